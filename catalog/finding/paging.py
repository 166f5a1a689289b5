"""Lists for programs: by sequence alone, so that page 10,000 costs what page 1 costs."""

from catalog.finding.conditions import conditions
from catalog.finding.index import Index
from catalog.finding.index.clause import Clause, every
from catalog.finding.question import Search

MOST_AT_ONCE = 1000
LAST_SEQUENCE = 2**62


def page_by_sequence(question: Search, index: Index, after: int, limit: int) -> list[tuple[int, str]]:
    """(sequence, number) of what a question finds and has changed after a sequence, oldest first.

    `limit` is cut at MOST_AT_ONCE. A record that changes while a reader pages is met again further on. What
    is no longer published is not here: ask the pointers for tombstones.
    """
    after = max(0, min(after, LAST_SEQUENCE))
    newer = Clause("e.sequence > %s", (after,))
    where = every([newer, *conditions(question, index).values()])
    sql = f"SELECT e.sequence, e.number FROM {index.tables.entries} AS e WHERE {where.sql}"
    limited = (*where.values, max(0, min(limit, MOST_AT_ONCE)))
    return [(row[0], row[1]) for row in index.asked(Clause(f"{sql} ORDER BY e.sequence LIMIT %s", limited))]
