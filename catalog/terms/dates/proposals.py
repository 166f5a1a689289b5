"""What somebody may have meant who wrote a date in words: the nearest EDTF, to be confirmed, never taken silently."""

import re
from collections.abc import Callable, Iterator

from catalog.terms.dates.mending import mended, month_first, readable
from catalog.terms.dates.phrasebook import in_english
from catalog.terms.dates.phrases import point

LONGEST_PHRASE = 120
_DASHES = re.compile(r"\s*[–—‒−]\s*|\s+-\s+|\s+-|-\s+")
_ABOUT = re.compile(r"^(?:at )?(?:circa|ca\.?|c\.|about|around|approx(?:imately|\.)?|probably about|~)\s*")
_DOUBT = re.compile(r"\s*\(\?\)$|\s*\?$|^(?:probably|perhaps|possibly|maybe)\s+")


def propose(text: str) -> list[str]:
    """Ways to write a phrase as EDTF, the likeliest first; every one of them can be read."""
    if len(text) > LONGEST_PHRASE:
        return []
    plain = " ".join(text.split())
    phrase = _DASHES.sub("-", plain.lower()).strip(" .,;")
    ways = (*mended(plain), *_ways(phrase), *_ways(in_english(phrase).strip(" .,;")), *month_first(plain))
    return [found for found in dict.fromkeys(ways) if found != text and readable(found)]


def _ways(phrase: str) -> Iterator[str]:
    about, phrase = _taken(_ABOUT, phrase)
    doubt, phrase = _taken(_DOUBT, phrase)
    mark = "%" if about and doubt else "~" if about else "?" if doubt else ""
    if timed := _TIMED.fullmatch(phrase):
        yield _with_time(timed, mark)
    for pattern, write in _COMPOUNDS:
        if match := pattern.fullmatch(phrase):
            first, last = (_marked(_end(end, match), mark) for end in match.groups())
            if first and last:
                yield from write(first, last)
    if single := point(phrase):
        yield _marked(single, mark)


_CLOCK = r"(?P<time{0}>\d{{1,2}}:\d\d(?::\d\d)?)"
_TIMED = re.compile(
    rf"(?:at )?{_CLOCK.format(1)},? (?:on )?(?P<day1>\D?.+)"
    rf"|(?P<day2>.+?),? (?P<about>about )?(?:at )?{_CLOCK.format(2)}"
)


def _with_time(match: re.Match[str], mark: str) -> str:
    """A time of day: "about" of it is about the whole."""
    day, time = match["day1"] or match["day2"], match["time1"] or match["time2"]
    date = point(day)
    return f"{date}T{time.zfill(5 if len(time) < 6 else 8)}{mark or ('~' if match['about'] else '')}" if date else ""


def _taken(pattern: re.Pattern[str], phrase: str) -> tuple[bool, str]:
    shorter = pattern.sub("", phrase)
    return shorter != phrase, shorter


def _marked(date: str, mark: str) -> str:
    """A mark stands behind a date; a set takes none, for it says already that it is not one day."""
    return date if not date or date.endswith("]") else date + mark


def _end(phrase: str, match: re.Match[str]) -> str:
    """One end of a range: 87 in 1868-87 is 1887, and 9th in 9th-13th century is a century too."""
    start, end = match.group(1), match.group(match.lastindex or 1)
    about, phrase = _taken(_ABOUT, phrase)
    if phrase == end and re.fullmatch(r"\d{1,2}", end) and re.search(r"\d{4}$", start):
        return start[-4 : -len(end)] + end
    if phrase == start and _ORDINAL.fullmatch(start) and (unit := _UNIT.search(end)):
        phrase += unit.group()
    return _marked(point(phrase), "~" if about else "")


_UNIT = re.compile(r"[- ](?:c\.?|cent\.?|century|centuries)$")
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|[ivx]+")


def _lasted_or_once(first: str, last: str) -> Iterator[str]:
    yield f"{first}/{last}"
    yield from _within(f"{first}..{last}")


def _once(first: str, last: str) -> Iterator[str]:
    yield from _within(f"{first}..{last}")
    yield f"{first}/{last}"


def _before(_: str, last: str) -> Iterator[str]:
    """Before a year leaves that year out; before anything else, its first day cannot be told."""
    if last.isdigit():
        yield f"[..{int(last) - 1:04d}]"
    yield from _within(f"..{last}")


def _after(first: str, _: str) -> Iterator[str]:
    if first.isdigit():
        yield f"[{int(first) + 1:04d}..]"
    yield from _within(f"{first}..")


def _within(dates: str) -> Iterator[str]:
    """A set of what happened once; it holds no other set."""
    if "]" not in dates:
        yield f"[{dates}]"


_COMPOUNDS: tuple[tuple[re.Pattern[str], Callable[[str, str], Iterator[str]]], ...] = (
    (re.compile(r"(?:from )?(.+?)(?:-| to | until |/)(.+)"), _lasted_or_once),
    (re.compile(r"between (.+?) and (.+)"), _once),
    (re.compile(r"(?:either )?(.+?) or (.+)"), lambda first, last: _within(f"{first},{last}")),
    (re.compile(r"before ((.+))"), _before),
    (re.compile(r"(?:until|till|by|(?:not|no) later than) ((.+))"), lambda _, last: _within(f"..{last}")),
    (re.compile(r"after ((.+))"), _after),
    (re.compile(r"(?:since|from|not earlier than) ((.+))"), lambda first, _: _within(f"{first}..")),
)
