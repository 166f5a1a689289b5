"""Whether an answer is said to hold on one day of the world: surely, possibly, or not.

The days an answer may cover are those of `period`: an open end is cut at the date said, and an end that is not
stated counts for nothing. Within them a day is *sure* only where every reading of the dates takes it in. "In
1992" is some time within 1992, so no day of it is sure; of "1923/1991" the days from the end of 1923 to the
beginning of 1991 are; of "[2020-10..2020-12]", which happened once within, none is. Where a date is marked
(?, ~, %) nobody knows how far "about" reaches, so nothing is sure.
"""

import re
from enum import Enum

from catalog.terms.dates import BadDate, Bounds, Edtf, End, Kind, overlap, parse
from catalog.terms.dates.edtf import Range, Single
from catalog.terms.period import FOR_EVER, FROM_EVER, Period, period_of

_SHAPE = re.compile(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


class Covers(Enum):
    """How a period stands to a day."""

    SURELY = "surely"
    POSSIBLY = "possibly"
    NOT = "not"

    def __bool__(self) -> bool:
        return self is not Covers.NOT


class BadDay(ValueError):
    """A text that is no day of the calendar; the message says how to write one, in English."""

    def __init__(self, written: str) -> None:
        self.written = written
        super().__init__(
            f'"{written[:40]}" is no day of the calendar. Write year, month and day, like 1980-01-01, '
            "or -0044-03-15 for 45 BC."
        )


def day_of(written: str) -> int:
    """The number of a day (see `dates.bounds`) written as year, month and day. Raises BadDay."""
    if not _SHAPE.fullmatch(written):
        raise BadDay(written)
    try:
        earliest = parse(written).bounds.earliest
    except BadDate as bad:
        raise BadDay(written) from bad
    assert earliest is not None  # a day has bounds
    return earliest


def covers(during: str, said: str, day: int) -> Covers:
    """How an answer that is said to hold `during` (EDTF), and was said on `said`, stands to a day."""
    if not _possible(during, said, day):
        return Covers.NOT
    return Covers.SURELY if during and _sure(parse(during), said, day) else Covers.POSSIBLY


def ends_unstated(during: str) -> bool:
    """True where a period has a start and the speaker does not say when it ended (1992/.. or 1992/)."""
    start, slash, end = during.partition("/")
    return bool(slash) and start not in ("", "..") and end in ("", "..")


def _possible(during: str, said: str, day: int) -> bool:
    if during and parse(during).kind is not Kind.INTERVAL:
        return overlap(parse(during), Bounds(day, day))
    return period_of(during, said).meets(Period(day, day))


def _sure(during: Edtf, said: str, day: int) -> bool:
    if during.uncertain or during.approximate:
        return False
    return any(first <= day <= last for first, last in _sure_stretches(during, said))


def _sure_stretches(during: Edtf, said: str) -> list[Period]:
    """First and last day of each stretch that every reading takes in; empty where the last lies before the first."""
    if during.kind is Kind.ONE_OF:
        return []
    if during.kind is not Kind.INTERVAL:
        return [_of_member(member) for member in during.members]
    begins, ends = during.start, during.end
    if begins is None:
        return [Period(FROM_EVER if during.start_is is End.OPEN else _latest(ends), _earliest(ends))]
    if ends is None:
        cut = parse(said).bounds.earliest if said and during.end_is is End.OPEN else None
        last = max(FROM_EVER if cut is None else cut, _earliest(begins))
        return [Period(_latest(begins), last)]
    return [Period(_latest(begins), _earliest(ends))]


def _of_member(member: Single | Range) -> Period:
    """A date, if it is a day; of all the days from one to another, all."""
    if isinstance(member, Single):
        return Period(_latest(member.bounds), _earliest(member.bounds))
    first = member.first.bounds if member.first else None
    last = member.last.bounds if member.last else None
    if not _is_day(first) or not _is_day(last):
        return Period(FOR_EVER, FROM_EVER)
    return Period(_earliest(first), _latest(last))


def _is_day(bounds: Bounds | None) -> bool:
    return bounds is not None and bounds.earliest == bounds.latest


def _earliest(bounds: Bounds | None) -> int:
    return FROM_EVER if bounds is None or bounds.earliest is None else bounds.earliest


def _latest(bounds: Bounds | None) -> int:
    return FOR_EVER if bounds is None or bounds.latest is None else bounds.latest
