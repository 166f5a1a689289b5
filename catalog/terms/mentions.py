"""Which other records, concepts and files a document names, and in what role.

A field that names another is declared so (`base.refers`), once, in the document itself.
"""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

import msgspec

from catalog.terms.document.base import LOCAL


class Mention(NamedTuple):
    """That a document names another record, in a role: source, speaker, place, part-of, concept..."""

    to: str
    role: str


def mentioned(part: msgspec.Struct) -> set[Mention]:
    """Every record number, concept key and file number that a document, or a part of one, names.

    Cards are not looked into: what a card names is the business of the record it is the card of.
    """
    return set(_in_part(part))


def _in_part(part: msgspec.Struct) -> Iterator[Mention]:
    roles = roles_of(type(part))
    for field in part.__struct_fields__:
        if field == "cards":
            continue
        value = getattr(part, field)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, msgspec.Struct):
                yield from _in_part(each)
            elif each and field in roles:
                yield Mention(each, roles[field])


@cache
def roles_of(struct: type[msgspec.Struct]) -> dict[str, str]:
    """The fields of a struct that name another record, with the role each gives it."""
    hints = get_type_hints(struct, include_extras=True)
    found = {field: _role(hint) for field, hint in hints.items()}
    return {field: role for field, role in found.items() if role}


def _role(hint: Any) -> str:
    if get_origin(hint) is Annotated:
        metas = [meta for meta in hint.__metadata__ if isinstance(meta, msgspec.Meta)]
        return next((str(meta.extra["refers"]) for meta in metas if meta.extra and "refers" in meta.extra), "")
    return next((role for role in map(_role, get_args(hint)) if role), "")


@cache
def local_fields(struct: type[msgspec.Struct]) -> frozenset[str]:
    """The fields of a struct that hold the key of a row of the same record: a question, a statement."""
    hints = get_type_hints(struct, include_extras=True)
    return frozenset(field for field, hint in hints.items() if _is_local(hint))


def _is_local(hint: Any) -> bool:
    if get_origin(hint) is Annotated:
        return LOCAL in hint.__metadata__
    return any(map(_is_local, get_args(hint)))
