"""The desk as an archivist sees it in Chromium: a record is entered, refused, mended and published there."""

import pytest
from django.urls import reverse

from archive import storage
from archive.deposit import deposit
from archive.fixity.auditing import begin, go_on
from archive.fixity.pace import Pace
from archive.models import Custody, Step, User
from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.models.drafts import Question, Record, Statement
from tests import sample
from tests.archive.test_deposit import picture
from tests.browsing import IN_CHROMIUM, Look, chromium, faults_everywhere

pytestmark = IN_CHROMIUM
PASSWORD = "a-long-password"


@pytest.fixture
def pages(transactional_db: None) -> dict[str, str]:
    """The sample, an archivist, and the pages of the desk by what they are."""
    sample.vocabulary()
    publish(load(sample.EVERYTHING, None, Numbers.KEEP, "loaded"), None, "loaded")
    User.objects.create_superuser("archivist", "a@example.org", PASSWORD)
    [said] = sample.CATHEDRAL.statements
    hidden = sample.changed(said, hidden=True)
    load([sample.changed(sample.CATHEDRAL, names=sample.CATHEDRAL.names[1:], notes="", statements=(hidden,))], None,
         Numbers.KEEP, "tidied up")  # fmt: skip
    strikes = Record.objects.get(pk="E-0001")
    question = Question.objects.filter(record=strikes).first()
    statement = Statement.objects.filter(record=strikes).first()
    assert question is not None and statement is not None
    file = deposit(picture("PNG"), "door.png", User.objects.get())
    step = Custody.objects.create(
        file=file, what=Step.RECEIVED, by_whom="Museum", sha256_before="a" * 64, sha256_after=file.sha256
    )
    Custody.objects.create(file=file, what=Step.CORRECTED, by_whom="Museum", corrects=step)
    storage.first().delete(storage.original_key(file.sha256))
    list(go_on(begin(), Pace(), even_empty=True))
    return {
        "first page": reverse("admin:index"),
        "list": reverse("admin:catalog_item_changelist"),
        "new item": reverse("admin:catalog_item_add"),
        "item": reverse("admin:catalog_item_change", args=["HL-0001"]),
        "event": reverse("admin:catalog_event_change", args=["E-0001"]),
        "source": reverse("admin:catalog_source_change", args=["S-0001"]),
        "question": reverse("admin:catalog_question_change", args=[question.pk]),
        "statement": reverse("admin:catalog_statement_change", args=[statement.pk]),
        "history": reverse("admin:item-revisions", args=["HL-0001"]),
        "version": reverse("admin:item-revision", args=["HL-0001", 1]),
        "comparison": reverse("admin:item-compare", args=["HL-0001"]) + "?from=1&to=2",
        "restore": reverse("admin:item-restore", args=["HL-0001", 1]),
        "bring back": reverse("admin:item-bring-back", args=["HL-0001", "N1"]),
        "take back": reverse("admin:item-take-back", args=["HL-0001"]),
        "fixity": reverse("admin:archive_audit_changelist"),
        "custody": reverse("admin:archive_file_custody", args=[file.pk]),
        "file": reverse("admin:archive_file_change", args=[file.pk]),
    }


def signed_in(browser, site: str, **context: object) -> Look:
    look = Look(browser, **context).at(f"{site}{reverse('admin:login')}")
    look.page.fill("#id_username", "archivist")
    look.page.fill("#id_password", PASSWORD)
    look.page.click("[type=submit]")
    look.page.wait_for_load_state()
    return look


def test_no_page_of_the_desk_has_a_fault_that_axe_can_find(live_server, pages):
    found = {}
    with chromium() as browser:
        look = signed_in(browser, live_server.url, reduced_motion="reduce")
        for what, path in pages.items():
            look.said.clear()
            said = tuple(look.at(live_server.url + path).said)  # axe itself adds to what is said
            faults = [*faults_everywhere(look), *said]
            if faults:
                found[what] = faults
        assert look.foreign(live_server.url) == []

    assert found == {}, "\n".join(f"{where}: {faults}" for where, faults in found.items())


def chosen(look: Look, field: str, typed: str, option: str) -> None:
    """Pick from a type-ahead as one does: open, type, take."""
    look.page.click(f"#id_{field} + .select2 .select2-selection")
    look.page.fill(".select2-container--open .select2-search__field", typed)
    look.page.click(f".select2-results__option:has-text('{option}')")


def saved(look: Look) -> str:
    look.page.click("[name=_continue]")
    look.page.wait_for_load_state()
    return look.page.inner_text("body")


def test_an_item_is_entered_refused_mended_and_published(live_server, pages):
    with chromium() as browser:
        look = signed_in(browser, live_server.url).at(live_server.url + pages["new item"])
        chosen(look, "kind", "church", "church building")
        chosen(look, "place", "Շուշի", "P-0001")
        look.page.click("#name_rows-group .add-row a")
        look.page.fill("#id_name_rows-0-value", "Կանաչ Ժամ")
        look.page.fill("#id_name_rows-0-language", "no such language")
        refused = saved(look)
        told = look.page.inner_text(".field-value:has(.errorlist), .field-language:has(.errorlist), .errors")

        assert "Please correct the error" in refused
        assert "language" in told.lower()
        assert look.page.input_value("#id_name_rows-0-value") == "Կանաչ Ժամ"

        look.page.fill("#id_name_rows-0-language", "hy")
        look.page.check("#id_name_rows-0-shown")
        look.page.select_option("#id_name_rows-0-kind", "common")
        assert "was added successfully" in saved(look)
        look.page.get_by_role("button", name="Publish", exact=True).click()
        look.page.wait_for_selector("text=HL-0002 has no statement yet.")

        look.page.click("text=Back to the record")
        look.page.click("#search_rows-group .add-row a")
        look.page.fill("[name=search_rows-0-sought_en]", "who built it, and when")
        look.page.fill("[name=search_rows-0-where_en]", "the essay's references")
        look.page.fill("#id_search_rows-0-on", "2026-11-26")
        assert "was changed successfully" in saved(look)
        look.page.get_by_role("button", name="Publish", exact=True).click()
        look.page.wait_for_selector("text=HL-0002, edition 1 is public now")

        look.at(f"{live_server.url}/hy/search?q=Կանաչ")
        assert "Կանաչ Ժամ" in look.page.inner_text("main")


def test_a_statement_with_a_wrong_date_comes_back_whole_and_is_mended(live_server, pages):
    with chromium() as browser:
        look = signed_in(browser, live_server.url).at(live_server.url + pages["question"])
        look.page.click("a.button:has-text('Add a statement')")
        look.page.wait_for_load_state()
        chosen(look, "speaker", "Human Rights", "A-0006")
        chosen(look, "carriers-0-source", "Human Rights", "S-0001")
        look.page.fill("#id_said", "8 October 2020")
        look.page.select_option("#id_kind", "report")
        look.page.fill("[name=text_en]", "It was struck in the afternoon.")
        look.page.fill("[name=answers-0-edtf]", "2020-10-08")
        look.page.fill("[name=carriers-0-quotation_text]", "in the afternoon")
        look.page.fill("[name=carriers-0-quotation_language]", "en")

        saved(look)
        assert "2020-10-08" in look.page.inner_text(".form-row:has(#id_said) .errorlist")
        assert look.page.input_value("#id_said") == "8 October 2020"
        assert look.page.input_value("[name=carriers-0-quotation_text]") == "in the afternoon"
        assert "A-0006" in look.page.inner_text("#select2-id_speaker-container")

        look.page.fill("#id_said", "2020-10-08")
        assert "was added successfully" in saved(look)
        look.at(live_server.url + pages["event"])
        look.page.get_by_role("button", name="Publish", exact=True).click()
        look.page.wait_for_selector("text=E-0001, edition 2 is public now")

        look.at(f"{live_server.url}/items/HL-0001")
        assert "It was struck in the afternoon." in look.page.inner_text("main")


def test_a_version_is_looked_at_and_restored(live_server, pages):
    with chromium() as browser:
        look = signed_in(browser, live_server.url).at(live_server.url + pages["history"])
        look.page.click("a:has-text('Restore version 1')")
        look.page.wait_for_selector("text=Look twice before publishing:")
        look.page.fill("#why", "tidied up too much")
        look.page.click("input[value^='Restore version 1']")
        look.page.wait_for_selector("text=Done: this is version 3 of HL-0001.")

        assert "Deleted here" not in look.page.inner_text("main")
        assert "version 1 restored: tidied up too much" in look.page.inner_text("#v3")


def test_an_address_of_nothing_leads_back_and_says_so(live_server, pages):
    with chromium() as browser:
        look = signed_in(browser, live_server.url)
        for kind in ("question", "statement"):
            look.at(f"{live_server.url}/admin/catalog/{kind}/nothing/change/")
            assert "doesn’t exist" in look.page.inner_text("body")
