"""Public document -> BibTeX, with the signs that TeX reads as commands escaped."""

from dataclasses import dataclass

from catalog.crosswalks.reference import LEFT_OUT, reference_of
from catalog.crosswalks.telling import listed
from catalog.terms.dates import worded
from catalog.terms.document.source import Author
from catalog.terms.published import PublishedRecord

OMITTED = {**LEFT_OUT, "interviewers": "BibTeX and biblatex have no field for whoever asks the questions."}
TYPES = {
    "book": "book",
    "report": "techreport",
    "article": "article",
    "news": "article",
    "encyclopaedia": "incollection",
}
OTHER = "misc"
# What each type calls the whole it stands in, and who published it.
_WHOLE = {"article": "journal", "incollection": "booktitle"}
_PUBLISHER = {"techreport": "institution"}
_ESCAPED = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "{}&%$#_"},
}
_IN_ADDRESS = {"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"}


@dataclass(frozen=True)
class Entry:
    """One BibTeX entry: type, key, fields with their TeX."""

    type: str
    key: str
    fields: dict[str, str]


def build(record: PublishedRecord) -> Entry:
    to = reference_of(record)
    kind = TYPES.get(to.kind, OTHER)
    fields = {
        "title": f"{{{tex(to.title)}}}" if to.title else "",
        "author": _names(to.authors),
        "titleaddon": tex(to.translated_title),
        "editor": _names(to.editors),
        "translator": _names(to.translators),
        _WHOLE.get(kind, "howpublished"): tex(to.container),
        "series": tex(to.series),
        _PUBLISHER.get(kind, "publisher"): tex(to.publisher),
        "address": tex(to.publisher_place),
        "year": tex(_year(to.issued)),
        "date": to.issued,
        "origdate": to.original_issued,
        "urldate": to.accessed,
        "volume": tex(to.volume),
        "number": tex(to.issue or to.number_printed),
        "pages": tex(to.pages),
        "edition": tex(to.edition),
        "type": tex(to.genre),
        "eventtitle": tex(to.event_title),
        "library": tex(listed([to.archive, to.archive_location])),
        "note": tex(listed([to.medium, to.number_printed if to.issue else ""])),
        "url": "".join(_IN_ADDRESS.get(sign, sign) for sign in to.url),
        "doi": tex(to.doi),
        "isbn": tex(to.isbn),
        "issn": tex(to.issn),
        "language": tex(to.language),
    }
    return Entry(kind, to.number, {name: value for name, value in fields.items() if value})


def serialise(entry: Entry) -> bytes:
    fields = ",\n".join(f"  {name} = {{{value}}}" for name, value in entry.fields.items())
    return f"@{entry.type}{{{entry.key},\n{fields}\n}}\n".encode()


def tex(text: str) -> str:
    """Text that TeX prints as it stands, on one line."""
    return "".join(_ESCAPED.get(sign, sign) for sign in " ".join(text.split()))


def _names(authors: tuple[Author, ...]) -> str:
    """Names with "and" between; a body stands in braces, so that no "and" or comma in it divides it."""
    return " and ".join(filter(None, map(_name, authors)))


def _name(author: Author) -> str:
    if author.literal:
        return f"{{{tex(author.literal)}}}"
    parts = [tex(part) for part in (author.family, author.given) if part]
    return ", ".join(f"{{{part}}}" if "," in part or " and " in part else part for part in parts)


def _year(issued: str) -> str:
    """The year of a plain date; the words of any other."""
    return issued[:4] if issued.replace("-", "").isdigit() else worded(issued) if issued else ""
