"""Dates of the Armenian era, the Julian and the Hijri calendar, with every reading of them."""

import pytest

from catalog.terms.dates import parse
from catalog.terms.dates.calendars import Calendar, Way, calendar_of, readings
from catalog.terms.dates.wording.numerals import from_armenian
from tests.costing import processor_time

READ = {
    ("ՉԽԶ", "Armenian era"): {"1297": Way.PLUS_551, "[1297-01-13..1298-01-12]": Way.MOVEABLE_YEAR},
    ("746", "Armenian era"): {"1297": Way.PLUS_551, "[1297-01-13..1298-01-12]": Way.MOVEABLE_YEAR},
    ("1091", "Armenian era, as printed"): {
        "1642": Way.PLUS_551, "[1641-10-22..1642-10-21]": Way.MOVEABLE_YEAR, "1091": Way.COMMON_ERA,
    },
    ("ԹՎ. ՋԿԸ", "Armenian era"): {"1519": Way.PLUS_551, "[1518-11-22..1519-11-21]": Way.MOVEABLE_YEAR},
    ("85", "Armenian era"): {
        "0636": Way.PLUS_551, "[0636-06-23..0637-06-22]": Way.MOVEABLE_YEAR, "1700": Way.SMALL_ERA,
    },
    ("1868-03-01", "Julian"): {"1868-03-13": Way.AS_GREGORIAN},
    ("25.10.1917", "Julian, old style"): {"1917-11-07": Way.AS_GREGORIAN},
    ("1868-02", "Julian"): {"[1868-02-13..1868-03-12]": Way.AS_GREGORIAN},
    ("1868", "Julian"): {"1868": Way.AS_WRITTEN, "[1868-01-13..1869-01-12]": Way.AS_GREGORIAN},
    ("1283-02-10", "Julian"): {"1283-02-17": Way.AS_GREGORIAN, "1284-02-17": Way.YEAR_BEGAN_IN_MARCH},
    ("1301", "Hijri"): {
        "[1883-11-02..1884-10-20]": Way.TABLES, "[1883-11-01..1884-10-21]": Way.MOON_SEEN,
        "[1922-03-20..1923-03-21]": Way.SOLAR,
    },
    ("1301-05-12", "Hijri"): {"1884-03-10": Way.TABLES, "[1884-03-09..1884-03-11]": Way.MOON_SEEN},
    ("1869-02-29", "Julian"): {},
    ("1868-13", "Julian"): {},
    ("1868-00-01", "Julian"): {},
    ("in spring", "Julian"): {},
    ("ԻՉ", "Armenian era"): {},
    ("746", "not stated"): {},
}  # fmt: skip


@pytest.mark.parametrize(("phrase", "calendar"), READ, ids=" ".join)
def test_a_date_of_another_calendar_is_given_every_reading_with_how_it_was_reached(phrase, calendar):
    found = readings(phrase, calendar)

    assert list(found) == list(READ[phrase, calendar].items())
    assert all(parse(reading.edtf).text == reading.edtf for reading in found)


def test_days_on_which_the_calendars_changed_are_read_as_history_has_them():
    pairs = {"1582-10-05": "1582-10-15", "1918-02-01": "1918-02-14", "0325-05-20": "0325-05-21"}

    assert {day: readings(day, "Julian")[0].edtf for day in pairs} == pairs


def test_calendars_are_known_by_their_names_in_four_languages():
    names = ("Armenian era, as printed", "армянское летосчисление", "Юлианский", "старый стиль", "hicri", "хиджра")

    assert [calendar_of(name) for name in (*names, "French Republican")] == [
        Calendar.ARMENIAN, Calendar.ARMENIAN, Calendar.JULIAN, Calendar.JULIAN, Calendar.HIJRI, Calendar.HIJRI, None,
    ]  # fmt: skip


def test_armenian_letters_are_numbers_where_they_fall_from_thousands_to_ones():
    numbers = {"ՉԽԶ": 746, "ՇԽ": 540, "ՌՃԼ": 1130, "Ա": 1, "Ք": 9000, "ԶԽՉ": 0, "": 0, "abc": 0}

    assert {written: from_armenian(written) for written in numbers} == numbers


@pytest.mark.parametrize("sign", ["1", "Չ", "1-", "Ж"])
@pytest.mark.parametrize("calendar", list(Calendar))
def test_a_hostile_phrase_is_answered_at_once_with_nothing(sign, calendar):
    text = sign * 100_000

    assert readings(text, calendar) == []
    assert processor_time(lambda: readings(text, calendar)) < 0.05
