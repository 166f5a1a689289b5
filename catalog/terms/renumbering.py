"""A document under other numbers: every reference follows, nothing else changes.

`numbers` maps record numbers; and whole addresses (HL-0009/S4), where a row has another key now.
"""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

import msgspec

from catalog.terms.document import Document
from catalog.terms.document.base import Identifier
from catalog.terms.mentions import roles_of

P = TypeVar("P", bound=msgspec.Struct)


def renumbered(document: Document, numbers: Mapping[str, str]) -> Document:
    """The document with its own number, and all it names, replaced as `numbers` says."""
    moved = _part(document, numbers)
    return cast(Document, msgspec.structs.replace(moved, number=numbers.get(document.number, document.number)))


def repointed(document: Document, numbers: Mapping[str, str]) -> Document:
    """The same where two numbers may have become one: what is then said twice in a list is said once."""
    moved: Any = renumbered(document, numbers)
    changes: dict[str, Any] = {}
    for field in moved.__struct_fields__:
        now, before = getattr(moved, field), getattr(document, field)
        if isinstance(now, tuple) and now != before:
            kept = [n for n, part in enumerate(now) if part == before[n] or part not in now[:n]]
            changes[field] = tuple(now[n] for n in kept)
    return cast(Document, msgspec.structs.replace(moved, **changes))


def _part(part: P, numbers: Mapping[str, str]) -> P:
    roles = roles_of(type(part))
    changes: dict[str, Any] = {}
    for field in part.__struct_fields__:
        value = getattr(part, field)
        if field in roles:
            changes[field] = _reference(value, numbers)
        elif field == "for_statement" and value:
            changes[field] = _address(value, numbers)
        else:
            changes[field] = _within(value, numbers)
    return replaced(part, changes)


def replaced(part: P, changes: Mapping[str, Any]) -> P:
    """The part with changes; the very same one where there are none, for a default is left out by identity."""
    changed = {field: value for field, value in changes.items() if value != getattr(part, field)}
    return msgspec.structs.replace(part, **changed) if changed else part


def _reference(value: Any, numbers: Mapping[str, str]) -> Any:
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(numbers.get(each, each) for each in value))
    return numbers.get(value, value)


def _address(value: str, numbers: Mapping[str, str]) -> str:
    record, slash, key = value.partition("/")
    return numbers.get(value) or f"{numbers.get(record, record)}{slash}{key}"


def _within(value: Any, numbers: Mapping[str, str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_within(each, numbers) for each in value)
    return _part(value, numbers) if isinstance(value, msgspec.Struct) else value


def with_identifier(document: Document, identifier: Identifier) -> Document:
    """The document with one more identifier, if it has it not."""
    if identifier in document.identifiers:
        return document
    return msgspec.structs.replace(document, identifiers=(*document.identifiers, identifier))
