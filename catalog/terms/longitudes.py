"""Longitudes go round: what lies on either side of 180° is near, and a map or a box should say so."""

from collections.abc import Iterable, Sequence

Stretch = tuple[float, float]
Point = tuple[float, float]


def turned(longitude: float) -> float:
    """The same longitude from -180 to 180; what is there already stays as it is."""
    return longitude if -180 <= longitude <= 180 else (longitude + 180) % 360 - 180


def near(longitude: float, other: float) -> float:
    """The same longitude, so many times round as brings it nearest to another."""
    return longitude - 360 * round((longitude - other) / 360)


def unrolled(points: Sequence[Point]) -> tuple[Point, ...]:
    """A line or ring without jumps: where it goes across 180° its longitudes go on beyond."""
    found: list[Point] = []
    for longitude, latitude in points:
        found.append((near(longitude, found[-1][0]) if found else longitude, latitude))
    return tuple(found)


def shortest(stretches: Iterable[Stretch]) -> Stretch:
    """The shortest stretch (west, east) that holds all of some; its east may lie beyond 180. At least one stretch.

    It begins after the widest gap between them, wherever on earth that is.
    """
    held = sorted(_begun(west, east) for west, east in stretches)
    reach = max(east for _, east in held) - 360
    start, widest = held[0][0], -1.0
    for west, east in held:
        if west - reach > widest:
            start, widest = west, west - reach
        reach = max(reach, east)
    return start, max(east if west >= start else east + 360 for west, east in held)


def _begun(west: float, east: float) -> Stretch:
    begins = turned(west)
    return begins, east + (begins - west)
