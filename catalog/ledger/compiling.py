"""Tables -> document: one record's rows as the typed document, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, cast

import msgspec
from django.db import models

from catalog.ledger import columns
from catalog.ledger.tables import POSITIONED, ROOTS, Table, tables_of
from catalog.models.drafts import Position, Record
from catalog.terms.document import Document
from catalog.terms.document.forms import FORMS
from catalog.terms.document.position import Position as PositionPart
from catalog.terms.document.value import VALUES
from catalog.terms.kinds import RecordKind

Builtins = dict[str, Any]
Rows = Sequence[Any]


def compiled(record: Record) -> Document:
    """The whole document of a record, as its tables have it now."""
    kind = RecordKind(record.type)
    document: Builtins = {"type": kind.value, "number": record.number, "notes": record.notes}
    document |= _root(record, kind)
    for table in tables_of(kind):
        rows = table.model._default_manager.filter(record=record, **dict(table.where))
        document[table.field] = _parts(list(rows.order_by("order", "id")), table)
    return cast(Document, msgspec.convert(document, FORMS[kind]))


def _root(record: Record, kind: RecordKind) -> Builtins:
    """What stands in the row of its kind, and its position."""
    model, many = ROOTS[kind]
    row = model._default_manager.get(pk=record.number)
    found = columns.read(row, FORMS[kind])
    for field in many:
        found[field] = _linked([row], model, field)[row.pk]
    position = Position.objects.filter(record=record).first() if kind in POSITIONED else None
    if position is not None:
        found["position"] = columns.read(position, PositionPart)
    return found


def _parts(rows: Rows, table: Table) -> list[Builtins]:
    """The rows of one table as builtins, with their many-to-many fields and the lists below them."""
    parts = [columns.read(row, table.struct) for row in rows]
    for field in table.many:
        linked = _linked(rows, table.model, field)
        for row, part in zip(rows, parts, strict=True):
            part[field] = linked[row.pk]
    for below in table.below:
        _add_what_hangs_below(rows, parts, below)
    if table.field == "answers":
        for row, part in zip(rows, parts, strict=True):
            part["value"] = {"type": row.type, **columns.read(row, VALUES[row.type])}
            if "date" in part["value"] or row.type in ("date", "span"):
                part["value"].setdefault("date", {})
    return parts


def _add_what_hangs_below(rows: Rows, parts: list[Builtins], table: Table) -> None:
    """One list of all these rows, in one query."""
    by_id = {row.pk: part for row, part in zip(rows, parts, strict=True)}
    found = table.model._default_manager.filter(**{f"{table.under}__in": by_id})
    ordered: Rows = list(found.order_by(table.under, "order", "id"))
    for row, part in zip(ordered, _parts(ordered, table), strict=True):
        by_id[getattr(row, table.under)].setdefault(table.field, []).append(part)


def _linked(rows: Rows, model: type[models.Model], field: str) -> dict[Any, list[str]]:
    """The numbers a many-to-many field names, for each row, in the order in which they were entered."""
    relation = model._meta.get_field(field)
    through = relation.remote_field.through  # type: ignore[union-attr]
    own, other = relation.m2m_column_name(), relation.m2m_reverse_name()  # type: ignore[union-attr]
    found: dict[Any, list[str]] = defaultdict(list)
    links = through.objects.filter(**{f"{relation.m2m_field_name()}__in": [row.pk for row in rows]})  # type: ignore[union-attr]
    for link in links.order_by("id"):
        found[getattr(link, own)].append(getattr(link, other))
    return found
