"""Which fields of a record make no difference to what is made of it: forgotten there, or left out for a reason."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from catalog.terms.kinds import RecordKind
from catalog.terms.published import PublishedRecord
from tests.catalog.crosswalks.filling import full_record, variations

Made = Callable[[PublishedRecord], object]


def unnoticed(kinds: Iterable[RecordKind], made: Made, omitted: Mapping[str, str]) -> list[tuple[str, str]]:
    """(kind, path) of every field that may change without the outcome changing.

    What a card shows of another record counts once for all kinds: each kind shows other cards. Items show most
    of them, and come first. Of fields that are listed as omitted one look is enough.
    """
    said: set[tuple[str, str]] = set()
    seen: dict[tuple[str, str], None] = {}
    for kind in sorted(kinds, key=lambda kind: (kind is not RecordKind.ITEM, kind)):
        for instead in (False, True):
            _notice(full_record(kind, instead=instead), made, omitted, seen, said)
    return [place for place in seen if place not in said]


def _notice(record: PublishedRecord, made: Made, omitted: Mapping[str, str], seen: dict, said: set) -> None:
    """Note which fields of a record there are, and which of them change what is made of it."""
    before = made(record)
    for path, document in variations(record.document):
        place = ("any", path) if path.startswith("cards.") else (record.kind.value, path)
        if (
            place not in said
            and not (place in seen and listed(omitted, path))
            and made(replace(record, document=document)) != before
        ):
            said.add(place)
        seen[place] = None


def listed(omitted: Mapping[str, str], path: str) -> bool:
    return any(covers(entry, path) for entry in omitted)


def covers(entry: str, path: str) -> bool:
    """ "names.by" covers itself and all below it; the same within an event that an item carries whole."""
    return any(each == entry or each.startswith(f"{entry}.") for each in (path, path.removeprefix("cards.")))
