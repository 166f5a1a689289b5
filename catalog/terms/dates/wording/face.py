"""What of a date is to be said: its year or stretch of years, month or season, day, time, and remarks."""

from enum import Enum
from typing import NamedTuple

from catalog.terms.dates.calendar import first_and_last, numbers
from catalog.terms.dates.edtf import Single


class Span(Enum):
    """How wide the years are that a date gives."""

    NONE = 0
    YEAR = 1
    DECADE = 2
    CENTURY = 3
    YEARS = 4


class Years(NamedTuple):
    """The years as they are counted in words: from 1 on, before the era backwards (1 BCE is the year 0)."""

    span: Span
    number: int = 0
    last: int = 0
    before: bool = False


class Face(NamedTuple):
    """Month 1 to 12, or a season's number from 21 on; 0 where none is given.

    `missing` names the parts of which nothing is known, `partly` those of which one digit is, with what they can be.
    """

    years: Years
    month: int
    day: int
    time: str
    missing: tuple[str, ...]
    partly: tuple[tuple[str, str], ...]
    width: str


def face_of(date: Single) -> Face:
    """What is to be said of a date."""
    parts = (("month", date.month, 12), ("day", date.day, 31))
    missing = tuple(part for part, digits, _ in parts if digits == "XX")
    partly = tuple((part, _choices(digits, most)) for part, digits, most in parts if "X" in digits and digits != "XX")
    if date.year == "XXXX":
        missing = ("year", *missing)
    years = _years(date)
    return Face(
        years,
        int(date.month) if date.month.isdigit() else 0,
        int(date.day) if date.day.isdigit() else 0,
        date.time,
        missing,
        partly,
        _width(date),
    )


def _choices(digits: str, most: int) -> str:
    """What digits, one of them X, can mean: 1X of a month gives 10–12, X1 gives 1, 11."""
    held = numbers(digits, 1, most)
    if digits.endswith("X"):
        return f"{held[0]}–{held[-1]}"
    return ", ".join(map(str, held))


def _years(date: Single) -> Years:
    if date.long is not None or "X" not in date.year:
        number = date.long if date.long is not None else int(date.year)
        return Years(Span.YEAR, *_counted(number))
    digits, before = date.year.lstrip("-"), date.year.startswith("-")
    if digits == "XXXX":
        return Years(Span.NONE)
    if digits[2:] == "XX" and digits[:2].isdigit():
        return Years(Span.CENTURY, int(digits[:2]) + 1, 0, before)
    if digits[3] == "X" and digits[:3].isdigit() and digits[2] != "0" and not before:
        return Years(Span.DECADE, int(digits[:3]) * 10)
    first, last = first_and_last(date.year)
    return Years(Span.YEARS, _counted(first)[0] or 1, _counted(last)[0], before)


def _counted(year: int) -> tuple[int, int, bool]:
    return (1 - year, 0, True) if year <= 0 else (year, 0, False)


def _width(date: Single) -> str:
    """The years that significant digits leave possible: 1950S2 gives 1900–1999."""
    earliest, latest = date.bounds
    if not date.significant or earliest is None or latest is None:
        return ""
    first, last = _counted(earliest // 10000)[0], _counted(latest // 10000)[0]
    return f"{first}–{last}"
