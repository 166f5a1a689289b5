"""Whose word a row is: a name, a tie or a relation never stands on a page without who says so, and where."""

from dataclasses import dataclass

from catalog.public.links import Link, link_to
from catalog.public.pages.quoting import Quoted, quoted
from catalog.public.reader import Reader
from catalog.public.wording import When, Wording
from catalog.terms.document.base import Attribution
from catalog.terms.document.card import Cards


@dataclass(frozen=True)
class Told:
    """A speaker, when, and where it is written; each may be missing, and then is empty or None.

    `origin` is the source that this one has it from; `first_hand` whether the source is the speaker's own.
    """

    speaker: Link | None
    capacity: str
    on_behalf_of: Link | None
    said: When
    source: Link | None
    locator: str
    quoted: Quoted | None
    origin: Link | None
    first_hand: bool | None

    def __bool__(self) -> bool:
        return bool(self.speaker or self.source)


def told_by(by: Attribution, cards: Cards, reader: Reader) -> Told:
    def link(number: str) -> Link | None:
        return link_to(number, cards.get(number), reader) if number else None

    described = Link("", Wording(by.described, "", reader.language)) if by.described else None
    return Told(
        speaker=link(by.speaker) or described,
        capacity=by.capacity,
        on_behalf_of=link(by.on_behalf_of),
        said=reader.when(by.said),
        source=link(by.source),
        locator=by.locator,
        quoted=quoted(by.quotation, reader),
        origin=link(by.origin),
        first_hand=by.first_hand,
    )
