"""What an EDTF date is once it is read."""

from dataclasses import dataclass
from enum import Enum, Flag, StrEnum

from catalog.terms.dates.bounds import Bounds

HINT = "Write it like 1868, 1868-07, 1868-07-15, 1868/1887, 18XX, 1868~ or [1868..1887]."


class BadDate(ValueError):
    """A text that is no EDTF date; the message says what is wrong and the nearest ways to write it."""

    def __init__(self, wrong: str, proposals: tuple[str, ...] = ()) -> None:
        self.wrong = wrong
        self.proposals = proposals
        super().__init__(f"{wrong} Did you mean {' or '.join(proposals)}?" if proposals else f"{wrong} {HINT}")


class Kind(Enum):
    """One date; a time that lasted (a/b); once within ([a..b], [a,b]); every one ({a,b})."""

    DATE = "date"
    INTERVAL = "interval"
    ONE_OF = "one of"
    ALL_OF = "all of"


class End(StrEnum):
    """What is said of an end: a date, that there is no limit (..), or nothing, for it is not known."""

    SAID = "said"
    OPEN = ".."
    UNKNOWN = ""


class Mark(Flag):
    """What stands on a part of a date: ? uncertain, ~ approximate, % both."""

    NONE = 0
    UNCERTAIN = 1
    APPROXIMATE = 2
    BOTH = 3


@dataclass(frozen=True, slots=True)
class Single:
    """One date as written. Years and months keep their X; a year with Y, E or S is given in `long` too."""

    text: str
    year: str
    month: str
    day: str
    time: str
    marks: tuple[Mark, Mark, Mark]
    long: int | None
    significant: bool
    bounds: Bounds

    @property
    def mark(self) -> Mark | None:
        """The mark that stands on every part there is; None where the parts differ."""
        said = self.marks[: 1 + bool(self.month) + bool(self.day)]
        return said[0] if len(set(said)) == 1 else None

    @property
    def any_mark(self) -> Mark:
        """What stands on any part."""
        year, month, day = self.marks
        return year | month | day


@dataclass(frozen=True, slots=True)
class Range:
    """Dates of a set from the first to the last (1670..1672); None where it has no limit."""

    first: Single | None
    last: Single | None
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as written, with what it can mean.

    `bounds` are those of the whole; `start` and `end` those of an interval's two ends, None where an end is not
    said (`start_is` and `end_is` tell open from not known). For a single date or a set both are `bounds`.
    """

    text: str
    kind: Kind
    members: tuple[Single | Range, ...]
    bounds: Bounds
    start: Bounds | None
    end: Bounds | None
    start_is: End
    end_is: End
    uncertain: bool
    approximate: bool

    @property
    def is_interval(self) -> bool:
        return self.kind is Kind.INTERVAL


def overlap(one: Edtf | Bounds, other: Edtf | Bounds) -> bool:
    """True when some day lies in both; of a set, in one of its members."""
    return any(mine.meets(theirs) for mine in stretches(one) for theirs in stretches(other))


def stretches(date: Edtf | Bounds) -> list[Bounds]:
    """The days it can mean as they lie: of a set, those of each member; what lies between is not meant."""
    if isinstance(date, Bounds):
        return [date]
    if date.kind is Kind.INTERVAL:
        return [date.bounds]
    return [member.bounds for member in date.members]
