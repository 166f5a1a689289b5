"""Counting facets by plain SQL over the facet table, every facet in one query.

The place for bitmaps, when an archive is so large that counting shows: `counted` is all they need to answer.
"""

from collections.abc import Iterator, Sequence

from catalog.finding.filters import filters
from catalog.finding.index import Index
from catalog.finding.index.clause import Clause, every, joined
from catalog.finding.question import Search
from catalog.finding.ranking import ranked
from catalog.finding.words import asked

# facet -> value -> how many
Counts = dict[str, dict[str, int]]
# Not kept as a value: counted from the dates, and narrowed by all but them.
UNDATED = "undated"


def counted(question: Search, index: Index, facets: Sequence[str]) -> Counts:
    """How many of what a question finds have each value of each facet, but for the facet's own filter."""
    words = ranked(asked(question.q), index)
    with_words = bool(question.q.strip())
    parts = joined(" UNION ALL ", _parts(question, index, facets, with_words))
    head = f"WITH asked AS ({words.sql}) " if with_words else ""
    values = words.values if with_words else ()
    counts: Counts = {facet: {} for facet in facets}
    for facet, value, count in index.asked(Clause(head + parts.sql, values + parts.values)):
        if count:
            counts[facet][value] = count
    return counts


def _parts(question: Search, index: Index, facets: Sequence[str], with_words: bool) -> Iterator[Clause]:
    on = filters(question, index)
    if with_words:
        on["q"] = Clause("e.docid IN (SELECT docid FROM asked)")
    for facet in facets:
        own = "dates" if facet == UNDATED else facet
        rest = every(condition for name, condition in on.items() if name != own)
        yield _undated(rest, index) if facet == UNDATED else _values(facet, rest, index)


def _values(facet: str, rest: Clause, index: Index) -> Clause:
    return Clause(
        f"SELECT f.facet, f.value, COUNT(*) FROM {index.tables.facets} AS f "
        f"JOIN {index.tables.entries} AS e ON e.docid = f.docid "
        f"WHERE f.facet = '{facet}' AND {rest.sql} GROUP BY f.facet, f.value",
        rest.values,
    )


def _undated(rest: Clause, index: Index) -> Clause:
    return Clause(
        f"SELECT '{UNDATED}', 'yes', COUNT(*) FROM {index.tables.entries} AS e WHERE NOT e.dated AND {rest.sql}",
        rest.values,
    )
