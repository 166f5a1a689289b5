"""EDTF, read strictly: ISO 8601-2:2019, levels 0, 1 and 2, in time that grows with the length alone.

    date      = interval | "[" members "]" | "{" members "}" | single
    interval  = (single | ".." | "") "/" (single | ".." | "")
    members   = member *("," member)
    member    = single | single ".." single | ".." single | single ".."

`a/b` lasted from a to b; `[a..b]` happened once within. One thing beyond the standard: a mark may stand after a
time of day (2020-10-08T13:00~), for sources say "about 13:00".
"""

from catalog.terms.dates.bounds import Bounds, hull
from catalog.terms.dates.edtf import BadDate, Edtf, End, Kind, Mark, Range, Single
from catalog.terms.dates.singles import quoted, single

LONGEST = 1000
MOST_OF_A_SET = 200
_CLOSING = {"[": "]", "{": "}"}
_SETS = {"[": Kind.ONE_OF, "{": Kind.ALL_OF}


def read(text: str) -> Edtf:
    """Read a date. Raises BadDate, without proposals for human phrases (see `reading`)."""
    if len(text) > LONGEST:
        raise BadDate(f"A date has at most {LONGEST} characters; this has {len(text)}.")
    if not text.strip():
        raise BadDate("There is no date here.")
    if text[0] in _CLOSING:
        return _set(text)
    if "/" in text:
        return _interval(text)
    date = single(text)
    return _dated(text, Kind.DATE, (date,), date.bounds, (date.bounds, date.bounds), (End.SAID, End.SAID))


def _dated(
    text: str,
    kind: Kind,
    members: tuple[Single | Range, ...],
    bounds: Bounds,
    ends: tuple[Bounds | None, Bounds | None],
    said: tuple[End, End],
) -> Edtf:
    mark = _mark_of(members)
    uncertain, approximate = bool(mark & Mark.UNCERTAIN), bool(mark & Mark.APPROXIMATE)
    return Edtf(text, kind, members, bounds, *ends, *said, uncertain, approximate)


def _mark_of(members: tuple[Single | Range, ...]) -> Mark:
    """Every mark that stands on any date in it."""
    mark = Mark.NONE
    for member in members:
        dates = (member.first, member.last) if isinstance(member, Range) else (member,)
        for date in dates:
            mark |= date.any_mark if date else Mark.NONE
    return mark


def _interval(text: str) -> Edtf:
    parts = text.split("/")
    if len(parts) != 2:
        raise BadDate(f'{quoted(text)} has more than one "/".')
    said = (_end(parts[0]), _end(parts[1]))
    if End.SAID not in said:
        raise BadDate(f"{quoted(text)} has neither a start nor an end. Leave the date empty.")
    stretch = _range(parts[0] if said[0] is End.SAID else "", parts[1] if said[1] is End.SAID else "", text, "/")
    ends = tuple(date.bounds if date else None for date in (stretch.first, stretch.last))
    return _dated(text, Kind.INTERVAL, (stretch,), stretch.bounds, (ends[0], ends[1]), said)


def _end(part: str) -> End:
    return {"": End.UNKNOWN, "..": End.OPEN}.get(part, End.SAID)


def _set(text: str) -> Edtf:
    closing = _CLOSING[text[0]]
    if text[-1] != closing or len(text) < 3:
        raise BadDate(f'{quoted(text)} does not close with "{closing}", or has nothing in it.')
    written = text[1:-1].split(",")
    if len(written) > MOST_OF_A_SET:
        raise BadDate(f"A set has at most {MOST_OF_A_SET} dates; this has {len(written)}.")
    members = tuple(_member(member, text) for member in written)
    bounds = hull(member.bounds for member in members)
    return _dated(text, _SETS[text[0]], members, bounds, (bounds, bounds), (End.SAID, End.SAID))


def _member(written: str, text: str) -> Single | Range:
    if written.strip() != written:
        raise BadDate(f"{quoted(text)}: a set has no spaces.", ("".join(text.split()),))
    if ".." not in written:
        return single(written)
    first, _, last = written.partition("..")
    if not first and not last:
        raise BadDate(f"{quoted(text)} has neither a first nor a last date.")
    return _range(first, last, text, "..")


def _range(first: str, last: str, text: str, between: str) -> Range:
    start, end = (single(part) if part else None for part in (first, last))
    bounds = Bounds(start.bounds.earliest if start else None, end.bounds.latest if end else None)
    if bounds.earliest is not None and bounds.latest is not None and bounds.earliest > bounds.latest:
        swapped = text.replace(f"{first}{between}{last}", f"{last}{between}{first}")
        raise BadDate(f"{quoted(text)} ends before it starts.", (swapped,))
    return Range(start, end, bounds)
