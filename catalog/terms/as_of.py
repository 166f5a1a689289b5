"""A day of the catalogue's own time: `as-of` asks what was published to the end of that day (UTC).

Never to be mixed with `on`, the world's time: what is said to have been so on a day.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum


class Wrong(StrEnum):
    """What keeps a value from being a day that can be asked for."""

    FORM = "no day"
    PART = "a year or a month"
    CALENDAR = "not in the calendar"
    AHEAD = "still to come"


class NotADay(ValueError):
    """`what` is wrong with the value `given`."""

    def __init__(self, given: str, what: Wrong) -> None:
        super().__init__(f"{given!r} is {what}")
        self.given, self.what = given, what


def day_from(given: str, today: date) -> date:
    """A whole day, YYYY-MM-DD, not later than today. Raises NotADay."""
    if re.fullmatch(r"\d{4}(-\d{2})?", given, re.ASCII):
        raise NotADay(given, Wrong.PART)
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", given, re.ASCII):
        raise NotADay(given, Wrong.FORM)
    try:
        day = date.fromisoformat(given)
    except ValueError as wrong:
        raise NotADay(given, Wrong.CALENDAR) from wrong
    if day > today:
        raise NotADay(given, Wrong.AHEAD)
    return day


def end_of(day: date) -> datetime:
    """The first moment after a day, in UTC. What was published before it was current on that day."""
    return datetime.combine(day, time.min, UTC) + timedelta(days=1)
