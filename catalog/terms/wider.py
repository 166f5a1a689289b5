"""The wider places that a place is said to lie in on a day: level by level, each step with whose word it is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from catalog.terms.covering import Covers, covers
from catalog.terms.document import PublicPlace
from catalog.terms.document.place import Within

# Nobody's places lie deeper: village, district, region, state, and one to spare.
MOST_LEVELS = 6
# The published ones among places of these numbers.
Reading = Callable[[Iterable[str]], Iterable[PublicPlace]]


@dataclass(frozen=True)
class Lies:
    """That `inner` is said to lie in another place, by a row of its own record, and how that stands to the day.

    `covers` is None where the row gives no time.
    """

    inner: PublicPlace
    row: Within
    covers: Covers | None


@dataclass(frozen=True)
class Wider:
    """A wider place, with every row that puts it around a place nearer to where one began."""

    place: PublicPlace
    lies: tuple[Lies, ...]


def wider_places(place: PublicPlace, day: int, read: Reading) -> tuple[Wider, ...]:
    """All that the place is said to lie in on the day, nearest first, each once, however the rows run in circles.

    A row is followed where it is said to hold on the day, or gives no time. `read` is called once a level.
    """
    met = {place.number}
    found: list[Wider] = []
    level: list[PublicPlace] = [place]
    for _ in range(MOST_LEVELS):
        rows = [lies for inner in level for lies in _rows(inner, day) if lies.row.place not in met]
        if not rows:
            break
        around = dict.fromkeys(lies.row.place for lies in rows)
        met |= around.keys()
        level = list(read(around))
        found += [Wider(each, tuple(lies for lies in rows if lies.row.place == each.number)) for each in level]
    return tuple(found)


def _rows(inner: PublicPlace, day: int) -> Iterator[Lies]:
    for row in inner.within:
        stands = covers(row.during, _said(row, inner), day) if row.during else None
        if stands is not Covers.NOT:
            yield Lies(inner, row, stands)


def _said(row: Within, inner: PublicPlace) -> str:
    """When the row was said, or else when its source came out."""
    card = inner.cards.get(row.by.source)
    return row.by.said or (card.date if card else "")
