"""An Object ID sheet: every category in the standard's order, everything in it with whose word it is."""

import json
from dataclasses import replace

import pytest

from catalog.crosswalks.formats import FORMATS, by_accept
from catalog.crosswalks.object_id import CATEGORIES, CHECKLIST, build, missing, serialise
from catalog.crosswalks.reporting import CONTESTED
from catalog.crosswalks.sheet import Category, Entry, Sheet
from catalog.terms.coordinates import Precision
from catalog.terms.document.base import Attribution, Date, Search
from catalog.terms.document.card import Card
from catalog.terms.document.designation import Designation
from catalog.terms.document.holding import PublicHolding
from catalog.terms.document.inscription import Inscription
from catalog.terms.document.position import Position
from catalog.terms.document.statement import Answer, Question, Retraction
from catalog.terms.document.value import MeasureValue, SpanValue, TextValue
from catalog.terms.kinds import RecordKind, Sense, StatementKind, Verdict
from catalog.terms.published import PublishedRecord
from tests import sample
from tests.catalog.crosswalks.printing import printed, the_sample
from tests.sample import changed, statement

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def stones() -> Sheet:
    """The two cross-stones of 1283 of the sample."""
    return build(the_sample()["HL-0012"])


def category(sheet: Sheet, key: str) -> Category:
    return next(each for each in sheet.categories if each.key == key)


def sheet_of(**changes) -> Sheet:
    return build(printed(changed(sample.CATHEDRAL, **changes)))


def who(entry: Entry) -> tuple[str, str, list[str]]:
    """Speaker, date said, and sources of an entry."""
    speaker = entry.by.speaker.labels["en"] if entry.by.speaker else entry.by.described
    return speaker, entry.by.said, [each.citation for each in entry.by.written]


def test_categories_stand_in_the_order_of_the_standard(stones):
    assert [each.label for each in stones.categories] == [
        "Photographs",
        "Type of object",
        "Measurements",
        "Materials and techniques",
        "Inscriptions and markings",
        "Date or period",
        "Maker",
        "Subject",
        "Title",
        "Distinguishing features",
        "Short description",
        "Inventory number",
        "Related written material",
        "Place of origin or discovery",
        "Cross-references to related objects",
        "Date documented",
    ]


def test_where_several_speak_every_voice_is_listed_and_none_is_picked(stones):
    [account] = category(stones, "maker").accounts

    assert account.state is Verdict.SEVERAL
    assert [(who(e)[0], e.said[0].named.labels["en"]) for e in account.entries] == [
        ("Natalia Ghukasyan", "abbot or priest"),
        ("editors of allinnet.info", "carver"),
    ]
    assert [each.source.number for entry in account.entries for each in entry.by.written] == ["S-0042", "S-0043"]


def test_a_contested_date_keeps_the_word_and_both_voices():
    sheet = sheet_of(
        statements=(
            statement("S7", "A-0006", "2020", "Built 1868-1887.", "S-0001", span("1868/1887")),
            statement("S8", "A-0003", "2021", "Not then.", "S-0002", span("1868/1887", Sense.IS_NOT)),
        )
    )
    [account] = category(sheet, "date").accounts

    assert (account.state, account.meaning) == (Verdict.CONTESTED, CONTESTED)
    assert [(who(entry)[0], entry.said[0].sense) for entry in account.entries] == [
        ("Human Rights Watch", Sense.IS),
        ("Ministry of Defence of Azerbaijan", Sense.IS_NOT),
    ]


def span(edtf: str, sense: Sense = Sense.IS) -> Answer:
    return Answer(question="Q6", value=SpanValue(date=Date(edtf=edtf)), sense=sense)


def test_an_empty_category_says_so_and_what_was_searched():
    searched = Search(key="X9", sought={"en": "the mark"}, where={"en": "the photographs"}, on="2026-11", question="Q9")
    sheet = sheet_of(
        questions=(*sample.CATHEDRAL.questions, Question(key="Q9", topic="features")), searches=(searched,)
    )
    features = category(sheet, "features")

    assert (features.held, features.note, features.entries) == (False, "no statement held", ())
    assert [(each.sought["en"], each.found) for each in features.searched] == [("the mark", False)]
    assert category(sheet, "subject").note == "no statement held"


def test_a_drawing_is_shown_and_is_no_photograph():
    photographs = category(build(pictured("holding-roles/drawing")), "photographs")

    assert (photographs.held, photographs.note) == (False, "no photograph held")
    assert [(each.role.number, each.image) for each in photographs.photographs] == [
        ("holding-roles/drawing", "https://example.org/iiif/image/3/F-0001")
    ]


def test_a_photograph_fills_its_category():
    photographs = category(build(pictured("holding-roles/photograph")), "photographs")

    assert (photographs.held, photographs.note, photographs.photographs[0].sha256) == (True, "", "ab" * 32)


def pictured(role: str) -> PublishedRecord:
    """The cathedral with one picture in a role."""
    record = printed(sample.CATHEDRAL)
    card = Card(type="file", media_type="image/png", width=400, height=300, sha256="ab" * 32)
    holding = PublicHolding(key="M2", file="F-0001", role=role)
    cards = {**record.document.cards, "F-0001": card}
    return replace(record, document=changed(record.document, holdings=(holding,), cards=cards))


def test_nothing_stands_in_a_sheet_without_a_voice(stones):
    entries = [entry for part in stones.categories for entry in part.entries]
    entries += [entry for part in stones.categories for account in part.accounts for entry in account.entries]

    assert [e.key for e in entries if not (e.by.catalogue or e.by.speaker or e.by.described or e.by.written)] == []
    assert {e.by.described for e in entries if e.by.catalogue} == {"An institution"}


def test_rows_and_answers_of_an_item_stand_in_their_categories():
    by = Attribution(speaker="A-0006", said="2020-12-16", source="S-0001", locator="p. 3")
    reads = Answer(question="Q12", value=TextValue(text={"hy": "ԹՎ ՌՅԺԷ"}))
    tall = Answer(question="Q11", value=MeasureValue(dimension="measurements/height", number="35", unit="m"))
    sheet = sheet_of(
        inscriptions=(Inscription(key="I4", language="hy", where={"en": "above the door"}, by=by),),
        designations=(Designation(key="D5", register={"en": "List of monuments"}, number="271", by=by),),
        questions=(
            *sample.CATHEDRAL.questions,
            Question(key="Q11", topic="measures"),
            Question(key="Q12", topic="reads", inscription="I4"),
        ),
        statements=(
            *sample.CATHEDRAL.statements,
            statement("S8", "A-0006", "2020", "35 m high.", "S-0001", tall, kind=StatementKind.DESCRIPTION),
            statement("S9", "A-0006", "2020", "It gives a year.", "S-0001", reads),
        ),
    )
    written = category(sheet, "inscriptions")

    assert [said.value.text for said in written.entries[0].said] == [{"und": "hy"}, {"en": "above the door"}]
    assert [(a.inscription, a.entries[0].said[0].value.text) for a in written.accounts] == [("I4", {"hy": "ԹՎ ՌՅԺԷ"})]
    assert category(sheet, "measurements").accounts[0].entries[0].said[0].value.number == "35"
    assert [e.summary["en"] for e in category(sheet, "description").entries] == ["35 m high."]
    assert who(category(sheet, "inventory").entries[1])[:2] == ("Human Rights Watch", "2020-12-16")


def test_a_position_is_no_finer_than_it_is_public():
    exact = Position(longitude=46.747883, latitude=39.758819, precision=Precision.TEN_KM)
    where = [e.where for e in category(sheet_of(position=exact), "origin").entries if e.where]

    assert [(each.longitude, each.latitude, each.precision) for each in where] == [(46.75, 39.75, Precision.TEN_KM)]
    assert "46.747883" not in serialise(sheet_of(position=exact)).decode()


def test_what_is_missing_is_named_in_the_order_of_the_standard():
    record = printed(changed(sample.CATHEDRAL, holdings=()))

    assert missing(record.document) == (
        "photographs",
        "measurements",
        "materials",
        "inscriptions",
        "maker",
        "subject",
        "features",
        "description",
    )
    assert build(record).missing == missing(record.document)
    assert list(CATEGORIES)[: len(CHECKLIST)] == list(CHECKLIST)


def test_retracted_words_do_not_fill_a_category():
    taken_back = Retraction(on="2021", source="S-0001")
    withdrawn = changed(sample.CATHEDRAL.statements[0], retracted=taken_back)
    sheet = sheet_of(statements=(withdrawn,))

    assert category(sheet, "date").held is False
    assert category(sheet, "date").accounts[0].entries[0].by.retracted.on == "2021"


def test_plain_json_is_still_our_own_document():
    sheet = FORMATS["object_id"]

    assert by_accept("application/json", RecordKind.ITEM) is FORMATS["json"]
    assert by_accept(sheet.media_type, RecordKind.ITEM) is sheet
    assert json.loads(sheet.sent(printed(sample.CATHEDRAL)))["number"] == "HL-0001"


def test_only_items_have_a_sheet():
    with pytest.raises(TypeError, match=r"P-0001 is no item, and only items have Object ID sheets\."):
        build(printed(sample.SHUSHI))
