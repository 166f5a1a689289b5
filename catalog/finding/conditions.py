"""All that a record has to meet to answer a question: the filters, and the words."""

from catalog.finding.filters import filters
from catalog.finding.index import Index
from catalog.finding.index.clause import Clause
from catalog.finding.question import Search
from catalog.finding.ranking import found
from catalog.finding.words import asked

WORDS = "q"


def conditions(question: Search, index: Index) -> dict[str, Clause]:
    """Conditions on entries (`e`) by the name of the filter, the words being "q"."""
    on = filters(question, index)
    query = asked(question.q)
    if query.given:
        words = found(query, index)
        on[WORDS] = Clause(f"e.docid IN ({words.sql})", words.values)
    return on
