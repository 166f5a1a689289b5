"""What a list shows of a record, kept in the index so that a list of a hundred costs one query."""

from collections.abc import Iterable

import msgspec

from catalog.terms.accompanying import heeding
from catalog.terms.document import PublicDocument, PublicItem
from catalog.terms.document.base import Words
from catalog.terms.document.card import Card
from catalog.terms.document.statement import PublicQuestion, PublicStatement
from catalog.terms.facts import dates_of
from catalog.terms.kinds import Verdict
from catalog.terms.media import Medium, medium

MOST_DATES = 4


class Brief(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A record in a list: labels, kind, place, dates as said, counts, one picture.

    `dates` are EDTF, each as somebody says it: where there are several, none of them is the record's date.
    The counts are of the record's own voices and of those of the events it carries; they name no finding.
    `file` is the number of the first picture, with its size in pixels, role (a concept key), words and warning.
    """

    labels: Words = {}
    concept: str = ""
    concept_labels: Words = {}
    place: str = ""
    place_labels: Words = {}
    part_of: str = ""
    part_of_labels: Words = {}
    dates: tuple[str, ...] = ()
    citation: str = ""
    statements: int = 0
    contested: int = 0
    differing: int = 0
    file: str = ""
    file_width: int = 0
    file_height: int = 0
    file_role: str = ""
    alt: Words = {}
    warning: Words = {}


_decoder = msgspec.json.Decoder(Brief)


def brief_from(stored: bytes | memoryview) -> Brief:
    """A brief as the index keeps it."""
    return _decoder.decode(stored)


def brief_of(document: PublicDocument) -> Brief:
    """The brief of a record, from its document alone."""
    return _with_picture(_in_words(document), document)


def _in_words(document: PublicDocument) -> Brief:
    concept, place = getattr(document, "kind", ""), getattr(document, "place", "")
    part_of = getattr(document, "part_of", "")
    part_of = part_of if isinstance(part_of, str) else ""
    questions = questions_in(document)
    return Brief(
        labels=document.labels,
        concept=concept,
        concept_labels=_labels(document, concept),
        place=place,
        place_labels=_labels(document, place),
        part_of=part_of,
        part_of_labels=_labels(document, part_of),
        dates=tuple(dict.fromkeys(dates_of(document)))[:MOST_DATES],
        citation=getattr(document, "citation", ""),
        statements=len(statements_in(document)),
        contested=_count(questions, Verdict.CONTESTED),
        differing=_count(questions, Verdict.DIFFER),
    )


def questions_in(document: PublicDocument) -> list[PublicQuestion]:
    """The record's questions, and those of the events said to have affected it."""
    return [*document.questions, *(q for card in event_cards(document) for q in card.questions)]


def statements_in(document: PublicDocument) -> list[PublicStatement]:
    """The record's statements, and those of the events said to have affected it."""
    return [*document.statements, *(s for card in event_cards(document) for s in card.statements)]


def event_cards(document: PublicDocument) -> list[Card]:
    """The cards of events that stand in an item whole."""
    if not isinstance(document, PublicItem):
        return []
    return [document.cards[number] for number in document.events if number in document.cards]


def _with_picture(brief: Brief, document: PublicDocument) -> Brief:
    if not isinstance(document, PublicItem):
        return brief
    holdings = heeding(document.holdings)
    cards = {each.file: document.cards.get(each.file, Card(type="file")) for each in holdings}
    first = next((each for each in holdings if _may_be_a_picture(cards[each.file])), None)
    if first is None:
        return brief
    return msgspec.structs.replace(
        brief,
        file=first.file,
        file_width=cards[first.file].width,
        file_height=cards[first.file].height,
        file_role=first.role,
        alt=first.alt,
        warning=document.warning or first.warning,
    )


def _may_be_a_picture(card: Card) -> bool:
    """A file of which nothing is told may be one."""
    return medium(card) is Medium.PICTURE or not card.media_type


def _labels(document: PublicDocument, number: str) -> Words:
    card = document.cards.get(number)
    return card.labels if card else {}


def _count(questions: Iterable[PublicQuestion], verdict: Verdict) -> int:
    return sum(question.state is verdict for question in questions)
