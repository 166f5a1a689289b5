"""What a statement answers, in words: the value, whether it is said to be so, how, and for when."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalog.public.links import Link, link_to
from catalog.public.reader import Reader
from catalog.public.states import HOW
from catalog.public.wording import Wording
from catalog.terms.dates.calendars import Calendar, number_of_year
from catalog.terms.document.base import Date, Words
from catalog.terms.document.card import Cards
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
    YesNoValue,
)
from catalog.terms.kinds import Sense


@dataclass(frozen=True)
class Said:
    """One answer: its values (several where the speaker leaves it open), its sense, and remarks on it."""

    sense: Sense
    values: tuple[Link, ...]
    remarks: tuple[str, ...]

    @property
    def is_not(self) -> bool:
        return self.sense is Sense.IS_NOT

    @property
    def is_one_of(self) -> bool:
        return self.sense is Sense.ONE_OF


def answers_to(question: str, statement: PublicStatement, cards: Cards, reader: Reader) -> tuple[Said, ...]:
    """What a statement says to one question."""
    return told([answer for answer in statement.answers if answer.question == question], cards, reader)


def told(answers: list[Answer], cards: Cards, reader: Reader) -> tuple[Said, ...]:
    """Answers of one statement to one question; those marked *one of* are a single answer."""
    open_ones = [answer for answer in answers if answer.sense is Sense.ONE_OF]
    said = [_said([each], cards, reader) for each in answers if each.sense is not Sense.ONE_OF]
    return tuple([*said, _said(open_ones, cards, reader)] if open_ones else said)


def _said(group: list[Answer], cards: Cards, reader: Reader) -> Said:
    values = tuple(value_of(answer, cards, reader) for answer in group)
    return Said(group[0].sense, values, tuple(_remarks(group[0], cards, reader)))


def value_of(answer: Answer, cards: Cards, reader: Reader) -> Link:
    """The value of an answer as a page shows it; a link where it is a record."""
    match answer.value:
        case DateValue(date=date) | SpanValue(date=date):
            return _plain(_date(date, reader), reader)
        case ConceptValue(concept=concept):
            return link_to(concept, cards.get(concept), reader)
        case AgentValue(agent=number, described=described) | PlaceValue(place=number, described=described):
            return link_to(number, cards.get(number), reader) if number else _worded(described, reader)
        case TextValue(text=text, transcription=letters):
            return _worded(text, reader) if text else Link("", reader.name(letters, "und"))
        case CountValue(count=count):
            return _plain(str(count), reader)
        case MeasureValue(dimension=dimension, number=number, unit=unit):
            return _plain(f"{link_to(dimension, cards.get(dimension), reader)}: {number} {unit}", reader)
        case YesNoValue(yes=yes):
            return _plain(_("Yes") if yes else _("No"), reader)


def _plain(text: str, reader: Reader) -> Link:
    return Link("", Wording(text, "", reader.language))


def _worded(words: Words, reader: Reader) -> Link:
    return Link("", reader.say(words))


def _date(date: Date, reader: Reader) -> str:
    """The date in words, or as the source writes it where it has no EDTF."""
    words = reader.when(date.edtf).words
    return ", ".join(part for part in (words or date.phrase, date.time) if part)


def _remarks(answer: Answer, cards: Cards, reader: Reader) -> Iterator[str]:
    if how := HOW[answer.how]:
        yield str(how)
    if answer.during:
        yield _("period: %(period)s") % {"period": reader.when(answer.during).words}
    if answer.role:
        yield _("as %(role)s") % {"role": link_to(answer.role, cards.get(answer.role), reader)}
    if isinstance(answer.value, TextValue) and answer.value.text and answer.value.transcription:
        yield _("letters as read: %(letters)s") % {"letters": answer.value.transcription}
    if isinstance(answer.value, MeasureValue) and answer.value.method:
        yield _("measured: %(how)s") % {"how": reader.say(answer.value.method)}
    if isinstance(answer.value, DateValue | SpanValue):
        yield from _as_given(answer.value.date, reader)


def _as_given(date: Date, reader: Reader) -> Iterator[str]:
    """How the source writes a date, in which calendar, and how else it can be read."""
    year = number_of_year(date.phrase) if date.calendar == Calendar.ARMENIAN else 0
    if year and date.edtf:
        yield _("%(year)s of the Armenian era") % {"year": year}
    if date.phrase and date.edtf:
        yield _("written “%(phrase)s”") % {"phrase": date.phrase}
    if date.calendar:
        yield _("calendar: %(calendar)s") % {"calendar": _calendar(date.calendar)}
    for other in date.readings:
        yield _("or read as %(date)s") % {"date": reader.when(other).words}


CALENDARS = {
    Calendar.ARMENIAN.value: gettext_lazy("Armenian era"),
    Calendar.JULIAN.value: gettext_lazy("Julian"),
    Calendar.HIJRI.value: gettext_lazy("Hijri"),
}


def _calendar(words: str) -> str:
    """A calendar's name in the reader's language; other words as they were entered."""
    return str(CALENDARS.get(words, words))
