"""How many of what was found are dated to which stretch of time: decoration beside two fields for years."""

from dataclasses import dataclass

from catalog.finding.conditions import conditions
from catalog.finding.index import PUBLISHED
from catalog.finding.index.clause import Clause, every
from catalog.finding.question import Search

BARS, HEIGHT, WIDTH = 12, 46, 120
A_YEAR = 10_000


@dataclass(frozen=True)
class Bar:
    """A bar in units of the drawing; `on` where it lies in the years asked for."""

    x: float
    y: float
    height: float
    on: bool


def histogram(question: Search) -> tuple[Bar, ...]:
    """Bars over the span of all dates found, the years asked for left aside. One query."""
    spans = _spans(question)
    if not spans:
        return ()
    first, last = min(start for start, _ in spans), max(end for _, end in spans) + 1
    step = max(1.0, (last - first) / BARS)
    counts = [sum(s < first + (n + 1) * step and e >= first + n * step for s, e in spans) for n in range(BARS)]
    most = max(counts)
    wanted = (question.from_year, question.to_year)
    return tuple(_bar(n, count / most, first + n * step, step, wanted) for n, count in enumerate(counts))


def _spans(question: Search) -> list[tuple[int, int]]:
    """First and last year of every record found that has both; the years asked for do not narrow them."""
    on = {name: clause for name, clause in conditions(question, PUBLISHED).items() if name != "dates"}
    both = Clause("e.earliest IS NOT NULL AND e.latest IS NOT NULL")
    where = every([both, *on.values()])
    sql = f"SELECT e.earliest, e.latest FROM {PUBLISHED.tables.entries} AS e WHERE {where.sql} LIMIT 5000"
    return [(a // A_YEAR, b // A_YEAR) for a, b in PUBLISHED.asked(Clause(sql, where.values))]


def _bar(n: int, share: float, year: float, step: float, wanted: tuple[int | None, int | None]) -> Bar:
    tall = round(max(2.0 if share else 0.0, share * (HEIGHT - 4)), 1)
    start, end = wanted
    on = (
        (start is not None or end is not None)
        and (end is None or year <= end)
        and (start is None or year + step > start)
    )
    return Bar(round(n * WIDTH / BARS + 0.8, 1), round(HEIGHT - tall, 1), tall, on)
