"""What differs between two states of one record, part by part and field by field, whatever its kind.

`differences(before, after)` compares two documents of one type: the desk's (`Item`) or public ones
(`PublicItem`), or any two structs of one type. It goes by the types alone, so a field that is added
tomorrow is compared tomorrow. Each `Difference` tells

- `at`: where, as steps from the record inward. A `Step` names the struct that declares the field, the
  field, and the row in it: (PublicItem, statements, S4), (PublicStatement, said, ""). `path` writes them out:
  "statements/S4/said". A row is known by its key, or by the first thing it names (a carrier by its source,
  an answer by its question, words by their language, a card by its number).
- `change`: added, removed, changed, or ordered (a list holds the same rows in another order).
- `before` and `after`: the values, as they stand in the document. A row that came or went is one difference
  and is handed over whole; `told(at, part)` gives its fields one by one. Of `ordered` both are tuples of what
  the rows are known by.

Of cards, only those that both states hold are compared: that another record is cited now is told where it is
cited. Without cards, no differences means equal, and the other way round.
"""

from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, TypeVar

import msgspec

from catalog.terms.document.card import Card

P = TypeVar("P", bound=msgspec.Struct)
# What a card holds only for the rule of *contested*, and no reader sees.
UNSEEN_OF_A_CARD = frozenset({"principal", "broader", "excludes"})


class Change(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    ORDERED = "ordered"


class Step(NamedTuple):
    """One step inward: the struct that declares a field, the field, and the row in it ("" where it has none)."""

    struct: type[msgspec.Struct]
    field: str
    key: str = ""


Steps = tuple[Step, ...]


class Difference(NamedTuple):
    """One place of a record, and what stood and stands there; None or empty for nothing."""

    at: Steps
    change: Change
    before: Any
    after: Any

    @property
    def path(self) -> str:
        """Where in the record: statements/S4/said."""
        return "/".join(part for step in self.at for part in (step.field, step.key) if part)


def differences(before: P | None, after: P) -> list[Difference]:
    """Every difference, in the order of the document; without an earlier state, all that there is."""
    found = _in_parts((), before, after)
    return [each for each in found if each.at[0].field != "number"]


def told(at: Steps, part: msgspec.Struct, change: Change = Change.ADDED) -> list[Difference]:
    """The fields of one part that came (or, with REMOVED, went), as `differences` tells them."""
    sides = (part, None) if change is Change.REMOVED else (None, part)
    return list(_in_parts(at, *sides))


def known_by(row: Any) -> str:
    """What a row of a list is known by: its key, or the first thing it names."""
    if not isinstance(row, msgspec.Struct):
        return str(row)
    values = (getattr(row, field) for field in row.__struct_fields__)
    return next((value for value in values if isinstance(value, str) and value), "")


def part_at(whole: Any, at: Steps) -> Any:
    """What stands at a place of a document, or None: the part that a step leads to, to be called by its name."""
    found = whole
    for step in at:
        found = getattr(found, step.field, None)
        if step.key and isinstance(found, dict):
            found = found.get(step.key)
        elif step.key and found is not None:
            found = next((row for row in found if known_by(row) == step.key), None)
    return found


def _in_parts(at: Steps, before: msgspec.Struct | None, after: msgspec.Struct | None) -> Iterator[Difference]:
    """Field by field. Against nothing, a field that holds its default tells nothing."""
    held: Any = before if after is None else after
    struct: type[msgspec.Struct] = type(held)
    for field, default in _defaults(struct).items():
        if struct is Card and field in UNSEEN_OF_A_CARD:
            continue
        old, new = getattr(before, field, None), getattr(after, field, None)
        whole = before is not None and after is not None
        if whole or (new if before is None else old) != default:
            yield from _in_field((*at, Step(struct, field)), old, new)


def _in_field(at: Steps, old: Any, new: Any) -> Iterator[Difference]:
    if old == new or (_is_empty(old) and _is_empty(new)):
        return
    held = new if old is None else old
    if at[-1].field == "cards":
        yield from _in_cards(at, old or {}, new or {})
    elif isinstance(held, dict):
        yield from _in_words(at, old or {}, new or {})
    elif isinstance(held, tuple):
        yield from _in_rows(at, old or (), new or ())
    elif isinstance(held, msgspec.Struct) and type(old) is type(new):
        yield from _in_parts(at, old, new)
    else:
        yield Difference(at, _change(old, new), old, new)


def _in_words(at: Steps, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Difference]:
    for key in dict.fromkeys([*old, *new]):
        yield from _in_field(_row(at, key), old.get(key), new.get(key))


def _in_cards(at: Steps, old: dict[str, Card], new: dict[str, Card]) -> Iterator[Difference]:
    for number in (number for number in old if number in new):
        before, after, here = old[number], new[number], _row(at, number)
        if before.state != after.state:
            yield from _in_field((*here, Step(Card, "state")), before.state, after.state)
        else:
            yield from _in_parts(here, before, after)


def _in_rows(at: Steps, old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[Difference]:
    pairs = _paired(old, new)
    for before, after in pairs:
        here = _row(at, known_by(old[before] if after is None else new[after]))
        if before is None or after is None:
            yield from _in_field(here, *((None, new[after]) if after is not None else (old[before], None)))
        elif isinstance(old[before], msgspec.Struct):
            yield from _in_parts(here, old[before], new[after])
    stayed = [before for before, after in pairs if before is not None and after is not None]
    if stayed != sorted(stayed):
        yield Difference(at, Change.ORDERED, tuple(map(known_by, old)), tuple(map(known_by, new)))


def _paired(old: tuple[Any, ...], new: tuple[Any, ...]) -> list[tuple[Any, Any]]:
    """Places of the rows that are one another's (None for nowhere): as now, then those that went.

    Of rows known by the same, the equal ones are paired first, then the others as they stand.
    """
    waiting: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(old):
        waiting[known_by(row)].append(place)
    found: dict[int, int] = {}
    for alike in (True, False):
        for place, row in enumerate(new):
            left = waiting[known_by(row)]
            match = next((each for each in left if old[each] == row or not alike), None)
            if place not in found and match is not None:
                found[place] = match
                left.remove(match)
    pairs: list[tuple[Any, Any]] = [(found.get(place), place) for place in range(len(new))]
    return pairs + [(place, None) for left in waiting.values() for place in left]


def _row(at: Steps, key: str) -> Steps:
    return (*at[:-1], at[-1]._replace(key=key))


def _change(old: Any, new: Any) -> Change:
    if _is_empty(old):
        return Change.ADDED
    return Change.REMOVED if _is_empty(new) else Change.CHANGED


def _is_empty(value: Any) -> bool:
    return value is None or value == "" or value == () or value == {}


@cache
def _defaults(struct: type[msgspec.Struct]) -> dict[str, Any]:
    """The fields of a struct, each with what it holds where nothing is given."""
    return {
        field.name: field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
        for field in msgspec.structs.fields(struct)
    }
