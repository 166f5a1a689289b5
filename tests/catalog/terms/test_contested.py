"""The rule of *contested* and *accounts differ*: the cases of the vocabulary, and what must always be so."""

from itertools import count as count_from
from itertools import pairwise

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from catalog.terms.contested import Circumstances, judged
from catalog.terms.document.base import Date
from catalog.terms.document.card import Card
from catalog.terms.document.statement import Answer, Carrier, PublicQuestion, PublicStatement, Retraction, Stance
from catalog.terms.document.value import AgentValue, ConceptValue, CountValue, DateValue, SpanValue, YesNoValue
from catalog.terms.kinds import Form, Ground, How, Sense, StanceKind, StatementKind, Verdict
from tests.catalog.terms.chances import OFTEN

NUMBERS = count_from(1)
IS, NOT, ONE_OF = Sense.IS, Sense.IS_NOT, Sense.ONE_OF
AZ, AM, FORCES, AM_FORCES = "A-0001", "A-0002", "A-0005", "A-0007"
AZ_MINISTRY, AM_MINISTRY, HRW, ALIYEV, HAJIYEV = "A-0003", "A-0004", "A-0006", "A-0008", "A-0009"
AIMED, STRAY, STAGED = "how-came/aimed", "how-came/stray", "how-came/staged"
ALBANIAN, ARMENIAN = "tradition/caucasian-albanian", "tradition/armenian-apostolic"
PRIEST, CARVER = "name-role/priest", "name-role/carver"


def exclusive(*keys: str) -> dict[str, Card]:
    return {key: Card(type="concept", excludes=tuple(other for other in keys if other != key)) for key in keys}


CARDS = {
    FORCES: Card(type="agent", part_of=(AZ,), principal=AZ),
    AM_FORCES: Card(type="agent", part_of=(AM,), principal=AM),
    AZ_MINISTRY: Card(type="agent", part_of=(AZ,), principal=AZ),
    AM_MINISTRY: Card(type="agent", part_of=(AM,), principal=AM),
    HAJIYEV: Card(type="agent", principal=AZ),
    ALIYEV: Card(type="agent", principal=AZ),
    "S-0009": Card(type="source", date="2007"),
    **exclusive(AIMED, STRAY, STAGED),
    **exclusive(ALBANIAN, ARMENIAN),
    **exclusive(PRIEST, CARVER),
}
CIRCUMSTANCES = Circumstances.of(CARDS)


def agent(number: str, sense: Sense = IS, how: How = How.SAYS, during: str = "") -> Answer:
    return Answer(question="Q1", value=AgentValue(agent=number), sense=sense, how=how, during=during)


def concept(key: str, sense: Sense = IS, how: How = How.SAYS, during: str = "") -> Answer:
    return Answer(question="Q1", value=ConceptValue(concept=key), sense=sense, how=how, during=during)


def date(edtf: str, sense: Sense = IS, how: How = How.SAYS) -> Answer:
    return Answer(question="Q1", value=DateValue(date=Date(edtf=edtf)), sense=sense, how=how)


def read_as(edtf: str, *readings: str, sense: Sense = IS) -> Answer:
    return Answer(question="Q1", value=DateValue(date=Date(edtf=edtf, readings=readings)), sense=sense)


def span(edtf: str) -> Answer:
    return Answer(question="Q1", value=SpanValue(date=Date(edtf=edtf)))


def count(number: int, during: str = "") -> Answer:
    return Answer(question="Q1", value=CountValue(count=number), during=during)


def yes(answer: bool, sense: Sense = IS) -> Answer:
    return Answer(question="Q1", value=YesNoValue(yes=answer), sense=sense)


def says(speaker: str, *answers: Answer, said: str = "", key: str = "", **more: object) -> PublicStatement:
    return PublicStatement(
        key=key or f"S{next(NUMBERS)}",
        kind=StatementKind.REPORT,
        text={"en": "x"},
        speaker=speaker if speaker.startswith("A-") else "",
        described="" if speaker.startswith("A-") else speaker,
        said=said,
        answers=answers,
        carriers=(Carrier(source="S-0001"),),
        **more,  # type: ignore[arg-type]
    )


def judge(topic: str, *statements: PublicStatement) -> PublicQuestion:
    question = PublicQuestion(key="Q1", topic=topic)
    return judged([question], statements, CIRCUMSTANCES)[0]


STRIKES = (
    says(HRW, agent(FORCES), said="2020-12-16"),
    says(AM_MINISTRY, agent(FORCES), said="2020-10-08"),
    says(AZ_MINISTRY, agent(FORCES, NOT), said="2020-10-08"),
    says(HAJIYEV, agent(FORCES, NOT), said="2020-10-09"),
)
CASES = {
    "strikes, who": ("who-did", STRIKES, Verdict.CONTESTED),
    "strikes, how": (
        "how-came",
        (
            says(HRW, concept(AIMED, how=How.LIKELY)),
            says(ALIYEV, concept(STRAY, ONE_OF), concept(STAGED, ONE_OF), concept(AIMED, NOT)),
        ),
        Verdict.CONTESTED,
    ),
    "strikes, by what means": (
        "means",
        (says(HRW, concept("means/guided")), says("An essayist", concept("means/air"))),
        Verdict.SEVERAL,
    ),
    "Dadivank, founded": (
        "founded",
        (
            says("church tradition", date("00XX", how=How.TRADITION)),
            says("authors of religions.az", date("[0300..0399]")),
            says("A-0010", date("[0500..0699]")),
        ),
        Verdict.DIFFER,
    ),
    "Dadivank, tradition": (
        "tradition",
        (says("A-0010", concept(ALBANIAN)), says("A-0011", concept(ARMENIAN), concept(ALBANIAN, NOT))),
        Verdict.CONTESTED,
    ),
    "works of 2021": (
        "works",
        (
            says("A-0012", concept("works/restoration"), concept("works/vandalism", NOT)),
            says("A-0013", concept("works/alteration"), concept("works/vandalism")),
        ),
        Verdict.CONTESTED,
    ),
    "1283, Atanas": ("name-role", (says("one", concept(PRIEST)), says("two", concept(CARVER))), Verdict.DIFFER),
    "one ministry on two days": (
        "announced",
        (
            says(AZ_MINISTRY, concept("a/removal"), said="2022-02-03"),
            says(AZ_MINISTRY, concept("a/study"), said="2022-02-07"),
        ),
        Verdict.ONE,
    ),
    "nobody": ("made", (), Verdict.NONE),
    "spans that end alike": ("made", (says("one", span("1868/1887")), says("two", span("/1887"))), Verdict.SEVERAL),
    "spans that end apart": ("made", (says("one", span("1883/1884")), says("two", span("/1885"))), Verdict.DIFFER),
    "counts": ("how-many", (says("one", count(3)), says("two", count(10))), Verdict.DIFFER),
    "counts of other times": (
        "how-many",
        (says("one", count(10000, "16XX")), says("two", count(3500, "2005"))),
        Verdict.SEVERAL,
    ),
    "two denials": ("who-did", STRIKES[2:], Verdict.SEVERAL),
    "either of two against a third": (
        "how-came",
        (says(ALIYEV, concept(STRAY, ONE_OF), concept(STAGED, ONE_OF)), says(HRW, concept(AIMED))),
        Verdict.DIFFER,
    ),
    "either of two, one of them shared": (
        "how-came",
        (says(ALIYEV, concept(STRAY, ONE_OF), concept(STAGED, ONE_OF)), says(HRW, concept(STRAY))),
        Verdict.SEVERAL,
    ),
    "no is a rejection of yes": ("military-use", (says("one", yes(True)), says("two", yes(False))), Verdict.CONTESTED),
    "not no is yes": ("military-use", (says("one", yes(True)), says("two", yes(False, NOT))), Verdict.SEVERAL),
    "what is only supposed excludes nothing": (
        "founded",
        (says("one", date("1214", how=How.SUPPOSES)), says("two", date("1300"))),
        Verdict.SEVERAL,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_rule_decides_as_the_vocabulary_says(case):
    topic, statements, verdict = CASES[case]

    assert judge(topic, *statements).state is verdict


def test_saying_not_of_the_wider_rejects_the_narrower():
    assert judge("who-did", says(HRW, agent(FORCES)), says("a spokesman", agent(AZ, NOT))).state is Verdict.CONTESTED
    assert judge("who-did", says(HRW, agent(AZ)), says("a spokesman", agent(FORCES, NOT))).state is Verdict.SEVERAL


def test_a_body_and_its_part_do_not_exclude_each_other():
    assert judge("who-did", says(HRW, agent(FORCES)), says("another", agent(AZ))).state is Verdict.SEVERAL


def test_one_principal_never_contests_itself():
    assert judge("who-did", says(AZ_MINISTRY, agent(FORCES)), says(HAJIYEV, agent(FORCES, NOT))).state is Verdict.DIFFER


def test_a_retracted_statement_no_longer_counts():
    denial = says(AZ_MINISTRY, agent(FORCES, NOT), retracted=Retraction(on="2021", source="S-0001"))

    assert judge("who-did", STRIKES[0], denial).state is Verdict.ONE


def test_a_statement_replaced_by_its_own_speaker_no_longer_counts():
    first = says(HRW, agent(FORCES), key="S1", said="2020-10")
    stance = Stance(towards="S1", kind=StanceKind.SUPERSEDES, question="Q1", locator="p. 2")
    second = says(HRW, agent(AM_FORCES), key="S2", said="2020-12", stances=(stance,))

    assert judge("who-did", first, second).state is Verdict.ONE
    other = msgspec.structs.replace(second, speaker="A-0099")
    assert judge("who-did", first, other).state is Verdict.DIFFER


def test_an_open_end_is_cut_at_the_day_it_was_said():
    before = says("one", agent(FORCES, during="1992-05-08/.."), said="2007")
    after = says("two", agent(AM_FORCES, during="2020-11-08/.."), said="2021")

    assert judge("held-by", before, after).state is Verdict.SEVERAL
    assert judge("held-by", says("one", agent(FORCES, during="1992/.."), said="2021"), after).state is Verdict.DIFFER


def test_an_open_end_of_an_undated_statement_is_cut_at_its_sources_date():
    before = says("one", agent(FORCES, during="1992/.."))
    dated = msgspec.structs.replace(before, carriers=(Carrier(source="S-0009"),))
    within = says("two", agent(AM_FORCES, during="2005/2006"), said="2021")

    assert judge("held-by", before, within).state is Verdict.SEVERAL
    assert judge("held-by", dated, within).state is Verdict.DIFFER


def test_what_is_held_only_as_another_told_it_is_marked_so():
    told = says("V. Bakhshaliyev", concept(ARMENIAN, NOT), told_by=("A-0020",))

    assert judge("tradition", says(AM_MINISTRY, concept(ARMENIAN)), told).as_told_by_another is True
    own = says("A-0030", concept(ARMENIAN, NOT))
    assert judge("tradition", says(AM_MINISTRY, concept(ARMENIAN)), told, own).as_told_by_another is False


def test_statements_stand_in_the_order_in_which_they_were_said_undated_last():
    statements = (
        says("undated", agent(AZ), key="S1"),
        says("late", agent(AZ), key="S12", said="2021-05"),
        says("early", agent(AZ), key="S4", said="2020"),
    )

    assert judge("who-did", *statements).statements == ("S4", "S12", "S1")


def test_a_date_with_several_readings_is_one_of_them():
    era = read_as("1091", "1642")

    assert judge("founded", says("one", era), says("two", date("1642"))).state is Verdict.SEVERAL
    assert judge("founded", says("one", era), says("two", date("1300"))).state is Verdict.DIFFER
    assert judge("founded", says("one", era), says("two", date("1642", NOT))).state is Verdict.SEVERAL
    assert judge("founded", says("one", era), says("two", date("[1000..1700]", NOT))).state is Verdict.CONTESTED


def test_a_denial_with_several_readings_rejects_what_each_of_them_rejects():
    denial = read_as("16XX", "1642", sense=NOT)

    assert judge("founded", says("one", date("1642")), says("two", denial)).state is Verdict.CONTESTED
    assert judge("founded", says("one", date("1650")), says("two", denial)).state is Verdict.SEVERAL


def test_a_date_in_words_alone_excludes_nothing():
    assert judge("founded", says("one", read_as("")), says("two", date("1300"))).state is Verdict.SEVERAL


values = st.sampled_from([FORCES, AM_FORCES, AZ, HRW]).map(agent)
senses = st.sampled_from([IS, NOT])
hows = st.sampled_from(list(How))
answers = st.builds(lambda a, s, h: msgspec.structs.replace(a, sense=s, how=h), values, senses, hows)
speakers = st.sampled_from([HRW, AZ_MINISTRY, AM_MINISTRY, HAJIYEV, "somebody", "somebody else"])
statements = st.lists(st.builds(lambda who, a: (who, a), speakers, answers), max_size=6)


def built(pairs: list[tuple[str, Answer]]) -> list[PublicStatement]:
    return [says(who, answer, key=f"S{n}") for n, (who, answer) in enumerate(pairs)]


@OFTEN
@given(statements, st.randoms())
def test_the_verdict_does_not_depend_on_the_order(pairs, chance):
    made = built(pairs)
    shuffled = list(made)
    chance.shuffle(shuffled)

    assert judge("who-did", *made).state is judge("who-did", *shuffled).state


@OFTEN
@given(statements)
def test_the_verdict_does_not_depend_on_how_many_say_it(pairs):
    made = built(pairs)
    doubled = made + [msgspec.structs.replace(s, key=f"{s.key}0") for s in made]

    assert judge("who-did", *made).state is judge("who-did", *doubled).state


@OFTEN
@given(statements)
def test_the_verdict_does_not_depend_on_ground_language_or_date(pairs):
    made = built(pairs)
    other = [msgspec.structs.replace(s, ground=Ground.OBJECTS, text={"hy": "y", "az": "z"}, said="1999") for s in made]

    assert judge("who-did", *made).state is judge("who-did", *other).state


@OFTEN
@given(statements)
def test_the_verdict_is_the_same_with_the_sides_exchanged(pairs):
    other = {FORCES: AM_FORCES, AM_FORCES: FORCES, AZ: AM, AZ_MINISTRY: AM_MINISTRY, AM_MINISTRY: AZ_MINISTRY}

    def exchanged(who: str, answer: Answer) -> tuple[str, Answer]:
        named = answer.value.agent  # type: ignore[union-attr]
        value = AgentValue(agent=other.get(named, named))
        return other.get(who, "A-0099" if who == HAJIYEV else who), msgspec.structs.replace(answer, value=value)

    mirrored = dict(CARDS) | {"A-0099": Card(type="agent", principal=AM)}
    question = PublicQuestion(key="Q1", topic="who-did")
    there = judged([question], tuple(built([exchanged(*pair) for pair in pairs])), Circumstances.of(mirrored))

    assert judge("who-did", *built(pairs)).state is there[0].state


@OFTEN
@given(st.lists(st.tuples(st.sampled_from([AZ, AZ_MINISTRY, HAJIYEV, ALIYEV, FORCES]), answers), max_size=6))
def test_those_who_speak_for_one_principal_never_contest_each_other(pairs):
    assert judge("who-did", *built(pairs)).state is not Verdict.CONTESTED


@OFTEN
@given(statements)
def test_contested_takes_a_firm_yes_and_a_firm_no(pairs):
    firm = [answer.sense for _, answer in pairs if answer.how.firm]

    if judge("who-did", *built(pairs)).state is Verdict.CONTESTED:
        assert {IS, NOT} <= set(firm)


firm_answers = st.one_of(
    st.builds(lambda a, s: agent(a, s), st.sampled_from([FORCES, AM_FORCES, AZ, AM]), senses),
    st.builds(lambda d, s: date(d, s), st.sampled_from(["1868", "186X", "1868-05", "19XX", "[1860..1887]"]), senses),
    st.builds(lambda c, s: concept(c, s), st.sampled_from([AIMED, STRAY, STAGED]), senses),
)
TOPIC_OF = {AgentValue: "who-did", DateValue: "founded", ConceptValue: "how-came"}


@OFTEN
@given(firm_answers, firm_answers, speakers, speakers)
def test_it_is_the_same_whoever_of_two_says_which(one, other, first, second):
    assume(type(one.value) is type(other.value))
    topic = TOPIC_OF[type(one.value)]

    here = judge(topic, says(first, one), says(second, other)).state
    assert here is judge(topic, says(second, one), says(first, other)).state
    assert here is judge(topic, says(first, other), says(second, one)).state


@OFTEN
@given(statements)
def test_whether_it_is_contested_does_not_depend_on_how_many_speakers_of_a_principal_say_it(pairs):
    made = built(pairs)
    echoes = [
        msgspec.structs.replace(
            s, key=f"{s.key}0", speaker="", described=f"echo of {s.speaker or s.described}",
            on_behalf_of=CIRCUMSTANCES.principals.get(s.speaker, s.speaker or s.described),
        )
        for s in made
    ]  # fmt: skip

    alone, together = judge("who-did", *made).state, judge("who-did", *made, *echoes).state
    assert (alone is Verdict.CONTESTED) is (together is Verdict.CONTESTED)


@OFTEN
@given(statements, st.sampled_from(list(StatementKind)), st.sampled_from(list(Form)), st.text(max_size=9))
def test_the_verdict_does_not_depend_on_kind_or_form_or_rank(pairs, kind, form, capacity):
    made = built(pairs)
    carrier = Carrier(source="S-0001", form=form)
    other = [msgspec.structs.replace(s, kind=kind, capacity=capacity, carriers=(carrier,)) for s in made]

    assert judge("who-did", *made).state is judge("who-did", *other).state


LINE = [f"A-1{n:03d}" for n in range(5)]
NESTED = Circumstances.of({part: Card(type="agent", part_of=(whole,)) for whole, part in pairwise(LINE)})


@OFTEN
@given(st.integers(0, 4), st.integers(0, 4))
def test_saying_not_of_a_body_rejects_all_that_is_within_it_and_nothing_around_it(denied, claimed):
    statements = (says("one", agent(LINE[claimed])), says("two", agent(LINE[denied], NOT)))
    question = PublicQuestion(key="Q1", topic="who-did")

    state = judged([question], statements, NESTED)[0].state
    assert state is (Verdict.CONTESTED if denied <= claimed else Verdict.SEVERAL)


@OFTEN
@given(st.sampled_from(["1868", "1868-05", "1868-05-07", "[1868-02..1868-09]"]))
def test_saying_not_of_a_year_rejects_every_day_of_it(within):
    assert judge("founded", says("one", date(within)), says("two", date("1868", NOT))).state is Verdict.CONTESTED
    assert judge("founded", says("one", date("18XX")), says("two", date("1868", NOT))).state is Verdict.SEVERAL


@OFTEN
@given(st.lists(st.one_of(answers), max_size=6), st.sampled_from([HRW, AZ_MINISTRY, "somebody"]))
def test_nobody_contests_themselves(said, speaker):
    assert judge("who-did", *built([(speaker, answer) for answer in said])).state in (Verdict.NONE, Verdict.ONE)
