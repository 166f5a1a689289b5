"""The days a date can mean, as numbers that sort: year * 10000 + month * 100 + day.

Before the year 0 the month and day are still added, so -0044-03-15 is -439685 and sorts after -0044-01-01.
`divmod(number, 10000)` gives the year back, for both signs.
"""

from collections.abc import Iterable
from typing import NamedTuple


class Bounds(NamedTuple):
    """Earliest and latest day; None where there is no limit, or none is known."""

    earliest: int | None
    latest: int | None

    def meets(self, other: "Bounds") -> bool:
        """True when some day lies in both."""
        ends_before = self.latest is not None and other.earliest is not None and self.latest < other.earliest
        starts_after = self.earliest is not None and other.latest is not None and self.earliest > other.latest
        return not (ends_before or starts_after)


def day(year: int, month: int, of_month: int) -> int:
    """The number of one day."""
    return year * 10000 + month * 100 + of_month


def year_bounds(first: int, last: int) -> Bounds:
    """From the first day of one year to the last of another."""
    return Bounds(day(first, 1, 1), day(last, 12, 31))


def joined(bounds: Iterable[Bounds]) -> tuple[Bounds, ...]:
    """The same days in as few stretches as can be, in order; those that overlap are one."""
    found: list[Bounds] = []
    for each in sorted(bounds, key=lambda b: (b.earliest is not None, b.earliest or 0)):
        if found and found[-1].meets(each):
            found[-1] = hull([found[-1], each])
        else:
            found.append(each)
    return tuple(found)


def hull(bounds: Iterable[Bounds]) -> Bounds:
    """The smallest bounds around all of them; open where any is open."""
    starts, ends = zip(*bounds, strict=True)
    return Bounds(
        None if None in starts else min(s for s in starts if s is not None),
        None if None in ends else max(e for e in ends if e is not None),
    )


def written(number: int) -> str:
    """A day as EDTF; the year alone where it has more than four digits, for EDTF has no days in those."""
    year, rest = divmod(number, 10000)
    if abs(year) > 9999:
        return f"Y{year}"
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{rest // 100:02d}-{rest % 100:02d}"
