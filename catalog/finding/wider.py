"""The view of a place or an item on a day, from what is published now: one query for each level of wider places."""

from collections.abc import Iterable

from catalog.finding.reading import read_all
from catalog.terms.document import PublicItem, PublicPlace
from catalog.terms.on_a_day import OnADay, item_on_a_day, on_a_day
from catalog.terms.published import PublishedRecord
from catalog.terms.wider import wider_places


def view_of(record: PublicPlace | PublicItem, day: int) -> tuple[OnADay, tuple[PublishedRecord, ...]]:
    """The view, and the wider places it rests on: an answer changes whenever one of these does."""
    return (item_on_a_day(record, day), ()) if isinstance(record, PublicItem) else _of_a_place(record, day)


def _of_a_place(place: PublicPlace, day: int) -> tuple[OnADay, tuple[PublishedRecord, ...]]:
    read: list[PublishedRecord] = []

    def places(numbers: Iterable[str]) -> list[PublicPlace]:
        found = list(read_all(numbers))
        read.extend(found)
        return [each.document for each in found if isinstance(each.document, PublicPlace)]

    return on_a_day(place, wider_places(place, day, places), day), tuple(read)


def stamp_of(read: tuple[PublishedRecord, ...]) -> str:
    """Which editions of the wider places were read: part of an ETag."""
    return ",".join(f"{each.number}:{each.digest}" for each in read)
