"""The style of the house: one sentence, names as they are spoken, titles in quotation marks."""

from catalog.terms.citing.people import leading, others, people
from catalog.terms.citing.pieces import dated, found_at, kept_at, more_of_it, published_by, quoted_title, within
from catalog.terms.citing.runs import Run, Runs, joined, plain
from catalog.terms.document.source import SourceFields


def citation(source: SourceFields) -> str:
    """Author, “Title”, container volume (issue): pages, publisher, date. Without addresses: for running text."""
    return plain((*_parts(source), Run(".")))


def in_full(source: SourceFields) -> Runs:
    """The same with where it can be found: DOI or address, archived address, and when it was read."""
    return (*joined([_parts(source), *_said(found_at(source))], ", "), Run("."))


def _parts(source: SourceFields) -> Runs:
    who, did = leading(source)
    parts = [
        *_said([f"{people(who)} ({did})" if did else people(who)]),
        quoted_title(source),
        *_said(others(source)),
        tuple(Run(run.text, run.language) for run in within(source)),
        *_said([*more_of_it(source), published_by(source, people(who)), kept_at(source), dated(source)]),
    ]
    return joined(parts, ", ")


def _said(texts: list[str]) -> list[Runs]:
    return [(Run(text),) for text in texts if text]
