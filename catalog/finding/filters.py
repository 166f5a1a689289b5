"""Each filter of a search as a condition on the index's entries (`e`), so that any one can be left out."""

from catalog.finding.index import Index
from catalog.finding.index.clause import Clause
from catalog.finding.question import LAST_YEAR, Box, Circle, Search
from catalog.terms.dates.bounds import day

MOST_VALUES = 100
EARTH = 6_371_000


def filters(question: Search, index: Index) -> dict[str, Clause]:
    """The filters that are on, by name: facets, and "dates", "box", "circle"."""
    found = {facet: _has(facet, values, index) for facet, values in question.chosen.items()}
    if question.from_year is not None or question.to_year is not None or not question.undated:
        found["dates"] = _dates(question, index)
    if question.box is not None:
        found["box"] = _box(question.box)
    if question.circle is not None:
        found["circle"] = _circle(question.circle)
    return found


def _has(facet: str, values: tuple[str, ...], index: Index) -> Clause:
    """One of these values in a facet; of more than MOST_VALUES, the first."""
    held = tuple(_plain(value) for value in values[:MOST_VALUES])
    places = ", ".join(["%s"] * len(held))
    return Clause(
        f"e.docid IN (SELECT docid FROM {index.tables.facets} WHERE facet = %s AND value IN ({places}))",
        (facet, *held),
    )


def _plain(value: str) -> str:
    """What a database takes as text: no U+0000, no half characters. Nothing indexed has either."""
    return str(value).replace("\0", "?").encode("utf-8", "replace").decode()


def _dates(question: Search, index: Index) -> Clause:
    """Days that meet the years; an end without a limit meets every year, and a gap none."""
    whole, within = _meeting(question, "e"), _meeting(question, "s")
    if not whole.sql:
        return Clause("TRUE" if question.undated else "e.dated")
    stretches = f"SELECT s.docid FROM {index.tables.stretches} AS s WHERE {within.sql}"
    dated = f"e.dated AND {whole.sql} AND (NOT e.gaps OR e.docid IN ({stretches}))"
    sql = f"({dated} OR NOT e.dated)" if question.undated else f"({dated})"
    return Clause(sql, (*whole.values, *within.values))


def _meeting(question: Search, row: str) -> Clause:
    """That the days of a row, first to last, meet the years asked for; empty where none are."""
    sql, values = [], []
    if question.from_year is not None:
        sql.append(f"({row}.latest IS NULL OR {row}.latest >= %s)")
        values.append(day(_year(question.from_year), 1, 1))
    if question.to_year is not None:
        sql.append(f"({row}.earliest IS NULL OR {row}.earliest <= %s)")
        values.append(day(_year(question.to_year), 12, 31))
    return Clause(" AND ".join(sql), tuple(values))


def _year(year: int) -> int:
    return max(-LAST_YEAR, min(LAST_YEAR, year))


def _box(box: Box) -> Clause:
    across = "OR" if box.west > box.east else "AND"
    return Clause(
        f"(e.south <= %s AND e.north >= %s AND (e.west <= %s {across} e.east >= %s))",
        (box.north, box.south, box.east, box.west),
    )


def _circle(circle: Circle) -> Clause:
    """Where the two circles touch, on a sphere (haversine)."""
    half = "SIN(RADIANS(e.latitude - %s) / 2)", "SIN(RADIANS(e.longitude - %s) / 2)"
    square = f"POWER({half[0]}, 2) + COS(RADIANS(%s)) * COS(RADIANS(e.latitude)) * POWER({half[1]}, 2)"
    return Clause(
        f"(e.radius IS NOT NULL AND {square} <= POWER(SIN((%s + e.radius) / {2.0 * EARTH}), 2))",
        (circle.latitude, circle.latitude, circle.longitude, circle.metres),
    )
