"""EDTF (ISO 8601-2): the examples of the Library of Congress' specification, level by level, and what is refused."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.terms.dates import BadDate, End, Kind, overlap, parse, worded
from catalog.terms.dates.bounds import day
from catalog.terms.dates.edtf import Mark
from tests.catalog.terms.chances import OFTEN

LEVEL_0 = {
    "1985-04-12": (19850412, 19850412),
    "1985-04": (19850401, 19850430),
    "1985": (19850101, 19851231),
    "1985-04-12T23:20:30": (19850412, 19850412),
    "1985-04-12T23:20:30Z": (19850412, 19850412),
    "1985-04-12T23:20:30-04": (19850412, 19850412),
    "1985-04-12T23:20:30+04:30": (19850412, 19850412),
    "1964/2008": (19640101, 20081231),
    "2004-06/2006-08": (20040601, 20060831),
    "2004-02-01/2005-02-08": (20040201, 20050208),
    "2004-02-01/2005-02": (20040201, 20050228),
    "2004-02-01/2005": (20040201, 20051231),
    "2005/2006-02": (20050101, 20060228),
}
LEVEL_1 = {
    "Y170000002": (1700000020101, 1700000021231),
    "Y-170000002": (-1700000019899, -1700000018769),
    "2001-21": (20010301, 20010531),
    "1984?": (19840101, 19841231),
    "2004-06~": (20040601, 20040630),
    "2004-06-11%": (20040611, 20040611),
    "201X": (20100101, 20191231),
    "20XX": (20000101, 20991231),
    "2004-XX": (20040101, 20041231),
    "1985-04-XX": (19850401, 19850430),
    "1985-XX-XX": (19850101, 19851231),
    "1985-04-12/..": (19850412, None),
    "1985-04/..": (19850401, None),
    "1985/..": (19850101, None),
    "../1985-04-12": (None, 19850412),
    "../1985-04": (None, 19850430),
    "../1985": (None, 19851231),
    "1985-04-12/": (19850412, None),
    "1985-04/": (19850401, None),
    "1985/": (19850101, None),
    "/1985-04-12": (None, 19850412),
    "/1985-04": (None, 19850430),
    "/1985": (None, 19851231),
    "-1985": (-19849899, -19848769),
}
LEVEL_2 = {
    "Y-17E7": (-1699999999899, -1699999998769),
    "1950S2": (19000101, 19991231),
    "Y171010000S3": (1710000000101, 1719999991231),
    "Y3388E2S3": (3380000101, 3389991231),
    "2001-34": (20010401, 20010630),
    "[1667,1668,1670..1672]": (16670101, 16721231),
    "[..1760-12-03]": (None, 17601203),
    "[1760-12..]": (17601201, None),
    "[1760-01,1760-02,1760-12..]": (17600101, None),
    "[1667,1760-12]": (16670101, 17601231),
    "[..1984]": (None, 19841231),
    "{1667,1668,1670..1672}": (16670101, 16721231),
    "{1960,1961-12}": (19600101, 19611231),
    "{..1984}": (None, 19841231),
    "156X-12-25": (15601225, 15691225),
    "15XX-12-25": (15001225, 15991225),
    "XXXX-12-XX": (1201, 99991231),
    "1XXX-XX": (10000101, 19991231),
    "1XXX-12": (10001201, 19991231),
    "1984-1X": (19841001, 19841231),
    "2004-06~-11": (20040611, 20040611),
    "2004?-06-11": (20040611, 20040611),
    "?2004-06-~11": (20040611, 20040611),
    "2004-%06-11": (20040611, 20040611),
    "2004-06-~01/2004-06-~20": (20040601, 20040620),
    "2004-06-XX/2004-07-03": (20040601, 20040703),
}
EXAMPLES = LEVEL_0 | LEVEL_1 | LEVEL_2
# What was written, and what may have been meant.
REFUSED = {
    "": (),
    " ": (),
    "-0000": ("0000",),
    "1985-13": (),
    "1985-00": (),
    "1985-04-31": (),
    "1985-02-29": (),
    "XXXX-02-30": (),
    "1985-4-1": (),
    "19850412": (),
    "1985-04-12T25:00": (),
    "1985-04-12T23:20:30+15": (),
    "2001-21-03": ("2001-21",),
    "2001-42": ("2001/2042", "[2001..2042]"),
    "1950S5": (),
    "195XS2": (),
    "1950S2-04": (),
    "Y1985": ("1985",),
    "Y-44": ("-0044",),
    "Y9E99": (),
    "1985/1964": ("1964/1985",),
    "[1985..1964]": ("[1964..1985]",),
    "1964/1985/2008": (),
    "../..": (),
    "/": (),
    "[..]": (),
    "[]": (),
    "[1985": (),
    "{1985]": (),
    "[1667, 1668]": ("[1667,1668]",),
    "١٩٨٥": ("1985",),
    "1985\n": ("1985",),
    "1868-87": ("1868/1887", "[1868..1887]"),
}
WORDS = {
    "1868~": ("about 1868", "մոտավորապես 1868 թվական", "təxminən 1868-ci il", "около 1868 года"),
    "1985-04": ("April 1985", "1985 թվականի ապրիլ", "1985-ci ilin apreli", "апрель 1985 года"),
    "20XX": ("21st century", "21-րդ դար", "XXI əsr", "XXI век"),
    "-1985": ("1986 BCE", "մ. թ. ա. 1986 թվական", "e.ə. 1986-cı il", "1986 год до н. э."),
    "1964/2008": (
        "from 1964 to 2008",
        "1964 թվականից մինչև 2008 թվականը",
        "1964-cü ildən 2008-ci ilədək",
        "с 1964 года по 2008 год",
    ),
    "[1667,1760-12]": (
        "1667 or December 1760",
        "1667 թվական կամ 1760 թվականի դեկտեմբեր",
        "1667-ci il və ya 1760-cı ilin dekabrı",
        "1667 год или декабрь 1760 года",
    ),
}


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_of_the_specification_is_read_with_its_first_and_last_day(text):
    assert parse(text).bounds == EXAMPLES[text]
    assert parse(text).text == text


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date_is_refused_with_the_nearest_ways_to_write_it(text):
    with pytest.raises(BadDate) as refused:
        parse(text)

    assert refused.value.proposals == REFUSED[text]


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
    assert tuple(worded(text, language) for language in ("en", "hy", "az", "ru")) == WORDS[text]


@pytest.mark.parametrize("language", ["en", "hy", "az", "ru"])
def test_no_example_is_said_in_signs_of_edtf(language):
    said = {text: worded(text, language) for text in EXAMPLES}

    assert [
        text for text, words in said.items() if not words or any(s in words for s in ("X?", "..", "{", "[", "~"))
    ] == []


@pytest.mark.parametrize("sign", ["1", "X", "-", "[", "{", "1-", "[1985,", "1985..", " or ", "c. ", "9th-"])
def test_a_hostile_text_costs_less_than_a_twentieth_of_a_second(sign):
    text = sign * (100_000 // len(sign))
    began = process_time()

    with pytest.raises(BadDate):
        parse(text)

    assert process_time() - began < 0.05


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
