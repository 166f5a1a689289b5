"""Public document -> CSL-JSON (csl-data.json 1.0.2): a list of one item."""

import re
from typing import Any

import msgspec

from catalog.crosswalks.reference import LEFT_OUT, Reference, reference_of
from catalog.terms.dates import worded
from catalog.terms.document.source import Author
from catalog.terms.published import PublishedRecord

OMITTED = {**LEFT_OUT, "translated_title": "CSL has a place for an original title, and none for a translated one."}
# The type follows from the kind of the source; what is in none of these is a document.
TYPES = {
    "book": "book",
    "report": "report",
    "article": "article-journal",
    "news": "article-newspaper",
    "website": "webpage",
    "dataset": "dataset",
    "treaty-text": "treaty",
    "court-document": "legal_case",
    "encyclopaedia": "entry-encyclopedia",
    "interview": "interview",
    "essay": "article",
    "image-or-video": "graphic",
    "oral": "personal_communication",
    "republication": "webpage",
}
DOCUMENT = "document"
_PLAIN = re.compile(r"(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")
_SEASON = re.compile(r"(-?\d{4})-2([1-4])")


def build(record: PublishedRecord) -> list[dict[str, Any]]:
    return [_item(reference_of(record))]


def serialise(items: list[dict[str, Any]]) -> bytes:
    return msgspec.json.encode(items)


def _item(to: Reference) -> dict[str, Any]:
    item = {
        "id": to.number,
        "type": TYPES.get(to.kind, DOCUMENT),
        "title": to.title,
        "author": [_name(author) for author in to.authors],
        "editor": [_name(editor) for editor in to.editors],
        "translator": [_name(translator) for translator in to.translators],
        "interviewer": [_name(interviewer) for interviewer in to.interviewers],
        "container-title": to.container,
        "collection-title": to.series,
        "publisher": to.publisher,
        "publisher-place": to.publisher_place,
        "issued": date(to.issued),
        "original-date": date(to.original_issued),
        "accessed": date(to.accessed),
        "volume": to.volume,
        "issue": to.issue,
        "page": to.pages,
        "number": to.number_printed,
        "edition": to.edition,
        "genre": to.genre,
        "medium": to.medium,
        "event-title": to.event_title,
        "archive": to.archive,
        "archive_location": to.archive_location,
        "URL": to.url,
        "DOI": to.doi,
        "ISBN": to.isbn,
        "ISSN": to.issn,
        "language": to.language,
    }
    return {field: value for field, value in item.items() if value}


def _name(author: Author) -> dict[str, str]:
    parts = {"literal": author.literal} if author.literal else {"family": author.family, "given": author.given}
    return {part: text for part, text in parts.items() if text}


def date(edtf: str) -> dict[str, Any]:
    """Date parts where EDTF says a plain date, a stretch of two, a season or "about"; else its words."""
    if not edtf:
        return {}
    about = edtf.endswith("~")
    ends = [_parts(end) for end in edtf.removesuffix("~").split("/")]
    if all(ends) and len(ends) <= 2:
        return {"date-parts": ends} | ({"circa": True} if about else {})
    if season := _SEASON.fullmatch(edtf):
        return {"date-parts": [[int(season[1])]], "season": int(season[2])}
    return {"literal": worded(edtf)}


def _parts(text: str) -> list[int]:
    plain = _PLAIN.fullmatch(text)
    return [int(part) for part in plain.groups() if part] if plain else []
