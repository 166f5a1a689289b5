"""Dates of other calendars, kept as written, with every way in which they can be read as EDTF.

EDTF counts days of the Gregorian calendar. All readings are proposals: whoever enters the date chooses among them.
"""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from catalog.terms.dates.julian_days import armenian, gregorian, hijri, julian
from catalog.terms.dates.wording.numerals import from_armenian

LONGEST = 120


class Calendar(StrEnum):
    """The calendars that are read here; any other is kept in words."""

    ARMENIAN = "Armenian era"
    JULIAN = "Julian"
    HIJRI = "Hijri"


class Way(StrEnum):
    """How a reading was reached."""

    PLUS_551 = "armenian-plus-551"
    MOVEABLE_YEAR = "armenian-moveable-year"
    SMALL_ERA = "armenian-small-era"
    COMMON_ERA = "common-era"
    AS_GREGORIAN = "as-gregorian"
    AS_WRITTEN = "as-written"
    YEAR_BEGAN_IN_MARCH = "year-began-in-march"
    TABLES = "hijri-tables"
    MOON_SEEN = "hijri-moon-seen"
    SOLAR = "hijri-solar"


class Reading(NamedTuple):
    """What a date can mean, in EDTF, and how that was reached."""

    edtf: str
    way: Way


def calendar_of(words: str) -> Calendar | None:
    """Which calendar somebody's words for it name: "Armenian era, as printed"; None for one that is not read here."""
    low = words.lower()
    return next((calendar for calendar, names in _NAMES.items() if any(name in low for name in names)), None)


def readings(phrase: str, calendar: str) -> list[Reading]:
    """Every reading of a date of a calendar, the usual one first; none where the words are not understood."""
    named = calendar_of(calendar)
    if named is None or len(phrase) > LONGEST:
        return []
    found = {reading.edtf: reading for reading in reversed(list(_READ[named](" ".join(phrase.split()))))}
    return list(reversed(found.values()))


_NAMES = {
    Calendar.ARMENIAN: ("armenian", "հայոց", "армян", "erməni"),
    Calendar.JULIAN: ("julian", "old style", "юлиан", "старый стиль", "հուլյան", "yuli"),
    Calendar.HIJRI: ("hijri", "hegira", "islamic", "хиджр", "հիջր", "hicri"),
}
_DIGITS = re.compile(r"\d{1,4}")
_DATE = re.compile(r"(?P<year>\d{3,4})(?:[-./](?P<month>\d{1,2})(?:[-./](?P<day>\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[-./](?P<month>\d{1,2})[-./](?P<year>\d{3,4})")
# Until then a year might be counted from March (Armenia, Georgia and Rus kept several beginnings).
LAST_YEAR_FROM_MARCH = 1700
LAST_OF_THE_SMALL_ERA = 300


def number_of_year(phrase: str) -> int:
    """The year that digits or Armenian letters give; 0 where they give none."""
    written = _DIGITS.search(phrase)
    return int(written.group()) if written else from_armenian(phrase)


def _armenian(phrase: str) -> Iterator[Reading]:
    written, year = _DIGITS.search(phrase), number_of_year(phrase)
    if not year:
        return
    yield Reading(f"{year + 551:04d}", Way.PLUS_551)
    yield Reading(_within(armenian(year), armenian(year + 1) - 1), Way.MOVEABLE_YEAR)
    if year <= LAST_OF_THE_SMALL_ERA:
        yield Reading(f"{year + 1615:04d}", Way.SMALL_ERA)
    if written and year >= 1000:
        yield Reading(f"{year:04d}", Way.COMMON_ERA)


def _julian(phrase: str) -> Iterator[Reading]:
    year, month, day = _parts(phrase)
    if not year or month > 12:
        return
    if day and day > _length(year, month):
        return
    first, last = _stretch(julian, year, month, day)
    if first == last:
        yield Reading(gregorian(first), Way.AS_GREGORIAN)
    elif month:
        yield Reading(_within(first, last), Way.AS_GREGORIAN)
    else:
        yield Reading(f"{year:04d}", Way.AS_WRITTEN)
        yield Reading(_within(first, last), Way.AS_GREGORIAN)
    if month in (1, 2, 3) and year <= LAST_YEAR_FROM_MARCH:
        later = _stretch(julian, year + 1, month, day)
        yield Reading(_within(*later), Way.YEAR_BEGAN_IN_MARCH)


def _hijri(phrase: str) -> Iterator[Reading]:
    year, month, day = _parts(phrase)
    if not year or month > 12 or day > 30:
        return
    first, last = _stretch(hijri, year, month, day)
    yield Reading(_within(first, last), Way.TABLES)
    yield Reading(_within(first - 1, last + 1), Way.MOON_SEEN)
    if not month:
        yield Reading(f"[{year + 621:04d}-03-20..{year + 622:04d}-03-21]", Way.SOLAR)


def _parts(phrase: str) -> tuple[int, int, int]:
    """Year, month and day; 0 for what is not there, and a year 0 where the phrase is not understood."""
    match = _DATE.fullmatch(phrase) or _DAY_FIRST.fullmatch(phrase)
    if match is None or 0 in (int(match["month"] or 1), int(match["day"] or 1)):
        return 0, 0, 0
    return int(match["year"]), int(match["month"] or 0), int(match["day"] or 0)


def _length(year: int, month: int) -> int:
    """How many days a month of the Julian calendar has."""
    first, last = _stretch(julian, year, month, 0)
    return last - first + 1


def _stretch(count: Callable[[int, int, int], int], year: int, month: int, day: int) -> tuple[int, int]:
    """The first and the last day of a day, month or year of a calendar, as Julian day numbers."""
    if day:
        return count(year, month, day), count(year, month, day)
    if not month:
        return count(year, 1, 1), count(year + 1, 1, 1) - 1
    after = (year + 1, 1) if month == 12 else (year, month + 1)
    return count(year, month, 1), count(*after, 1) - 1


def _within(first: int, last: int) -> str:
    return gregorian(first) if first == last else f"[{gregorian(first)}..{gregorian(last)}]"


_READ = {Calendar.ARMENIAN: _armenian, Calendar.JULIAN: _julian, Calendar.HIJRI: _hijri}
