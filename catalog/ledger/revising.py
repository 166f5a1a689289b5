"""The one way to change a draft: lock, compare versions, change, and keep one revision of the whole."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from archive.models import User
from catalog.ledger import revisions
from catalog.ledger.tightening import tighten
from catalog.models.drafts import Record


class Overtaken(Exception):
    """Somebody else saved the record after it was opened. Nothing is lost: both versions are kept."""

    def __init__(self, record: Record, opened: int) -> None:
        super().__init__(
            f"{record.number} was saved by somebody else after you opened it (version {opened}, now "
            f"{record.version}). Compare the two, then save again."
        )
        self.record, self.opened = record, opened


class Merged(Exception):
    """The record was merged into another one, and is kept as it was: changes belong to the other."""

    def __init__(self, record: Record) -> None:
        into = record.merged_into_id
        super().__init__(f"{record.number} was merged into {into}, and is kept as it was. Change {into} instead.")


@contextmanager
def revising(number: str, version: int | None, by: User | None, why: str = "") -> Iterator[Record]:
    """Change the rows of one record inside this block; leaving it keeps a revision of the whole.

    `version` is the one the editor opened (None: whatever is there). Raises Overtaken, Merged. A save that hides,
    closes or coarsens something published takes effect on the public side in the same transaction.
    """
    with transaction.atomic():
        record = Record.objects.select_for_update().get(pk=number)
        if record.merged_into_id:
            raise Merged(record)
        if version is not None and record.version != version:
            raise Overtaken(record, version)
        yield record
        record.refresh_from_db(fields=["last_key"])
        _, document = revisions.keep(record, by, why)
        tighten(record, document, by)
