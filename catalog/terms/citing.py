"""A source as one cites it: in the house style, and for reference managers."""

import json
from typing import Any

from catalog.terms.dates import parse, worded
from catalog.terms.document.source import Author, SourceFields

_RIS_KINDS = {"book": "BOOK", "report": "RPRT", "article": "JOUR", "news": "NEWS", "website": "ELEC"}
_CSL_KINDS = {
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
}


def citation(source: SourceFields) -> str:
    """Author, “Title”, container volume (issue): pages, publisher, date."""
    parts = [people(source.authors), f"“{source.title}”" if source.title else "", _in(source)]
    if source.publisher and source.publisher != source.container:
        parts.append(source.publisher)
    parts.append(worded(source.issued) if source.issued else "no date")
    return ", ".join(part for part in parts if part) + "."


def people(authors: tuple[Author, ...]) -> str:
    """Given and family names, "and" before the last."""
    names = [a.literal or f"{a.given} {a.family}".strip() for a in authors]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1] if names else ""


def _in(source: SourceFields) -> str:
    volume = source.volume + (f" ({source.issue})" if source.issue else "")
    pages = f": {source.pages}" if source.pages else ""
    return f"{source.container} {volume}".strip() + pages if source.container else ""


def csl(source: SourceFields) -> dict[str, Any]:
    """The source as a CSL-JSON item."""
    item = {
        "id": source.number,
        "type": _CSL_KINDS.get(_kind(source), "document"),
        "title": source.title,
        "author": [_csl_name(author) for author in source.authors],
        "editor": [_csl_name(author) for author in source.editors],
        "container-title": source.container,
        "publisher": source.publisher,
        "volume": source.volume,
        "issue": source.issue,
        "page": source.pages,
        "URL": source.url,
        "language": source.language,
        "issued": _csl_date(source.issued),
    }
    return {field: value for field, value in item.items() if value}


def csl_json(source: SourceFields) -> str:
    return json.dumps([csl(source)], ensure_ascii=False, indent=1)


def _csl_name(author: Author) -> dict[str, str]:
    if author.literal:
        return {"literal": author.literal}
    return {"family": author.family, "given": author.given}


def _csl_date(issued: str) -> dict[str, Any]:
    """Date parts where EDTF says one plain date; else its words."""
    if not issued:
        return {}
    plain = issued.rstrip("~?%")
    if plain.replace("-", "").isdigit() and parse(issued).bounds.earliest:
        return {"date-parts": [[int(part) for part in plain.split("-")]]}
    return {"literal": worded(issued)}


def _kind(source: SourceFields) -> str:
    return source.kind.partition("/")[2]


def ris(source: SourceFields) -> str:
    """The source as RIS; one tag a line, CRLF, as reference managers read it."""
    lines = [("TY", _RIS_KINDS.get(_kind(source), "GEN")), ("ID", source.number), ("TI", source.title)]
    lines += [("AU", a.literal or f"{a.family}, {a.given}".rstrip(", ")) for a in source.authors]
    lines += [("ED", a.literal or f"{a.family}, {a.given}".rstrip(", ")) for a in source.editors]
    lines += [("T2", source.container), ("PB", source.publisher), ("PY", source.issued[:4])]
    lines += [("VL", source.volume), ("IS", source.issue), ("SP", source.pages), ("UR", source.url)]
    lines += [("LA", source.language)]
    shown = [f"{tag}  - {' '.join(value.split())}" for tag, value in lines if value]
    return "\r\n".join([*shown, "ER  - ", ""])


def bibtex(source: SourceFields) -> str:
    """The source as BibTeX, its signs escaped."""
    fields = {
        "title": source.title,
        "author": " and ".join(f"{{{a.literal}}}" if a.literal else f"{a.family}, {a.given}" for a in source.authors),
        "journal": source.container,
        "publisher": source.publisher,
        "year": source.issued[:4],
        "volume": source.volume,
        "number": source.issue,
        "pages": source.pages,
        "url": source.url,
    }
    lines = [f"  {name} = {{{_tex(value)}}}" for name, value in fields.items() if value]
    kind = {"book": "book", "article": "article"}.get(_kind(source), "misc")
    return f"@{kind}{{{source.number},\n" + ",\n".join(lines) + "\n}\n"


def _tex(text: str) -> str:
    for sign in "&%$#_":
        text = text.replace(sign, f"\\{sign}")
    return text
