"""What the embedded metadata of a file tells, in the few lines that a cataloguer asks for first."""

import re
from typing import Any

from archive.embedded.places import CAMERA, DATES, LINES, OTHER_DATES
from archive.embedded.position import Position, position

_EXIF_DATE = re.compile(r"^(\d{4}):(\d\d):(\d\d)")


class Told(dict[str, list[str]]):
    """Label and what is said, each said once; `position` apart."""

    position: Position | None = None


def tells(metadata: dict[str, Any]) -> Told:
    """Camera, serial numbers, owner, dates, words: each label with all that the blocks say, in their order."""
    told = Told()
    told.position = position(metadata)
    camera = " ".join(dict.fromkeys(each for place in CAMERA for each in _at(metadata, place)))
    told |= {"Camera": [camera]} if camera else {}
    for label, (date, fraction, offset) in DATES.items():
        dates = [
            *_dated(metadata, date, fraction, offset),
            *(each for place in OTHER_DATES[label] for each in _at(metadata, place)),
        ]
        told |= {label: list(dict.fromkeys(dates))} if dates else {}
    if clock := _satellite_time(metadata):
        told["By the satellites’ clock"] = [clock]
    for label, places in LINES.items():
        said = list(dict.fromkeys(each for place in places for each in _at(metadata, place) if each.strip()))
        told |= {label: said} if said else {}
    return told


def _at(metadata: dict[str, Any], place: str) -> list[str]:
    block, group, name = place.split("/", 2)
    value = metadata.get(block, {}).get(group, {}).get(name, [])
    return value if isinstance(value, list) else [value]


def _dated(metadata: dict[str, Any], date: str, fraction: str, offset: str) -> list[str]:
    for written in _at(metadata, date):
        parts = [f".{each}" for each in _at(metadata, fraction)] + [
            f" {each}" for each in _at(metadata, offset) or ["(no time zone given)"]
        ]
        return [_EXIF_DATE.sub(r"\1-\2-\3", written) + "".join(parts)]
    return []


def _satellite_time(metadata: dict[str, Any]) -> str:
    day, clock = _at(metadata, "exif/GPS/GPSDateStamp"), _at(metadata, "exif/GPS/GPSTimeStamp")
    return f"{day[0].replace(':', '-')}, {clock[0]} (hours, minutes, seconds, UTC)" if day and clock else ""
