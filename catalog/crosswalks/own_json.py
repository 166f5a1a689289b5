"""Our own document, whole: what the API sends for one record, byte for byte."""

from typing import Any

import msgspec

from catalog.terms.body import spliced
from catalog.terms.canonical import encode
from catalog.terms.published import PublishedRecord

OMITTED: dict[str, str] = {}
# What a door knows of a record and its body does not; it goes first.
FRONT = ("uri", "edition", "changed")


def build(record: PublishedRecord) -> dict[str, Any]:
    """The document with its identifier, its edition (ordinal) and its moment in front."""
    front = {"uri": record.uri, "edition": record.edition, "changed": f"{record.changed:%Y-%m-%dT%H:%M:%SZ}"}
    return front | msgspec.to_builtins(record.document)


def serialise(tree: dict[str, Any]) -> bytes:
    """Canonical JSON, as it was published."""
    body = {key: value for key, value in tree.items() if key not in FRONT}
    return spliced(encode(body), {key: tree[key] for key in FRONT})
