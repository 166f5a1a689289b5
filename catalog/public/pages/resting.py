"""Statements of other records that rest on a source, or that an agent makes: with the record each stands in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from catalog.public.links import Link, page_of
from catalog.public.pages.answers import Said, answers_to
from catalog.public.pages.voices import Speaking, Voice, voice
from catalog.public.reader import Reader
from catalog.public.wording import Wording
from catalog.terms.document import PublicDocument
from catalog.terms.document.statement import PublicStatement
from catalog.terms.kinds import Verdict
from catalog.terms.published import PublishedRecord
from catalog.terms.spoken import in_order_of_saying

Concerns = Callable[[PublicStatement], bool]


@dataclass(frozen=True)
class Asked:
    """A question a statement answers, with a link to where all who answer it stand side by side."""

    words: Wording
    href: str
    contested: bool
    answers: tuple[Said, ...]


@dataclass(frozen=True)
class Resting:
    """One record, and those of its statements that concern the page's subject."""

    record: Link
    statements: tuple[tuple[Voice, tuple[Asked, ...]], ...]


def rests_on(source: str) -> Concerns:
    """Statements that a source carries, or that their speaker rests on it."""
    return lambda s: source in s.rests_on or any(carrier.source == source for carrier in s.carriers)


def said_by(agent: str) -> Concerns:
    """Statements that an agent makes, has made on its behalf, or tells of another."""
    return lambda s: agent in (s.speaker, s.on_behalf_of, *s.told_by)


def resting(records: Iterator[PublishedRecord], concerns: Concerns, reader: Reader) -> tuple[Resting, ...]:
    """Those records of which a statement concerns the subject, with these statements in order of saying."""
    return tuple(found for record in records if (found := _of(record, concerns, reader)).statements)


def _of(record: PublishedRecord, concerns: Concerns, reader: Reader) -> Resting:
    document, kind = record.document, record.kind.value
    prefix = f"{document.number}-"
    at = Speaking.of(kind, document.number, document.statements, document.cards, reader, prefix, whole=False)
    label = reader.say(document.labels) or Wording(document.number, "", reader.language)
    link = Link(document.number, label, page_of(kind, document.number))
    found = [s for s in in_order_of_saying(document.statements) if concerns(s)]
    return Resting(link, tuple((voice(s, "", at), asked_of(s, document, link.href, reader)) for s in found))


def asked_of(statement: PublicStatement, document: PublicDocument, page: str, reader: Reader) -> tuple[Asked, ...]:
    """Every question that a statement answers, with what it says to each; `page` is where its others stand."""
    keys = {answer.question for answer in statement.answers}
    return tuple(
        Asked(
            reader.say(question.asked),
            f"{page}#{question.key}",
            question.state is Verdict.CONTESTED,
            answers_to(question.key, statement, document.cards, reader),
        )
        for question in document.questions
        if question.key in keys
    )
