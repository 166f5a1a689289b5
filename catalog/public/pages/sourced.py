"""A source as a page shows it: its reference, what is held of it, how much was read, and what it cites."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.public.links import Link, link_to, page_of
from catalog.public.pages.cited import InStyle, in_styles
from catalog.public.reader import Reader
from catalog.public.states import HELD, READ
from catalog.public.wording import When, Wording
from catalog.terms.citing.people import natural
from catalog.terms.document.source import Author, Citation, PublicSource
from catalog.terms.kinds import Held, RecordKind
from catalog.terms.languages import OWN_NAMES
from catalog.terms.published import PublishedRecord


@dataclass(frozen=True)
class Cited:
    """One citation: the note, where it stands, the reference as printed there, and which record it is here.

    `entered` is the same source as this catalogue cites it, to be read beside what is printed there.
    """

    key: str
    note: str
    locator: str
    as_cited: str
    source: Link
    entered: str
    remark: Wording
    for_statement: str


@dataclass(frozen=True)
class Detail:
    """One thing that the reference says, as a row; `href` where it can be opened."""

    label: str
    words: Wording
    href: str = ""


@dataclass(frozen=True)
class Sourced:
    styles: tuple[InStyle, ...]
    details: tuple[Detail, ...]
    held: str
    has_copy: bool
    which: Link | None
    sha256: str
    archived: str
    accessed: When
    read: str
    part: Wording
    language: str
    primary: bool | None
    url: str
    republishes: Link | None
    first_hand_for: tuple[Link, ...]
    cites: tuple[Cited, ...]


def sourced_of(source: PublicSource, reader: Reader) -> Sourced:
    cards, held = source.cards, source.held
    return Sourced(
        styles=in_styles(source),
        details=tuple(row for row in _details(source, reader) if row.words),
        held=str(HELD[held.form]),
        has_copy=held.form is Held.COPY,
        which=link_to(held.which, cards.get(held.which), reader) if held.which else None,
        sha256=held.sha256,
        archived=held.archived if held.archived.startswith(("http://", "https://")) else "",
        accessed=reader.when(held.accessed),
        read=str(READ[source.read]),
        part=reader.say(source.read_note),
        language=OWN_NAMES.get(source.language.split("-")[0], source.language),
        primary=source.primary,
        url=source.url if source.url.startswith(("http://", "https://")) else "",
        republishes=link_to(source.republishes, cards.get(source.republishes), reader) if source.republishes else None,
        first_hand_for=tuple(link_to(number, cards.get(number), reader) for number in source.first_hand_for),
        cites=tuple(_cited(citation, source, reader) for citation in source.citations),
    )


def _details(source: PublicSource, reader: Reader) -> Iterator[Detail]:
    """What the reference says besides, where it says it: rows in the order in which a library gives them."""

    def said(words: str) -> Wording:
        return reader.name(words, source.language)

    yield Detail(_("Title in other words"), reader.say(source.translated_title))
    yield Detail(_("Translated by"), said(_people(source.translators)))
    yield Detail(_("Interviewed by"), said(_people(source.interviewers)))
    yield Detail(_("Series"), said(source.collection_title))
    yield Detail(_("Its own number"), said(source.number_printed))
    yield Detail(_("Occasion"), said(source.event_title))
    yield Detail(_("First came out"), reader.name(reader.when(source.original_issued).words, reader.language))
    yield Detail("DOI", said(source.doi), f"https://doi.org/{source.doi}")
    yield Detail("ISBN", said(source.isbn))
    yield Detail("ISSN", said(source.issn))
    yield Detail(_("Kept at"), said(", ".join(part for part in (source.archive, source.archive_location) if part)))


def _people(authors: Iterable[Author]) -> str:
    return "; ".join(natural(author) for author in authors)


@dataclass(frozen=True)
class CitedBy:
    """A source that cites this one, with each of the places where it does."""

    source: Link
    places: tuple[Cited, ...]


def cited_by(records: Iterable[PublishedRecord], number: str, reader: Reader) -> tuple[CitedBy, ...]:
    """Sources that cite one, with note, place and the reference as printed."""
    found = []
    for record in records:
        document = record.document
        if isinstance(document, PublicSource):
            label = reader.say(document.labels) or Wording(document.number, "", reader.language)
            link = Link(document.number, label, page_of(RecordKind.SOURCE.value, document.number))
            places = tuple(_cited(each, document, reader) for each in document.citations if each.cited == number)
            found.append(CitedBy(link, places))
    return tuple(each for each in found if each.places)


def _cited(citation: Citation, source: PublicSource, reader: Reader) -> Cited:
    card = source.cards.get(citation.cited)
    return Cited(
        key=citation.key,
        note=citation.note,
        locator=citation.locator,
        as_cited=citation.as_cited,
        source=link_to(citation.cited, card, reader),
        entered=card.citation if card and not card.state else "",
        remark=reader.say(citation.remark),
        for_statement=_address(citation.for_statement, source.number),
    )


def _address(statement: str, number: str) -> str:
    """HL-0001/S4, of a statement elsewhere or by its key alone in this very record; empty where none is named."""
    return statement if not statement or "/" in statement else f"{number}/{statement}"
