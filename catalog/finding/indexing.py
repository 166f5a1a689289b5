"""Writing an index: in the transaction that publishes (or saves), so that what is found is what is there."""

from collections.abc import Iterable, Iterator
from itertools import islice
from math import cos, radians
from typing import NamedTuple

import msgspec

from catalog.finding.entry import Entry
from catalog.finding.index import Index
from catalog.models.index.entry import DateStretch, FacetValue, IndexEntry, NameForm
from catalog.terms.coordinates import METRES_PER_DEGREE, STEEPEST
from catalog.terms.document.position import PublicPosition

AT_ONCE = 500


class Placed(NamedTuple):
    """An entry with its place in an index: the docid it keeps for ever, and the sequence it changed at."""

    docid: int
    sequence: int
    entry: Entry


def write(index: Index, docid: int, sequence: int, entry: Entry) -> None:
    """Put a record into an index, or its new state in the place of the old."""
    write_all(index, [Placed(docid, sequence, entry)])


def write_all(index: Index, placed: Iterable[Placed]) -> None:
    """Put many records into an index, in a fixed number of queries for every AT_ONCE."""
    waiting = iter(placed)
    columns = [f.attname for f in index.entries._meta.concrete_fields if not f.primary_key]
    while chunk := list(islice(waiting, AT_ONCE)):
        _remove_beside(index, [each.docid for each in chunk])
        index.entries._default_manager.bulk_create(
            [_row(index.entries, each) for each in chunk],
            update_conflicts=True,
            unique_fields=["docid"],
            update_fields=columns,
        )
        index.names._default_manager.bulk_create(_names(index, chunk))
        index.facets._default_manager.bulk_create(_facets(index, chunk))
        index.stretches._default_manager.bulk_create(_stretches(index, chunk))


def remove(index: Index, docids: Iterable[int]) -> None:
    """Take records out of an index; what is not in it does not matter."""
    waiting = iter(docids)
    while chunk := list(islice(waiting, AT_ONCE)):
        _remove_beside(index, chunk)
        index.entries._default_manager.filter(docid__in=chunk).delete()


def clear(index: Index) -> None:
    """Empty an index, before it is made anew."""
    for model in (index.names, index.facets, index.stretches, index.entries):
        model._default_manager.all().delete()


def _remove_beside(index: Index, docids: list[int]) -> None:
    index.names._default_manager.filter(docid__in=docids).delete()
    index.facets._default_manager.filter(docid__in=docids).delete()
    index.stretches._default_manager.filter(docid__in=docids).delete()


def _row(model: type[IndexEntry], placed: Placed) -> IndexEntry:
    entry = placed.entry
    return model(
        docid=placed.docid,
        number=entry.number,
        kind=entry.kind,
        sequence=placed.sequence,
        names=entry.names,
        skeletons=entry.skeletons,
        text=entry.text,
        dated=entry.bounds is not None,
        earliest=entry.bounds.earliest if entry.bounds else None,
        latest=entry.bounds.latest if entry.bounds else None,
        gaps=len(entry.stretches) > 1,
        brief=msgspec.json.encode(entry.brief),
        **{f"label_{reader}": key for reader, key in entry.sort_keys.items()},
        **_area(entry.position),
    )


def _area(position: PublicPosition | None) -> dict[str, float]:
    """The public circle, and the box around it, in degrees."""
    if position is None:
        return {}
    high = position.radius / METRES_PER_DEGREE
    wide = high / cos(radians(min(abs(position.latitude), STEEPEST)))
    return {
        "longitude": position.longitude,
        "latitude": position.latitude,
        "radius": position.radius,
        "west": position.longitude - wide,
        "south": position.latitude - high,
        "east": position.longitude + wide,
        "north": position.latitude + high,
    }


def _names(index: Index, chunk: list[Placed]) -> Iterator[NameForm]:
    for docid, _, entry in chunk:
        for form in entry.forms:
            yield index.names(docid=docid, folded=form.folded, value=form.value, language=form.language[:64])


def _facets(index: Index, chunk: list[Placed]) -> Iterator[FacetValue]:
    for docid, _, entry in chunk:
        for facet, value in sorted(entry.facets):
            yield index.facets(docid=docid, facet=facet, value=value)


def _stretches(index: Index, chunk: list[Placed]) -> Iterator[DateStretch]:
    """Of records whose dates leave gaps; of all others the entry's own bounds say everything."""
    for docid, _, entry in chunk:
        for stretch in entry.stretches if len(entry.stretches) > 1 else ():
            yield index.stretches(docid=docid, earliest=stretch.earliest, latest=stretch.latest)
