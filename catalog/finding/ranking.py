"""Which records a query finds, and how well: the rank is ours, and the same on every engine.

An exact name comes first, then a name that begins so, then all words in its names, then names that sound
like it (skeletons), then words anywhere. Within a tier the order is that of first publication (docid).
There is no weighing of how often a word stands where: a record does not rise by being talked of more.
"""

from collections.abc import Iterable, Iterator
from enum import IntEnum

from catalog.finding.index import Index
from catalog.finding.index.base import Word
from catalog.finding.index.clause import Clause, joined
from catalog.finding.index.engines import engine_of
from catalog.finding.words import Asked

# The sign after "z": every folded name that begins with x lies between x and x followed by it.
AFTER_LETTERS = "{"


class Tier(IntEnum):
    """How a record was found; 0 where nothing was asked."""

    NOT_ASKED = 0
    EXACT = 1
    PREFIX = 2
    WORDS = 3
    SKELETON = 4
    TEXT = 5


def ranked(asked: Asked, index: Index) -> Clause:
    """SELECT docid, tier of everything a query finds: the best tier of each record, no record twice."""
    if not asked.given:
        return Clause(f"SELECT docid, {Tier.NOT_ASKED:d} AS tier FROM {index.tables.entries}")
    if not asked.terms:
        return Clause(f"SELECT docid, {Tier.NOT_ASKED:d} AS tier FROM {index.tables.entries} WHERE 1 = 0")
    return best(_tiers(asked, index))


def best(tiers: Iterable[tuple[int, Clause]]) -> Clause:
    """Sets of docids, each with its tier, as one: a record in several has the best of them."""
    whole = joined(" UNION ALL ", (_marked(tier, clause) for tier, clause in tiers))
    return Clause(f"SELECT docid, MIN(tier) AS tier FROM ({whole.sql}) AS tiers GROUP BY docid", whole.values)


def _marked(tier: int, clause: Clause) -> Clause:
    return Clause(f"SELECT docid, {tier:d} AS tier FROM ({clause.sql}) AS t{tier:d}", clause.values)


def beginning(text: str, index: Index) -> Clause:
    """SELECT docid of the records with a name that begins with these folded letters."""
    folded = engine_of(index).sortable("folded")
    return Clause(
        f"SELECT docid FROM {index.tables.names} WHERE {folded} >= %s AND {folded} < %s",
        (text, text + AFTER_LETTERS),
    )


def numbered(number: str, index: Index) -> Clause:
    """SELECT docid of the record with this number."""
    return Clause(f"SELECT docid FROM {index.tables.entries} WHERE number = %s", (number,))


def _tiers(asked: Asked, index: Index) -> Iterator[tuple[Tier, Clause]]:
    table, engine = index.tables.entries, engine_of(index)
    folded = engine.sortable("folded")
    if asked.number:
        yield Tier.EXACT, numbered(asked.number, index)
    yield Tier.EXACT, Clause(f"SELECT docid FROM {index.tables.names} WHERE {folded} = %s", (asked.whole,))
    yield Tier.PREFIX, beginning(asked.whole, index)
    yield Tier.WORDS, engine.matching(table, [[Word("names", word)] for word, _ in asked.terms])
    if any(bones for _, bones in asked.terms):
        yield Tier.SKELETON, engine.matching(table, [in_names(*term) for term in asked.terms])
    anywhere = [[*in_names(*term), Word("text", term[0])] for term in asked.terms]
    yield Tier.TEXT, engine.matching(table, anywhere)


def in_names(word: str, bones: str, begins: bool = False) -> list[Word]:
    """A word of a name, or one that sounds like it."""
    alike = [Word("skeletons", bones, begins)] if bones else []
    return [Word("names", word, begins), *alike]
