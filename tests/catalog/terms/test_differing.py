from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.terms.differing import UNSEEN_OF_A_CARD, Change, differences, told
from catalog.terms.document import PublicItem
from catalog.terms.document.card import Card
from catalog.terms.document.statement import Carrier
from catalog.terms.kinds import How, RecordKind
from tests import sample
from tests.catalog.crosswalks.filling import full_record, variations
from tests.catalog.ledger import anything
from tests.catalog.terms.chances import FOR_EACH_KIND

# A change that no reader sees, or that makes another record of it.
UNTOLD = {"number", *(f"cards.{field}" for field in UNSEEN_OF_A_CARD)}


def found(before, after):
    return [(each.path, each.change, each.before, each.after) for each in differences(before, after)]


def of_statement(key, **changes):
    """The strikes with one statement changed."""
    statements = tuple(
        msgspec.structs.replace(each, **changes) if each.key == key else each for each in sample.STRIKES.statements
    )
    return sample.changed(sample.STRIKES, statements=statements)


def test_a_changed_date_of_a_statement_is_told_at_its_statement():
    assert found(sample.STRIKES, of_statement("S7", said="2020-12-17")) == [
        ("statements/S7/said", Change.CHANGED, "2020-12-16", "2020-12-17")
    ]


def test_a_name_that_is_added_is_told_whole():
    added = sample.name("N6", "Kazanchetsots", "en")

    assert found(sample.CATHEDRAL, sample.changed(sample.CATHEDRAL, names=(*sample.CATHEDRAL.names, added))) == [
        ("names/N6", Change.ADDED, None, added)
    ]


def test_a_statement_that_is_removed_is_told_whole_and_its_fields_one_by_one():
    shorter = sample.changed(sample.STRIKES, statements=sample.STRIKES.statements[:2])

    (gone,) = differences(sample.STRIKES, shorter)

    assert (gone.path, gone.change, gone.after) == ("statements/S7", Change.REMOVED, None)
    fields = {each.path: (each.change, each.before) for each in told(gone.at, gone.before, Change.REMOVED)}
    assert fields["statements/S7/speaker"] == (Change.REMOVED, "A-0006")
    assert fields["statements/S7/answers/Q4"] == (Change.REMOVED, sample.STRIKES.statements[2].answers[1])
    assert "statements/S7/retracted" not in fields


def test_an_answer_is_known_by_its_question_and_a_carrier_by_its_source():
    answers = sample.STRIKES.statements[2].answers
    changed = of_statement(
        "S7",
        answers=(answers[0], msgspec.structs.replace(answers[1], how=How.POSSIBLE)),
        carriers=(Carrier(source="S-0002"), *sample.STRIKES.statements[2].carriers),
    )

    assert found(sample.STRIKES, changed) == [
        ("statements/S7/answers/Q4/how", Change.CHANGED, How.LIKELY, How.POSSIBLE),
        ("statements/S7/carriers/S-0002", Change.ADDED, None, Carrier(source="S-0002")),
    ]


def test_of_two_answers_to_one_question_the_one_that_stayed_is_not_told():
    first, second = sample.who("Q3", "A-0001"), sample.who("Q3", "A-0005")

    assert found(of_statement("S7", answers=(first, second)), of_statement("S7", answers=(second,))) == [
        ("statements/S7/answers/Q3", Change.REMOVED, first, None)
    ]


def test_words_are_told_by_language():
    changed = of_statement("S7", text={"en": sample.STRIKES.statements[2].text["en"], "az": "Kilsə vurulub."})

    assert found(sample.STRIKES, changed) == [("statements/S7/text/az", Change.ADDED, None, "Kilsə vurulub.")]


def test_another_order_is_told_as_such():
    turned = sample.changed(sample.STRIKES, questions=sample.STRIKES.questions[::-1])

    assert found(sample.STRIKES, turned) == [
        ("questions", Change.ORDERED, ("Q2", "Q3", "Q4"), ("Q4", "Q3", "Q2"))
    ]  # fmt: skip


def test_without_an_earlier_state_all_that_there_is_is_new():
    told_of = found(None, sample.HRW)

    assert told_of == [
        ("names/N1", Change.ADDED, None, sample.HRW.names[0]),
        ("kind", Change.ADDED, None, "agent-kinds/ngo"),
    ]


def cards(**changes):
    whole = Card(type="source", labels={"en": "A report"}, citation="A report (2020).", principal="A-0001")
    return PublicItem(number="HL-0001", cards={"S-0001": msgspec.structs.replace(whole, **changes)})


def test_of_a_cited_record_what_a_reader_sees_is_compared():
    assert found(cards(), cards(citation="A report (2021).", principal="A-0002")) == [
        ("cards/S-0001/citation", Change.CHANGED, "A report (2020).", "A report (2021).")
    ]


def test_of_a_cited_record_that_is_withheld_now_only_that_is_told():
    withheld = PublicItem(number="HL-0001", cards={"S-0001": Card(type="", state="withheld")})

    assert found(cards(), withheld) == [("cards/S-0001/state", Change.ADDED, "", "withheld")]


def test_a_card_that_comes_or_goes_is_told_where_the_record_is_cited():
    assert found(PublicItem(number="HL-0001"), cards()) == []


@pytest.mark.parametrize("kind", list(RecordKind))
def test_every_field_at_every_level_is_compared(kind):
    whole = full_record(kind).document

    missed = {path for path, changed in variations(whole) if not differences(whole, changed)}

    assert missed - UNTOLD == set()


@pytest.mark.parametrize("kind", list(RecordKind))
@given(chance=st.integers())
@FOR_EACH_KIND
def test_no_differences_means_equal(kind, chance):
    one = anything.document(kind, "X-0001", Random(chance))
    another = anything.document(kind, "X-0001", Random(chance + 1))

    assert differences(one, one) == []
    assert bool(differences(one, another)) is (one != another)


def test_a_difference_names_the_struct_that_declares_the_field():
    (said,) = differences(sample.STRIKES, of_statement("S7", said="2020-12-17"))

    assert [step.struct.__name__ for step in said.at] == ["Event", "Statement"]
