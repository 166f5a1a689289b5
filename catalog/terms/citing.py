"""A source as one cites it in the house style. For reference managers: catalog.crosswalks."""

import re

from catalog.terms.dates import worded
from catalog.terms.document.source import Author, SourceFields

_QUOTED = re.compile(r"[“\"]([^“”\"]*)[”\"]")


def citation(source: SourceFields) -> str:
    """Author, “Title”, container volume (issue): pages, publisher, date."""
    parts = [people(source.authors), f"“{_within_quotes(source.title)}”" if source.title else "", _in(source)]
    if source.publisher and source.publisher != source.container:
        parts.append(source.publisher)
    parts.append(worded(source.issued) if source.issued else "no date")
    return ", ".join(part for part in parts if part) + "."


def _within_quotes(title: str) -> str:
    """A title that quotes: its own quotation marks are single ones inside ours."""
    return _QUOTED.sub(r"‘\1’", title)


def people(authors: tuple[Author, ...]) -> str:
    """Given and family names, "and" before the last."""
    names = [a.literal or f"{a.given} {a.family}".strip() for a in authors]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1] if names else ""


def _in(source: SourceFields) -> str:
    volume = source.volume + (f" ({source.issue})" if source.issue else "")
    pages = f": {source.pages}" if source.pages else ""
    return f"{source.container} {volume}".strip() + pages if source.container else ""
