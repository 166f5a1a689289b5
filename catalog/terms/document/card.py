"""What one record shows of another: a card, made from the other's own public fields alone."""

from catalog.terms.document.base import Part, Words
from catalog.terms.document.position import PublicPosition
from catalog.terms.document.statement import PublicQuestion, PublicStatement


class Card(Part):
    """A record (or concept, or file) as it appears inside another one.

    `labels` by language; `date` an EDTF value only where all live answers meet; `citation` for sources.
    `state` is empty, or "withheld" where the cited record is closed. The card of an event carries its
    questions and statements whole, so that the item it is said to have affected shows every voice. The card of
    a source tells which one it republishes, in which other's copy it was read, and how much of it.
    A file's `size` is in bytes, `width` and `height` in pixels, `duration` in milliseconds.
    `also` are further labels of a concept, alternative and hidden, by which what shows it is found.
    """

    type: str
    labels: Words = {}
    kind: str = ""
    date: str = ""
    state: str = ""
    citation: str = ""
    url: str = ""
    held: str = ""
    which: str = ""
    republishes: str = ""
    read: str = ""
    read_note: Words = {}
    part_of: tuple[str, ...] = ()
    principal: str = ""
    place: str = ""
    position: PublicPosition | None = None
    broader: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    media_type: str = ""
    sha256: str = ""
    size: int = 0
    width: int = 0
    height: int = 0
    duration: int = 0
    questions: tuple[PublicQuestion, ...] = ()
    statements: tuple[PublicStatement, ...] = ()


Cards = dict[str, Card]
