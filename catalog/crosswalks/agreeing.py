"""What may stand in a place for one value: only that on which all who still say anything agree."""

from catalog.terms.dates import BadDate, overlap, parse
from catalog.terms.document import PublicDocument, PublicEvent, PublicSource
from catalog.terms.document.statement import Answer, PublicQuestion
from catalog.terms.document.value import DateValue, SpanValue
from catalog.terms.facts import MEETING, OF_MAKING, live_answers
from catalog.terms.hull import one_of_its_readings
from catalog.terms.kinds import Sense

WHEN = "when"


def agreed(document: PublicDocument, question: PublicQuestion) -> list[Answer]:
    """Every live answer where each says firmly "it is so"; none where one of them doubts, denies or leaves open.

    A tradition or a supposition excludes nobody, and still it does not agree.
    """
    answers = [answer for _, answer in live_answers(question, document.statements)]
    all_firm = all(answer.sense is Sense.IS and answer.how.firm for answer in answers)
    return answers if question.state in MEETING and all_firm else []


def agreed_dates(document: PublicDocument) -> list[str]:
    """EDTF dates of a source, an event or a making whose accounts all meet; usually one, often none."""
    if isinstance(document, PublicSource):
        return [document.issued] if document.issued else []
    topics = (WHEN,) if isinstance(document, PublicEvent) else OF_MAKING
    asked = [each for each in document.questions if each.topic in topics and not each.about]
    return list(dict.fromkeys(date for question in asked for date in _dates(agreed(document, question))))


def _dates(answers: list[Answer]) -> list[str]:
    dates = [
        one_of_its_readings(answer.value.date) for answer in answers if isinstance(answer.value, DateValue | SpanValue)
    ]
    known = list(dict.fromkeys(date for date in dates if date))
    return known if all(_meet(one, other) for one in known for other in known) else []


def _meet(one: str, other: str) -> bool:
    try:
        return one == other or overlap(parse(one), parse(other))
    except BadDate:
        return False
