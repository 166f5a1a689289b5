"""Whether a line or outline can be one, and how to read it from GeoJSON."""

from collections.abc import Iterator

import msgspec

from catalog.terms.coordinates import check
from catalog.terms.document.geometry import Geometry, LineString, MultiPolygon, Point, Polygon

MOST_POINTS = 20_000
FEWEST_OF_A_RING = 4


def geometry_from(given: object) -> Geometry:
    """A geometry from GeoJSON as parsed. ValueError, in words, where it is none or lies off the earth."""
    try:
        found: Geometry = msgspec.convert(given, Geometry)
    except msgspec.ValidationError as wrong:
        raise ValueError(
            f"This is no line or outline: {wrong}. Paste a GeoJSON geometry: LineString, Polygon or MultiPolygon."
        ) from wrong
    _check(found)
    return found


def points_of(geometry: Geometry) -> Iterator[Point]:
    """Every point of it, in order."""
    match geometry:
        case LineString(coordinates=points):
            yield from points
        case Polygon() | MultiPolygon():
            for ring in rings_of(geometry):
                yield from ring


def rings_of(geometry: Geometry) -> Iterator[tuple[Point, ...]]:
    """Every ring of an outline, holes included; a line has none."""
    match geometry:
        case Polygon(coordinates=rings):
            yield from rings
        case MultiPolygon(coordinates=polygons):
            for rings in polygons:
                yield from rings
        case LineString():
            return


def _check(geometry: Geometry) -> None:
    points = list(points_of(geometry))
    if len(points) < 2:
        raise ValueError("A line needs two points or more, an outline four.")
    if len(points) > MOST_POINTS:
        raise ValueError(f"It has {len(points)} points; up to {MOST_POINTS} can be kept. Simplify it first.")
    for longitude, latitude in points:
        check(longitude, latitude)
    for ring in rings_of(geometry):
        if len(ring) < FEWEST_OF_A_RING or ring[0] != ring[-1]:
            raise ValueError("A ring of an outline has four points or more, and ends where it began. Close it.")
