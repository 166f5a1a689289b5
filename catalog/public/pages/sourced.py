"""A source as a page shows it: its reference, what is held of it, how much was read, and what it cites."""

from dataclasses import dataclass

from catalog.public.links import Link, link_to
from catalog.public.reader import Reader
from catalog.public.states import HELD, READ
from catalog.public.wording import When, Wording
from catalog.terms.document.source import Citation, PublicSource
from catalog.terms.kinds import Held
from catalog.terms.languages import OWN_NAMES


@dataclass(frozen=True)
class Cited:
    """One citation: the note, where it stands, the reference as printed there, and which record it is here."""

    key: str
    note: str
    locator: str
    as_cited: str
    source: Link
    remark: Wording
    for_statement: str


@dataclass(frozen=True)
class Sourced:
    citation: str
    title: Wording
    held: str
    has_copy: bool
    which: Link | None
    sha256: str
    archived: str
    accessed: When
    read: str
    language: str
    primary: bool | None
    url: str
    republishes: Link | None
    first_hand_for: tuple[Link, ...]
    cites: tuple[Cited, ...]


def sourced_of(source: PublicSource, reader: Reader) -> Sourced:
    cards, held = source.cards, source.held
    return Sourced(
        citation=source.citation,
        title=reader.name(source.title, source.title_language or source.language),
        held=str(HELD[held.form]),
        has_copy=held.form is Held.COPY,
        which=link_to(held.which, cards.get(held.which), reader) if held.which else None,
        sha256=held.sha256,
        archived=held.archived if held.archived.startswith(("http://", "https://")) else "",
        accessed=reader.when(held.accessed),
        read=str(READ[source.read]),
        language=OWN_NAMES.get(source.language.split("-")[0], source.language),
        primary=source.primary,
        url=source.url if source.url.startswith(("http://", "https://")) else "",
        republishes=link_to(source.republishes, cards.get(source.republishes), reader) if source.republishes else None,
        first_hand_for=tuple(link_to(number, cards.get(number), reader) for number in source.first_hand_for),
        cites=tuple(_cited(citation, source, reader) for citation in source.citations),
    )


def _cited(citation: Citation, source: PublicSource, reader: Reader) -> Cited:
    return Cited(
        key=citation.key,
        note=citation.note,
        locator=citation.locator,
        as_cited=citation.as_cited,
        source=link_to(citation.cited, source.cards.get(citation.cited), reader),
        remark=reader.say(citation.remark),
        for_statement=_address(citation.for_statement, source.number),
    )


def _address(statement: str, number: str) -> str:
    """HL-0001/S4, of a statement elsewhere or by its key alone in this very record; empty where none is named."""
    return statement if not statement or "/" in statement else f"{number}/{statement}"
