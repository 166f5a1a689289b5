"""Public document -> RIS, as reference managers read it: one tag a line, TY first, ER last."""

import re

from catalog.crosswalks.reference import LEFT_OUT, reference_of
from catalog.terms.dates import worded
from catalog.terms.document.source import Author
from catalog.terms.published import PublishedRecord

OMITTED = LEFT_OUT
TYPES = {
    "book": "BOOK",
    "report": "RPRT",
    "article": "JOUR",
    "news": "NEWS",
    "website": "ELEC",
    "dataset": "DATA",
    "court-document": "CASE",
    "encyclopaedia": "ENCYC",
    "image-or-video": "ART",
    "treaty-text": "STAT",
    "oral": "PCOMM",
    "interview": "PCOMM",
    "republication": "ELEC",
}
OTHER = "GEN"
_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")
# A page or a stretch of pages, with any dash between them.
_PAGES = re.compile(r"(\w+)\s*[-‐-―]\s*(\w+)")


def build(record: PublishedRecord) -> list[tuple[str, str]]:
    """Tags and values, in order."""
    to = reference_of(record)
    lines = [
        ("TY", TYPES.get(to.kind, OTHER)),
        ("ID", to.number),
        ("TI", to.title),
        *(("AU", _name(author)) for author in to.authors),
        *(("ED", _name(editor)) for editor in to.editors),
        *(("A4", _name(translator)) for translator in to.translators),
        *(("N1", f"Interviewed by {_name(interviewer)}") for interviewer in to.interviewers),
        ("TT", to.translated_title),
        ("T2", to.container),
        ("T3", to.series),
        ("PB", to.publisher),
        ("CY", to.publisher_place),
        *_issued(to.issued),
        ("OP", worded(to.original_issued) if to.original_issued else ""),
        ("VL", to.volume),
        ("IS", to.issue),
        *_pages(to.pages),
        ("ET", to.edition),
        ("M1", to.number_printed),
        ("M3", to.genre),
        ("N1", f"Medium: {to.medium}" if to.medium else ""),
        ("C3", to.event_title),
        ("DB", to.archive),
        ("AV", to.archive_location),
        ("UR", to.url),
        ("DO", to.doi),
        ("SN", to.isbn),
        ("SN", to.issn),
        ("Y2", date(to.accessed)),
        ("LA", to.language),
    ]
    return [(tag, value) for tag, value in ((tag, " ".join(value.split())) for tag, value in lines) if value]


def serialise(lines: list[tuple[str, str]]) -> bytes:
    """Two spaces, a dash and a space after each tag; CRLF."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in [*lines, ("ER", "")]).encode()


def date(edtf: str) -> str:
    """YYYY/MM/DD/words: the parts of a plain date; of any other date its words, as the fourth part."""
    if not edtf:
        return ""
    plain = _PLAIN.fullmatch(edtf)
    return "/".join(part or "" for part in plain.groups()) + "/" if plain else f"///{worded(edtf)}"


def _issued(edtf: str) -> list[tuple[str, str]]:
    """The year by itself, as most readers want it, and the whole date."""
    plain = _PLAIN.fullmatch(edtf)
    return [("PY", plain[1] if plain else ""), ("DA", date(edtf))]


def _pages(pages: str) -> list[tuple[str, str]]:
    stretch = _PAGES.fullmatch(pages)
    return [("SP", stretch[1]), ("EP", stretch[2])] if stretch else [("SP", pages)]


def _name(author: Author) -> str:
    return author.literal or ", ".join(part for part in (author.family, author.given) if part)
