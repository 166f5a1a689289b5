"""The history of a record at the desk: read, compared, restored, by those who may."""

import re

import msgspec
import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags

from archive.models import File, User
from catalog.exchange.loading import Numbers, load
from catalog.ledger.compiling import compiled
from catalog.ledger.withdrawing import withdraw
from catalog.models.drafts import Record, Revision
from catalog.terms.document.holding import Holding
from catalog.terms.document.item import Relation
from tests import sample
from tests.sample import changed

DRAWING = "item-kinds/church-building"


def account(role: str) -> User:
    return User.objects.create_user(role or "nobody", "a@example.org", "a-long-password", is_staff=True, role=role)


@pytest.fixture
def desk(client, catalogue):
    client.force_login(account("cataloguer"))
    return client


def saved(document, why: str = "saved", by: User | None = None) -> None:
    load([document], by, Numbers.KEEP, why)


def words(page) -> str:
    """The page's main part as it reads."""
    main = page.content.decode().partition('<div class="history')[2].partition("<footer")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main.partition(">")[2]).split())


def at(what: str, *args: object) -> str:
    return reverse(f"admin:item-{what}", args=["HL-0001", *args])


def version() -> int:
    return Record.objects.get(pk="HL-0001").version


def test_a_change_is_told_by_its_row_its_field_and_both_sides(desk):
    name = msgspec.structs.replace(sample.CATHEDRAL.names[2], value="Gazanchy Church")
    names = (*sample.CATHEDRAL.names[:2], name, *sample.CATHEDRAL.names[3:])
    saved(changed(sample.CATHEDRAL, names=names), "as the source writes it", account("publisher"))

    told = words(desk.get(at("revisions")))

    assert "UTC , publisher: as the source writes it" in told
    assert "Name N3 changed Gazanchy Church Name was Gazanchi Church now Gazanchy Church" in told
    assert "Version 1, published as edition 1" in told


def test_relations_and_files_are_told_by_their_labels(desk):
    File.objects.create(number="F-0001", sha256="ab" * 32, size=1, media_type="image/png", original_name="plan.png")
    saved(changed(
        sample.CATHEDRAL,
        related=(Relation(to="HL-0001", kind=DRAWING),),
        holdings=(Holding(key="M8", file="F-0001", role=DRAWING, credit="nobody"),),
    ))  # fmt: skip

    told = words(desk.get(at("revisions")))

    church = "Gazanchi Church / Ghazanchetsots Cathedral (HL-0001)"
    assert f"Relation added {church} Kind church building" in told
    assert "File M8 added F-0001 (plan.png) File F-0001 (plan.png) Role church building Credit nobody" in told


def test_a_statement_is_told_with_its_speaker_answers_and_carriers(desk):
    saved(changed(sample.CATHEDRAL, statements=()))

    told = words(desk.get(at("revisions")))

    assert "Statement S7 taken out Human Rights Watch (A-0006), 2020-12-16: It was built from 1868 to 1887." in told
    assert "Answer Q6 › date 1868/1887 Carrier Human Rights Watch 2020 (S-0001) Carrier Human Rights" in told
    assert "Carrier Human Rights Watch 2020 (S-0001) › locator para. 1" in told


def test_a_version_is_shown_whole_and_read_only(desk):
    page = desk.get(at("revision", 1))

    assert "Internal notes Staff only: ask for the inscription." in words(page)
    assert "Place Shusha / Shushi (P-0001)" in words(page)
    assert 'method="post"' not in page.content.decode().partition('<div class="history')[2]


def test_any_two_versions_are_compared_the_earlier_first(desk):
    for notes in ("one", "two", "three"):
        saved(changed(sample.CATHEDRAL, notes=notes))

    told = words(desk.get(at("compare"), {"from": "4", "to": "2"}))

    assert "The record itself changed Internal notes was one now three" in told


@pytest.mark.parametrize("asked", [{}, {"from": "x", "to": "2"}, {"from": "1", "to": "-1"}, {"from": "²", "to": "1"}])
def test_versions_that_are_no_numbers_lead_back_with_an_example(desk, asked):
    answer = desk.get(at("compare"), asked, follow=True)

    assert "Choose two versions by their numbers, such as 1 and 3." in answer.content.decode()


@pytest.mark.parametrize("what", ["revision", "restore"])
def test_a_version_that_never_was_is_not_found(desk, what):
    assert desk.get(at(what, 9)).status_code == 404


def test_a_record_of_another_kind_is_not_found(desk):
    assert desk.get(reverse("admin:item-revisions", args=["E-0001"])).status_code == 404


def test_a_version_is_restored_after_a_look_at_what_will_change(desk):
    saved(changed(sample.CATHEDRAL, notes="wrong"))

    asked = desk.get(at("restore", 1))
    assert "Internal notes now wrong will be Staff only: ask for the inscription." in words(asked)
    answer = desk.post(at("restore", 1), {"opened": asked.context["version"], "why": "it was right"}, follow=True)

    assert "Done: this is version 3 of HL-0001. It is not public until it is published." in answer.content.decode()
    made = Revision.objects.get(record="HL-0001", version=3)
    assert (made.by.username, made.why) == ("cataloguer", "version 1 restored: it was right")
    assert bytes(made.body) == bytes(Revision.objects.get(record="HL-0001", version=1).body)


def test_without_a_reason_nothing_is_restored(desk):
    saved(changed(sample.CATHEDRAL, notes="wrong"))

    answer = desk.post(at("restore", 1), {"opened": "2", "why": "  "})

    assert "Say why, in a few words: the history keeps it." in words(answer)
    assert version() == 2


@pytest.mark.parametrize("opened", ["1", "", "nonsense"])
def test_who_was_overtaken_is_told_and_nothing_is_done(desk, opened):
    saved(changed(sample.CATHEDRAL, notes="by somebody else"))

    answer = desk.post(at("restore", 1), {"opened": opened, "why": "it was right"}, follow=True)

    assert "HL-0001 was saved by somebody else meanwhile, so nothing was changed." in answer.content.decode()
    assert version() == 2


def test_what_was_deleted_is_listed_and_brought_back(desk):
    saved(changed(sample.CATHEDRAL, statements=(), questions=()), "tidied up")

    listed = words(desk.get(at("revisions")))
    assert (
        "Statement S7 Human Rights Watch (A-0006), 2020-12-16: It was built from 1868 to 1887. last in version 1"
        in listed
    )
    answer = desk.post(at("bring-back", "S7"), {"opened": "2", "why": "by mistake"}, follow=True)

    assert compiled(Record.objects.get(pk="HL-0001")) == sample.CATHEDRAL
    assert "Deleted here" not in words(answer)


def test_what_is_there_cannot_be_brought_back(desk):
    answer = desk.get(at("bring-back", "S7"), follow=True)

    assert "HL-0001 has no S7 that was taken out" in answer.content.decode()


def test_what_hinders_is_told_before_and_the_button_is_not_there(desk):
    saved(changed(sample.CATHEDRAL, place=""))
    load([changed(sample.SHUSHI, number="P-0002")], None, Numbers.KEEP, "loaded")
    Record.objects.filter(pk="P-0001").update(merged_into="P-0002")

    page = desk.get(at("restore", 1))

    assert "HL-0001 would name P-0001, which was merged into P-0002." in words(page)
    assert "csrfmiddlewaretoken" not in page.content.decode().partition('<div class="history')[2]


def test_what_would_be_shown_again_is_told_before(desk):
    [statement] = sample.CATHEDRAL.statements
    saved(changed(sample.CATHEDRAL, statements=(msgspec.structs.replace(statement, hidden=True),)))

    page = desk.get(at("restore", 1))

    assert "Look twice before publishing: Statement S7 is hidden now, and would not be." in words(page)


@pytest.mark.parametrize(("role", "status"), [("auditor", 403), ("cataloguer", 302), ("publisher", 302), ("", 403)])
def test_who_may_change_may_restore(client, catalogue, role, status):
    saved(changed(sample.CATHEDRAL, names=sample.CATHEDRAL.names[1:]))
    client.force_login(account(role))
    data = {"opened": "2", "why": "it was right"}

    assert client.post(at("restore", 1), data).status_code == status
    assert client.post(at("bring-back", "N1"), {**data, "opened": str(version())}).status_code == status
    assert version() == (3 if status == 302 else 2)


@pytest.mark.parametrize(("role", "status"), [("auditor", 200), ("", 403)])
def test_who_may_look_sees_the_history_without_its_buttons(client, catalogue, role, status):
    saved(changed(sample.CATHEDRAL, names=sample.CATHEDRAL.names[1:]))
    client.force_login(account(role))

    page = client.get(at("revisions"))

    assert page.status_code == status
    assert not re.search("Restore version|Bring back", words(page))
    assert client.get(at("revision", 1)).status_code == client.get(at("compare"), {"from": 1, "to": 2}).status_code


def test_restoring_needs_the_token_of_its_form(catalogue):
    client = Client(enforce_csrf_checks=True)
    client.force_login(account("cataloguer"))

    assert client.post(at("restore", 1), {"opened": "1", "why": "forged"}).status_code == 403


def test_a_long_history_is_paged(desk):
    for n in range(20):
        saved(changed(sample.CATHEDRAL, notes=f"note {n}"))

    assert "Page 1 of 2" in words(desk.get(at("revisions")))
    assert "Version 1, published as edition 1" in words(desk.get(at("revisions"), {"page": "2"}))


@pytest.mark.parametrize("saves", [1, 3])
def test_a_history_costs_no_more_for_three_saves(desk, saves, django_assert_num_queries):
    for n in range(saves):
        saved(changed(sample.CATHEDRAL, notes=f"note {n}", names=sample.CATHEDRAL.names[n + 1 :]))

    with django_assert_num_queries(13):
        desk.get(at("revisions"))


def test_a_withdrawn_record_says_so_and_is_public_again_once_published(client, catalogue):
    withdraw("E-0001", "entered twice", None)
    client.force_login(account("publisher"))
    page = client.get(reverse("admin:catalog_event_change", args=["E-0001"])).content.decode()
    assert "E-0001 is withdrawn" in strip_tags(page)
    assert "entered twice" in page
    assert client.get("/events/E-0001").status_code == 410

    answer = client.post(reverse("admin:event-publish", args=["E-0001"]), follow=True)

    assert "its address answers again, and harvesters see it as no longer deleted." in answer.content.decode()
    assert client.get("/events/E-0001").status_code == 200
    asked = {"verb": "GetRecord", "metadataPrefix": "oai_dc", "identifier": oai_identifier(client)}
    header = client.get("/oai", asked).content.decode()
    assert "E-0001</identifier>" in header
    assert 'status="deleted"' not in header


def oai_identifier(client) -> str:
    listed = client.get("/oai", {"verb": "ListIdentifiers", "metadataPrefix": "oai_dc"}).content.decode()
    return next(found for found in re.findall(r"<identifier>([^<]+)</identifier>", listed) if "E-0001" in found)
