"""The writing on an item, each with everybody who reads it."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.public.links import Link, link_to, statement_page
from catalog.public.pages.answers import value_of
from catalog.public.pages.telling import Told, told_by
from catalog.public.reader import Reader
from catalog.public.wording import Wording
from catalog.terms.document import PublicItem
from catalog.terms.document.inscription import Inscription
from catalog.terms.document.statement import Answer, PublicQuestion, PublicStatement
from catalog.terms.document.value import TextValue
from catalog.terms.languages import OWN_NAMES
from catalog.terms.spoken import in_order_of_saying, live


@dataclass(frozen=True)
class Reading:
    """What one speaker reads: the transcription in the inscription's language, a translation, or what else is asked."""

    asked: Wording
    speaker: Link
    key: str
    href: str
    transcription: Wording
    value: Link | None


@dataclass(frozen=True)
class Written:
    key: str
    tag: str
    language: str
    where: Wording
    picture: str
    told: Told
    questions: tuple[str, ...]
    readings: tuple[Reading, ...]


def inscriptions_of(item: PublicItem, reader: Reader) -> tuple[Written, ...]:
    return tuple(_written(each, item, reader) for each in item.inscriptions)


def _written(inscription: Inscription, item: PublicItem, reader: Reader) -> Written:
    asked = [question for question in item.questions if question.inscription == inscription.key]
    return Written(
        key=inscription.key,
        tag=inscription.language,
        language=OWN_NAMES.get(inscription.language.split("-")[0], inscription.language),
        where=reader.say(inscription.where),
        picture=inscription.picture,
        told=told_by(inscription.by, item.cards, reader),
        questions=tuple(question.key for question in asked),
        readings=tuple(reading for question in asked for reading in _readings(question, inscription, item, reader)),
    )


def _readings(question: PublicQuestion, of: Inscription, item: PublicItem, reader: Reader) -> Iterator[Reading]:
    for statement in in_order_of_saying(live(item.statements)):
        for answer in statement.answers:
            if answer.question == question.key:
                yield _reading(question, statement, answer, of, item, reader)


def _reading(
    question: PublicQuestion,
    statement: PublicStatement,
    answer: Answer,
    of: Inscription,
    item: PublicItem,
    reader: Reader,
) -> Reading:
    cards, value = item.cards, answer.value
    letters = value.transcription if isinstance(value, TextValue) else ""
    alone = isinstance(value, TextValue) and not value.text
    number = statement.speaker
    speaker = link_to(number, cards.get(number), reader) if number else Link("", reader.ours(statement.described))
    return Reading(
        asked=reader.say(question.asked),
        speaker=speaker,
        key=statement.key,
        href=statement_page("item", item.number, statement.key),
        transcription=reader.name(letters, of.language),
        value=None if alone else value_of(answer, cards, reader),
    )
