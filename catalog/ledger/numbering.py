"""Which prefix the numbers of each kind of record begin with."""

from django.conf import settings

from archive.numbers import next_number, split
from catalog.models.drafts import Record
from catalog.terms.kinds import RecordKind

PREFIXES: dict[RecordKind, str] = {
    RecordKind.ITEM: settings.ITEM_PREFIX,
    RecordKind.PLACE: "P",
    RecordKind.AGENT: "A",
    RecordKind.EVENT: "E",
    RecordKind.SOURCE: "S",
    RecordKind.COLLECTION: "C",
}


def new_record(kind: RecordKind, number: str = "") -> Record:
    """An empty record with the next number of its kind, or with the number it already has elsewhere."""
    number = number or next_number(PREFIXES[kind])
    _, order = split(number)
    return Record.objects.create(number=number, type=kind.value, order=order)
