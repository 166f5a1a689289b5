"""Almost EDTF: what somebody wrote with a sign too few or too many, and the nearest that can be read."""

import re
from collections.abc import Iterator

from catalog.terms.dates.edtf import BadDate
from catalog.terms.dates.grammar import read

_BARE = re.compile(r"(?P<year>-?\d{4})[-./](?P<month>\d{1,2})(?:[-./](?P<day>\d{1,2}))?(?P<mark>[?~%]?)")
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?P<mark>[?~%]?)")
_AMERICAN = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})(?P<mark>)")
_TIMED = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}(?::\d{2})?)?.*")
_RANGE = re.compile(r"(-?[\dX]{4}[-\dX?~%]*)\.\.(-?[\dX]{4}[-\dX?~%]*)")
_TWO_MARKS = re.compile(r"[?~%]{2,}$")
_OLD_ENDS = (("unknown", ""), ("open", ".."))


def mended(text: str) -> Iterator[str]:
    """Ways to mend it, the likeliest first; whoever asks must see whether they can be read."""
    if _TWO_MARKS.search(text):
        yield _TWO_MARKS.sub("%" if len(set(text) & set("?~%")) > 1 else text[-1], text)
    for pattern in (_BARE, _COMPACT):
        if match := pattern.fullmatch(text):
            yield _in_two_digits(match)
    if match := _TIMED.fullmatch(text):
        yield f"{match[1]}T{match[2].zfill(5)}" if match[2] else ""
        yield match[1]
    yield from _sets(text)
    if "/" in text:
        yield _in_new_words(text.lower())
    yield text.upper().replace("U", "X")


def month_first(text: str) -> Iterator[str]:
    """4/12/1985 read as in America."""
    if match := _AMERICAN.fullmatch(text):
        yield _in_two_digits(match)


def _in_two_digits(match: re.Match[str]) -> str:
    """Every number in two digits; where there is no such day its month, where there is no such month its year."""
    year, month, day, mark = match["year"], match["month"].zfill(2), match["day"], match["mark"]
    if readable(whole := f"{year}-{month}-{day.zfill(2)}{mark}" if day else f"{year}-{month}{mark}"):
        return whole
    if day and readable(f"{year}-{month}"):
        return f"{year}-{month}{mark}"
    # 1868-87 are two years.
    return "" if month > year[-2:] else f"{year}{mark}"


def readable(date: str) -> bool:
    """True for EDTF."""
    try:
        read(date)
    except BadDate:
        return False
    return True


def _sets(text: str) -> Iterator[str]:
    opening, closing = text[:1], {"[": "]", "{": "}"}.get(text[:1], "")
    inner = text.strip("[]{} ")
    if closing and inner:
        yield f"{opening}{''.join(inner.split())}{closing}" if "," in inner or ".." in inner else inner
    elif match := _RANGE.fullmatch(text):
        yield f"[{text}]"
        yield f"{match[1]}/{match[2]}"


def _in_new_words(text: str) -> str:
    """The draft of 2012 wrote unknown and open, where nothing and .. stand now."""
    for old, new in _OLD_ENDS:
        text = text.replace(old, new)
    return text.upper()
