"""Records as published, made from the desk's documents without a database."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from catalog.terms.body import document_from
from catalog.terms.cards import card_of
from catalog.terms.document import Document
from catalog.terms.document.card import Card
from catalog.terms.document.event import Event
from catalog.terms.document.forms import public_kind_of
from catalog.terms.embedding import embed
from catalog.terms.published import PublishedRecord
from catalog.terms.redaction import redact
from tests import sample

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures"
MOMENT = datetime(2026, 11, 24, 10, tzinfo=UTC)


def printed(document: Document, among: Iterable[Document] = sample.EVERYTHING) -> PublishedRecord:
    """The record of a document, with cards of all the others."""
    others = [each for each in among if each.number != document.number]
    return all_printed([*others, document], sample.CONCEPTS)[document.number]


def all_printed(documents: Sequence[Document], concepts: dict[str, str]) -> dict[str, PublishedRecord]:
    """The records of documents that know one another, by number; concepts have their labels in English."""
    cards: dict[str, Card] = {key: Card(type="concept", labels={"en": label}) for key, label in concepts.items()}
    for each in (*documents, *documents):  # twice, since a card may show what follows from another one
        cards[each.number] = card_of(embed(redact(each), cards))
    return {document.number: _record(document, documents, cards) for document in documents}


def the_sample() -> dict[str, PublishedRecord]:
    """Every record of the sample catalogue, by number; concepts have their labels in English."""
    documents = [document_from(file.read_bytes()) for file in sorted(FIXTURES.glob("catalogue/*/*.json"))]
    schemes = [json.loads(file.read_text()) for file in FIXTURES.glob("vocabularies/*.json")]
    concepts = {f"{s['scheme']}/{c['key']}": c["labels"]["en"] for s in schemes for c in s["concepts"]}
    return all_printed(documents, concepts)


def _record(document: Document, documents: Sequence[Document], cards: dict[str, Card]) -> PublishedRecord:
    events = [each for each in documents if isinstance(each, Event)]
    touched = tuple(e.number for e in events if document.number in {each.item for each in e.affected})
    public = embed(redact(document), cards, touched)
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
