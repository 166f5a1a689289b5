"""Positions (WGS 84, decimal degrees), and how finely they may be shown.

A public position is the middle of a cell of a fixed grid, so that publishing it again, from another exact
point or another day, tells nothing more.
"""

import math
from enum import StrEnum
from typing import NamedTuple

METRES_PER_DEGREE = 111_320.0
# The radius of the earth in metres, taken as a sphere.
EARTH = 6_371_000
STEEPEST = 89.0


class Precision(StrEnum):
    """How finely everybody may see a position."""

    EXACT = "exact"
    ONE_KM = "1km"
    TEN_KM = "10km"
    REGION = "region"
    HIDDEN = "hidden"


class Area(NamedTuple):
    """A circle: centre in degrees, radius in metres."""

    longitude: float
    latitude: float
    radius: int


_CELL = {Precision.ONE_KM: 0.01, Precision.TEN_KM: 0.1}
_DECIMALS = {Precision.ONE_KM: 3, Precision.TEN_KM: 2}


def generalise(longitude: float, latitude: float, precision: Precision) -> Area | None:
    """The circle that may be shown; None where nothing may. The true point always lies inside."""
    check(longitude, latitude)
    if precision is Precision.EXACT:
        return Area(longitude, latitude, 0)
    if precision not in _CELL:
        return None
    cell = _CELL[precision]
    x, y = _middle(longitude, 180, cell, precision), _middle(latitude, 90, cell, precision)
    height = cell * METRES_PER_DEGREE
    widest = min(abs(y) + cell, STEEPEST) if abs(y) < STEEPEST else STEEPEST
    width = height * math.cos(math.radians(max(0.0, min(abs(y) - cell, widest))))
    return Area(x, y, math.ceil(math.hypot(width, height) / 2 / 100) * 100)


def _middle(degrees: float, most: int, cell: float, precision: Precision) -> float:
    """The middle of the cell it lies in; what lies on the last line of the earth belongs to the last cell."""
    last = round(most / cell) - 1
    return round((min(math.floor(degrees / cell), last) + 0.5) * cell, _DECIMALS[precision])


def check(longitude: float, latitude: float) -> None:
    """ValueError where there is no such point on earth."""
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
        raise ValueError(
            f"{longitude}, {latitude} is no point on earth. Longitude (-180 to 180) comes first, "
            "latitude (-90 to 90) second."
        )


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Metres between two (longitude, latitude) points, on a sphere."""
    (x1, y1), (x2, y2) = (map(math.radians, point) for point in (one, other))
    half = math.sin((y2 - y1) / 2) ** 2 + math.cos(y1) * math.cos(y2) * math.sin((x2 - x1) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(half))
