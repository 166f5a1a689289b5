"""Control and jurisdiction over time, as a list in words: dated, each with its speaker, and gaps shown as gaps."""

from dataclasses import dataclass

import msgspec
from django.utils.translation import gettext as _

from catalog.public.links import Link
from catalog.public.pages.answers import Said, answers_to
from catalog.public.pages.voices import Speaking, speaker_of
from catalog.public.reader import Reader
from catalog.public.wording import When, Wording
from catalog.terms import course
from catalog.terms.document import PublicPlace
from catalog.terms.document.statement import PublicStatement


@dataclass(frozen=True)
class Line:
    """One answer: for when, what is said, by whom and when said; or, without `speaker`, the words for a gap."""

    when: str
    answers: tuple[Said, ...] = ()
    speaker: Link | None = None
    said: When | None = None
    key: str = ""


@dataclass(frozen=True)
class Course:
    """One question over time."""

    asked: Wording
    lines: tuple[Line, ...]


def courses_of(place: PublicPlace, reader: Reader) -> tuple[Course, ...]:
    """Who is said to have held it, and to whom it is said to belong; only where somebody answers."""
    at = Speaking.of("place", place.number, place.statements, place.cards, reader)
    made = (_course(each, at) for each in course.courses(place))
    return tuple(each for each in made if each.lines)


def _course(told: course.Course, at: Speaking) -> Course:
    question = told.question
    lines = [_line(part, question.key, at) for part in told.line]
    lines += [_said(_("No time given"), statement, question.key, at) for statement in told.timeless]
    return Course(at.reader.say(question.asked), tuple(lines))


def _line(part: course.Stretch | course.Gap, question: str, at: Speaking) -> Line:
    if isinstance(part, course.Gap):
        return Line(_gap(part, at.reader))
    (answer,) = part.statement.answers
    return _said(at.reader.when(answer.during).words, part.statement, question, at)


def _said(when: str, statement: PublicStatement, question: str, at: Speaking) -> Line:
    """The answer with its time in front, and not once more behind it."""
    timeless = tuple(msgspec.structs.replace(answer, during="") for answer in statement.answers)
    answers = answers_to(question, msgspec.structs.replace(statement, answers=timeless), at.cards, at.reader)
    return Line(when, answers, speaker_of(statement, at), at.reader.when(statement.said), statement.key)


def _gap(gap: course.Gap, reader: Reader) -> str:
    after, before = reader.when(gap.after).words, reader.when(gap.before).words
    if not after:
        return _("Before %(day)s") % {"day": before}
    if not before:
        return _("After %(day)s") % {"day": after}
    return _("Between %(after)s and %(before)s") % {"after": after, "before": before}
