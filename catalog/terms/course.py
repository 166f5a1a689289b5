"""Who is said to have held a place, one stretch of time after another, with the gaps of which nothing is said.

Stretches may overlap, for speakers differ, and jurisdiction and control are two things. Nothing is decided: a
gap says only that no statement held covers those days.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from catalog.terms.contested import Circumstances
from catalog.terms.dates.bounds import written
from catalog.terms.dates.calendar import last_day
from catalog.terms.document import PublicPlace
from catalog.terms.document.statement import PublicQuestion, PublicStatement
from catalog.terms.on_a_day import HOLDING, said_when
from catalog.terms.period import FOR_EVER, FROM_EVER, period_of
from catalog.terms.spoken import in_order_of_saying, live


@dataclass(frozen=True)
class Stretch:
    """One answer of one statement (its only one here), and the first and last day it may cover (see `dates`)."""

    statement: PublicStatement
    first: int
    last: int


@dataclass(frozen=True)
class Gap:
    """Days of which no statement is held: after `after` and before `before` (EDTF); "" where it has no limit."""

    after: str
    before: str


@dataclass(frozen=True)
class Course:
    """One question over time; `timeless` are the statements whose answer gives no time."""

    question: PublicQuestion
    line: tuple[Stretch | Gap, ...]
    timeless: tuple[PublicStatement, ...]


def courses(place: PublicPlace) -> tuple[Course, ...]:
    """Control and jurisdiction, each by itself, where the place is asked about them."""
    return tuple(_course(question, place) for question in place.questions if question.topic in HOLDING)


def _course(question: PublicQuestion, place: PublicPlace) -> Course:
    circumstances = Circumstances.of(place.cards)
    stretches, timeless = [], []
    for statement in in_order_of_saying(live(place.statements)):
        for answer in statement.answers:
            if answer.question != question.key:
                continue
            alone = msgspec.structs.replace(statement, answers=(answer,))
            if answer.during:
                stretches.append(Stretch(alone, *period_of(answer.during, said_when(statement, circumstances))))
            else:
                timeless.append(alone)
    stretches.sort(key=lambda stretch: (stretch.first, stretch.last))
    return Course(question, tuple(_with_gaps(stretches)), tuple(timeless))


def _with_gaps(stretches: list[Stretch]) -> Iterator[Stretch | Gap]:
    """The stretches with what lies before, between and after them."""
    if not stretches:
        return
    reached: int | None = None
    for stretch in stretches:
        if reached is None:
            if stretch.first > FROM_EVER:
                yield Gap("", _edge(stretch.first, "-01-01"))
        elif _next(reached) < stretch.first:
            yield Gap(_edge(reached, "-12-31"), _edge(stretch.first, "-01-01"))
        yield stretch
        reached = stretch.last if reached is None else max(reached, stretch.last)
    if reached is not None and reached < FOR_EVER:
        yield Gap(_edge(reached, "-12-31"), "")


def _next(day: int) -> int:
    """The day after."""
    year, rest = divmod(day, 10000)
    month, of_month = divmod(rest, 100)
    if of_month < last_day(year, month):
        return day + 1
    return year * 10000 + (month + 1) * 100 + 1 if month < 12 else (year + 1) * 10000 + 101


def _edge(day: int, of_year: str) -> str:
    """The day; the year alone where it is the last or first of one, since that is how it was said."""
    return written(day).removesuffix(of_year)
