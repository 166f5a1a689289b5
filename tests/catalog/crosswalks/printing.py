"""Records as published, made from the desk's documents without a database."""

from collections.abc import Iterable
from datetime import UTC, datetime

from catalog.terms.cards import card_of
from catalog.terms.document import Document
from catalog.terms.document.card import Card
from catalog.terms.document.event import Event
from catalog.terms.document.forms import public_kind_of
from catalog.terms.embedding import embed
from catalog.terms.published import PublishedRecord
from catalog.terms.redaction import redact
from tests import sample

MOMENT = datetime(2026, 11, 24, 10, tzinfo=UTC)


def printed(document: Document, among: Iterable[Document] = sample.EVERYTHING) -> PublishedRecord:
    """The record of a document, with cards of all the others; twice embedded, as publication does."""
    others = [each for each in among if each.number != document.number]
    cards: dict[str, Card] = {key: Card(type="concept", labels={"en": label}) for key, label in sample.CONCEPTS.items()}
    for each in (*others, *others):
        cards[each.number] = card_of(embed(redact(each), cards))
    touched = [e.number for e in others if isinstance(e, Event) and document.number in {a.item for a in e.affected}]
    public = embed(redact(document), cards, tuple(touched))
    return PublishedRecord(
        document=public,
        kind=public_kind_of(public),
        edition=3,
        sequence=12,
        digest="",
        changed=MOMENT,
        first_published=MOMENT,
        base="https://example.org",
        institution="An institution",
    )
