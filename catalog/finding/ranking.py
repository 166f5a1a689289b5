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
    return best(_tiers(asked, index))


def first_ranked(asked: Asked, index: Index, where: Clause, most: int) -> Clause:
    """The same of the first records only, among those that meet a condition on their entries (`e`).

    Enough of each tier, in the order of docids, is enough of all: whatever stands before a record in its own
    tier stands before it in the whole. So no engine ever has to sort all it finds.
    """
    return best((tier, _first(tier, clause, index, where, most)) for tier, clause in _tiers(asked, index))


def found(asked: Asked, index: Index) -> Clause:
    """SELECT docid of everything a query finds, without rank. (The other tiers are parts of these.)"""
    if not asked.given or not asked.terms:
        return joined(" UNION ", (clause for _, clause in _tiers(asked, index)))
    numbers = [numbered(asked.number, index)] if asked.number else []
    return joined(" UNION ", [*numbers, beginning(asked.whole, index), _anywhere(asked, index)])


def best(tiers: Iterable[tuple[int, Clause]]) -> Clause:
    """Sets of docids, each with its tier, as one: a record in several has the best of them."""
    whole = joined(" UNION ALL ", (_marked(tier, clause) for tier, clause in tiers))
    return Clause(f"SELECT docid, MIN(tier) AS tier FROM ({whole.sql}) AS tiers GROUP BY docid", whole.values)


def _marked(tier: int, clause: Clause) -> Clause:
    return Clause(f"SELECT docid, {tier:d} AS tier FROM ({clause.sql}) AS t{tier:d}", clause.values)


def _first(tier: Tier, clause: Clause, index: Index, where: Clause, most: int) -> Clause:
    """Names may stand more than once for one record, so those are made distinct before they are cut."""
    distinct = "DISTINCT " if tier in (Tier.EXACT, Tier.PREFIX) else ""
    return Clause(
        f"SELECT {distinct}t.docid FROM ({clause.sql}) AS t JOIN {index.tables.entries} AS e "
        f"ON e.docid = t.docid WHERE {where.sql} ORDER BY t.docid LIMIT %s",
        (*clause.values, *where.values, most),
    )


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
    if not asked.given or not asked.terms:
        everything = "" if not asked.given else " WHERE 1 = 0"
        yield Tier.NOT_ASKED, Clause(f"SELECT docid FROM {index.tables.entries}{everything}")
        return
    table, engine = index.tables.entries, engine_of(index)
    folded = engine.sortable("folded")
    if asked.number:
        yield Tier.EXACT, numbered(asked.number, index)
    yield Tier.EXACT, Clause(f"SELECT docid FROM {index.tables.names} WHERE {folded} = %s", (asked.whole,))
    yield Tier.PREFIX, beginning(asked.whole, index)
    yield Tier.WORDS, engine.matching(table, [[Word("names", word)] for word, _ in asked.terms])
    if any(bones for _, bones in asked.terms):
        yield Tier.SKELETON, engine.matching(table, [in_names(*term) for term in asked.terms])
    yield Tier.TEXT, _anywhere(asked, index)


def _anywhere(asked: Asked, index: Index) -> Clause:
    """Every word somewhere: in a name, alike in sound to a word of a name, or in the text."""
    terms = [[*in_names(*term), Word("text", term[0])] for term in asked.terms]
    return engine_of(index).matching(index.tables.entries, terms)


def in_names(word: str, bones: str, begins: bool = False) -> list[Word]:
    """A word of a name, or one that sounds like it."""
    alike = [Word("skeletons", bones, begins)] if bones else []
    return [Word("names", word, begins), *alike]
