"""Every example of the EDTF specification, on a published record, over a real search by years."""

import pytest

from catalog.finding.index import PUBLISHED
from catalog.finding.search import Search, search
from catalog.terms.dates import parse
from catalog.terms.document.base import Date
from catalog.terms.document.statement import Answer
from catalog.terms.document.value import DateValue
from tests.catalog.finding.shelf import DADIVANK, put
from tests.catalog.terms.dates.examples import EXAMPLES, NAMED
from tests.sample import changed, statement

TEXTS = tuple(EXAMPLES | NAMED)
FAR = 10**9


def dated(number: str, date: Date):
    answer = Answer(question="Q1", value=DateValue(date=date))
    return changed(DADIVANK, number=number, statements=(statement("S2", "A-0001", "2019", "x", "S-0001", answer),))


@pytest.fixture
def numbers(db) -> dict[str, str]:
    """A record of each example, in the index; its number by its date."""
    held = {text: f"HL-{n}" for n, text in enumerate(TEXTS, 1)}
    put(dated(number, Date(edtf=text)) for text, number in held.items())
    return held


def found(first: int | None, last: int | None) -> set[str]:
    hits = search(Search(from_year=first, to_year=last, undated=False), PUBLISHED, per_page=200).hits
    return {hit.number for hit in hits}


def test_each_is_found_by_years_that_overlap_it_and_not_by_the_year_before_or_after(numbers):
    wrong = []
    for text, number in numbers.items():
        earliest, latest = parse(text).bounds
        first = -FAR if earliest is None else earliest // 10_000
        last = FAR if latest is None else latest // 10_000
        meets = [(first, first), (last, last), (None, first), (last, None), (first, last), (first - 9, last + 9)]
        misses = [(None, first - 1)] * (earliest is not None) + [(last + 1, None)] * (latest is not None)
        wrong += [(text, years) for years in meets if number not in found(*years)]
        wrong += [(text, years) for years in misses if number in found(*years)]

    assert wrong == []


@pytest.mark.parametrize(
    ("text", "meets", "misses"),
    [
        ("[1667,1668,1670..1672]", (1667, 1668, 1670, 1671, 1672), (1666, 1669, 1673)),
        ("{1667,1668,1670..1672}", (1667, 1668, 1670, 1671, 1672), (1666, 1669, 1673)),
        ("[1667,1760-12]", (1667, 1760), (1668, 1700, 1759, 1761)),
        ("{1960,1961-12}", (1960, 1961), (1959, 1962)),
    ],
)
def test_a_year_that_a_set_leaves_out_does_not_find_it(db, text, meets, misses):
    put([dated("HL-1", Date(edtf=text))])

    years = range(min(meets) - 2, max(meets) + 3)
    met = {year for year in years if found(year, year)}
    assert {year for year in meets if year not in met} == set()
    assert met.isdisjoint(misses)


def test_two_speakers_far_apart_leave_the_years_between_them_to_nobody(db):
    one, two = (dated("HL-1", Date(edtf=edtf)) for edtf in ("1211", "1868/1887"))
    later = changed(two.statements[0], key="S3", speaker="A-0002")
    put([changed(one, statements=(*one.statements, later))])

    assert [year for year in (1210, 1211, 1500, 1867, 1868, 1880, 1887, 1888) if found(year, year)] == [
        1211,
        1868,
        1880,
        1887,
    ]
    assert found(1212, 1867) == set()
    assert found(1212, 1868) == {"HL-1"}


def test_what_has_no_limit_is_found_by_every_year_on_that_side(numbers):
    of_old, to_come = found(None, -FAR), found(FAR, None)

    assert of_old == {numbers[text] for text in TEXTS if parse(text).bounds.earliest is None}
    assert to_come == {numbers[text] for text in TEXTS if parse(text).bounds.latest is None}


def test_a_date_is_found_under_each_of_its_readings(db):
    put([dated("HL-1", Date(edtf="1091", calendar="Armenian era", readings=("1642",)))])

    met = [year for year in (1090, 1091, 1642, 1643) if found(year, year)]
    assert met == [1091, 1642]
