"""One EDTF date, read strictly: a day, month, season or year, with marks, X, S, Y, E, and a time of day."""

import re

from catalog.terms.dates.bounds import Bounds, day, year_bounds
from catalog.terms.dates.calendar import SEASONS, day_bounds, first_and_last, last_day, numbers, season_bounds
from catalog.terms.dates.edtf import BadDate, Mark, Single

LARGEST_YEAR = 10**9
_MARK = "[?~%]"
_DATE = re.compile(
    rf"(?P<by>{_MARK})?(?P<year>-?[0-9X]{{4}})(?:S(?P<sig>[0-9]{{1,2}}))?(?P<ay>{_MARK})?"
    rf"(?:-(?P<bm>{_MARK})?(?P<month>[0-9X]{{2}})(?P<am>{_MARK})?"
    rf"(?:-(?P<bd>{_MARK})?(?P<day>[0-9X]{{2}})(?P<ad>{_MARK})?)?)?"
)
_LONG = re.compile(
    rf"Y(?P<year>-?[0-9]{{1,10}})(?:E(?P<power>[0-9]{{1,2}}))?(?:S(?P<sig>[0-9]{{1,2}}))?(?P<mark>{_MARK})?"
)
_ZONE = r"Z|[+-](?:0[0-9]|1[0-4])(?::?[0-5][0-9])?"
_TIME = re.compile(
    rf"(?P<date>-?[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})T(?P<time>(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?:{_ZONE})?)"
    rf"(?P<mark>{_MARK})?"
)
_MARKS = {None: Mark.NONE, "?": Mark.UNCERTAIN, "~": Mark.APPROXIMATE, "%": Mark.BOTH}


def quoted(text: str) -> str:
    """What was written, short enough for a message."""
    return f'"{text}"' if len(text) <= 40 else f'"{text[:40]}…"'


def single(text: str) -> Single:
    """Read one date. Raises BadDate."""
    if match := _DATE.fullmatch(text):
        return _calendar(match, text)
    if match := _LONG.fullmatch(text):
        return _long_year(match, text)
    if match := _TIME.fullmatch(text):
        return _timed(match, text)
    raise BadDate(f"{quoted(text)} is no EDTF date.")


def _calendar(match: re.Match[str], text: str) -> Single:
    year, month, of_month = match["year"], match["month"] or "", match["day"] or ""
    if year == "-0000":
        raise BadDate(f"{quoted(text)}: the year 0 is written 0000; it is 1 BCE.", ("0000",))
    if match["sig"]:
        bounds = _significant_year(match, text)
    elif month:
        bounds = _month(year, month, of_month, text)
    else:
        bounds = year_bounds(*first_and_last(year))
    return Single(text, year, month, of_month, "", _marks(match), None, bool(match["sig"]), bounds)


def _marks(match: re.Match[str]) -> tuple[Mark, Mark, Mark]:
    """A mark after a part stands on it and on all before it; a mark before a part stands on that part alone."""
    after = {part: _MARKS[match[f"a{part}"]] for part in "ymd"}
    before = {part: _MARKS[match[f"b{part}"]] for part in "ymd"}
    return (
        before["y"] | after["y"] | after["m"] | after["d"],
        before["m"] | after["m"] | after["d"],
        before["d"] | after["d"],
    )


def _significant_year(match: re.Match[str], text: str) -> Bounds:
    if match["month"]:
        raise BadDate(f"{quoted(text)}: significant digits (S) stand on a year alone, like 1950S2.")
    if "X" in match["year"]:
        raise BadDate(f"{quoted(text)}: a year takes X or significant digits (S), not both.")
    return _significant(int(match["year"]), 4, int(match["sig"]), text)


def _significant(year: int, length: int, kept: int, text: str) -> Bounds:
    """The years that share the first `kept` digits."""
    if not 1 <= kept <= length:
        raise BadDate(f"{quoted(text)}: of {length} digits, {kept} cannot be significant.")
    unit = 10 ** (length - kept)
    low = abs(year) // unit * unit
    high = low + unit - 1
    return year_bounds(-high, -low) if year < 0 else year_bounds(low, high)


def _month(year: str, month: str, of_month: str, text: str) -> Bounds:
    months = numbers(month, 1, 12)
    if not months:
        return _season(year, month, of_month, text)
    if of_month:
        return _days(year, months, of_month, text)
    first, last = first_and_last(year)
    return Bounds(day(first, months[0], 1), day(last, months[-1], last_day(last, months[-1])))


def _season(year: str, season: str, of_month: str, text: str) -> Bounds:
    if "X" in season or int(season) not in SEASONS:
        raise BadDate(f"{quoted(text)}: there is no month {season}. Months are 01 to 12, seasons 21 to 41.")
    if of_month:
        raise BadDate(f"{quoted(text)}: a season has no day.", (f"{year}-{season}",))
    return season_bounds(*first_and_last(year), int(season))


def _days(year: str, months: list[int], of_month: str, text: str) -> Bounds:
    days = numbers(of_month, 1, 31)
    if not days:
        raise BadDate(f"{quoted(text)}: there is no day {of_month}.")
    bounds = day_bounds(year, months, days)
    if bounds is None:
        raise BadDate(f"{quoted(text)}: that month has no day {of_month}.")
    return bounds


def _timed(match: re.Match[str], text: str) -> Single:
    """A time of day. Bounds are days; a mark after the time stands on the whole."""
    date = single(match["date"])
    mark = _MARKS[match["mark"]]
    return Single(text, date.year, date.month, date.day, match["time"], (mark, mark, mark), None, False, date.bounds)


def _long_year(match: re.Match[str], text: str) -> Single:
    power = int(match["power"] or 0)
    year = int(match["year"]) * 10 ** min(power, 10)
    if abs(year) > LARGEST_YEAR:
        raise BadDate(f"{quoted(text)} is further away than we count: at most {LARGEST_YEAR} years.")
    if match["power"] is None and abs(year) <= 9999:
        sign = "-" if year < 0 else ""
        raise BadDate(f"{quoted(text)}: years of four digits are written without Y.", (f"{sign}{abs(year):04d}",))
    length = len(str(abs(year)))
    bounds = _significant(year, length, int(match["sig"]), text) if match["sig"] else year_bounds(year, year)
    mark = _MARKS[match["mark"]]
    return Single(text, match["year"], "", "", "", (mark, Mark.NONE, Mark.NONE), year, bool(match["sig"]), bounds)
