"""Moments as OAI-PMH writes them (§3.3): UTC, in whole seconds; a whole day may be asked for too."""

import re
from datetime import UTC, datetime, timedelta

GRANULARITY = "YYYY-MM-DDThh:mm:ssZ"
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_SECOND = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def first_moment(text: str) -> datetime:
    """The first second meant. ValueError says how to write it."""
    try:
        if _DAY.fullmatch(text):
            return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
        if _SECOND.fullmatch(text):
            return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        raise ValueError(f'"{text}" is no day of the calendar, or no time of a day.') from None
    raise ValueError(f'"{text}" is no date here. Write it like 2026-11-24 or 2026-11-24T10:00:00Z.')


def last_moment(text: str) -> datetime:
    """The last second meant: of a day, its last."""
    moment = first_moment(text)
    return moment + timedelta(days=1, seconds=-1) if _DAY.fullmatch(text) else moment


def alike(one: str, other: str) -> bool:
    """True where both are written to the day, or both to the second."""
    return len(one) == len(other)
