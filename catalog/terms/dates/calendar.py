"""Months, seasons and leap years of the proleptic Gregorian calendar, with a year 0.

A *mask* is the digits of a year, some of them X for any digit: 15XX, -00XX.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from catalog.terms.dates.bounds import Bounds, day

DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# First and last month. 21-24 are seasons without a hemisphere (taken as northern, as in this region), 25-28
# northern, 29-32 southern; 33-36 quarters, 37-39 thirds, 40-41 halves.
SEASONS: dict[int, tuple[int, int]] = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2),
    25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 2),
    29: (9, 11), 30: (12, 2), 31: (3, 5), 32: (6, 8),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip


def last_day(year: int, month: int) -> int:
    """How many days that month has."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else DAYS[month - 1]


def years(mask: str, upwards: bool = True) -> Iterator[int]:
    """Every year that a mask can mean, in order."""
    sign = -1 if mask.startswith("-") else 1
    rising = upwards == (sign == 1)
    digits = ["0123456789" if digit == "X" else digit for digit in mask.lstrip("-")]
    ordered = digits if rising else [choices[::-1] for choices in digits]
    return (sign * int("".join(each)) for each in product(*ordered))


def first_and_last(mask: str) -> tuple[int, int]:
    """The first and the last year that a mask can mean."""
    return next(years(mask)), next(years(mask, upwards=False))


def numbers(digits: str, low: int, high: int) -> list[int]:
    """The numbers from low to high that two digits, some of them X, can mean."""
    return [
        number
        for number in range(low, high + 1)
        if all(mine in ("X", theirs) for mine, theirs in zip(digits, f"{number:02d}", strict=True))
    ]


def season_bounds(first: int, last: int, season: int) -> Bounds:
    """The days of a season. A winter "of 1941" may be the one that began in it or the one that ended in it."""
    begins, ends = SEASONS[season]
    if begins > ends:
        return Bounds(day(first, 1, 1), day(last + 1, ends, last_day(last + 1, ends)))
    return Bounds(day(first, begins, 1), day(last, ends, last_day(last, ends)))


def day_bounds(mask: str, months: Sequence[int], days: Sequence[int]) -> Bounds | None:
    """The first and last day there is among those years, months and days; None where there is none (02-30)."""
    earliest = _found(years(mask), months, days)
    if earliest is None:
        return None
    return Bounds(earliest, _found(years(mask, upwards=False), months[::-1], days[::-1]))


def _found(candidates: Iterator[int], months: Sequence[int], days: Sequence[int]) -> int | None:
    if not any(number <= (29 if month == 2 else DAYS[month - 1]) for month in months for number in days):
        return None
    for year in candidates:
        for month in months:
            for number in days:
                if number <= last_day(year, month):
                    return day(year, month, number)
    return None
