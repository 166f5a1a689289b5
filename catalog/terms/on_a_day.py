"""What is said of a place or an item for one day of the world (VOCABULARY §2: a view "on" a day).

Four lists: said of the day; last said before it; said of a wider place; and what was looked for. Nothing is
inferred between them. What is said of a wider place is never said of the place in it, a later speaker does
not replace an earlier one, and what gives no time is of no day in particular and stands apart.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from catalog.terms.condition import held_on
from catalog.terms.contested import Circumstances, holds_of, judged
from catalog.terms.covering import Covers, covers, ends_unstated
from catalog.terms.document import PublicItem, PublicPlace
from catalog.terms.document.base import Search
from catalog.terms.document.condition import PublicConditionReport
from catalog.terms.document.statement import Answer, PublicQuestion, PublicStatement
from catalog.terms.kinds import Holds
from catalog.terms.period import period_of
from catalog.terms.spoken import in_order_of_saying, live
from catalog.terms.wider import Lies, Wider

# Control and jurisdiction: asked of every day, whether anybody answers or not.
HOLDING = ("held-by", "belongs")


@dataclass(frozen=True)
class Heard:
    """A statement with those of its answers that bear on the day; `sure` where each surely takes it in."""

    statement: PublicStatement
    sure: bool = True


@dataclass(frozen=True)
class Asked:
    """One question, and its live statements by how they stand to the day.

    `question.state` is computed from the voices of that day alone.
    """

    question: PublicQuestion
    of_the_day: tuple[Heard, ...]
    before: tuple[Heard, ...]
    without_a_time: tuple[Heard, ...]
    searches: tuple[Search, ...]


@dataclass(frozen=True)
class OfRecord:
    """All that one record says for the day; `lies` tells who puts the place one began with in it."""

    record: PublicPlace | PublicItem
    asked: tuple[Asked, ...]
    searches: tuple[Search, ...]
    lies: tuple[Lies, ...] = ()

    @property
    def is_silent(self) -> bool:
        """True where nothing at all is held that bears on the day."""
        return not any(a.of_the_day or a.before or a.without_a_time or a.searches for a in self.asked)


@dataclass(frozen=True)
class OnADay:
    """The view: of the record itself, and of each wider place, nearest first.

    `reports` are the reports on an item's condition whose look had been taken by then: its state on a day is that
    list, and never one value.
    """

    day: int
    own: OfRecord
    wider: tuple[OfRecord, ...] = ()
    reports: tuple[PublicConditionReport, ...] = ()


def on_a_day(place: PublicPlace, wider: Iterable[Wider], day: int) -> OnADay:
    """The view of a place on a day, given the wider places it is said to lie in then (`wider_places`)."""
    return OnADay(day, of_record(place, day), tuple(of_record(each.place, day, each.lies) for each in wider))


def item_on_a_day(item: PublicItem, day: int) -> OnADay:
    """The view of an item on a day. Where it stands is asked of the place it is in."""
    return OnADay(day, of_record(item, day), reports=held_on(item.condition, day))


def of_record(record: PublicPlace | PublicItem, day: int, lies: tuple[Lies, ...] = ()) -> OfRecord:
    """What one record holds for the day: its questions whose answers hold for a time."""
    circumstances = Circumstances.of(record.cards)
    asked = tuple(_asked(question, record, circumstances, day) for question in timed(record))
    return OfRecord(record, asked, tuple(search for search in record.searches if not search.question), lies)


def timed(record: PublicPlace | PublicItem) -> Iterator[PublicQuestion]:
    """Questions whose answers may change with time: who holds it and to whom it belongs, always; any other that
    takes one answer at a time, or many where some answer gives a period."""
    dated = {answer.question for statement in record.statements for answer in statement.answers if answer.during}
    for question in record.questions:
        holds = holds_of(question)
        if question.topic in HOLDING or holds is Holds.AT_A_TIME or (holds is Holds.MANY and question.key in dated):
            yield question


def said_when(statement: PublicStatement, circumstances: Circumstances) -> str:
    """The date said; else the first date of a source that has it (EDTF), or ""."""
    issued = (circumstances.issued.get(carrier.source, "") for carrier in statement.carriers)
    return statement.said or next((date for date in issued if date), "")


def _asked(question: PublicQuestion, record: PublicPlace | PublicItem, circumstances: Circumstances, day: int) -> Asked:
    of_the_day: list[Heard] = []
    before: list[Heard] = []
    timeless: list[Heard] = []
    for statement in in_order_of_saying(live(record.statements)):
        said = said_when(statement, circumstances)
        answers = [answer for answer in statement.answers if answer.question == question.key]
        stands = [(answer, covers(answer.during, said, day)) for answer in answers if answer.during]
        sure = all(how is Covers.SURELY for _, how in stands if how)
        of_the_day += _heard(statement, [answer for answer, how in stands if how], sure)
        before += _heard(statement, [a for a, how in stands if not how and _left_open_before(a, said, day)])
        timeless += _heard(statement, [answer for answer in answers if not answer.during])
    return Asked(
        question=_judged(question, of_the_day, circumstances),
        of_the_day=tuple(of_the_day),
        before=tuple(before),
        without_a_time=tuple(timeless),
        searches=tuple(search for search in record.searches if search.question == question.key),
    )


def _left_open_before(answer: Answer, said: str, day: int) -> bool:
    """True where the speaker tells no end, and spoke (or put the start) before the day.

    What a speaker says to have ended before the day was not last said before it: it was said to be over.
    """
    return ends_unstated(answer.during) and period_of(answer.during, said).last < day


def _heard(statement: PublicStatement, answers: list[Answer], sure: bool = True) -> list[Heard]:
    """The statement with these answers only; nothing where there are none."""
    return [Heard(msgspec.structs.replace(statement, answers=tuple(answers)), sure)] if answers else []


def _judged(question: PublicQuestion, heard: list[Heard], circumstances: Circumstances) -> PublicQuestion:
    return judged([question], tuple(each.statement for each in heard), circumstances)[0]
