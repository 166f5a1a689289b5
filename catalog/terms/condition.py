"""Condition reports in time. What state a thing is in "on" a day is the list of reports then held."""

from collections.abc import Iterable

from catalog.terms.dates import parse
from catalog.terms.document.condition import Evidence, PublicConditionReport
from catalog.terms.kinds import Moment
from catalog.terms.period import FOR_EVER, FROM_EVER


def in_order_of_looking(reports: Iterable[PublicConditionReport]) -> tuple[PublicConditionReport, ...]:
    """Earliest look first; of two on one day, the one entered first."""
    return tuple(sorted(reports, key=lambda report: _looked(report.on)))


def held_on(reports: Iterable[PublicConditionReport], day: int) -> tuple[PublicConditionReport, ...]:
    """The reports whose look had surely or possibly been taken by the end of that day, earliest first."""
    return tuple(report for report in in_order_of_looking(reports) if _looked(report.on)[0] <= day)


def _looked(edtf: str) -> tuple[int, int]:
    first, last = parse(edtf).bounds
    return (FROM_EVER if first is None else first, FOR_EVER if last is None else last)


def compared(report: PublicConditionReport) -> tuple[tuple[Evidence, Evidence], ...]:
    """Each picture of before with each of then that a report was made from, in their order."""
    pictures = [each for each in report.evidence if each.holding]
    before = [each for each in pictures if each.moment is Moment.BASELINE]
    then = [each for each in pictures if each.moment is Moment.FOLLOW_UP]
    return tuple((one, other) for one in before for other in then if one.holding != other.holding)
