"""Which columns hold which field of a document, by rule: same idea, same name.

- a field that names another record is the foreign key of that name, whose column holds the number itself;
- the key of a question or statement of the same record is kept as its address (HL-0001/Q2);
- a part inside a part is laid flat, its columns prefixed as `PREFIXES` says;
- an empty text in the document is an empty text or NULL in the table, and back.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

import msgspec

from catalog.terms.document.base import LOCAL, Attribution, Date, Quotation
from catalog.terms.document.record import RecordFields
from catalog.terms.document.source import Kept
from catalog.terms.document.statement import Answer, Identified, Retraction
from catalog.terms.mentions import roles_of

# How a part inside a part is laid flat: the prefix of its columns.
PREFIXES: dict[type, str] = {
    Attribution: "",
    Date: "",
    Quotation: "quotation_",
    Kept: "held_",
    Identified: "identified_",
    Retraction: "retracted_",
}
# The column that tells whether an optional part is there at all.
PRESENT: dict[type, str] = {Quotation: "text", Identified: "by", Retraction: "on"}
# Fields that stand elsewhere: in the root record or a table of their own, by the struct they are in.
ELSEWHERE: dict[type, frozenset[str]] = {
    RecordFields: frozenset({"number", "version", "notes", "position"}),
    Answer: frozenset({"value"}),
}
EMPTY: tuple[Any, ...] = (None, "", {}, [])


class Column(NamedTuple):
    """One field of a struct and the attribute of the row that holds it."""

    field: str
    attribute: str
    reference: bool
    local: bool
    part: type | None
    nullable: bool
    words: bool


@cache
def columns_of(struct: type[msgspec.Struct]) -> tuple[Column, ...]:
    """Every field of a struct that stands in columns of its own row; lists of parts stand in tables."""
    return tuple(_columns(struct))


def _columns(struct: type[msgspec.Struct]) -> Iterator[Column]:
    hints = get_type_hints(struct, include_extras=True)
    roles = roles_of(struct)
    elsewhere = {field for kind, fields in ELSEWHERE.items() if issubclass(struct, kind) for field in fields}
    for field in struct.__struct_fields__:
        hint = hints[field]
        if field in elsewhere or (get_origin(hint) is tuple and field != "readings"):
            continue
        local = get_origin(hint) is Annotated and LOCAL in hint.__metadata__
        linked = field in roles or local
        part, nullable = _part_of(hint)
        words = any(isinstance(option, type) and issubclass(option, StrEnum) for option in get_args(hint))
        yield Column(field, f"{field}_id" if linked else field, field in roles, local, part, nullable, words)


def _part_of(hint: Any) -> tuple[type | None, bool]:
    """The struct laid flat in this field, if any; and whether the field may be None."""
    options = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    parts = [option for option in options if isinstance(option, type) and option in PREFIXES]
    return (parts[0] if parts else None), type(None) in options


def read(row: object, struct: type[msgspec.Struct], prefix: str = "") -> dict[str, Any]:
    """A row as the builtins of a struct, ready for msgspec.convert, without what is empty and need not be there."""
    found = {column.field: _read(row, column, prefix) for column in columns_of(struct)}
    return {field: value for field, value in found.items() if value not in EMPTY or field in required(struct)}


@cache
def required(struct: type[msgspec.Struct]) -> frozenset[str]:
    """The fields of a struct that have no default."""
    return frozenset(field.name for field in msgspec.structs.fields(struct) if field.required)


def _read(row: object, column: Column, prefix: str) -> Any:
    if column.part is None:
        value = getattr(row, prefix + column.attribute)
        return value.partition("/")[2] if column.local and value else value
    inner = prefix + PREFIXES[column.part]
    if column.nullable and not getattr(row, inner + PRESENT[column.part]):
        return None
    return read(row, column.part, inner)


def write(part: msgspec.Struct | None, struct: type[msgspec.Struct], number: str, prefix: str = "") -> dict[str, Any]:
    """The columns of a row of record `number` for a part of its document; for None, those of an absent part."""
    found: dict[str, Any] = {}
    for column in columns_of(struct):
        value = getattr(part, column.field) if part is not None else _absent(struct, column)
        if column.part is not None:
            found |= write(value, column.part, number, prefix + PREFIXES[column.part])
        else:
            found[prefix + column.attribute] = _stored(value, column, number)
    return found


def _absent(struct: type[msgspec.Struct], column: Column) -> Any:
    """What an absent part leaves in a column: nothing, in the column's own way of saying it."""
    field = next(f for f in msgspec.structs.fields(struct) if f.name == column.field)
    if field.default_factory is not msgspec.NODEFAULT:
        return field.default_factory()
    return "" if field.default is msgspec.NODEFAULT else field.default


def _stored(value: Any, column: Column, number: str) -> Any:
    """A reference that is not there is NULL; an enum that may be missing is an empty text."""
    if column.local:
        return f"{number}/{value}" if value else None
    if column.reference:
        return value or None
    if isinstance(value, tuple | msgspec.Struct):
        return msgspec.to_builtins(value)
    return "" if value is None and column.words else value
