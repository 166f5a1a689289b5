"""The view of a place on a day: four lists, and the climb to the wider places."""

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.terms.covering import Covers, day_of
from catalog.terms.document import PublicPlace
from catalog.terms.document.base import Attribution, Search
from catalog.terms.document.card import Card
from catalog.terms.document.place import Within
from catalog.terms.document.statement import Answer, Carrier, PublicQuestion, PublicStatement, Retraction, Stance
from catalog.terms.document.value import AgentValue, TextValue
from catalog.terms.kinds import How, Sense, StanceKind, StatementKind, Verdict
from catalog.terms.on_a_day import OnADay, on_a_day
from catalog.terms.wider import wider_places
from tests.catalog.terms.chances import OFTEN

FORCES, AM_FORCES, AZ, AM = "A-0005", "A-0007", "A-0001", "A-0002"
CARDS = {
    FORCES: Card(type="agent", part_of=(AZ,), principal=AZ),
    AM_FORCES: Card(type="agent", part_of=(AM,), principal=AM),
    "S-0009": Card(type="source", date="2007"),
}
HELD, BELONGS = PublicQuestion(key="Q1", topic="held-by"), PublicQuestion(key="Q2", topic="belongs")
QUESTIONS = (HELD, BELONGS)


def held(agent: str, during: str = "", sense: Sense = Sense.IS, how: How = How.SAYS) -> Answer:
    return Answer(question="Q1", value=AgentValue(agent=agent), during=during, sense=sense, how=how)


def belongs(agent: str, during: str = "") -> Answer:
    return Answer(question="Q2", value=AgentValue(agent=agent), during=during)


def says(key: str, speaker: str, *answers: Answer, said: str = "", source: str = "S-0001", **more) -> PublicStatement:
    return PublicStatement(
        key=key,
        kind=StatementKind.REPORT,
        text={"en": "x"},
        described=speaker,
        said=said,
        answers=answers,
        carriers=(Carrier(source=source),),
        **more,
    )


def place(number: str, *statements: PublicStatement, within: tuple[Within, ...] = (), **more) -> PublicPlace:
    return PublicPlace(number=number, questions=QUESTIONS, statements=statements, within=within, cards=CARDS, **more)


def lies_in(number: str, during: str = "", said: str = "", source: str = "") -> Within:
    return Within(place=number, during=during, by=Attribution(described="a geographer", said=said, source=source))


def view(day: str, here: PublicPlace, *others: PublicPlace) -> OnADay:
    shelf = {each.number: each for each in others}
    number = day_of(day)
    found = wider_places(here, number, lambda wanted: [shelf[each] for each in wanted if each in shelf])
    return on_a_day(here, found, number)


def keys(on: OnADay, which: str) -> list[str]:
    return [heard.statement.key for asked in on.own.asked for heard in getattr(asked, which)]


TOWN = place(
    "P-0001",
    says("S1", "an agency", held(AM_FORCES, "1992-05-08/..")),
    says("S2", "an observer", held(FORCES, "2020-11-08/.."), said="2020-12-16"),
    says("S3", "an encyclopaedia", held(AM_FORCES, "1992/2020"), said="2021"),
    says("S4", "a website", belongs(AZ)),
)


@pytest.mark.parametrize(
    ("day", "of_the_day", "before"),
    [
        ("1980-01-01", [], []),
        ("1992-05-08", ["S3", "S1"], []),
        ("2000-01-01", ["S3"], ["S1"]),
        ("2020-12-16", ["S2", "S3"], ["S1"]),
        ("2022-01-01", [], ["S2", "S1"]),
    ],
)
def test_what_is_said_of_the_day_and_what_was_last_said_before_it(day, of_the_day, before):
    on = view(day, TOWN)

    assert (keys(on, "of_the_day"), keys(on, "before")) == (of_the_day, before)
    assert keys(on, "without_a_time") == ["S4"]


def test_an_open_end_of_an_undated_statement_is_cut_at_the_date_of_its_source():
    dated = place("P-0001", says("S1", "an agency", held(AM_FORCES, "1992-05-08/.."), source="S-0009"))

    assert keys(view("2000-01-01", dated), "of_the_day") == ["S1"]
    assert keys(view("2008-01-01", dated), "before") == ["S1"]


def test_a_day_at_the_edge_of_the_dates_is_marked_as_not_certain():
    def sure(day: str) -> list[bool]:
        return [heard.sure for asked in view(day, TOWN).own.asked for heard in asked.of_the_day]

    assert sure("2000-01-01") == [True]
    assert sure("1992-05-08") == [False, True]


def test_the_verdict_is_that_of_the_voices_of_the_day():
    two = place(
        "P-0001",
        says("S1", "one", held(FORCES, "1992/1995")),
        says("S2", "another", held(FORCES, "1994/1999", sense=Sense.IS_NOT)),
        says("S3", "a third", held(AM_FORCES, "1996/1999")),
    )

    def verdict(day: str) -> Verdict:
        return view(day, two).own.asked[0].question.state

    assert [verdict(f"{year}-07-01") for year in (1980, 1993, 1994, 1997)] == [
        Verdict.NONE,
        Verdict.ONE,
        Verdict.CONTESTED,
        Verdict.SEVERAL,
    ]


def test_tradition_is_listed_and_excludes_nobody():
    two = place(
        "P-0001",
        says("S1", "one", held(FORCES, "1992/1995", how=How.TRADITION)),
        says("S2", "another", held(AM_FORCES, "1992/1995")),
    )
    on = view("1994-01-01", two)

    assert keys(on, "of_the_day") == ["S1", "S2"]
    assert on.own.asked[0].question.state is Verdict.SEVERAL


def test_what_was_retracted_or_replaced_by_its_own_speaker_is_in_no_list():
    stance = Stance(towards="S2", kind=StanceKind.CORRECTS, question="Q1", locator="p. 2")
    taken_back = place(
        "P-0001",
        says("S1", "one", held(FORCES, "1992/.."), retracted=Retraction(on="1999", source="S-0001")),
        says("S2", "another", held(FORCES, "1992/..")),
        says("S3", "another", held(AM_FORCES, "1991/.."), stances=(stance,)),
    )
    on = view("2000-01-01", taken_back)

    assert (keys(on, "of_the_day"), keys(on, "before")) == ([], ["S3"])


def test_a_statement_stands_with_those_of_its_answers_alone_that_bear_on_the_day():
    one = place("P-0001", says("S1", "one", held(AM_FORCES, "1992/2020"), held(FORCES, "2020-11-08/2021"), belongs(AZ)))
    [asked, _] = view("2000-01-01", one).own.asked

    assert [answer.value.agent for heard in asked.of_the_day for answer in heard.statement.answers] == [AM_FORCES]


def test_questions_that_do_not_change_with_time_are_left_out():
    name = PublicQuestion(key="Q3", topic="name-origin")
    text = Answer(question="Q3", value=TextValue(text={"en": "from glass"}))
    here = msgspec.structs.replace(place("P-0001", says("S1", "one", text)), questions=(*QUESTIONS, name))

    assert [asked.question.key for asked in view("2000-01-01", here).own.asked] == ["Q1", "Q2"]


def test_searches_stand_under_their_question_or_by_themselves():
    looked = [Search(key=f"X{n}", sought={"en": "x"}, where={"en": "y"}, on="2026", question=q)
              for n, q in ((1, "Q2"), (2, ""))]  # fmt: skip
    on = view("2000-01-01", place("P-0001", searches=tuple(looked)))

    assert [[search.key for search in asked.searches] for asked in on.own.asked] == [[], ["X1"]]
    assert [search.key for search in on.own.searches] == ["X2"]


def around(on: OnADay) -> list[tuple[str, list[str]]]:
    """Each wider place, with the places that are said to lie in it."""
    return [(wider.record.number, [lies.inner.number for lies in wider.lies]) for wider in on.wider]


def test_the_climb_goes_level_by_level_and_joins_what_several_ways_lead_to():
    region, district, state = place("P-0002"), place("P-0003"), place("P-0004")
    region = msgspec.structs.replace(region, within=(lies_in("P-0004"),))
    district = msgspec.structs.replace(district, within=(lies_in("P-0004"), lies_in("P-0002")))
    here = place("P-0001", within=(lies_in("P-0002"), lies_in("P-0003"), lies_in("P-0002", said="1999")))

    assert around(view("2000-01-01", here, region, district, state)) == [
        ("P-0002", ["P-0001", "P-0001"]),
        ("P-0003", ["P-0001"]),
        ("P-0004", ["P-0002", "P-0003"]),
    ]


@pytest.mark.parametrize(
    ("row", "day", "stands"),
    [
        (lies_in("P-0002"), "1980-01-01", [None]),
        (lies_in("P-0002", "1923/1991"), "1980-01-01", [Covers.SURELY]),
        (lies_in("P-0002", "1923/1991"), "1991-06-01", [Covers.POSSIBLY]),
        (lies_in("P-0002", "1923/1991"), "2000-01-01", []),
        (lies_in("P-0002", "1992/..", said="2007"), "2000-01-01", [Covers.SURELY]),
        (lies_in("P-0002", "1992/..", source="S-0009"), "2000-01-01", [Covers.SURELY]),
        (lies_in("P-0002", "1992/.."), "2000-01-01", []),
    ],
)
def test_a_row_is_followed_where_it_holds_on_the_day_or_gives_no_time(row, day, stands):
    on = view(day, place("P-0001", within=(row,)), place("P-0002"))

    assert [lies.covers for wider in on.wider for lies in wider.lies] == stands


def test_what_is_said_of_a_wider_place_never_stands_among_what_is_said_of_the_place():
    region = place("P-0002", says("S5", "an essayist", belongs(AZ, "1923/1991"), said="2024"))
    on = view("1980-01-01", place("P-0001", within=(lies_in("P-0002"),)), region)

    assert keys(on, "of_the_day") == []
    [wider] = on.wider
    assert wider.record.number == "P-0002"
    assert [heard.statement.key for asked in wider.asked for heard in asked.of_the_day] == ["S5"]
    assert on.own.asked[1].question.state is Verdict.NONE


def test_a_wider_place_that_is_not_published_is_passed_over():
    assert view("2000-01-01", place("P-0001", within=(lies_in("P-0002"),))).wider == ()


NUMBERS = [f"P-{n:04d}" for n in range(1, 6)]
rows = st.lists(st.tuples(st.sampled_from(NUMBERS), st.sampled_from(NUMBERS)), max_size=12)


@OFTEN
@given(rows)
def test_the_climb_ends_and_meets_each_place_once_however_rows_run_in_circles(pairs):
    places = {n: place(n, within=tuple(lies_in(to) for source, to in pairs if source == n)) for n in NUMBERS}
    here, *others = places.values()

    met = [number for number, _ in around(view("2000-01-01", here, *others))]

    assert len(met) == len(set(met))
    assert set(met) == reachable("P-0001", pairs) - {"P-0001"}


def reachable(start: str, pairs: list[tuple[str, str]]) -> set[str]:
    found = {start}
    while more := {to for source, to in pairs if source in found} - found:
        found |= more
    return found


years = st.integers(1900, 2030)
durings = st.one_of(
    st.tuples(years, years).map(lambda pair: "/".join(map(str, sorted(pair)))),
    years.map(lambda year: f"{year}/.."),
    years.map(lambda year: f"{year}/"),
    years.map(str),
    st.just(""),
)


@OFTEN
@given(st.lists(st.tuples(durings, years), max_size=6), years)
def test_no_answer_is_in_two_lists_and_none_without_a_time_is_of_the_day(answers, year):
    here = place("P-0001", *(says(f"S{n}", f"speaker {n}", held(FORCES, during), said=str(said))
                             for n, (during, said) in enumerate(answers)))  # fmt: skip
    on = view(f"{year}-07-01", here)
    lists = [keys(on, which) for which in ("of_the_day", "before", "without_a_time")]

    assert sum(map(len, lists)) == len(set().union(*lists))
    assert set(lists[2]) == {f"S{n}" for n, (during, _) in enumerate(answers) if not during}


@OFTEN
@given(st.lists(st.tuples(durings, years), max_size=6), years, st.randoms())
def test_the_lists_do_not_depend_on_the_order_of_entry_but_for_their_own(answers, year, chance):
    made = [says(f"S{n}", f"speaker {n}", held(FORCES, d), said=str(said)) for n, (d, said) in enumerate(answers)]
    shuffled = list(made)
    chance.shuffle(shuffled)
    one, other = (view(f"{year}-07-01", place("P-0001", *each)) for each in (made, shuffled))

    assert one.own.asked == other.own.asked


def test_the_levels_that_are_climbed_are_bounded():
    chain = [place(f"P-{n:04d}", within=(lies_in(f"P-{n + 1:04d}"),)) for n in range(1, 20)]

    met = [number for number, _ in around(view("2000-01-01", *chain))]

    assert all(int(b[2:]) - int(a[2:]) == 1 for a, b in pairwise(met))
    assert len(met) == 6
