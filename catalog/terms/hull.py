"""The date that stands on an event's card: the hull of the live answers to when it happened."""

from collections.abc import Iterable

from catalog.terms.dates import Kind, parse
from catalog.terms.dates.bounds import hull as around
from catalog.terms.dates.bounds import written
from catalog.terms.document.base import Date
from catalog.terms.document.statement import PublicQuestion, PublicStatement
from catalog.terms.document.value import DateValue
from catalog.terms.kinds import Sense
from catalog.terms.spoken import live

TOPIC = "when"


def when_it_happened(questions: Iterable[PublicQuestion], statements: Iterable[PublicStatement]) -> str:
    """EDTF that covers every live answer: the date itself where all give one, else [earliest..latest]."""
    asked = {question.key for question in questions if question.topic == TOPIC and not question.about}
    dates = {
        one_of_its_readings(answer.value.date)
        for statement in live(statements)
        for answer in statement.answers
        if answer.question in asked and answer.sense is Sense.IS and isinstance(answer.value, DateValue)
    }
    return next(iter(dates)) if len(dates) == 1 else hull(dates)


def one_of_its_readings(date: Date) -> str:
    """A date with all that its words can mean, as one EDTF date: 1091, else read as 1642, is [1091,1642].

    Where a reading is itself a stretch, which no set can hold, it is all from the first day to the last.
    """
    readings = list(dict.fromkeys(edtf for edtf in (date.edtf, *date.readings) if edtf))
    if len(readings) < 2:
        return "".join(readings)
    if all(parse(edtf).kind is Kind.DATE for edtf in readings):
        return f"[{','.join(readings)}]"
    return hull(readings)


def hull(dates: Iterable[str]) -> str:
    """[first..last] over all the dates; an end that any of them leaves open stays open, and "" where both do."""
    bounds = [parse(date).bounds for date in dates]
    if not bounds:
        return ""
    first, last = (_day(end) for end in around(bounds))
    return first if first == last else f"[{first}..{last}]"


def _day(number: int | None) -> str:
    """One end as EDTF; "" for an end that is open."""
    return "" if number is None else written(number)
