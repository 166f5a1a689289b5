"""What both styles make in the same way: titles, where in a whole, who published it, where it can be found."""

import re
from collections.abc import Iterator

from catalog.terms.citing.runs import Run, Runs, is_latin, language_in_english
from catalog.terms.dates import worded
from catalog.terms.document.source import SourceFields
from catalog.terms.languages import pick

_QUOTED = re.compile(r"[“\"]([^“”\"]*)[”\"]")


def quoted_title(source: SourceFields) -> Runs:
    """The title in quotation marks, what it means, and what sort of thing it is: “Դադիվանք” [“Dadivank”; letter]."""
    if not source.title:
        return after_title(source)
    title = Run(_within_quotes(source.title), _tag(source))
    return (Run("“"), title, Run("”"), *_spaced(after_title(source)))


def italic_title(source: SourceFields) -> Runs:
    """The title of what stands by itself."""
    if not source.title:
        return after_title(source)
    return (Run(source.title, _tag(source), italic=True), *_spaced(after_title(source)))


def after_title(source: SourceFields) -> Runs:
    """In square brackets: the title in English, the language of a title in another script, genre and medium."""
    return (Run(f"[{'; '.join(said)}]"),) if (said := list(_remarks(source))) else ()


def _remarks(source: SourceFields) -> Iterator[str]:
    _, translated = pick(source.translated_title, "en")
    if translated:
        yield f"“{_within_quotes(translated)}”"
    if source.title and not is_latin(source.title) and _tag(source) not in ("", "und"):
        yield f"in {language_in_english(_tag(source))}"
    yield from (part for part in (source.genre, source.medium) if part)


def within(source: SourceFields) -> Runs:
    """Container, volume (issue): pages."""
    volume = source.volume + (f" ({source.issue})" if source.issue else "")
    pages = f": {source.pages}" if source.pages else ""
    if source.container:
        return Run(source.container, italic=True), Run(f" {volume.strip()}".rstrip() + pages)
    told = [f"vol. {volume.strip()}" if volume else "", f"pp. {source.pages}" if source.pages else ""]
    return (Run(", ".join(part for part in told if part)),)


def more_of_it(source: SourceFields) -> list[str]:
    """Series, edition, its own number, and the occasion it was given at."""
    return [source.event_title, source.collection_title, edition(source.edition_statement), source.number_printed]


def edition(statement: str) -> str:
    """An edition that is told as a number alone, in words: 2 becomes 2nd ed.; any other as it is printed."""
    if not statement.isdigit():
        return statement
    teens = 10 < int(statement) % 100 < 14
    ending = "th" if teens else {"1": "st", "2": "nd", "3": "rd"}.get(statement[-1], "th")
    return f"{statement}{ending} ed."


def published_by(source: SourceFields, besides: str = "") -> str:
    """Place: publisher; without the publisher where it is the container, or stands already (`besides`)."""
    publisher = "" if source.publisher in (source.container, besides) else source.publisher
    return ": ".join(part for part in (source.publisher_place, publisher) if part)


def kept_at(source: SourceFields) -> str:
    """Of what is not published: who keeps it, and how one asks for it there."""
    return ", ".join(part for part in (source.archive, source.archive_location) if part)


def dated(source: SourceFields) -> str:
    """When, in words; and when the text first came out."""
    first = f" (first {worded(source.original_issued)})" if source.original_issued else ""
    return (worded(source.issued) if source.issued else "no date") + first


def found_at(source: SourceFields) -> list[str]:
    """The DOI as an address, else the address; the archived one; and when it was read."""
    at = f"https://doi.org/{source.doi}" if source.doi else source.url
    archived = f"archived at {source.held.archived}" if source.held.archived else ""
    accessed = f"accessed {worded(source.held.accessed)}" if source.held.accessed else ""
    return [part for part in (at, archived, accessed) if part]


def _tag(source: SourceFields) -> str:
    return source.title_language or source.language


def _within_quotes(title: str) -> str:
    """A title that quotes: its own quotation marks are single ones inside ours."""
    return _QUOTED.sub(r"‘\1’", title)


def _spaced(runs: Runs) -> Runs:
    return (Run(" "), *runs) if runs else ()
