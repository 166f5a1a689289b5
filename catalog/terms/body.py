"""The public document as bytes, and back. The same record always gives the same bytes.

Keys are sorted, text is NFC, defaults are left out. The body knows no host, no edition and no date of its
own: doors put those in front (`spliced`).
"""

from typing import cast

import msgspec

from catalog.terms import canonical
from catalog.terms.document import Document, PublicDocument
from catalog.terms.document.card import Card

_documents = msgspec.json.Decoder(Document)
_public = msgspec.json.Decoder(PublicDocument)
_card = msgspec.json.Decoder(Card)


def bytes_of(part: msgspec.Struct) -> bytes:
    """Canonical JSON of a document, or of any part of one. ValueError names what cannot be kept."""
    return canonical.encode(msgspec.to_builtins(part))


def document_from(body: bytes) -> Document:
    """The desk's document; msgspec.ValidationError names the field that is wrong."""
    return cast(Document, _documents.decode(body))


def public_from(body: bytes) -> PublicDocument:
    """A public document from an edition's bytes."""
    return cast(PublicDocument, _public.decode(body))


def card_from(body: bytes) -> Card:
    return _card.decode(body)


def spliced(body: bytes, front: dict[str, object]) -> bytes:
    """The body with what only a door knows put in front: uri, edition, changed."""
    return msgspec.json.encode(front)[:-1] + b"," + body[1:]
