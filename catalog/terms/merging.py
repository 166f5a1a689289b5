"""Two documents about one thing made into one: nothing that either says is lost.

Lists are joined, whatever they are, so that a list added to a document tomorrow is carried over tomorrow. Of
what can be only once (kind, place, position) the remaining record's stays, and the other's goes into the
internal notes.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any, NamedTuple, cast

import msgspec

from catalog.terms.document import Document
from catalog.terms.document.base import Name
from catalog.terms.document.statement import Question
from catalog.terms.keys import keys_of
from catalog.terms.labels import MOST_SHOWN
from catalog.terms.mentions import local_fields
from catalog.terms.renumbering import replaced, repointed

# By these fields two rows are one, where their other fields do not disagree; any other row must be equal.
ONE_BY: dict[type, tuple[str, ...]] = {
    Name: ("value", "language", "kind", "by"),
    Question: ("topic", "about", "wording"),
}
# What others point at comes first, so that whatever points at it can be compared.
FIRST = ("holdings", "inscriptions", "questions", "statements")
# Lists that say one thing together: two spellings of one author would become two authors.
WHOLE = frozenset({"authors", "editors"})
OWN = frozenset({"number", "version", "notes"})


class Joined(NamedTuple):
    """The document of both; `keys` from every key of the merged record to its key now.

    `added` are the new keys (rows the remaining record did not have), `set_aside` what went into the notes.
    """

    document: Document
    keys: dict[str, str]
    added: tuple[str, ...]
    set_aside: tuple[str, ...]
    last_key: int


def merged(winner: Document, loser: Document, last_key: int) -> Joined:
    """What `winner` says once `loser`, of the same kind, is merged into it; keys are given from `last_key` on."""
    joining = _Joining(winner, loser, last_key)
    return joining.joined()


class _Joining:
    def __init__(self, winner: Document, loser: Document, last_key: int) -> None:
        number = {loser.number: winner.number}
        kept = {f"{loser.number}/{key}": f"{loser.number}/{key}" for key in keys_of(loser)}
        self.old, self.last = loser.number, last_key
        self.mine, self.theirs = repointed(winner, {**number, **kept}), repointed(loser, {**number, **kept})
        self.keys: dict[str, str] = {}
        self.added: list[str] = []
        self.aside: list[str] = []

    def joined(self) -> Joined:
        fields = sorted(set(self.mine.__struct_fields__) - OWN, key=lambda field: (field not in FIRST, field))
        changes = {field: self._field(field) for field in fields}
        for field, value in changes.items():
            if isinstance(value, tuple):
                before = len(getattr(self.mine, field))
                changes[field] = value[:before] + _pointing(value[before:], lambda key: self.keys.get(key, key))
        whole = cast(Document, msgspec.structs.replace(self.mine, **changes, notes=self._notes()))
        addresses = {f"{self.old}/{key}": f"{whole.number}/{now}" for key, now in self.keys.items()}
        return Joined(repointed(whole, addresses), self.keys, tuple(self.added), tuple(self.aside), self.last)

    def _field(self, field: str) -> Any:
        mine, theirs = getattr(self.mine, field), getattr(self.theirs, field)
        if isinstance(mine, tuple) and field not in WHOLE:
            return self._list(mine, theirs)
        if isinstance(mine, dict) and isinstance(theirs, dict):
            self._put_aside(field, {tag: words for tag, words in theirs.items() if mine.get(tag, words) != words})
            return {**theirs, **mine}
        if not _blank(self.mine, field):
            self._put_aside(field, None if mine == theirs or _blank(self.theirs, field) else theirs)
            return mine
        return theirs

    def _list(self, mine: tuple[Any, ...], theirs: tuple[Any, ...]) -> tuple[Any, ...]:
        """The first rows, each with what the other record adds to it; then the rows that are the other's alone."""
        rows = list(mine)
        for part in theirs:
            told = _pointing(part, lambda key: self.keys.get(key, "?"))
            both = [(n, one) for n in range(len(mine)) if (one := _one(rows[n], told)) is not None]
            if not both:
                rows.append(self._added(part, rows))
                continue
            at, one = both[0]
            rows[at] = self._not_too_many(one, rows) if one != rows[at] else one
            if hasattr(part, "key"):
                self.keys[part.key] = one.key
        return tuple(rows)

    def _added(self, part: Any, rows: list[Any]) -> Any:
        part = self._not_too_many(part, rows)
        if not hasattr(part, "key"):
            return part
        self.last += 1
        self.keys[part.key] = f"{part.key.rstrip('0123456789')}{self.last}"
        self.added.append(self.keys[part.key])
        return msgspec.structs.replace(part, key=self.keys[part.key])

    def _not_too_many(self, part: Any, rows: list[Any]) -> Any:
        """No more names shown in one language than a label can hold; that the other one was is noted."""
        others = [each for each in rows if isinstance(each, Name) and each.key != part.key and each.shown]
        if not isinstance(part, Name) or not part.shown:
            return part
        if Counter(name.language for name in others)[part.language] < MOST_SHOWN:
            return part
        self._put_aside("shown name", part.value)
        return msgspec.structs.replace(part, shown=False)

    def _put_aside(self, field: str, value: Any) -> None:
        if value not in (None, {}):
            said = value if isinstance(value, str) else msgspec.json.encode(value).decode()
            self.aside.append(f"{field.replace('_', ' ').capitalize()} of {self.old}: {said}")

    def _notes(self) -> str:
        theirs = [line for line in (self.theirs.notes, *self.aside) if line]
        if not theirs:
            return self.mine.notes
        before = f"{self.mine.notes}\n\n" if self.mine.notes else ""
        return before + "\n".join([f"From {self.old}, merged into this record:", *theirs])


def _one(mine: Any, theirs: Any) -> Any:
    """The two rows as one, if they are one; else None. The key is that of the first."""
    if hasattr(mine, "key"):
        theirs = msgspec.structs.replace(theirs, key=mine.key)
    if mine == theirs or not isinstance(mine, msgspec.Struct):
        return mine if mine == theirs else None
    identity = ONE_BY.get(type(mine))
    if identity is None or any(getattr(mine, field) != getattr(theirs, field) for field in identity):
        return None
    return _filled(mine, theirs)


def _filled(mine: Any, theirs: Any) -> Any:
    """The first row with what only the second says; None where they disagree."""
    changes: dict[str, Any] = {}
    for field in mine.__struct_fields__:
        one, other = getattr(mine, field), getattr(theirs, field)
        if one == other or _blank(theirs, field):
            continue
        if isinstance(one, tuple):
            changes[field] = tuple(dict.fromkeys((*one, *other)))
        elif _blank(mine, field):
            changes[field] = other
        else:
            return None
    return msgspec.structs.replace(mine, **changes)


def _blank(part: msgspec.Struct, field: str) -> bool:
    """True where a field holds what it holds when nobody has filled it in."""
    declared = next(each for each in msgspec.structs.fields(part) if each.name == field)
    if declared.default_factory is not msgspec.NODEFAULT:
        return bool(getattr(part, field) == declared.default_factory())
    return bool(getattr(part, field) == declared.default)


def _pointing(value: Any, turned: Callable[[str], str]) -> Any:
    """A part, or several, with each key of its own record that it points at turned into another."""
    if isinstance(value, tuple):
        return tuple(_pointing(each, turned) for each in value)
    if not isinstance(value, msgspec.Struct):
        return value
    local = local_fields(type(value))
    changes: dict[str, Any] = {}
    for field in value.__struct_fields__:
        held = getattr(value, field)
        if field not in local:
            changes[field] = _pointing(held, turned)
        elif held:
            changes[field] = tuple(map(turned, held)) if isinstance(held, tuple) else turned(held)
    return replaced(value, changes)
