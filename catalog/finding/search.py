"""Find, rank, and give one page: for the page, the API and the desk alike, each handing in its index."""

from dataclasses import dataclass
from typing import Any

from catalog.finding.brief import Brief, brief_from
from catalog.finding.conditions import conditions
from catalog.finding.filters import filters
from catalog.finding.index import Index
from catalog.finding.index.clause import Clause, every
from catalog.finding.index.engines import engine_of
from catalog.finding.matched import forms_of, matched
from catalog.finding.question import Box, Circle, Search
from catalog.finding.ranking import Tier, first_ranked, ranked
from catalog.finding.words import asked
from catalog.terms.kinds import RecordKind

__all__ = ["Box", "Circle", "Found", "Hit", "Search", "Tier", "search"]

MOST_PER_PAGE = 200
LAST_PAGE = 10**9


@dataclass(frozen=True)
class Hit:
    """A record found: how, by which form of a name ("" where it was no name), and what a list shows of it."""

    number: str
    docid: int
    kind: RecordKind
    sequence: int
    tier: Tier
    matched: str
    matched_language: str
    brief: Brief


@dataclass(frozen=True)
class Found:
    """One page of what was found; `total` that match, of `total_all` that can be found at all."""

    total: int
    total_all: int
    page: int
    pages: int
    hits: tuple[Hit, ...]


def search(question: Search, index: Index, page: int = 1, per_page: int = 24) -> Found:
    """One page of what a question finds, in a fixed number of queries; past the last page it is empty."""
    per_page = max(1, min(per_page, MOST_PER_PAGE))
    page = max(1, min(page, LAST_PAGE))
    total, total_all = _totals(question, index)
    return Found(
        total=total,
        total_all=total_all,
        page=page,
        pages=max(1, -(-total // per_page)),
        hits=tuple(_hits(question, index, (page - 1) * per_page, per_page)),
    )


def _totals(question: Search, index: Index) -> tuple[int, int]:
    """How many are found, and how many there are, in one query."""
    where, table = every(conditions(question, index).values()), index.tables.entries
    found = f"SELECT COUNT(*) FROM {table} AS e WHERE {where.sql}"
    total, total_all = index.asked(Clause(f"SELECT ({found}), (SELECT COUNT(*) FROM {table})", where.values))[0]
    return total, total_all


def _hits(question: Search, index: Index, first: int, per_page: int) -> list[Hit]:
    query = asked(question.q)
    rows = _rows(question, index, first, per_page)
    forms = forms_of([row[1] for row in rows], index) if query.terms else {}
    hits = []
    for number, docid, kind, sequence, tier, brief in rows:
        name, language = matched(question, query, tier, number, forms.get(docid, []))
        hits.append(Hit(number, docid, RecordKind(kind), sequence, Tier(tier), name, language, brief_from(brief)))
    return hits


def _rows(question: Search, index: Index, first: int, per_page: int) -> list[tuple[Any, ...]]:
    """One page of entries with their tiers, in order."""
    query, where = asked(question.q), every(filters(question, index).values())
    most = first + per_page
    ranks = first_ranked(query, index, where, most) if question.sort == "match" else ranked(query, index)
    sql = (
        f"SELECT e.number, e.docid, e.kind, e.sequence, r.tier, e.brief FROM ({ranks.sql}) AS r "
        f"JOIN {index.tables.entries} AS e ON e.docid = r.docid WHERE {where.sql} "
        f"ORDER BY {_order(question, index)} LIMIT %s OFFSET %s"
    )
    return index.asked(Clause(sql, (*ranks.values, *where.values, per_page, first)))


def _order(question: Search, index: Index) -> str:
    """What comes first; docid has the last word, so the order never wavers. The undated come last."""
    label = engine_of(index).sortable(f"e.label_{question.language}")
    date = "COALESCE(e.earliest, e.latest)"
    return {
        "match": "r.tier, e.docid",
        "name": f"{label}, e.docid",
        "date": f"CASE WHEN {date} IS NULL THEN 1 ELSE 0 END, {date}, e.docid",
        "changed": "e.sequence DESC, e.docid",
    }[question.sort]
