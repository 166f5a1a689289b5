"""What a statement says to a question, in plain English: the value, is or is not, how firmly, and for when."""

from collections.abc import Iterator

from catalog.crosswalks.telling import Telling, listed, ours
from catalog.terms.dates import worded
from catalog.terms.document.base import Date
from catalog.terms.document.statement import Answer, PublicStatement
from catalog.terms.document.value import (
    AgentValue,
    ConceptValue,
    CountValue,
    DateValue,
    MeasureValue,
    PlaceValue,
    SpanValue,
    TextValue,
    Value,
    YesNoValue,
)
from catalog.terms.kinds import How, Sense


def answers_in_words(statement: PublicStatement, question: str, at: Telling) -> list[str]:
    """Every answer to one question; those marked *one of* are told as the single answer they are."""
    given = [answer for answer in statement.answers if answer.question == question]
    either = [answer for answer in given if answer.sense is Sense.ONE_OF]
    told = [_told(answer, at) for answer in given if answer.sense is not Sense.ONE_OF]
    if either:
        told.append("one of: " + " or ".join(_with_remarks(answer, at) for answer in either))
    return told


def _told(answer: Answer, at: Telling) -> str:
    sense = "is not" if answer.sense is Sense.IS_NOT else "is"
    return f"{sense}: {_with_remarks(answer, at)}"


def _with_remarks(answer: Answer, at: Telling) -> str:
    remarks = list(_remarks(answer, at))
    value = value_in_words(answer.value, at)
    return f"{value} ({listed(remarks)})" if remarks else value


def _remarks(answer: Answer, at: Telling) -> Iterator[str]:
    if answer.how is not How.SAYS:
        yield "as tradition" if answer.how is How.TRADITION else f"speaker {answer.how}"
    if answer.during:
        yield f"during: {worded(answer.during)}"
    if answer.role:
        yield f"as: {at.label(answer.role)}"


def value_in_words(value: Value, at: Telling) -> str:
    match value:
        case DateValue(date=date) | SpanValue(date=date):
            return _date(date)
        case ConceptValue(concept=key):
            return at.label(key)
        case AgentValue(agent=number, described=described) | PlaceValue(place=number, described=described):
            return listed([at.label(number) if number else "", ours(described)])
        case TextValue(text=text, transcription=letters):
            return listed([f"“{letters}”" if letters else "", ours(text)])
        case CountValue(count=count):
            return str(count)
        case MeasureValue(dimension=dimension, number=number, unit=unit, method=method):
            measured = f"{at.label(dimension)} {number} {unit}"
            return f"{measured}, measured: {ours(method)}" if method else measured
        case YesNoValue(yes=yes):
            return "yes" if yes else "no"


def _date(date: Date) -> str:
    """In words and as EDTF; how the source writes it, in which calendar, and how else it can be read."""
    words = worded(date.edtf) if date.edtf else ""
    parts = [
        f"{words} [{date.edtf}]" if words and words != date.edtf else date.edtf,
        f"time: {date.time}" if date.time else "",
        f"written “{date.phrase}”" if date.phrase else "",
        f"calendar: {date.calendar}" if date.calendar else "",
        *(f"or read as {worded(reading)} [{reading}]" for reading in date.readings),
    ]
    return listed(parts)
