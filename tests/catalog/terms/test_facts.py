from catalog.terms.document import PublicCollection, PublicEvent, PublicItem, PublicSource
from catalog.terms.document.base import Date
from catalog.terms.document.statement import Answer, PublicQuestion, Retraction
from catalog.terms.document.value import DateValue, SpanValue
from catalog.terms.facts import bounds_of, dates_of, settled
from catalog.terms.kinds import How, Sense, Verdict
from tests.sample import statement

MADE = PublicQuestion(key="Q1", topic="made", state=Verdict.SEVERAL)


def said(key: str, edtf: str, sense: Sense = Sense.IS, how: How = How.SAYS, **more: object):
    answer = Answer(question="Q1", value=SpanValue(date=Date(edtf=edtf)), sense=sense, how=how)
    return statement(key, "A-0001", "2021", "x", "S-0001", answer, **more)


def item(*statements) -> PublicItem:
    return PublicItem(number="HL-0001", questions=(MADE,), statements=statements)


def test_where_answers_meet_the_firm_ones_are_the_fact():
    firm, supposed, denial = said("S1", "1868"), said("S2", "18XX", how=How.SUPPOSES), said("S3", "1700", Sense.IS_NOT)

    assert settled(MADE, [firm, supposed, denial]) == [(firm, firm.answers[0])]


def test_where_answers_do_not_meet_there_is_no_fact():
    for state in (Verdict.DIFFER, Verdict.CONTESTED, Verdict.NONE):
        assert settled(PublicQuestion(key="Q1", topic="made", state=state), [said("S1", "1868")]) == []


def test_an_item_has_the_dates_that_somebody_firmly_gives_for_its_making():
    retracted = said("S4", "1905", retracted=Retraction(on="2022", source="S-0001"))
    record = item(
        said("S1", "1868/1887"), said("S2", "1700", Sense.IS_NOT), said("S3", "16XX", how=How.TRADITION), retracted
    )

    assert dates_of(record) == ["1868/1887"]
    assert bounds_of(record) == (18680101, 18871231)


def test_no_date_narrows_what_another_leaves_open():
    assert bounds_of(item(said("S1", "1868/1887"), said("S2", "/1885"))) == (None, 18871231)
    assert bounds_of(item(said("S1", "1992/.."), said("S2", "1990"))) == (19900101, None)


def test_a_question_about_something_else_dates_nothing():
    who = PublicQuestion(key="Q1", topic="when")

    assert bounds_of(PublicItem(number="HL-0001", questions=(who,), statements=(said("S1", "1868"),))) is None


def test_events_and_sources_have_the_date_of_their_own():
    assert dates_of(PublicEvent(number="E-0001", date="2020-10-08")) == ["2020-10-08"]
    assert dates_of(PublicSource(number="S-0001", issued="2020-12-16")) == ["2020-12-16"]
    assert [bounds_of(empty) for empty in (PublicEvent(number="E-1"), PublicSource(number="S-1"))] == [None, None]
    assert bounds_of(PublicCollection(number="C-0001")) is None


def test_an_answer_of_another_kind_has_no_date():
    opened = PublicQuestion(key="Q1", topic="opened")
    answers = (Answer(question="Q1", value=DateValue(date=Date(phrase="in spring"))),)
    record = PublicItem(
        number="HL-0001", questions=(opened,), statements=(statement("S1", "A-0001", "", "x", "S-0001", *answers),)
    )

    assert dates_of(record) == []
