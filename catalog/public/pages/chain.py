"""How a statement reached this catalogue: what its speaker rests on, who says and tells it, each source that
carries it with what that goes back to and in whose copy it was read, the record."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalog.finding.citing import Citing, citations_of
from catalog.public.links import Link
from catalog.public.pages.voices import Speaking, speaker_of
from catalog.public.states import FORMS, HELD, READ
from catalog.public.wording import Wording
from catalog.terms.cards import card_of
from catalog.terms.document.source import Citation
from catalog.terms.document.statement import PublicStatement
from catalog.terms.kinds import Form, Held, Read
from catalog.terms.published import PublishedRecord
from catalog.terms.transmission import Note, Part, Station, Transmission, transmission

PARTS = {
    Part.GROUND: gettext_lazy("the speaker rests on it"),
    Part.ORIGINAL: gettext_lazy("republished from it"),
    Part.CARRIER: gettext_lazy("carries the statement"),
    Part.COPY: gettext_lazy("the copy that was read"),
}


@dataclass(frozen=True)
class Noted:
    """Where a source names another: which source, its note, the place, the reference as printed."""

    source: Link
    note: str
    locator: str
    as_cited: str


@dataclass(frozen=True)
class Step:
    """One station: what sort, which, how the words stand there, what is kept and how much of it was read here."""

    sort: str
    what: Link
    remark: str
    held: str = ""
    has_copy: bool = False
    which: Link | None = None
    read: str = ""
    part: Wording | None = None
    notes: tuple[Noted, ...] = ()


@dataclass(frozen=True)
class Chain:
    """The beginning that all ways share, then one way for each carrier, each ending with the record."""

    start: tuple[Step, ...]
    ways: tuple[tuple[Step, ...], ...]
    cited_for_it: tuple[Noted, ...]

    @property
    def whole(self) -> tuple[Step, ...]:
        """All of it in one row, where there is one way only."""
        return (*self.start, *self.ways[0]) if len(self.ways) == 1 else ()


def chain_of(statement: PublicStatement, of: Speaking, sources: Iterable[PublishedRecord]) -> Chain:
    """From what lies behind it to the record. `sources` are its carriers, and those that cite these."""
    read = list(sources)
    citations = citations_of(read)
    at = replace(of, cards={**{each.number: card_of(each.document) for each in read}, **of.cards})
    found = transmission(statement, at.cards, citations)
    record = Step(_("Record"), _here(statement, at), _("entered here"), _("This catalogue"), True)
    shown = {(note.citing, note.note) for ground in found.grounds for note in ground.notes}
    cited = [each for each in _cited_for(statement, at, citations) if (each.source.number, each.note) not in shown]
    ways = tuple((*(_source(station, at) for station in way.stations), record) for way in found.ways) or ((record,),)
    return Chain(tuple(_start(found, statement, at)), ways, tuple(cited))


def _start(found: Transmission, statement: PublicStatement, at: Speaking) -> list[Step]:
    grounds = [_source(ground, at) for ground in found.grounds]
    speaker = Step(_("Speaker"), speaker_of(statement, at), statement.capacity or _("says it"))
    return [*grounds, speaker, *(Step(_("Told by"), at.link(agent), _("tells of it")) for agent in found.told_by)]


def _here(statement: PublicStatement, at: Speaking) -> Link:
    return Link(at.number, Wording(f"{at.number}, {statement.key}", "", at.reader.language))


def _source(station: Station, at: Speaking) -> Step:
    told = [str(PARTS[station.part]), station.locator, str(FORMS[Form(station.form)]) if station.form else ""]
    return Step(
        sort=_("Source"),
        what=at.link(station.number),
        remark="; ".join(part for part in told if part),
        held=str(HELD[Held(station.held)]) if station.held else "",
        has_copy=station.held == Held.COPY,
        which=at.link(station.which) if station.which else None,
        read=str(READ[Read(station.read)]) if station.read else "",
        part=at.reader.say(station.read_note) if station.read_note else None,
        notes=tuple(_noted(note, at) for note in station.notes),
    )


def _noted(note: Note, at: Speaking) -> Noted:
    return Noted(at.link(note.citing), note.note, note.locator, note.as_cited)


def _cited_for(statement: PublicStatement, at: Speaking, citations: Citing) -> list[Noted]:
    """Sources that cite something in support of this very statement."""
    address = f"{at.number}/{statement.key}"
    return [
        Noted(at.link(number), each.note, each.locator, each.as_cited)
        for number, cited in citations.items()
        for each in cited
        if _is_for(each, address, number)
    ]


def _is_for(citation: Citation, address: str, number: str) -> bool:
    """A statement of the citing record itself is named by its key alone."""
    named = citation.for_statement
    return bool(named) and (named if "/" in named else f"{number}/{named}") == address
