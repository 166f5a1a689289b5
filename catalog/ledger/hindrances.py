"""Why a record cannot be made to say what an earlier version of it says, in words, before anything is tried."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models import Q

from archive.models import File
from catalog.ledger.tables import tables_of
from catalog.models.drafts import Citation, Concept, Identifier, Record
from catalog.models.drafts.record import KeyedRow
from catalog.models.published import Published
from catalog.terms.document import Document
from catalog.terms.keys import rows_of
from catalog.terms.kinds import RecordKind, State
from catalog.terms.mentions import Mention, mentioned

CONCEPT, FILE = "concept", "file"


def hindrances(record: Record, now: Document, document: Document) -> list[str]:
    """Everything that stops `document` from taking the place of `now`, each with what to do about it."""
    return [*_merged(record), *_not_there(now, document), *_taken(record, document), *_still_needed(record, document)]


def _merged(record: Record) -> Iterator[str]:
    if record.merged_into_id:
        yield (
            f"{record.number} was merged into {record.merged_into_id}. What is missing there is entered there; "
            "nothing more is changed here."
        )


def _not_there(now: Document, document: Document) -> Iterator[str]:
    """What it would name again and cannot: it is gone, was merged, or was withdrawn."""
    names = mentioned(document) - mentioned(now)
    faults = _missing(names) | _moved({m.to for m in names if m.role not in (CONCEPT, FILE)})
    for to in sorted(faults):
        yield f"{_where(document, to)} {to}, {faults[to]}"


def _missing(names: set[Mention]) -> dict[str, str]:
    concepts = {mention.to for mention in names if mention.role == CONCEPT}
    files = {mention.to for mention in names if mention.role == FILE}
    records = {mention.to for mention in names} - concepts - files
    held = {
        *Concept.objects.filter(pk__in=concepts).values_list("pk", flat=True),
        *File.objects.filter(number__in=files).values_list("number", flat=True),
        *Record.objects.filter(pk__in=records).values_list("pk", flat=True),
    }
    told = "which is no longer there. Bring back single rows that do not name it, and enter the rest anew."
    return dict.fromkeys((concepts | files | records) - held, told)


def _moved(records: set[str]) -> dict[str, str]:
    merged = Record.objects.filter(pk__in=records).exclude(merged_into=None)
    withdrawn = Published.objects.filter(pk__in=records, state=State.WITHDRAWN)
    return {
        number: f'which was withdrawn ("{reason}"). Publish {number} again first; or bring back single rows.'
        for number, reason in withdrawn.values_list("pk", "reason")
    } | {
        number: f"which was merged into {into}. Bring back single rows, and name {into} in the rest."
        for number, into in merged.values_list("pk", "merged_into")
    }


def _where(document: Document, to: str) -> str:
    """The rows that name something, as the subject of a sentence."""
    keys = [key for key, row in rows_of(document).items() if any(m.to == to for m in mentioned(row))]
    return f"{', '.join(keys)} would name" if keys else f"{document.number} would name"


def _taken(record: Record, document: Document) -> Iterator[str]:
    """Identifiers that another record has been given meanwhile."""
    wanted = [Q(scheme=each.scheme, value=each.value) for each in document.identifiers]
    if not wanted:
        return
    rows = Identifier.objects.filter(_any(wanted)).exclude(record=record)
    for scheme, value, other in rows.order_by("id").values_list("scheme", "value", "record_id"):
        yield f"{other} has the identifier {scheme} {value} now. Take it out there; or merge the two if they are one."


def _any(conditions: list[Q]) -> Q:
    found = conditions[0]
    for condition in conditions[1:]:
        found |= condition
    return found


def _still_needed(record: Record, document: Document) -> Iterator[str]:
    """Rows that would go, though another record points at them."""
    kept = rows_of(document).keys()
    gone: list[str] = []
    for model in dict.fromkeys(table.model for table in tables_of(RecordKind(record.type))):
        if issubclass(model, KeyedRow):
            rows = list(model._default_manager.filter(record=record).exclude(key__in=kept))
            gone += [row.address for row in rows]
            yield from _pointing_at(model, rows, record)
    if gone:
        for citation in Citation.objects.filter(for_statement__in=gone).exclude(record=record).order_by("id"):
            yield _needs(str(citation), citation.for_statement)


def _pointing_at(model: type[models.Model], rows: list[Any], record: Record) -> Iterator[str]:
    """Rows of other records whose foreign keys name one of these rows."""
    for relation in model._meta.related_objects if rows else ():
        link, root = relation.field, _way_to_record(relation.related_model)
        if not relation.one_to_many or not root:
            continue
        named = {getattr(row, link.target_field.attname): row.address for row in rows}
        pointing = relation.related_model._default_manager.filter(**{f"{link.name}__in": list(named)})
        for other in pointing.exclude(**{root: record}):
            yield _needs(str(other), named[getattr(other, link.attname)])


def _way_to_record(model: type[models.Model]) -> str:
    """How a row is asked for the record it hangs on."""
    fields = {field.name for field in model._meta.get_fields()}
    return next(
        (way for way, first in (("record", "record"), ("statement__record", "statement")) if first in fields), ""
    )


def _needs(holder: str, address: str) -> str:
    return f"{holder} points at {address}, which would go. Change it there first; or bring back single rows."
