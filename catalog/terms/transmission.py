"""How a statement came down to this catalogue: what its speaker rests on, each source that carries it, what that
source republishes, in whose copy it was read, and how much of it.

Computed from a public document and its cards, never typed. Where two sources each give the other as their
original or their copy, each is told once.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from catalog.terms.document.base import Words
from catalog.terms.document.card import Card
from catalog.terms.document.source import Citation
from catalog.terms.document.statement import Carrier, PublicStatement

Citations = Mapping[str, Iterable[Citation]]


class Part(StrEnum):
    """What a source does in the handing down of a statement."""

    GROUND = "the speaker rests on it"
    ORIGINAL = "republished from it"
    CARRIER = "carries the statement"
    COPY = "the copy that was read"


@dataclass(frozen=True)
class Note:
    """Where one source names another: its note, the place of it, and the reference as printed."""

    citing: str
    note: str
    locator: str
    as_cited: str


@dataclass(frozen=True)
class Station:
    """One source on the way. `form` is how a carrier has the words; `held`, `read`, `read_note` what we have of it.

    `which` is the copy in which a ground was read; of a carrier, the copies are stations of their own.
    """

    part: Part
    number: str
    locator: str = ""
    form: str = ""
    held: str = ""
    which: str = ""
    read: str = ""
    read_note: Words | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Way:
    """One carrier's way, from what lies behind it to the copy that was read here."""

    stations: tuple[Station, ...]

    @property
    def carrier(self) -> Station:
        return next(station for station in self.stations if station.part is Part.CARRIER)

    @property
    def originals(self) -> tuple[Station, ...]:
        return tuple(station for station in self.stations if station.part is Part.ORIGINAL)

    @property
    def copies(self) -> tuple[Station, ...]:
        return tuple(station for station in self.stations if station.part is Part.COPY)


@dataclass(frozen=True)
class Transmission:
    """Grounds first, then who speaks (and who tells of it), then a way for each carrier."""

    grounds: tuple[Station, ...]
    speaker: str
    described: str
    told_by: tuple[str, ...]
    ways: tuple[Way, ...]


def transmission(
    statement: PublicStatement, cards: Mapping[str, Card], citations: Citations | None = None
) -> Transmission:
    """How one statement came here. `citations` are those that its carriers make, where they are at hand."""
    cited = citations or {}
    return Transmission(
        grounds=tuple(_grounds(statement, cards, cited)),
        speaker=statement.speaker,
        described=statement.described,
        told_by=statement.told_by,
        ways=tuple(way(carrier, cards) for carrier in statement.carriers),
    )


def way(carrier: Carrier, cards: Mapping[str, Card]) -> Way:
    """From the first source that the carrier goes back to, to the copy that was read."""
    seen = {carrier.source}
    originals = list(_followed(carrier.source, "republishes", cards, seen))
    copies = list(_followed(carrier.source, "which", cards, seen))
    its_own = _station(Part.CARRIER, carrier.source, cards, locator=carrier.locator, form=carrier.form)
    return Way(
        (
            *(_station(Part.ORIGINAL, number, cards) for number in reversed(originals)),
            its_own,
            *(_station(Part.COPY, number, cards) for number in copies),
        )
    )


def behind(numbers: Iterable[str], cards: Mapping[str, Card]) -> set[str]:
    """Every source that one of these republishes or was read in the copy of, however far back."""
    found: set[str] = set()
    waiting = [number for number in numbers if number in cards]
    while waiting:
        card = cards[waiting.pop()]
        further = {number for number in (card.which, card.republishes) if number} - found
        found |= further
        waiting += [number for number in further if number in cards]
    return found


def _grounds(statement: PublicStatement, cards: Mapping[str, Card], citations: Citations) -> Iterator[Station]:
    carriers = [carrier.source for carrier in statement.carriers]
    for number in statement.rests_on:
        notes = tuple(note for source in carriers for note in _notes(source, number, citations))
        yield _station(Part.GROUND, number, cards, notes=notes)


def _notes(citing: str, cited: str, citations: Citations) -> Iterator[Note]:
    for each in citations.get(citing, ()):
        if each.cited == cited:
            yield Note(citing, each.note, each.locator, each.as_cited)


def _followed(number: str, by: str, cards: Mapping[str, Card], seen: set[str]) -> Iterator[str]:
    """The sources behind one, each once, until there is none or one comes again."""
    card = cards.get(number)
    while card is not None and (number := getattr(card, by)) and number not in seen:
        seen.add(number)
        yield number
        card = cards.get(number)


def _station(
    part: Part,
    number: str,
    cards: Mapping[str, Card],
    locator: str = "",
    form: str = "",
    notes: tuple[Note, ...] = (),
) -> Station:
    card = cards.get(number) or Card(type="source")
    which = card.which if part is Part.GROUND else ""
    return Station(part, number, locator, form, card.held, which, card.read, card.read_note or None, notes)
