"""What changed between two editions, in the words of an archivist: part by part, each field as it was and is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import msgspec

from catalog.public.links import Link, link_to, statement_page
from catalog.public.pages.differing_rows import Sides, row_words
from catalog.public.pages.differing_values import Shown, shown
from catalog.public.pages.differing_words import field_words
from catalog.public.reader import Reader
from catalog.terms.differing import Change, Difference, Steps, differences, told
from catalog.terms.document import PublicDocument
from catalog.terms.document.forms import public_kind_of
from catalog.terms.document.statement import PublicStatement

# Told by the words of the row itself.
UNTOLD = frozenset({("Answer", "question"), ("Stance", "towards")})


@dataclass(frozen=True)
class Line:
    """One field: what it is called, what happened to it, and its values; an empty side is None."""

    label: str
    change: Change
    before: Shown | None
    after: Shown | None


@dataclass(frozen=True)
class Group:
    """One part of the record, or (`title` empty) the record itself. `change`: whether the whole part came or went."""

    title: str
    href: str
    change: Change
    lines: tuple[Line, ...]

    @property
    def came_or_went(self) -> bool:
        return self.change in (Change.ADDED, Change.REMOVED)


def changes_of(before: PublicDocument, after: PublicDocument, reader: Reader) -> tuple[Group, ...]:
    """Every difference that a reader of the two editions can see, the record itself first, then part by part."""
    sides = Sides(before, after, reader)
    found = sorted(differences(before, after), key=lambda each: _part(each) is not None)
    return tuple(_group(part, list(those), sides) for part, those in groupby(found, key=_part))


def count_of(groups: Iterable[Group]) -> int:
    """So many changes: a part that came or went counts once."""
    return sum(1 if group.came_or_went else len(group.lines) for group in groups)


def _part(difference: Difference) -> tuple[str, str] | None:
    """The row of the record that a difference lies in, by field and key; None for a field of the record itself."""
    first = difference.at[0]
    whole = difference.after if difference.before is None else difference.before
    in_a_row = first.key and (len(difference.at) > 1 or isinstance(whole, msgspec.Struct))
    return (first.field, first.key) if in_a_row else None


def _group(part: tuple[str, str] | None, those: list[Difference], sides: Sides) -> Group:
    if part is None:
        lines = (line for each in those for line in _lines(each, 0, sides))
        return Group("", "", Change.CHANGED, tuple(lines))
    at = those[0].at[:1]
    whole = len(those) == 1 and len(those[0].at) == 1
    return Group(
        title=row_words(at, sides),
        href=_address(at, sides),
        change=those[0].change if whole else Change.CHANGED,
        lines=tuple(line for each in those for line in _lines(each, 1, sides)),
    )


def _address(at: Steps, sides: Sides) -> str:
    """The page of a statement that stands in the later edition; nothing for other parts."""
    row = sides.later(at)
    if not isinstance(row, PublicStatement) or at[0].field != "statements":
        return ""
    return statement_page(public_kind_of(sides.after).value, sides.after.number, row.key)


def _lines(difference: Difference, below: int, sides: Sides) -> Iterator[Line]:
    """A line a field; a part that came or went has a line for each of its own. `below`: steps the group has said."""
    at, change, before, after = difference
    whole = before if after is None else after
    if at[-1].field == "key" or (at[-1].struct.__name__, at[-1].field) in UNTOLD:
        return
    if (before is None or after is None) and isinstance(whole, msgspec.Struct) and not _at_once(at):
        for each in told(at, whole, change):
            yield from _lines(each, below, sides)
        return
    label = _label(at, below, sides)
    if change is Change.ORDERED:
        yield Line(label, change, _listed(at, before, sides), _listed(at, after, sides))
        return
    yield Line(
        label,
        change,
        shown(at, before, sides.cards_before, sides) if before not in (None, "") else None,
        shown(at, after, sides.cards_after, sides) if after not in (None, "") else None,
    )


def _at_once(at: Steps) -> bool:
    """True for what is said in one breath: the value of an answer."""
    return at[-1].field == "value" and at[-1].struct.__name__ == "Answer"


def _label(at: Steps, below: int, sides: Sides) -> str:
    """The words of every step below the group's, the row's before the field's."""
    words = []
    for place in range(below, len(at)):
        here = at[: place + 1]
        words.append(row_words(here, sides) if here[-1].key else field_words(here[-1].struct, here[-1].field))
    return ": ".join(dict.fromkeys(filter(None, words)))


def _listed(at: Steps, keys: Iterable[str], sides: Sides) -> Shown:
    """Rows in their order, by what they are known by."""
    links: list[Link] = [link_to(key, sides.card(key), sides.reader) for key in keys]
    return Shown(tuple(links))
