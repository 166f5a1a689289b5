"""EDTF (ISO 8601-2): the examples of the Library of Congress' specification, level by level, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.terms.dates import BadDate, End, Kind, overlap, parse, worded
from catalog.terms.dates.bounds import day
from catalog.terms.dates.edtf import Mark
from tests.catalog.terms.chances import OFTEN
from tests.catalog.terms.dates.examples import EXAMPLES, NAMED
from tests.catalog.terms.dates.words_of_examples import LANGUAGES, WORDS
from tests.costing import processor_time

# What was written, and what may have been meant.
REFUSED = {
    "": (),
    " ": (),
    "-0000": ("0000",),
    "1985-13": ("1985",),
    "1985-00": ("1985",),
    "1985-04-31": ("1985-04",),
    "1985-02-29": ("1985-02",),
    "1985-02-30": ("1985-02",),
    "XXXX-02-30": (),
    "1985-4-1": ("1985-04-01",),
    "1985-4": ("1985-04",),
    "1868-7-5~": ("1868-07-05~",),
    "1985/04/12": ("1985-04-12",),
    "12/04/1985": ("1985-04-12", "1985-12-04"),
    "12.04.1985": ("1985-04-12",),
    "19850412": ("1985-04-12",),
    "1985-04-12T25:00": ("1985-04-12",),
    "1985-04-12 13:00": ("1985-04-12T13:00", "1985-04-12"),
    "1985-04-12T23:20:30+15": ("1985-04-12T23:20:30", "1985-04-12"),
    "2001-21-03": ("2001-21",),
    "2001-42": ("2001/2042", "[2001..2042]"),
    "2004-06-11?~": ("2004-06-11%",),
    "1950S5": (),
    "195XS2": (),
    "1950S2-04": (),
    "Y1985": ("1985",),
    "Y-44": ("-0044",),
    "Y9E99": (),
    "y170000002": ("Y170000002",),
    "196x": ("196X",),
    "196u": ("196X",),
    "1985/1964": ("1964/1985",),
    "[1985..1964]": ("[1964..1985]",),
    "1985..1990": ("[1985..1990]", "1985/1990"),
    "unknown/1985": ("/1985",),
    "1985/open": ("1985/..",),
    "1964/1985/2008": (),
    "../..": (),
    "/": (),
    "[..]": (),
    "[]": (),
    "[1985": ("1985",),
    "[1985..1990": ("[1985..1990]",),
    "{1985]": ("1985",),
    "{1667,1668": ("{1667,1668}",),
    "[1667, 1668]": ("[1667,1668]",),
    "[[1985]]": ("1985",),
    "[1985,,1986]": (),
    "١٩٨٥": ("1985",),
    "1985\n": ("1985",),
    "1985\0": (),
    "1868-87": ("1868/1887", "[1868..1887]"),
    "circa 1860": ("1860~",),
    "the year of the great snow": (),
}


@pytest.mark.parametrize("text", EXAMPLES | NAMED)
def test_an_example_of_the_specification_is_read_with_its_first_and_last_day(text):
    assert parse(text).bounds == (EXAMPLES | NAMED)[text]
    assert parse(text).text == text


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date_is_refused_with_the_nearest_ways_to_write_it(text):
    with pytest.raises(BadDate) as refused:
        parse(text)

    assert refused.value.proposals == REFUSED[text]
    assert [proposal for proposal in refused.value.proposals if parse(proposal).text != proposal] == []


def test_a_span_that_lasted_is_not_a_day_that_lies_within():
    assert parse("1868/1887").kind is Kind.INTERVAL
    assert parse("[1868..1887]").kind is Kind.ONE_OF
    assert parse("{1868..1887}").kind is Kind.ALL_OF


def test_an_end_that_is_open_is_told_from_one_that_is_not_known():
    assert (parse("1985/..").end_is, parse("1985/").end_is) == (End.OPEN, End.UNKNOWN)
    assert (parse("../1985").start_is, parse("/1985").start_is) == (End.OPEN, End.UNKNOWN)


def test_a_mark_behind_a_part_stands_on_all_before_it_and_one_in_front_on_that_part_alone():
    none, doubt, about, both = (Mark(number) for number in range(4))
    marks = {
        text: parse(text).members[0].marks for text in ("2004-06~-11", "2004?-06-11", "2004-%06-11", "2004-06-11%")
    }

    assert marks == {
        "2004-06~-11": (about, about, none),
        "2004?-06-11": (doubt, none, none),
        "2004-%06-11": (none, both, none),
        "2004-06-11%": (both, both, both),
    }


def test_a_winter_may_be_the_one_that_began_or_the_one_that_ended_in_its_year():
    assert parse("1941-24").bounds == (19410101, 19420228)


def test_of_a_set_only_its_members_meet():
    assert overlap(parse("[1667,1760]"), parse("1700")) is False
    assert overlap(parse("1667/1760"), parse("1700")) is True


@pytest.mark.parametrize("text", WORDS)
def test_a_date_is_said_in_four_languages(text):
    assert tuple(worded(text, language) for language in LANGUAGES) == WORDS[text]


def test_every_example_has_its_words():
    assert set(EXAMPLES) | set(NAMED) <= set(WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_example_is_said_in_signs_of_edtf(language):
    said = {text: worded(text, language) for text in EXAMPLES}

    assert [
        text for text, words in said.items() if not words or any(s in words for s in ("X?", "..", "{", "[", "~"))
    ] == []


HOSTILE = (
    "1", "X", "-", "[", "{", "]", "[{", ",", "/", "..", "~", "?%", "Y", "Y9", "E9", "S", "T", " ", "\0", "١", "é", "\n",
    "ХХ", "1-", "1.", "[1985,", "1985..", "1985,", "1985/", "1985-04-", " or ", "c. ", "9th-", "до ", "конец ",
    " դարի ", "əsrin ", "i̇", "12:00 ", "x century ", "1985 թ. ",
)  # fmt: skip


@pytest.mark.parametrize("sign", HOSTILE, ids=ascii)
@pytest.mark.parametrize(("before", "after"), [("", ""), ("[", "]"), ("{", "}"), ("1985/", "")])
def test_a_hostile_text_costs_less_than_a_twentieth_of_a_second(sign, before, after):
    text = before + sign * (100_000 // len(sign)) + after

    def refused() -> None:
        with pytest.raises(BadDate):
            parse(text)

    assert processor_time(refused) < 0.05


@pytest.mark.parametrize("length", [119, 1000])
@pytest.mark.parametrize("sign", HOSTILE, ids=ascii)
def test_the_longest_text_that_is_read_at_all_costs_no_more(sign, length):
    text = (sign * length)[:length]

    def refused() -> None:
        with pytest.raises(BadDate):
            parse(text)

    assert processor_time(refused) < 0.05


@OFTEN
@given(st.dates())
def test_every_day_is_read_as_itself(date):
    number = day(date.year, date.month, date.day)

    assert parse(date.isoformat()).bounds == (number, number)


@OFTEN
@given(st.text(alphabet="0129X-/.[]{},?~%SYET:+ Z", max_size=24))
def test_any_signs_are_read_or_refused_and_never_end_before_they_start(text):
    try:
        earliest, latest = parse(text).bounds
    except BadDate as bad:
        assert all(parse(proposal) for proposal in bad.proposals)
    else:
        assert earliest is None or latest is None or earliest <= latest


@OFTEN
@given(st.sampled_from(sorted(EXAMPLES)), st.sampled_from(sorted(EXAMPLES)))
def test_two_dates_meet_whichever_is_asked_first(one, other):
    assert overlap(parse(one), parse(other)) is overlap(parse(other), parse(one))
    assert overlap(parse(one), parse(one)) is True
