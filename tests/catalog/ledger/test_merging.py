"""Two records of one thing become one: the church in Shushi / Şuşa, entered twice."""

import pytest

from archive.models import Act, Entry
from catalog.exchange.loading import Numbers, load
from catalog.ledger.compiling import compiled
from catalog.ledger.joining import CannotMerge
from catalog.ledger.merging import merge
from catalog.ledger.publishing import publish
from catalog.ledger.rebuilding import unproven
from catalog.ledger.verifying import faults
from catalog.models.drafts import Record
from catalog.models.published import Edition, Moved, Published
from catalog.terms.document import Item
from catalog.terms.document.base import Date, Identifier
from catalog.terms.document.item import Relation
from catalog.terms.document.statement import Answer, Question
from catalog.terms.document.value import SpanValue
from tests import sample
from tests.sample import changed, name, statement

WIKIDATA = Identifier(scheme="Wikidata", value="Q2667033")
AGAIN = Item(
    number="HL-0009",
    kind="item-kinds/church-building",
    place="P-0001",
    names=(
        name("N1", "Gazanchi Church", "en", shown=True),
        name("N2", "Holy Saviour Cathedral", "en", shown=True),
        name("N3", "Собор Казанчецоц", "ru"),
    ),
    identifiers=(WIKIDATA,),
    questions=(Question(key="Q4", topic="made"), Question(key="Q5", topic="made", about={"en": "the belfry"})),
    statements=(
        statement("S6", "A-0006", "2020-12-16", "It was built in the 19th century.", "S-0001",
                  Answer(question="Q4", value=SpanValue(date=Date(edtf="18XX")))),
        statement("S7", "A-0006", "2020-12-16", "The belfry is from 1858.", "S-0001",
                  Answer(question="Q5", value=SpanValue(date=Date(edtf="1858")))),
    ),
    notes="Entered from the second list.",
)  # fmt: skip


@pytest.fixture
def twice(catalogue) -> None:
    """The church under a second number, public; the strikes are said to have affected that one too."""
    strikes = changed(
        sample.STRIKES, affected=(*sample.STRIKES.affected, changed(sample.STRIKES.affected[0], item="HL-0009"))
    )
    load([AGAIN, strikes], None, Numbers.KEEP, "entered twice")
    publish(["HL-0009", "E-0001"], None, "entered")


def document(number: str):
    return compiled(Record.objects.get(pk=number))


def test_what_the_merged_record_says_is_said_by_the_one_that_stays(twice):
    merge("HL-0009", "HL-0001", None, "one church")

    church = document("HL-0001")
    assert [(n.key, n.value, n.shown) for n in church.names if n.language == "en"] == [
        ("N3", "Gazanchi Church", True),
        ("N4", "Ghazanchetsots Cathedral", True),
        ("N11", "Holy Saviour Cathedral", False),
    ]
    assert church.identifiers == (
        WIKIDATA,
        Identifier(scheme="former number", value="http://127.0.0.1:8000/id/HL-0009"),
    )
    assert [(q.key, q.topic, q.about) for q in church.questions] == [
        ("Q6", "made", {}),
        ("Q8", "made", {"en": "the belfry"}),
    ]
    assert [(s.key, s.text["en"], s.answers[0].question) for s in church.statements] == [
        ("S7", "It was built from 1868 to 1887.", "Q6"),
        ("S9", "It was built in the 19th century.", "Q6"),
        ("S10", "The belfry is from 1858.", "Q8"),
    ]
    assert church.notes == (
        "Staff only: ask for the inscription.\n\nFrom HL-0009, merged into this record:\n"
        "Entered from the second list.\nShown name of HL-0009: Holy Saviour Cathedral"
    )


def test_whoever_named_the_merged_record_names_the_other_once(twice):
    merge("HL-0009", "HL-0001", None, "one church")

    assert [each.item for each in document("E-0001").affected] == ["HL-0001"]
    body = bytes(Published.objects.with_body().get(pk="E-0001").edition.body)
    assert b"HL-0009" not in body
    assert Edition.objects.of("E-0001").last().cause == "merged HL-0009"


def test_the_ledger_is_whole_after_a_merge(twice):
    merge("HL-0009", "HL-0001", None, "one church")

    assert list(faults()) == []
    assert list(unproven()) == []
