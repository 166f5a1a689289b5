"""The public body: cards of what is cited, labels, words of the questions, and how their answers stand."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.terms.body import bytes_of, public_from
from catalog.terms.document.card import Card
from catalog.terms.document.statement import Question
from catalog.terms.embedding import embed
from catalog.terms.kinds import RecordKind, Verdict
from catalog.terms.redaction import redact
from catalog.terms.topics import TOPICS
from tests.catalog.finding.shelf import opened
from tests.catalog.ledger import anything
from tests.catalog.terms.chances import FOR_EACH_KIND
from tests.sample import CATHEDRAL, EVERYTHING, HRW_REPORT, STRIKES, changed

WITHHELD = Card(type="", state="withheld")


@pytest.fixture(scope="module")
def public():
    return opened(EVERYTHING)


def test_a_question_says_how_its_answers_stand(public):
    states = {question.topic: question.state for question in public["E-0001"].questions}

    assert states == {"when": Verdict.ONE, "who-did": Verdict.CONTESTED, "how-came": Verdict.ONE}


def test_a_question_is_asked_in_four_languages_with_its_handle_in_each():
    about = {"en": "the second inscription", "hy": "երկրորդ արձանագրությունը"}
    record = changed(CATHEDRAL, questions=(Question(key="Q6", topic="name-role", about=about),))

    assert embed(redact(record), {}).questions[0].asked == {
        "en": "In what capacity is the second inscription named?",
        "hy": "Ի՞նչ հանգամանքով է հիշատակվում երկրորդ արձանագրությունը",
        "az": "the second inscription hansı sifətlə adlandırılır?",
        "ru": "В каком качестве упомянут the second inscription?",
    }


def test_a_question_of_free_wording_keeps_its_words():
    record = changed(CATHEDRAL, questions=(Question(key="Q6", wording={"ru": "Что это?"}),))

    assert embed(redact(record), {}).questions[0].asked == {"ru": "Что это?"}


@pytest.mark.parametrize("topic", TOPICS)
def test_no_wording_keeps_an_unfilled_place(topic):
    record = changed(CATHEDRAL, questions=(Question(key="Q6", topic=topic),))

    asked = embed(redact(record), {}).questions[0].asked

    assert set(asked) == {"en", "hy", "az", "ru"}
    assert not any("{" in words for words in asked.values())


def test_what_has_no_card_stands_as_withheld_and_is_cited_still():
    record = embed(redact(CATHEDRAL), {})

    assert record.statements[0].speaker == "A-0006"
    assert record.cards["A-0006"] == record.cards["S-0001"] == WITHHELD


def test_an_event_said_to_have_affected_an_item_stands_in_it_with_every_voice(public):
    event = public["HL-0001"].cards["E-0001"]

    assert event.statements == public["E-0001"].statements
    assert event.questions == public["E-0001"].questions
    assert {"A-0003", "A-0004", "S-0002"} <= public["HL-0001"].cards.keys()


def test_any_other_card_of_an_event_has_its_head_alone(public):
    part = embed(redact(changed(STRIKES, number="E-0002", part_of="E-0001")), {"E-0001": Card(
        type="event", labels={"en": "Strikes"}, questions=public["E-0001"].questions,
        statements=public["E-0001"].statements,
    )})  # fmt: skip

    assert part.cards["E-0001"] == Card(type="event", labels={"en": "Strikes"})


def test_an_event_has_its_date_and_a_source_its_citation(public):
    assert public["E-0001"].date == "2020-10-08"
    assert public["S-0001"].citation == (
        "“Azerbaijan: Attack on Church Possible War Crime”, Human Rights Watch, 16 December 2020."
    )


def test_a_source_without_a_name_is_called_by_its_title():
    assert embed(redact(changed(HRW_REPORT, names=(), title_language="en")), {}).labels == {
        "en": "Azerbaijan: Attack on Church Possible War Crime"
    }
    assert embed(redact(changed(HRW_REPORT, names=(), title="")), {}).labels == {}


@pytest.mark.parametrize("kind", RecordKind)
@FOR_EACH_KIND
@given(seed=st.integers(0, 10**9))
def test_a_public_body_is_read_back_as_it_was_and_made_twice_is_the_same(kind, seed):
    document = anything.document(kind, "X-1", Random(seed))
    public = embed(redact(document), {}, ("E-0001",))

    assert bytes_of(public_from(bytes_of(public))) == bytes_of(public)
    assert embed(public, {}, ("E-0001",)) == public
    assert not hasattr(public, "notes")
    assert getattr(public, "events", ()) == (("E-0001",) if kind is RecordKind.ITEM else ())
