"""By author and date: who, year, then the rest in sentences; for lists that are sorted and looked up."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_lowercase

from catalog.terms.citing.people import in_text, leading, listed, others
from catalog.terms.citing.pieces import (
    found_at,
    italic_title,
    kept_at,
    more_of_it,
    published_by,
    quoted_title,
    within,
)
from catalog.terms.citing.runs import Run, Runs, joined, plain, sentence
from catalog.terms.dates import worded
from catalog.terms.document.source import Author, SourceFields

NO_DATE = "n.d."
# Kinds of source that stand by themselves, so that their titles are set in italics.
_ALONE = {"book", "report", "dataset", "treaty-text", "court-document"}
_PLAIN = re.compile(r"(\d{4})(-\d{2}){0,2}")


@dataclass(frozen=True)
class Entry:
    """One source in a list: as it stands there, and as running text points to it (Karapetian 2015a, 12)."""

    number: str
    runs: Runs
    in_text: str

    @property
    def text(self) -> str:
        return plain(self.runs)


def author_date(source: SourceFields, letter: str = "") -> Runs:
    """One source; `letter` tells apart those of the same people and year."""
    who, did = _leading(source)
    lead = listed(who) + (f", {did}" if did else "")
    year = (Run(_year(source, letter)),)
    told = [
        *([(Run(lead),), year, _title(source)] if who else [_title(source), year]),
        *_texts(others(source)),
        _whole(source, lead),
        *_texts([*more_of_it(source), published_by(source, lead), kept_at(source), _day(source)]),
    ]
    where = [(Run(f"{_opened(text)}."),) for text in found_at(source)]
    return joined([*(sentence(part) for part in told if plain(part)), *where], " ")


def bibliography(sources: Iterable[SourceFields]) -> list[Entry]:
    """Sorted by who, year and title; letters where the same people have several of one year."""
    ordered = sorted(sources, key=_sorted_by)
    counted = Counter((_who(source), _year(source)) for source in ordered)
    given: Counter[tuple[str, str]] = Counter()
    entries = []
    for source in ordered:
        same = (_who(source), _year(source))
        letter = _letter(given[same]) if counted[same] > 1 else ""
        given[same] += 1
        entries.append(Entry(source.number, author_date(source, letter), _in_text(source, letter)))
    return entries


def _title(source: SourceFields) -> Runs:
    alone = not source.container and source.kind.partition("/")[2] in _ALONE
    return italic_title(source) if alone else quoted_title(source)


def _in_text(source: SourceFields, letter: str) -> str:
    who, _ = _leading(source)
    named = in_text(who) if who else f"“{source.title}”" if source.title else source.number
    return f"({named} {_year(source, letter)})"


def _leading(source: SourceFields) -> tuple[tuple[Author, ...], str]:
    """The authors, else the editors; else the body that published it, or the site or paper it stands in."""
    who, did = leading(source)
    body = source.publisher or source.container
    return (who, did) if who or not body else ((Author(literal=body),), "")


def _who(source: SourceFields) -> str:
    return listed(_leading(source)[0]) or source.title


def _sorted_by(source: SourceFields) -> tuple[str, str, str, str]:
    return _who(source).casefold(), _year(source), source.title.casefold(), source.number


def _year(source: SourceFields, letter: str = "") -> str:
    """The year of a plain date; of any other its words; with the year the text first came out in brackets."""
    first = f" [{_year_of(source.original_issued)}]" if source.original_issued else ""
    year = _year_of(source.issued) if source.issued else NO_DATE
    hyphen = "-" if letter and not year[-1].isdigit() else ""
    return f"{year}{hyphen}{letter}{first}"


def _year_of(edtf: str) -> str:
    """The year of a plain date, the years of a stretch; of any other date its words."""
    ends = [_PLAIN.fullmatch(end) for end in edtf.split("/")]
    years = [end[1] for end in ends if end]
    return "–".join(dict.fromkeys(years)) if len(years) == len(ends) else worded(edtf)


def _day(source: SourceFields) -> str:
    """The whole date, where it says more than the year."""
    ends = [_PLAIN.fullmatch(end) for end in source.issued.split("/")]
    return worded(source.issued) if all(ends) and any(end[2] for end in ends if end) else ""


def _whole(source: SourceFields, lead: str) -> Runs:
    """What it stands in; not again where that leads already and nothing more is said of it."""
    runs = within(source)
    if not source.container:
        return tuple(_texts([plain(runs)])[0]) if plain(runs) else ()
    return () if plain(runs).strip() == lead else runs


def _letter(count: int) -> str:
    """a to z, then aa, ab..."""
    before, last = divmod(count, len(ascii_lowercase))
    return (_letter(before - 1) if before else "") + ascii_lowercase[last]


def _texts(texts: list[str]) -> list[Runs]:
    return [(Run(_opened(text)),) for text in texts if text]


def _opened(text: str) -> str:
    """As a sentence begins; an address stays as it is."""
    return text if text.startswith(("http:", "https:")) else text[0].upper() + text[1:]
