"""What a reference manager is told: of a source, the source; of any other record, this catalogue's entry on it.

RIS, BibTeX and CSL-JSON are three spellings of a `Reference`.
"""

from dataclasses import dataclass

from catalog.crosswalks.telling import ours
from catalog.terms.document import PublicSource
from catalog.terms.document.base import Identifier
from catalog.terms.document.source import Author
from catalog.terms.published import PublishedRecord

_ONE_ENTRY = "A reference says what to cite and where it is; what is said there is read there."
_NO_PLACE = "Reference managers have no place for it."
# The same for all three formats.
LEFT_OUT: dict[str, str] = {
    "version": "The version of our own schema says nothing of the source.",
    "labels": "Of a source the title is cited; its label stands in where it has none.",
    "names": "The label is made of the names that are shown; who uses which is read in the record.",
    "identifiers": "Only DOI, ISBN and ISSN have a place there, and those have fields of their own.",
    "searches": _ONE_ENTRY,
    "questions": _ONE_ENTRY,
    "statements": "No statement is passed on at all, so none without its voice.",
    "cards": _ONE_ENTRY,
    "kind": "Only kinds of sources have types there; those are passed on.",
    "place": _ONE_ENTRY,
    "position": _ONE_ENTRY,
    "part_of": _ONE_ENTRY,
    "related": _ONE_ENTRY,
    "collections": _ONE_ENTRY,
    "warning": _ONE_ENTRY,
    "holdings": _ONE_ENTRY,
    "inscriptions": _ONE_ENTRY,
    "condition": _ONE_ENTRY,
    "provenance": _ONE_ENTRY,
    "designations": _ONE_ENTRY,
    "events": _ONE_ENTRY,
    "within": _ONE_ENTRY,
    "speaks_for": _ONE_ENTRY,
    "pseudonymous": _ONE_ENTRY,
    "affected": _ONE_ENTRY,
    "date": _ONE_ENTRY,
    "description": _ONE_ENTRY,
    "title_language": _NO_PLACE,
    "primary": _NO_PLACE,
    "first_hand_for": _NO_PLACE,
    "republishes": _NO_PLACE,
    "held.form": "What the catalogue has of a source is no part of its reference.",
    "held.which": "What the catalogue has of a source is no part of its reference.",
    "held.sha256": "What the catalogue has of a source is no part of its reference.",
    "held.archived": "The address of the original is given; two addresses have no place there.",
    "read": "How much of a source was read here is no part of its reference.",
    "read_note": "How much of a source was read here is no part of its reference.",
    "citations": "What a source cites is not part of how it is cited.",
    "citation": "It is made of the same fields, in the style of whoever cites.",
}


@dataclass(frozen=True)
class Reference:
    """The fields of CSL that we know; dates are EDTF. `kind` is the key of a concept of `source-kinds`."""

    number: str
    kind: str
    title: str
    authors: tuple[Author, ...] = ()
    editors: tuple[Author, ...] = ()
    translators: tuple[Author, ...] = ()
    interviewers: tuple[Author, ...] = ()
    translated_title: str = ""
    container: str = ""
    series: str = ""
    publisher: str = ""
    publisher_place: str = ""
    issued: str = ""
    original_issued: str = ""
    number_printed: str = ""
    genre: str = ""
    medium: str = ""
    event_title: str = ""
    archive: str = ""
    archive_location: str = ""
    accessed: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    edition: str = ""
    url: str = ""
    language: str = ""
    doi: str = ""
    isbn: str = ""
    issn: str = ""


def reference_of(record: PublishedRecord) -> Reference:
    document = record.document
    if isinstance(document, PublicSource):
        return _to_source(document)
    return Reference(
        number=record.number,
        kind="website",
        title=ours(document.labels) or record.number,
        authors=(Author(literal=record.institution),),
        issued=f"{record.changed:%Y-%m-%d}",
        edition=str(record.edition),
        url=record.uri,
    )


def _to_source(source: PublicSource) -> Reference:
    return Reference(
        number=source.number,
        kind=source.kind.partition("/")[2],
        title=source.title or ours(source.labels),
        authors=source.authors,
        editors=source.editors,
        translators=source.translators,
        interviewers=source.interviewers,
        translated_title=ours(source.translated_title),
        container=source.container,
        series=source.collection_title,
        publisher=source.publisher,
        publisher_place=source.publisher_place,
        issued=source.issued,
        original_issued=source.original_issued,
        number_printed=source.number_printed,
        genre=source.genre,
        medium=source.medium,
        event_title=source.event_title,
        archive=source.archive,
        archive_location=source.archive_location,
        accessed=source.held.accessed,
        volume=source.volume,
        issue=source.issue,
        pages=source.pages,
        edition=source.edition_statement,
        url=source.url,
        language=source.language,
        doi=source.doi or _register(source.identifiers, "doi"),
        isbn=source.isbn or _register(source.identifiers, "isbn"),
        issn=source.issn or _register(source.identifiers, "issn"),
    )


def _register(identifiers: tuple[Identifier, ...], scheme: str) -> str:
    return next((each.value for each in identifiers if each.scheme.lower() == scheme), "")
