"""What differs between two versions of a record, in words an archivist reads: row by row, line by line."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

import msgspec

from catalog.admin.naming import SILENT as HOLDING_ONLY
from catalog.admin.naming import Labels, field_name, labels_for, row_name, rows_in_words
from catalog.terms.differing import Change, Difference, Step, differences, told
from catalog.terms.document import Document

WORDS = {
    Change.ADDED: "added",
    Change.REMOVED: "taken out",
    Change.CHANGED: "changed",
    Change.ORDERED: "put in another order",
}
ITSELF = "The record itself"


class Line(NamedTuple):
    """One field: what it is called, what it said, what it says; `lang` of the words, where they are in one."""

    label: str
    before: str
    after: str
    lang: str


class Changed(NamedTuple):
    """One row of the record (or the record itself): what it is, what befell it, and its lines.

    `whole` where the row came or went: its lines are then all that it says or said.
    """

    title: str
    says: str
    change: str
    lines: list[Line]
    whole: bool = False


class Reading(NamedTuple):
    """All that tells numbers and keys in words, for a page with several documents."""

    labels: Labels
    rows: Labels

    def text(self, step: Step, value: Any) -> str:
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, tuple):
            return ", ".join(self.labels.get(each, each) for each in map(str, value))
        if not isinstance(value, str):
            return "" if value is None else str(value)
        if step.field in ("question", "towards") and value in self.rows:
            return f"{value}: {self.rows[value]}"
        return self.labels.get(value, str(value))


def reading(*documents: Document) -> Reading:
    """Everything these documents name, in words; three queries however many they are."""
    labels = labels_for(documents)
    return Reading(labels, rows_in_words(documents, labels))


def changes(before: Document | None, after: Document, words: Reading) -> list[Changed]:
    """What differs, gathered by row, the record itself first; without an earlier version, all that it says."""
    gathered: dict[tuple[str, str], list[Difference]] = {("", ""): []}
    for each in differences(before, after):
        top = each.at[0]
        gathered.setdefault((top.field, top.key) if _is_list(top) else ("", ""), []).append(each)
    return [_changed(field, key, found, words) for (field, key), found in gathered.items() if found]


def _changed(field: str, key: str, found: list[Difference], words: Reading) -> Changed:
    lines = [line for each in found for line in _lines(each, words)]
    if not field:
        return Changed(ITSELF, "", WORDS[Change.CHANGED], lines)
    whole = next((each.change for each in found if len(each.at) == 1), Change.CHANGED)
    if not key:
        return Changed(f"List of {row_name(field)}s", "", WORDS[whole], lines)
    known = f"{row_name(field)} {key}" if key in words.rows else row_name(field)
    says = words.rows.get(key) or words.labels.get(key, "")
    return Changed(known[:1].upper() + known[1:], says, WORDS[whole], lines, whole in (Change.ADDED, Change.REMOVED))


def _lines(each: Difference, words: Reading) -> Iterator[Line]:
    """A difference as lines: a part that came or went, field by field."""
    part = each.before if each.after is None else each.after
    if isinstance(part, msgspec.Struct):
        for inner in told(each.at, part, each.change):
            if each.at[-1].key not in (inner.before, inner.after):
                yield from _lines(inner, words)
            elif not _is_named(each, words):
                yield Line(_label(_nameless(each.at), words), *_sides(inner, words), "")
        return
    last = each.at[-1]
    label = "order" if each.change is Change.ORDERED else _label(each.at, words)
    lang = last.key if _in_languages(last) else ""
    yield Line(label, *_sides(each, words), lang)


def _sides(each: Difference, words: Reading) -> tuple[str, str]:
    return words.text(each.at[-1], each.before), words.text(each.at[-1], each.after)


def _is_named(each: Difference, words: Reading) -> bool:
    """True where the title of the row says what the row is known by."""
    key = each.at[-1].key
    return len(each.at) == 1 and (key in words.rows or key in words.labels)


def _nameless(at: tuple[Step, ...]) -> tuple[Step, ...]:
    return (*at[:-1], at[-1]._replace(key=""))


def _label(at: tuple[Step, ...], words: Reading) -> str:
    """The way from the row to the field, in the words of the forms."""
    steps = at[1:] if _is_list(at[0]) else at
    named = [_step(step, words) for step in steps if step.field not in HOLDING_ONLY or step is at[-1]]
    return " › ".join(named) or row_name(at[0].field)


def _step(step: Step, words: Reading) -> str:
    if not step.key:
        return row_name(step.field) if _is_list(step) else field_name(step.struct, step.field)
    if _in_languages(step):
        return f"{field_name(step.struct, step.field)} ({step.key})"
    if not _of_parts(step):
        return row_name(step.field)
    return f"{row_name(step.field)} {words.labels.get(step.key, step.key)}"


def _is_list(step: Step) -> bool:
    return bool(step.key and not _in_languages(step)) or get_origin(_hints(step.struct)[step.field]) is tuple


def _of_parts(step: Step) -> bool:
    """True for a list of parts; what else stands in lists are numbers, which say themselves what they are."""
    return isinstance(row := get_args(_hints(step.struct)[step.field])[0], type) and issubclass(row, msgspec.Struct)


def _in_languages(step: Step) -> bool:
    return get_origin(_hints(step.struct)[step.field]) is dict


@cache
def _hints(struct: type[msgspec.Struct]) -> dict[str, Any]:
    return get_type_hints(struct)
