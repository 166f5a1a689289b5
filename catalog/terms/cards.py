"""The card of a record: what others show of it, from its own public fields alone."""

from catalog.terms.citing import citation
from catalog.terms.document import (
    PublicAgent,
    PublicDocument,
    PublicEvent,
    PublicItem,
    PublicPlace,
    PublicSource,
)
from catalog.terms.document.card import Card
from catalog.terms.kinds import RecordKind


def card_of(document: PublicDocument) -> Card:
    """A card from a document that publication has completed (labels, verdicts, citation)."""
    kind = getattr(document, "kind", "")
    match document:
        case PublicSource():
            return Card(
                type=RecordKind.SOURCE,
                labels=document.labels,
                kind=kind,
                date=document.issued,
                citation=document.citation,
                url=document.url,
                held=document.held.form,
                which=document.held.which,
                republishes=document.republishes,
                read=document.read,
                read_note=document.read_note,
            )
        case PublicAgent():
            return Card(
                type=RecordKind.AGENT,
                labels=document.labels,
                kind=kind,
                part_of=tuple(tie.agent for tie in document.part_of),
                principal=next((tie.agent for tie in (*document.speaks_for, *document.part_of)), ""),
            )
        case PublicPlace():
            return Card(type=RecordKind.PLACE, labels=document.labels, kind=kind, position=document.position)
        case PublicEvent():
            return _event(document)
        case PublicItem():
            return Card(
                type=RecordKind.ITEM,
                labels=document.labels,
                kind=kind,
                part_of=(document.part_of,) if document.part_of else (),
                place=document.place,
            )
        case _:
            return Card(type=RecordKind.COLLECTION, labels=document.labels)


def _event(event: PublicEvent) -> Card:
    return Card(
        type=RecordKind.EVENT,
        labels=event.labels,
        kind=event.kind,
        date=event.date,
        place=event.place,
        part_of=(event.part_of,) if event.part_of else (),
        questions=event.questions,
        statements=event.statements,
    )


def source_citation(source: PublicSource) -> str:
    """The source in the house style, from its own fields alone."""
    return citation(source)
