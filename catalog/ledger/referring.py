"""Whose drafts name a record: found by the foreign keys that point at it, whatever table they stand in."""

from collections.abc import Iterator
from typing import Any

from django.db.models import CASCADE, ForeignKey, Model

from catalog.ledger.tables import ROOTS
from catalog.models.drafts import Citation, Merge, Record
from catalog.terms.kinds import RecordKind

# Not a mention: the record that a row hangs on, and where a merged one went.
OWN = ("record", "merged_into")


def referring_to(record: Record) -> set[str]:
    """Numbers of the records whose drafts name this one; in as many queries as there are such foreign keys."""
    found: set[str] = set()
    for model, field, path in _pointing_at(ROOTS[RecordKind(record.type)][0]):
        found |= set(model._default_manager.filter(**{field: record.number}).values_list(path, flat=True))
    supported = Citation.objects.filter(for_statement__startswith=f"{record.number}/")
    return (found | set(supported.values_list("record_id", flat=True))) - {record.number}


def _pointing_at(root: type[Model]) -> Iterator[tuple[type[Model], str, str]]:
    """Each foreign key to a kind of record: its model, its name, and the way from a row to its own record."""
    for relation in root._meta.get_fields(include_hidden=True):
        if not (relation.auto_created and (relation.one_to_many or relation.one_to_one)):
            continue
        model: Any = relation.related_model
        field: Any = relation.field  # type: ignore[union-attr]
        if model is not Merge and field.name not in OWN and not field.primary_key:
            yield model, field.name, path_to_record(model)


def path_to_record(model: type[Model]) -> str:
    """How a query gets from a row of a table to the number of the record it belongs to."""
    if issubclass(model, Record):
        return "pk"
    keys = {field.name: field for field in model._meta.get_fields() if isinstance(field, ForeignKey)}
    if "record" in keys:
        return "record_id"
    whole: Any = model._meta.auto_created
    above = next(
        field
        for field in keys.values()
        if (field.related_model is whole if whole else field.remote_field.on_delete is CASCADE)
    )
    return f"{above.name}__{path_to_record(above.related_model)}"  # type: ignore[arg-type]
