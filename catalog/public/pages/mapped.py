"""Public positions of what a search finds: marks for a map, each with its name and page."""

from catalog.finding.brief import brief_from
from catalog.finding.conditions import conditions
from catalog.finding.index import PUBLISHED
from catalog.finding.index.clause import Clause, every
from catalog.finding.question import Search
from catalog.public.links import page_of
from catalog.public.map import Mark, within_words
from catalog.public.reader import Reader

MOST_MARKS = 300


def marks_of(question: Search, reader: Reader) -> list[Mark]:
    """Of the records found that have a public position, the first MOST_MARKS by docid. One query.

    A name is followed by how far from the centre of its circle the thing may lie.
    """
    placed = Clause("e.longitude IS NOT NULL")
    where = every([placed, *conditions(question, PUBLISHED).values()])
    sql = (
        "SELECT e.number, e.kind, e.longitude, e.latitude, e.radius, e.brief "
        f"FROM {PUBLISHED.tables.entries} AS e WHERE {where.sql} ORDER BY e.docid LIMIT {MOST_MARKS}"
    )
    return [
        Mark(x, y, radius or 0.0, _name(brief, number, reader), within_words(radius or 0.0), page_of(kind, number))
        for number, kind, x, y, radius, brief in PUBLISHED.asked(Clause(sql, where.values))
    ]


def _name(brief: bytes, number: str, reader: Reader) -> str:
    return reader.say(brief_from(bytes(brief)).labels).text or number
