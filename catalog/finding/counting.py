"""Counting facets by plain SQL over the facet table, every facet in one query.

The place for bitmaps, when an archive is so large that counting shows: `counted` is all they need to answer.
"""

from collections.abc import Iterator, Sequence

from catalog.finding.filters import filters
from catalog.finding.index import Index
from catalog.finding.index.clause import Clause, every, joined
from catalog.finding.question import Search
from catalog.finding.ranking import found
from catalog.finding.words import asked

# facet -> value -> how many
Counts = dict[str, dict[str, int]]
# Not kept as a value: counted from the dates, and narrowed by all but them.
UNDATED = "undated"


def counted(question: Search, index: Index, facets: Sequence[str]) -> Counts:
    """How many of what a question finds have each value of each facet, but for the facet's own filter."""
    on, query = filters(question, index), asked(question.q)
    head = Clause("")
    if query.given:
        words = found(query, index)
        head = Clause(f"WITH asked AS ({words.sql}) ", words.values)
        on["q"] = Clause("e.docid IN (SELECT docid FROM asked)")
    whole = joined("", [head, joined(" UNION ALL ", _parts(on, index, facets))])
    counts: Counts = {facet: {} for facet in facets}
    for facet, value, count in index.asked(whole):
        if count:
            counts[facet][value] = count
    return counts


def _parts(on: dict[str, Clause], index: Index, facets: Sequence[str]) -> Iterator[Clause]:
    """Facets with a filter of their own each by themselves; all the others together."""
    alone = [facet for facet in facets if facet in on]
    together = [facet for facet in facets if facet not in on and facet != UNDATED]
    for group in (together, *([facet] for facet in alone)):
        if group:
            yield _values(group, every(c for name, c in on.items() if name not in group), index)
    if UNDATED in facets:
        yield _undated(every(c for name, c in on.items() if name != "dates"), index)


def _values(facets: Sequence[str], rest: Clause, index: Index) -> Clause:
    names = ", ".join(f"'{facet}'" for facet in facets)
    return Clause(
        f"SELECT f.facet, f.value, COUNT(*) FROM {index.tables.facets} AS f "
        f"JOIN {index.tables.entries} AS e ON e.docid = f.docid "
        f"WHERE f.facet IN ({names}) AND {rest.sql} GROUP BY f.facet, f.value",
        rest.values,
    )


def _undated(rest: Clause, index: Index) -> Clause:
    return Clause(
        f"SELECT '{UNDATED}', 'yes', COUNT(*) FROM {index.tables.entries} AS e WHERE NOT e.dated AND {rest.sql}",
        rest.values,
    )
