"""Puts records on the shelf for a test of the harvest: loaded, revised, published."""

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.terms.document import Collection, Document
from tests import sample


def lay(document: Document, collection: str = "") -> None:
    """Publish a record as it is given, new or changed; first the collection it is in, if that is new."""
    documents: list[Document] = [document]
    if collection:
        named = sample.name("N1", "Churches of the town", shown=True)
        documents.insert(0, Collection(number=collection, names=(named,)))
    publish(load(documents, None, Numbers.KEEP, "laid on the shelf"), None)
