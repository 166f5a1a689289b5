"""A chain of holders in time, and where it breaks: nothing fills a gap but a statement.

Days are numbers that sort (see `dates`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalog.terms.document.provenance import ProvenanceStep
from catalog.terms.period import FOR_EVER, FROM_EVER, Period, period_of


@dataclass(frozen=True)
class Gap:
    """Days of which no step is held: after the end of what is said before, before the start of what comes next."""

    after: int
    before: int


def chain(steps: Iterable[ProvenanceStep]) -> tuple[ProvenanceStep | Gap, ...]:
    """Steps in the order of time, those without a date last, with a gap wherever none is held between two."""
    held = list(steps)
    dated = sorted((each for each in held if each.during), key=lambda each: (_begins(each), _ends(each)))
    undated = [each for each in held if not each.during]
    return (*_with_gaps(dated), *undated)


def _with_gaps(steps: list[ProvenanceStep]) -> Iterator[ProvenanceStep | Gap]:
    reached: int | None = None
    for step in steps:
        if reached is not None and _begins(step) > _next_day(reached):
            yield Gap(reached, _begins(step))
        yield step
        reached = _ends(step) if reached is None else max(reached, _ends(step))


def _next_day(day: int) -> int:
    """The first number that can be a later day: 31 December is followed by 1 January of the next year."""
    year, rest = divmod(day, 10000)
    month, of_month = divmod(rest, 100)
    if of_month < 28:
        return day + 1
    return (year + 1) * 10000 + 101 if month == 12 and of_month == 31 else year * 10000 + month * 100 + 131


def _covered(step: ProvenanceStep) -> Period:
    """The days a step is said to cover; an end left open is cut at the date said."""
    return period_of(step.during, step.by.said)


def _begins(step: ProvenanceStep) -> int:
    first, last = _covered(step)
    return first if first != FROM_EVER else last


def _ends(step: ProvenanceStep) -> int:
    first, last = _covered(step)
    return last if last != FOR_EVER else first
