"""One point of time in people's words, as EDTF: a day, a month, a season, a year, a decade, a century.

Each reading is a *proposal*: it is shown to whoever wrote the phrase, and never taken silently.
"""

import re
from collections.abc import Callable

from catalog.terms.dates.wording.numerals import from_roman

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
# First and last year of a part of a century, counted from its first year.
_PARTS = {
    "early": (0, 33), "mid": (34, 66), "middle of the": (34, 66), "late": (67, 99), "end of the": (90, 99),
    "beginning of the": (0, 10), "first half of the": (0, 49), "second half of the": (50, 99),
    "first quarter of the": (0, 24), "second quarter of the": (25, 49), "third quarter of the": (50, 74),
    "last quarter of the": (75, 99), "first third of the": (0, 33), "last third of the": (67, 99),
}  # fmt: skip
_MONTH = r"(?P<month>[a-z]{3})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{3,4})"
_PART = "|".join(_PARTS)
_CENTURY = (
    rf"(?:(?P<part>{_PART})[- ])?(?:the )?(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)?|(?P<roman>[ivx]+))"
    r"[- ]?(?:c\.?|cent\.?|century|centuries)(?: (?P<era>bce?|b\.c\.|ad|a\.d\.|ce))?"
)


def point(phrase: str) -> str:
    """The EDTF of a phrase that names one point of time; "" where it is none that is known here."""
    for pattern, read in _FORMS:
        match = pattern.fullmatch(phrase)
        if match and (date := read(match)):
            return date
    return ""


def _century(match: re.Match[str]) -> str:
    number = int(match["number"]) if match["number"] else from_roman(match["roman"])
    if not 1 <= number <= 30:
        return ""
    first = (number - 1) * 100
    if match["era"] and match["era"].startswith("b"):
        return f"[{_before_our_era(number * 100)}..{_before_our_era(first + 1)}]"
    if match["part"]:
        start, end = _PARTS[match["part"]]
        return f"[{first + start:04d}..{first + end:04d}]"
    return f"{number - 1:02d}XX"


def _before_our_era(year: int) -> str:
    """1 BC is the year 0 (ISO 8601)."""
    return f"-{year - 1:04d}" if year > 1 else "0000" if year else ""


def _day(match: re.Match[str]) -> str:
    month = match["month"]
    if month not in _MONTHS:
        return ""
    day = match.groupdict().get("day")
    return f"{int(match['year']):04d}-{_MONTHS.index(month) + 1:02d}" + (f"-{int(day):02d}" if day else "")


def _numbers(match: re.Match[str]) -> str:
    """15.07.1868, the day first, as it is written from Baku to Yerevan."""
    return f"{match['year']}-{int(match['month']):02d}-{int(match['day']):02d}"


def _year(match: re.Match[str]) -> str:
    era = match.groupdict().get("era") or ""
    return _before_our_era(int(match["year"])) if era.startswith("b") else f"{int(match['year']):04d}"


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (_CENTURY, _century),
        (rf"{_DAY} (?:of )?{_MONTH},? {_YEAR}", _day),
        (rf"{_MONTH} {_DAY},? {_YEAR}", _day),
        (rf"{_MONTH},? {_YEAR}", _day),
        (r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})", _numbers),
        (
            rf"(?:the )?(?P<season>{'|'.join(_SEASONS)})(?: of)?,? {_YEAR}",
            lambda m: f"{m['year']}-{_SEASONS[m['season']]}",
        ),
        (r"(?:the )?(?P<decade>\d{3})0'?s", lambda m: f"{m['decade']}X"),
        (r"(?:ad |a\.d\. )?(?P<year>\d{1,4})(?: (?P<era>bce?|b\.c\.|ad|a\.d\.|ce))?", _year),
        (r"(?P<text>-?\d{4}(?:-\d{2}){1,2}|\d{2}xx|\d{3}x)", lambda m: m["text"].upper()),
        (r"(?P<old>\d{2,3}u{1,2})", lambda m: m["old"].replace("u", "X")),
    )
)
