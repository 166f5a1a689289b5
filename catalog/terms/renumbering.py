"""A document under other numbers: every reference follows, nothing else changes."""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

import msgspec

from catalog.terms.document import Document
from catalog.terms.mentions import roles_of

P = TypeVar("P", bound=msgspec.Struct)


def renumbered(document: Document, numbers: Mapping[str, str]) -> Document:
    """The document with its own number, and all it names, replaced as `numbers` says."""
    moved = _part(document, numbers)
    return cast(Document, msgspec.structs.replace(moved, number=numbers.get(document.number, document.number)))


def _part(part: P, numbers: Mapping[str, str]) -> P:
    roles = roles_of(type(part))
    changes: dict[str, Any] = {}
    for field in part.__struct_fields__:
        value = getattr(part, field)
        if field in roles:
            changes[field] = _reference(value, numbers)
        elif field == "for_statement" and value:
            record, slash, key = value.partition("/")
            changes[field] = f"{numbers.get(record, record)}{slash}{key}"
        else:
            changes[field] = _within(value, numbers)
    return msgspec.structs.replace(part, **changes)


def _reference(value: Any, numbers: Mapping[str, str]) -> Any:
    if isinstance(value, tuple):
        return tuple(numbers.get(each, each) for each in value)
    return numbers.get(value, value)


def _within(value: Any, numbers: Mapping[str, str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_within(each, numbers) for each in value)
    return _part(value, numbers) if isinstance(value, msgspec.Struct) else value
