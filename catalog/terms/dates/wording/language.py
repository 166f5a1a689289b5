"""What a language must know to say dates."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from catalog.terms.dates.wording.face import Face


class Case(Enum):
    """The grammatical form that a phrase asks of the date in it; a language without it uses its plain form.

    FROM: with genitive or ablative, UNTIL: accusative or terminative, OF: genitive, WITH: instrumental.
    """

    PLAIN = 0
    FROM = 1
    UNTIL = 2
    OF = 3
    WITH = 4


class Phrase(NamedTuple):
    """Words around one or two dates, and the form that each of them takes."""

    words: str
    first: Case = Case.PLAIN
    second: Case = Case.PLAIN


@dataclass(frozen=True)
class Language:
    """`date` says one date in a case; the rest are the phrases around it.

    Phrases: lasted, still (start/..), began (start/), until (../end), ended (/end), between, not-after,
    not-before, all, all-until, all-from, and for single dates about, perhaps, perhaps-about.
    Remarks stand in brackets: about, perhaps, perhaps-about, year, month, day, missing, north, south.
    """

    date: Callable[[Face, Case], str]
    phrases: Mapping[str, Phrase]
    remarks: Mapping[str, str]
    joined: Mapping[str, str]
    marks_before: bool = False
