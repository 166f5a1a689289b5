"""How long a line is, how large an outline, and in what box it lies; on a sphere, which is near enough to tell of."""

import math
from collections.abc import Sequence
from itertools import pairwise

from catalog.terms.coordinates import EARTH, distance
from catalog.terms.document.geometry import Geometry, LineString, MultiPolygon, Point, Polygon
from catalog.terms.geometry import lines_of, polygons_of
from catalog.terms.longitudes import shortest, unrolled

Box = tuple[float, float, float, float]


def box_of(geometry: Geometry) -> Box:
    """West, south, east, north in degrees. Across 180° its east lies beyond 180, never west of its west."""
    lines = [unrolled(line) for line in lines_of(geometry)]
    west, east = shortest((min(x for x, _ in line), max(x for x, _ in line)) for line in lines)
    latitudes = [y for line in lines for _, y in line]
    return west, min(latitudes), east, max(latitudes)


def length_of(line: LineString) -> float:
    """Metres along a line."""
    return sum(distance(one, other) for one, other in pairwise(line.coordinates))


def area_of(outline: Polygon | MultiPolygon) -> float:
    """Square metres within an outline, holes taken off."""
    return sum(
        max(0.0, abs(turning(outer)) - sum(abs(turning(hole)) for hole in holes))
        for outer, *holes in polygons_of(outline)
    )


def turning(ring: Sequence[Point]) -> float:
    """Square metres within a ring: above zero where it goes counter-clockwise, below where clockwise."""
    radians = [(math.radians(x), math.radians(y)) for x, y in unrolled(ring)]
    return EARTH**2 / 2 * sum((x2 - x1) * -(math.sin(y1) + math.sin(y2)) for (x1, y1), (x2, y2) in pairwise(radians))


def distance_beyond(point: Point, box: Box) -> float:
    """Metres from a point to the nearest edge of a box; 0 within."""
    west, south, east, north = box
    longitude, latitude = point
    around = min((longitude + turn for turn in (-360, 0, 360)), key=lambda x: max(west - x, x - east, 0))
    nearest = (min(max(around, west), east), min(max(latitude, south), north))
    return distance((around, latitude), nearest)
