"""A record beside another one, with what ties them and whose word the tie is."""

from dataclasses import dataclass
from typing import TypeAlias

from catalog.public.links import Link, link_to
from catalog.public.pages.telling import Told, told_by
from catalog.public.reader import Reader
from catalog.public.wording import When, Wording
from catalog.terms.document import PublicDocument
from catalog.terms.document.agent import Tie
from catalog.terms.document.item import Relation
from catalog.terms.document.place import Within

# A row of a record that leads to another one and is somebody's word.
Row: TypeAlias = Within | Tie | Relation


@dataclass(frozen=True)
class Neighbour:
    """A record beside this one. `told` says whose word the tie is; None where it is the catalogue's own order."""

    link: Link
    remark: Wording | None = None
    during: When | None = None
    told: Told | None = None


@dataclass(frozen=True)
class Beside:
    """One list: what the records in it have to do with this one, and which they are."""

    title: str
    records: tuple[Neighbour, ...]


def tied(row: Row, link: Link, document: PublicDocument, reader: Reader) -> Neighbour:
    """A neighbour by a row of `document`, with whose word the row is."""
    told = told_by(row.by, document.cards, reader)
    if isinstance(row, Relation):
        return Neighbour(link, link_to(row.kind, document.cards.get(row.kind), reader).label, told=told)
    return Neighbour(link, during=reader.when(row.during) if row.during else None, told=told)


def to_of(row: Row) -> str:
    """The number that a row leads to."""
    match row:
        case Within(place=number) | Tie(agent=number) | Relation(to=number):
            return number
