"""The desk's document of each kind of record."""

from catalog.terms.document import Agent, Collection, Document, Event, Item, Place, PublicDocument, Source
from catalog.terms.kinds import RecordKind

FORMS: dict[RecordKind, type[Document]] = {
    RecordKind.ITEM: Item,
    RecordKind.PLACE: Place,
    RecordKind.AGENT: Agent,
    RecordKind.EVENT: Event,
    RecordKind.SOURCE: Source,
    RecordKind.COLLECTION: Collection,
}


def kind_of(document: Document) -> RecordKind:
    """What a document is about."""
    return next(kind for kind, form in FORMS.items() if isinstance(document, form))


def public_kind_of(document: PublicDocument) -> RecordKind:
    """What a public document is about, by its tag."""
    return RecordKind(str(document.__struct_config__.tag))
