"""One row that was taken out of a record, put back into it as it is now.

`then` is a document that still had the row, `now` the one that has not. What the row needs comes with it (the
questions it answers, the statement it denies), and so do the ties of others to it that went with it. Everything
else stays as it is now. It goes by the types alone: any list of rows with keys, today's and tomorrow's.
"""

from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any, TypeVar, cast, get_args, get_origin, get_type_hints

import msgspec

from catalog.terms.document import Document
from catalog.terms.document.base import LOCAL
from catalog.terms.keys import rows_of

P = TypeVar("P", bound=msgspec.Struct)


def brought_back(now: Document, then: Document, key: str) -> tuple[Document, tuple[str, ...]]:
    """`now` with the row of this key as `then` had it; and the keys of all rows that came back with it."""
    held, before = rows_of(now), rows_of(then)
    keys = needed(key, before, set(held))
    known = held.keys() | keys
    changes: dict[str, Any] = {}
    for field in now.__struct_fields__:
        rows = getattr(now, field)
        if isinstance(rows, tuple):
            tied = tuple(_retied(row, before.get(getattr(row, "key", "")), keys, known) for row in rows)
            came = [row for row in getattr(then, field) if getattr(row, "key", "") in keys]
            changes[field] = _with(tied, getattr(then, field), came)
    return cast(Document, msgspec.structs.replace(now, **changes)), tuple(k for k in before if k in keys)


def needed(key: str, before: dict[str, msgspec.Struct], held: set[str]) -> set[str]:
    """A row, and every row it names that is not there now, and those these name."""
    found: set[str] = set()
    waiting = [key]
    while waiting:
        each = waiting.pop()
        if each in before and each not in found and each not in held:
            found.add(each)
            waiting += local_keys(before[each])
    return found


def local_keys(part: Any) -> set[str]:
    """The keys of rows of the same record that a part names, at any depth."""
    if isinstance(part, tuple):
        return {key for each in part for key in local_keys(each)}
    if not isinstance(part, msgspec.Struct):
        return set()
    found: set[str] = set()
    for field in part.__struct_fields__:
        value = getattr(part, field)
        if field in _local_fields(type(part)):
            found |= set(value) if isinstance(value, tuple) else {value} - {""}
        else:
            found |= local_keys(value)
    return found


@cache
def _local_fields(struct: type[msgspec.Struct]) -> frozenset[str]:
    """The fields of a struct that name rows of the same record."""
    hints = get_type_hints(struct, include_extras=True)
    return frozenset(field for field, hint in hints.items() if _is_local(hint))


def _is_local(hint: Any) -> bool:
    if get_origin(hint) is Annotated:
        return LOCAL in hint.__metadata__
    return any(_is_local(option) for option in get_args(hint))


def _retied(row: Any, before: msgspec.Struct | None, keys: set[str], known: set[str]) -> Any:
    """A row that stayed, with what it said of the returning rows and lost when they went."""
    if before is None or type(before) is not type(row):
        return row
    changes: dict[str, Any] = {}
    for field in row.__struct_fields__:
        value, was = getattr(row, field), getattr(before, field)
        if field in _local_fields(type(row)) and value in ("", None) and was in keys:
            changes[field] = was
        elif isinstance(value, tuple):
            lost = [each for each in was if each not in value and _ties(each, keys, known)]
            changes |= {field: _with(value, was, lost)} if lost else {}
    return msgspec.structs.replace(row, **changes) if changes else row


def _ties(part: Any, keys: set[str], known: set[str]) -> bool:
    """True for a part that names a returning row, and nothing that is not there."""
    named = local_keys(part)
    return bool(named & keys) and named <= known


def _with(rows: tuple[Any, ...], before: Sequence[Any], came: Sequence[Any]) -> tuple[Any, ...]:
    """`rows` with those that came, each after the one it stood after."""
    found = list(rows)
    for row in came:
        ahead = [_mark(each) for each in before[: list(before).index(row)]]
        places = [place for place, each in enumerate(found) if _mark(each) in ahead]
        found.insert(max(places) + 1 if places else 0, row)
    return tuple(found)


def _mark(row: Any) -> Any:
    """What tells a row from the others of its list: its key, else all that it says."""
    return getattr(row, "key", row)
