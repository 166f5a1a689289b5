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


# For programs; `public.pages.days` has the same for readers, in their language.
SAYS = {
    Wrong.FORM: "“%(given)s” is no day. Write a whole day, like 2024-05-01.",
    Wrong.PART: "“%(given)s” is not a whole day. Write year, month and day, like 2024-05-01.",
    Wrong.CALENDAR: "“%(given)s” is no day of the calendar. Write a whole day, like 2024-05-01.",
    Wrong.AHEAD: "“%(given)s” is still to come. Choose today (UTC) or an earlier day.",
}


class NotADay(ValueError):
    """`what` is wrong with the value `given`; as a string it says so, and what to do."""

    def __init__(self, given: str, what: Wrong) -> None:
        super().__init__(SAYS[what] % {"given": given})
        self.given, self.what = given, what


def day_from(given: str, today: date | None = None) -> date:
    """A whole day, YYYY-MM-DD, not later than `today` where that is given. Raises NotADay."""
    if re.fullmatch(r"\d{4}(-\d{2})?", given, re.ASCII):
        raise NotADay(given, Wrong.PART)
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", given, re.ASCII):
        raise NotADay(given, Wrong.FORM)
    try:
        day = date.fromisoformat(given)
    except ValueError as wrong:
        raise NotADay(given, Wrong.CALENDAR) from wrong
    if today is not None and day > today:
        raise NotADay(given, Wrong.AHEAD)
    return day


def end_of(day: date) -> datetime:
    """The first moment after a day, in UTC. What was published before it was current on that day."""
    return datetime.combine(day, time.min, UTC) + timedelta(days=1)
