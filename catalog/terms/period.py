"""When an answer is said to hold."""

from typing import NamedTuple

from catalog.terms.dates import parse

FROM_EVER = -(10**12)
FOR_EVER = 10**12


class Period(NamedTuple):
    """First and last day, as numbers that sort (see `dates`)."""

    first: int
    last: int

    def meets(self, other: "Period") -> bool:
        return self.first <= other.last and other.first <= self.last


ALWAYS = Period(FROM_EVER, FOR_EVER)


def period_of(during: str, said: str) -> Period:
    """The days an answer covers.

    A speaker knows nothing of days after speaking: an end left open (`1992/..`) is cut at the date said. An
    end or a start that is not known (`1992/`, `/1992`) says nothing, so only the stated end counts.
    """
    if not during:
        return ALWAYS
    start, slash, end = during.partition("/")
    if not slash:
        return _days(during)
    if start in ("", ".."):
        last = _days(end)
        return Period(last.first if start == "" else FROM_EVER, last.last)
    first = _days(start)
    if end == ".." and said:
        return Period(first.first, max(_days(said).last, first.first))
    if end in ("", ".."):
        return Period(first.first, first.last)
    return Period(first.first, _days(end).last)


def _days(date: str) -> Period:
    earliest, latest = parse(date).bounds
    return Period(
        FROM_EVER if earliest is None else earliest,
        FOR_EVER if latest is None else latest,
    )
