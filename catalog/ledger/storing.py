"""Document -> tables: the rows of one record made to say what its document says.

Rows with a key are matched by it: changed, added, taken out. Rows without one are matched by their place in
the list. Nothing of the record is left that the document does not have.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from django.db import models

from catalog.ledger import columns
from catalog.ledger.tables import OF_A_STATEMENT, POSITIONED, ROOTS, Table, tables_of
from catalog.models.drafts import Position, Record, Search, Statement
from catalog.models.drafts.record import KeyedRow
from catalog.terms.document import Document
from catalog.terms.document.forms import FORMS
from catalog.terms.document.position import Position as PositionPart
from catalog.terms.document.statement import Answer
from catalog.terms.keys import keys_of
from catalog.terms.kinds import RecordKind


def store_root(record: Record, document: Document) -> None:
    """The row of its kind, its notes and position: what other records may already point at."""
    kind = RecordKind(record.type)
    model, _ = ROOTS[kind]
    record.notes = document.notes
    row = model._default_manager.filter(pk=record.number).first() or model(record_id=record.number)
    for field in Record._meta.concrete_fields:
        setattr(row, field.attname, getattr(record, field.attname))
    for attribute, value in columns.write(document, FORMS[kind], record.number).items():
        setattr(row, attribute, value)
    row.save()
    if kind in POSITIONED:
        _store_position(record, document.position)  # type: ignore[union-attr]


def store_rows(record: Record, document: Document) -> None:
    """Everything that hangs on the record; what it cites must have its root by now."""
    kind = RecordKind(record.type)
    model, many = ROOTS[kind]
    for field in many:
        _link(model._default_manager.get(pk=record.number), field, getattr(document, field))
    _take_out_statements(record, document)
    for table in sorted(tables_of(kind), key=lambda table: table.field == "statements"):
        parts = getattr(document, table.field)
        _store_list(record, table, parts, {"record_id": record.number, **dict(table.where)})


def _store_position(record: Record, position: PositionPart | None) -> None:
    if position is None:
        Position.objects.filter(record=record).delete()
        return
    values = columns.write(position, PositionPart, record.number)
    Position.objects.update_or_create(record=record, defaults=values)


def is_new(record: Record) -> bool:
    """True until its first revision: nothing hangs on it yet, so nothing need be looked for."""
    return record.version == 0


def _store_list(record: Record, table: Table, parts: Sequence[Any], of: dict[str, Any]) -> list[Any]:
    """One list of a document in its table; gives the rows, in the document's order."""
    held = [] if is_new(record) else list(table.model._default_manager.filter(**of).order_by("order", "id"))
    if held and _unique_in(table.model):
        table.model._default_manager.filter(**of).delete()
        held = []
    rows, kept = _matched(held, parts, table), set()
    stored = []
    for order, part in enumerate(parts):
        row = rows.get(part.key if hasattr(part, "key") else order) or table.model(**of)
        _fill(row, table, part, record.number, order)
        kept.add(row.pk)
        stored.append(row)
    if gone := {row.pk for row in held} - kept:
        table.model._default_manager.filter(pk__in=gone).delete()
    for row, part in zip(stored, parts, strict=True):
        for field in table.many:
            _link(row, field, getattr(part, field))
    for row, part in zip(stored, parts, strict=True):
        for below in table.below:
            _store_list(record, below, getattr(part, below.field), {below.under: row.pk})
    return stored


def _unique_in(model: type[models.Model]) -> bool:
    """True for rows without a key that the database holds apart by what they say: two that change places collide."""
    return not issubclass(model, KeyedRow) and any(
        isinstance(each, models.UniqueConstraint) for each in model._meta.constraints
    )


def _matched(held: list[Any], parts: Sequence[Any], table: Table) -> dict[Any, Any]:
    if issubclass(table.model, KeyedRow):
        return {row.key: row for row in held}
    return dict(enumerate(held))


def _fill(row: Any, table: Table, part: msgspec.Struct, number: str, order: int) -> None:
    for attribute, value in columns.write(part, table.struct, number).items():
        setattr(row, attribute, value)
    if table.struct is Answer:
        for attribute, value in _value_columns(part.value, number).items():  # type: ignore[attr-defined]
            setattr(row, attribute, value)
    row.order = order
    row.save()


# An answer's value of any other kind leaves these as they are in a new row.
_NO_VALUE: dict[str, Any] = {
    "edtf": "",
    "phrase": "",
    "calendar": "",
    "time": "",
    "readings": [],
    "concept_id": None,
    "text": {},
    "transcription": "",
    "agent_id": None,
    "place_id": None,
    "described": {},
    "count": None,
    "dimension_id": None,
    "number": "",
    "unit": "",
    "method": {},
    "yes": None,
}


def _value_columns(value: msgspec.Struct, number: str) -> dict[str, Any]:
    """The columns of an answer for its value: those of its kind filled, the others empty."""
    tag = str(value.__struct_config__.tag)
    return {**_NO_VALUE, "type": tag, **columns.write(value, type(value), number)}


def _take_out_statements(record: Record, document: Document) -> None:
    """Statements the document no longer has, before the questions they answer go."""
    if is_new(record):
        return
    kept = [statement.key for statement in document.statements]
    gone = Statement.objects.filter(record=record).exclude(key__in=kept)
    for table in OF_A_STATEMENT:
        table.model._default_manager.filter(statement__record=record).delete()
    gone.delete()
    Search.objects.filter(record=record).update(question=None)


def _link(row: Any, field: str, numbers: Iterable[str]) -> None:
    """A many-to-many field set to these numbers, in this order."""
    wanted = list(dict.fromkeys(numbers))
    manager = getattr(row, field)
    through, own = manager.through, manager.source_field_name
    target = through._meta.get_field(manager.target_field_name).attname
    held = list(through.objects.filter(**{own: row.pk}).order_by("id").values_list(target, flat=True))
    if held != wanted:
        through.objects.filter(**{own: row.pk}).delete()
        own_id = through._meta.get_field(own).attname
        through.objects.bulk_create(through(**{own_id: row.pk, target: number}) for number in wanted)


def with_no_counter_behind(record: Record, document: Document) -> None:
    """Move the record's key counter past every key of the document, so that none is given twice."""
    numbers = [int("".join(filter(str.isdigit, key)) or 0) for key in keys_of(document)]
    record.last_key = max([record.last_key, *numbers])
