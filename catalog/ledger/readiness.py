"""What a record would still need for what others ask of it: a help to cataloguers, which stops nothing."""

from dataclasses import dataclass

from catalog.crosswalks.object_id import CHECKLIST, missing
from catalog.ledger.revisions import document_of, newest
from catalog.terms.document import PublicItem
from catalog.terms.redaction import redact


@dataclass(frozen=True)
class Readiness:
    """How many of the things asked for are held, of how many, and what is still empty, in words."""

    held: int
    asked: int
    missing: tuple[str, ...]


def for_object_id(number: str) -> Readiness | None:
    """How far an item as last saved would fill an Object ID sheet in public; None before its first save."""
    saved = newest(number)
    public = redact(document_of(saved)) if saved else None
    if not isinstance(public, PublicItem):
        return None
    empty = tuple(CHECKLIST[key].label.lower() for key in missing(public))
    return Readiness(len(CHECKLIST) - len(empty), len(CHECKLIST), empty)
