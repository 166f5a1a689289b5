"""Documents into the drafts: the sample catalogue or a partner's package, all one way."""

from collections.abc import Iterable, Sequence
from enum import Enum

from django.conf import settings
from django.db import IntegrityError, transaction

from archive.models import User
from archive.numbers import reserve
from catalog.ledger import revisions
from catalog.ledger.numbering import new_record
from catalog.ledger.storing import store_root, store_rows, with_no_counter_behind
from catalog.models.drafts import Record
from catalog.terms.document import Document
from catalog.terms.document.base import Identifier
from catalog.terms.document.forms import kind_of
from catalog.terms.renumbering import renumbered, with_identifier


class Numbers(Enum):
    """KEEP the numbers of the documents (an empty site), or give NEW ones."""

    KEEP = "keep"
    NEW = "new"


class CannotLoad(Exception):
    """What stops the loading, in words; nothing of the batch was kept."""


def load(documents: Sequence[Document], by: User | None, numbers: Numbers, why: str) -> list[str]:
    """Load a batch of documents as drafts, all or none; gives their numbers here, in order.

    With NEW numbers each document keeps its old address as an identifier, and references within the batch
    follow. Raises CannotLoad.
    """
    try:
        with transaction.atomic():
            if numbers is Numbers.NEW:
                documents = _under_new_numbers(documents)
            records = [_record(document, numbers) for document in documents]
            for record, document in zip(records, documents, strict=True):
                store_root(record, document)
            for record, document in zip(records, documents, strict=True):
                store_rows(record, document)
                with_no_counter_behind(record, document)
                record.save()
                revisions.keep(record, by, why)
    except IntegrityError as refused:
        raise CannotLoad(f"The database refused the batch: {refused}. Nothing was loaded.") from refused
    return [record.number for record in records]


def _record(document: Document, numbers: Numbers) -> Record:
    if numbers is Numbers.NEW:
        return Record.objects.get(pk=document.number)
    held = Record.objects.select_for_update().filter(pk=document.number).first()
    if held is not None:
        if held.merged_into_id:
            raise CannotLoad(
                f"{document.number} was merged into {held.merged_into_id} here. Load it under that number."
            )
        if held.type != kind_of(document):
            raise CannotLoad(f"{document.number} is a record of another kind here ({held.type}).")
        return held
    reserve(document.number)
    return new_record(kind_of(document), document.number)


def _under_new_numbers(documents: Sequence[Document]) -> list[Document]:
    fresh = {document.number: new_record(kind_of(document)).number for document in documents}
    return [_with_old_address(renumbered(document, fresh), document.number) for document in documents]


def _with_old_address(document: Document, old: str) -> Document:
    return with_identifier(document, Identifier(scheme="former number", value=f"{settings.IDENTIFIER_BASE}/id/{old}"))


def numbers_of(documents: Iterable[Document]) -> list[str]:
    return [document.number for document in documents]
