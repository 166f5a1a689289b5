"""Dates as they are said, one after the other; stretches of which nothing is said are drawn as gaps.

Nothing is inferred: an event says nothing of the state it left, and a gap says only that no statement is held.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.public.links import Link, link_to, page_of
from catalog.public.reader import Reader
from catalog.public.wording import When, Wording
from catalog.terms.dates import parse
from catalog.terms.document import PublicItem
from catalog.terms.document.statement import PublicQuestion, PublicStatement
from catalog.terms.document.value import DateValue, SpanValue
from catalog.terms.hull import one_of_its_readings
from catalog.terms.kinds import Sense
from catalog.terms.spoken import UNDATED, live

# Days are numbers, year * 10000 + month * 100 + day; a gap shorter than two years is not drawn.
A_YEAR = 10_000
SHORTEST_GAP = 2 * A_YEAR


@dataclass(frozen=True)
class Moment:
    """Something said to have been at a time: a record or a question, and the statements that date it so."""

    when: When
    what: Link
    statements: tuple[str, ...]
    event: bool
    first: int
    last: int


@dataclass(frozen=True)
class Gap:
    """Years of which no statement is held."""

    start: int
    end: int


def timeline_of(item: PublicItem, reader: Reader) -> tuple[Moment | Gap, ...]:
    """What is dated, earliest first, with the gaps between."""
    found = [*_answers(item, reader), *_events(item, reader), *_reports(item, reader)]
    moments = sorted(found, key=lambda m: (m.first, m.last))
    return tuple(_with_gaps(moments))


def _answers(item: PublicItem, reader: Reader) -> Iterator[Moment]:
    """Own questions that take a date; who gives the same date for the same question stands together."""
    for question in item.questions:
        said: dict[str, list[str]] = {}
        for statement in live(item.statements):
            for edtf in _dates(question, statement):
                said.setdefault(edtf, []).append(statement.key)
        what = Link(question.key, reader.say(question.asked), f"#{question.key}")
        yield from (_moment(edtf, what, tuple(keys), False, reader) for edtf, keys in said.items())


def _dates(question: PublicQuestion, statement: PublicStatement) -> Iterator[str]:
    """Every date that a statement answers a question with, other than "not then"."""
    for answer in statement.answers:
        if answer.question != question.key or answer.sense is Sense.IS_NOT:
            continue
        if isinstance(answer.value, DateValue | SpanValue) and (edtf := one_of_its_readings(answer.value.date)):
            yield edtf


def _events(item: PublicItem, reader: Reader) -> Iterator[Moment]:
    for number in item.events:
        card = item.cards.get(number)
        if card is None or card.state or not card.date:
            continue
        what = Link(number, reader.say(card.labels) or Wording(number, "", ""), page_of("event", number))
        yield _moment(card.date, what, (), True, reader)


def _reports(item: PublicItem, reader: Reader) -> Iterator[Moment]:
    """Each look at its state, by whoever took it: a point, never a stretch."""
    for report in item.condition:
        state = link_to(report.state, item.cards.get(report.state), reader).label.text if report.state else ""
        speaker = report.by.speaker
        who = str(link_to(speaker, item.cards.get(speaker), reader)) if speaker else report.by.described
        words = _("Condition as reported by %(who)s") % {"who": who} + (f": {state}" if state else "")
        yield _moment(report.on, Link(report.key, reader.ours(words), f"#{report.key}"), (), False, reader)


def _moment(edtf: str, what: Link, statements: tuple[str, ...], event: bool, reader: Reader) -> Moment:
    earliest, latest = parse(edtf).bounds
    first = earliest if earliest is not None else latest if latest is not None else UNDATED
    last = latest if latest is not None else first
    return Moment(reader.when(edtf), what, statements, event, first, last)


def _with_gaps(moments: list[Moment]) -> Iterator[Moment | Gap]:
    reached: int | None = None
    for moment in moments:
        if reached is not None and moment.first - reached >= SHORTEST_GAP and moment.first != UNDATED:
            yield Gap(reached // A_YEAR, moment.first // A_YEAR)
        yield moment
        reached = max(moment.last, reached if reached is not None else moment.last)
