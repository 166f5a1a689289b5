"""A page of a list: which records, by sequence, and their bytes. Page 10,000 costs what page 1 costs."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from catalog.api.filters import FILTERS, USUAL
from catalog.finding.index import PUBLISHED
from catalog.finding.paging import page_by_sequence
from catalog.finding.question import Search
from catalog.models.published import Edition, Published
from catalog.terms.kinds import RecordKind

NEVER = 2**62


class Slice(NamedTuple):
    """The sequences on one page, oldest first, and whether there are more behind it."""

    sequences: tuple[int, ...]
    more: bool


class Window(NamedTuple):
    """The stretch of the sequence a page is cut from: after one, before another, so many at most."""

    after: int
    before: int
    limit: int

    def cut(self, sequences: list[int]) -> Slice:
        """A page, from one more than fits on it."""
        inside = [sequence for sequence in sequences if sequence < self.before]
        return Slice(tuple(inside[: self.limit]), len(inside) > self.limit)


def window(asked: Mapping[str, Any]) -> Window:
    """Where to look, from checked parameters. The moments of editions grow with their sequence."""
    after = asked.get("after", 0)
    if "changed_after" in asked:
        after = max(after, first_since(asked["changed_after"]) - 1)
    before = first_since(asked["changed_before"]) if "changed_before" in asked else NEVER
    return Window(after, before, asked.get("limit", USUAL))


def first_since(moment: datetime) -> int:
    """The first sequence at a moment or later; NEVER where there is none yet."""
    later = Edition.objects.filter(changed__gte=moment).order_by("changed", "sequence")
    return later.values_list("sequence", flat=True).first() or NEVER


def records(kind: RecordKind, asked: Mapping[str, Any]) -> Slice:
    """A page of the published records of one kind that meet what is asked."""
    within = window(asked)
    question = FILTERS[kind].question(kind, asked)
    if question == Search(kinds=(kind,)):
        listed = Published.objects.of_kind(kind).readable().changed_after(within.after)
        return within.cut(list(listed.values_list("edition_id", flat=True)[: within.limit + 1]))
    found = page_by_sequence(question, PUBLISHED, within.after, within.limit + 1)
    return within.cut([sequence for sequence, _ in found])


def bodies(sequences: tuple[int, ...]) -> list[tuple[str, int, datetime, bytes]]:
    """(number, edition, changed, body) of these editions, oldest first."""
    rows = Edition.objects.filter(pk__in=sequences).order_by("sequence")
    columns = rows.values_list("number", "ordinal", "changed", "body")
    return [(number, ordinal, changed, bytes(body)) for number, ordinal, changed, body in columns]
