"""What a cataloguer is told of what a sheet still lacks; it counts what would go out, and stops nothing."""

from archive.models import User
from catalog.exchange.loading import Numbers, load
from catalog.ledger.readiness import for_object_id
from catalog.ledger.revising import revising
from catalog.models.drafts import Statement
from catalog.terms.document.statement import Answer, Question
from catalog.terms.document.value import TextValue
from tests import sample
from tests.sample import changed, statement

SHOWS = Answer(question="Q9", value=TextValue(text={"en": "A cross."}))
WITH_SUBJECT = changed(
    sample.CATHEDRAL,
    questions=(*sample.CATHEDRAL.questions, Question(key="Q9", topic="subject")),
    statements=(*sample.CATHEDRAL.statements, statement("S8", "A-0006", "2020", "It shows.", "S-0001", SHOWS)),
)


def test_what_is_saved_counts_before_it_is_published(catalogue):
    before = for_object_id("HL-0001")
    load([WITH_SUBJECT], None, Numbers.KEEP, "subject")

    after = for_object_id("HL-0001")

    assert (before.held, before.asked, "subject" in before.missing) == (3, 11, True)
    assert (after.held, "subject" in after.missing) == (4, False)


def test_a_hidden_statement_fills_nothing(catalogue):
    load([WITH_SUBJECT], None, Numbers.KEEP, "subject")
    with revising("HL-0001", None, None, "hide"):
        Statement.objects.filter(address="HL-0001/S8").update(hidden=True)

    assert "subject" in for_object_id("HL-0001").missing


def test_what_was_never_saved_or_is_no_item_has_no_sheet(catalogue):
    assert (for_object_id("HL-0999"), for_object_id("P-0001")) == (None, None)


def test_the_desk_tells_it_on_the_page_of_an_item(client, catalogue):
    client.force_login(User.objects.create_superuser("archivist", "a@example.org", "a-long-password"))
    page = client.get("/admin/catalog/item/HL-0001/change/").content.decode()

    assert "Object ID: 3 of 11 held; still empty: photographs, measurements, materials and techniques," in page
