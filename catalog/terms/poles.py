"""An answer as the set of values it allows, and how two such sets lie to each other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import product

from catalog.terms.dates import parse
from catalog.terms.document.base import Date
from catalog.terms.document.statement import Answer
from catalog.terms.document.value import (
    AgentValue,
    ConceptValue,
    CountValue,
    DateValue,
    MeasureValue,
    PlaceValue,
    SpanValue,
    TextValue,
    Value,
    YesNoValue,
)
from catalog.terms.kinds import Sense
from catalog.terms.period import ALWAYS, FOR_EVER, FROM_EVER, Period

Wider = Mapping[str, frozenset[str]]
Exclusive = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Pole:
    """One answer: any of these values (`negated`: anything but).

    A date is any of its readings; what is denied in several readings is denied only where all of them deny it.
    """

    values: frozenset["Point"]
    negated: bool = False


@dataclass(frozen=True)
class Point:
    """A value made comparable: what sort it is, and the sort's own measure."""

    sort: str
    at: tuple[object, ...]


def pole_of(answers: list[Answer]) -> Pole:
    """The set a group of answers stands for; "no" is *not yes*."""
    negated = answers[0].sense is Sense.IS_NOT
    first = answers[0].value
    if isinstance(first, YesNoValue):
        return Pole(frozenset({Point("yes-no", ())}), negated=negated is first.yes)
    return Pole(frozenset(point for answer in answers for point in _points(answer.value)), negated)


def within(claim: Pole, denied: Pole, wider: Wider) -> bool:
    """True when every value claimed is, or is part of, a value denied."""
    return all(_covers(no, yes, wider) for yes, no in product(claim.values, denied.values))


def apart(one: Pole, other: Pole, wider: Wider, exclusive: Exclusive) -> bool:
    """True when no value of one can hold together with any value of the other."""
    return all(
        a.sort == b.sort and _APART[a.sort](a, b, wider, exclusive) for a, b in product(one.values, other.values)
    )


def _points(value: Value) -> list[Point]:
    """Several where a date can be read in several ways."""
    match value:
        case DateValue(date=date):
            return [Point("date", _days(edtf)) for edtf in _readings(date)]
        case SpanValue(date=date):
            return [Point("span", _ends(edtf)) for edtf in _readings(date)]
    return [_point(value)]


def _readings(date: Date) -> list[str]:
    """Every reading in EDTF; [""] where there are words alone, which exclude nothing."""
    return [edtf for edtf in (date.edtf, *date.readings) if edtf] or [""]


def _point(value: Value) -> Point:
    match value:
        case ConceptValue(concept=concept):
            return Point("concept", (concept,))
        case TextValue(text=text, transcription=letters):
            return Point("text", (letters, *sorted(text.items())))
        case AgentValue(agent=agent, described=described):
            return Point("agent", (agent or tuple(sorted(described.items())),))
        case PlaceValue(place=place, described=described):
            return Point("place", (place or tuple(sorted(described.items())),))
        case CountValue(count=count):
            return Point("count", (count,))
        case MeasureValue(dimension=dimension, number=number, unit=unit):
            return Point("measure", (dimension, unit, float(number)))
    return Point("yes-no", ())


def _days(edtf: str) -> Period:
    if not edtf:
        return ALWAYS
    earliest, latest = parse(edtf).bounds
    return Period(FROM_EVER if earliest is None else earliest, FOR_EVER if latest is None else latest)


def _ends(edtf: str) -> tuple[Period | None, Period | None]:
    """When it began and when it ended; None where that is not said. A single date is both."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return _days(edtf), _days(edtf)
    return _end(start), _end(end)


def _end(edtf: str) -> Period | None:
    return None if edtf in ("", "..") else _days(edtf)


def _covers(no: Point, yes: Point, wider: Wider) -> bool:
    """True when saying "not `no`" rejects `yes`: the same, or narrower."""
    if no.sort != yes.sort:
        return False
    if no.sort == "date":
        return bool(no.at[0] <= yes.at[0] and yes.at[1] <= no.at[1])  # type: ignore[operator]
    return no.at == yes.at or (no.at[0:1] != () and no.at[0] in wider.get(str((yes.at or ("",))[0]), frozenset()))


def _related(a: Point, b: Point, wider: Wider) -> bool:
    return _covers(a, b, wider) or _covers(b, a, wider)


def _dates_apart(a: Point, b: Point, wider: Wider, exclusive: Exclusive) -> bool:
    return not Period(*a.at).meets(Period(*b.at))  # type: ignore[arg-type]


def _spans_apart(a: Point, b: Point, wider: Wider, exclusive: Exclusive) -> bool:
    """Begun, or ended, at times that do not meet; an end that one does not state excludes nothing."""
    ends = zip(a.at, b.at, strict=True)
    return any(isinstance(x, Period) and isinstance(y, Period) and not x.meets(y) for x, y in ends)


def _concepts_apart(a: Point, b: Point, wider: Wider, exclusive: Exclusive) -> bool:
    """Only where the vocabulary says that the two cannot both hold."""
    return str(b.at[0]) in exclusive.get(str(a.at[0]), frozenset()) and not _related(a, b, wider)


def _agents_apart(a: Point, b: Point, wider: Wider, exclusive: Exclusive) -> bool:
    return not _related(a, b, wider)


def _measures_apart(a: Point, b: Point, wider: Wider, exclusive: Exclusive) -> bool:
    """Different numbers for one dimension in one unit."""
    return a.at[:2] == b.at[:2] and a.at[2] != b.at[2]


def _unequal(a: Point, b: Point, wider: Wider, exclusive: Exclusive) -> bool:
    return a.at != b.at


def _never(a: Point, b: Point, wider: Wider, exclusive: Exclusive) -> bool:
    return False


_APART: dict[str, Callable[[Point, Point, Wider, Exclusive], bool]] = {
    "date": _dates_apart,
    "span": _spans_apart,
    "concept": _concepts_apart,
    "agent": _agents_apart,
    "measure": _measures_apart,
    "count": _unequal,
    "yes-no": _unequal,
    "text": _never,
    "place": _never,
}
