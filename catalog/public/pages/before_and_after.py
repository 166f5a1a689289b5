"""Two pictures from which a report on a condition was made, of before and of then, side by side."""

from dataclasses import dataclass

from catalog.public.pages.condition import Report, Seen, pairs_of, report_of, seen_of
from catalog.public.pages.exhibits import Exhibit, exhibit_of
from catalog.public.reader import Reader
from catalog.terms.accompanying import heeding
from catalog.terms.condition import in_order_of_looking
from catalog.terms.document import PublicItem


@dataclass(frozen=True)
class Side:
    """One of the two: the picture as the item shows it, and what each report says of it as evidence."""

    exhibit: Exhibit
    seen: tuple[Seen, ...]


@dataclass(frozen=True)
class Compared:
    """Both pictures, and the reports that compare them. Neither is shown while the other stands behind a warning."""

    one: Side
    other: Side
    reports: tuple[Report, ...]

    @property
    def held_back(self) -> bool:
        return self.one.exhibit.media.held_back or self.other.exhibit.media.held_back


def compared_of(item: PublicItem, one: str, other: str, reader: Reader, asked: bool) -> Compared:
    """Two pictures of an item. Raises LookupError where no report compares them, or one is not public."""
    pairs = pairs_of(item)
    reports = [
        report
        for report in in_order_of_looking(item.condition)
        if any((pair.one, pair.other) == (one, other) for pair in pairs[report.key])
    ]
    if not reports:
        raise LookupError(f"{one}..{other}")
    evidence = [each for report in reports for each in report.evidence]

    def side(key: str) -> Side:
        holding = next(each for each in heeding(item.holdings) if each.key == key)
        seen = (seen_of(each, item, reader) for each in evidence if each.holding == key)
        return Side(exhibit_of(holding, item, reader, asked), tuple(dict.fromkeys(seen)))

    return Compared(side(one), side(other), tuple(report_of(each, item, reader) for each in reports))
