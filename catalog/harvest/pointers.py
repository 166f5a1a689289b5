"""The current edition of each record, without its bytes: all that a header says, in the order of the sequence."""

from datetime import datetime
from typing import NamedTuple

from django.db.models import Q

from catalog.models.published import Published
from catalog.terms.kinds import State


class Pointer(NamedTuple):
    """Where a record stands now. `digest` is that of its current edition, whose number is the sequence."""

    sequence: int
    number: str
    kind: str
    state: str
    changed: datetime
    first_published: datetime
    digest: str

    @property
    def is_readable(self) -> bool:
        return self.state == State.PUBLISHED


_COLUMNS = ("edition_id", "number", "kind", "state", "changed", "first_published", "edition__digest")


def after(sequence: int, wanted: Q, most: int) -> list[Pointer]:
    """The first so many that come after a sequence."""
    found = Published.objects.changed_after(sequence).filter(wanted).values_list(*_COLUMNS)[:most]
    return [Pointer(*row) for row in found]


def last_until(sequence: int, wanted: Q) -> list[Pointer]:
    """The last one up to a sequence, if there is one."""
    found = Published.objects.filter(wanted, edition_id__lte=sequence).order_by("-edition_id").values_list(*_COLUMNS)
    return [Pointer(*row) for row in found[:1]]


def named(number: str) -> Pointer | None:
    """The record of that number, withdrawn or not; None where none was ever published."""
    row = Published.objects.filter(number=number).values_list(*_COLUMNS).first()
    return Pointer(*row) if row else None
