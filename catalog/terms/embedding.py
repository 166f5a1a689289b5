"""From the redacted document to the public body: cards of what it cites, and what follows from its answers.

Pure, like everything in `terms`: the ledger hands in the cards of published records, and pins which ones.
"""

from collections.abc import Iterator, Mapping
from typing import Any, cast

import msgspec

from catalog.terms.cards import source_citation
from catalog.terms.contested import Circumstances, judged
from catalog.terms.document import PublicDocument, PublicEvent, PublicItem, PublicSource
from catalog.terms.document.base import Words
from catalog.terms.document.card import Card
from catalog.terms.document.statement import PublicQuestion
from catalog.terms.hull import when_it_happened
from catalog.terms.labels import labels_of
from catalog.terms.mentions import mentioned
from catalog.terms.topics import TOPICS
from catalog.terms.transmission import behind

WITHHELD = "withheld"


def embed(
    document: PublicDocument,
    cards: Mapping[str, Card],
    events: tuple[str, ...] = (),
) -> PublicDocument:
    """The document as doors send it. `events` are the published events said to have affected an item.

    A record that is mentioned and has no card stands as withheld: cited still, and closed.
    """
    changes: dict[str, Any] = {"labels": _labels(document)}
    changes["questions"] = judged(_asked(document), document.statements, Circumstances.of(cards))
    if isinstance(document, PublicItem):
        changes["events"] = events
    if isinstance(document, PublicEvent):
        changes["date"] = when_it_happened(document.questions, document.statements)
    if isinstance(document, PublicSource):
        changes["citation"] = source_citation(document)
    whole = cast(PublicDocument, msgspec.structs.replace(document, **changes))
    return cast(PublicDocument, msgspec.structs.replace(whole, cards=dict(_cards(whole, cards))))


def _labels(document: PublicDocument) -> Words:
    labels = labels_of(document.names)
    if not labels and isinstance(document, PublicSource) and document.title:
        return {document.title_language or document.language or "und": document.title}
    return labels


def _asked(document: PublicDocument) -> tuple[PublicQuestion, ...]:
    return tuple(msgspec.structs.replace(question, asked=_words(question)) for question in document.questions)


def _words(question: PublicQuestion) -> Words:
    """The standard wording with its handle filled in, per language; the question's own words where it is free."""
    if not question.topic:
        return question.wording
    asks = TOPICS[question.topic].asks
    fallback = question.about.get("en", "it")
    return {tag: words.replace("{x}", question.about.get(tag, fallback)) for tag, words in asks.items()}


def _cards(document: PublicDocument, cards: Mapping[str, Card]) -> Iterator[tuple[str, Card]]:
    """Cards of all it mentions, of all that its event cards mention, and of what lies behind its sources.

    Only the events said to have affected an item stand in it whole; any other is cited by its card's head.
    """
    whole = set(document.events) if isinstance(document, PublicItem) else set()
    wanted = {mention.to for mention in mentioned(document)} | whole
    for number in whole & cards.keys():
        wanted |= {mention.to for mention in mentioned(cards[number])}
    wanted |= behind(wanted, cards)
    for number in sorted(wanted - {document.number}):
        card = cards.get(number) or Card(type="", state=WITHHELD)
        yield number, card if number in whole else msgspec.structs.replace(card, questions=(), statements=())
