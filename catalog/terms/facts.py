"""Key facts: a single value only where all live answers meet; else the words for how they stand."""

from collections.abc import Iterable

from catalog.terms.dates import parse
from catalog.terms.dates.bounds import Bounds, hull, joined
from catalog.terms.dates.edtf import stretches
from catalog.terms.document import PublicDocument, PublicEvent, PublicSource
from catalog.terms.document.statement import Answer, PublicQuestion, PublicStatement
from catalog.terms.document.value import DateValue, SpanValue
from catalog.terms.hull import one_of_its_readings
from catalog.terms.kinds import Sense, Verdict
from catalog.terms.spoken import live

OF_MAKING = ("made", "founded", "opened")
MEETING = (Verdict.ONE, Verdict.SEVERAL)


def live_answers(
    question: PublicQuestion, statements: Iterable[PublicStatement]
) -> list[tuple[PublicStatement, Answer]]:
    """Every live answer to a question, with the statement that gives it."""
    return [(s, a) for s in live(statements) for a in s.answers if a.question == question.key]


def settled(question: PublicQuestion, statements: Iterable[PublicStatement]) -> list[tuple[PublicStatement, Answer]]:
    """The firm answers "it is so", where all live answers meet; nothing where accounts differ or are contested."""
    if question.state not in MEETING:
        return []
    return [(s, a) for s, a in live_answers(question, statements) if a.sense is Sense.IS and a.how.firm]


def dates_of(document: PublicDocument) -> list[str]:
    """Every EDTF date that somebody firmly gives for the making of an item, or that a source or event has.

    A date that can be read in several ways is one of them (see `hull`).
    """
    if isinstance(document, PublicEvent):
        return [document.date] if document.date else []
    if isinstance(document, PublicSource):
        return [document.issued] if document.issued else []
    asked = [question for question in document.questions if question.topic in OF_MAKING]
    answers = [a for question in asked for _, a in live_answers(question, document.statements)]
    return [_edtf(a) for a in answers if a.sense is Sense.IS and a.how.firm and _edtf(a)]


def bounds_of(document: PublicDocument) -> Bounds | None:
    """The first and the last day that any of its dates can mean; None where it has no date.

    No date narrows what another leaves open.
    """
    found = [parse(date).bounds for date in dates_of(document)]
    return hull(found) if found else None


def stretches_of(document: PublicDocument) -> tuple[Bounds, ...]:
    """The days that its dates can mean, apart where nobody means what lies between."""
    return joined(stretch for date in dates_of(document) for stretch in stretches(parse(date)))


def _edtf(answer: Answer) -> str:
    return one_of_its_readings(answer.value.date) if isinstance(answer.value, DateValue | SpanValue) else ""
