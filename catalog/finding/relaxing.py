"""Nothing found: which filter took everything away, and what there would be without it."""

from typing import NamedTuple

from catalog.finding.conditions import conditions
from catalog.finding.index import Index
from catalog.finding.index.clause import Clause, every, joined
from catalog.finding.question import Search


class Relaxed(NamedTuple):
    """A filter that is on (or "q", the words), and how many there would be without it."""

    name: str
    total: int


def relaxed(question: Search, index: Index) -> list[Relaxed]:
    """What leaving out one filter would give, the most first; where still nothing, not at all. One query."""
    on = conditions(question, index)
    if not on:
        return []
    counts = joined(" UNION ALL ", (_without(name, on, index) for name in on))
    found = [Relaxed(name, total) for name, total in index.asked(counts) if total]
    return sorted(found, key=lambda each: (-each.total, each.name))


def _without(name: str, on: dict[str, Clause], index: Index) -> Clause:
    rest = every(condition for other, condition in on.items() if other != name)
    return Clause(f"SELECT '{name}' AS name, COUNT(*) FROM {index.tables.entries} AS e WHERE {rest.sql}", rest.values)
