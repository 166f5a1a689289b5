"""Whether a line or outline can be one, and its parts in order."""

from collections.abc import Iterator

from catalog.terms.coordinates import check
from catalog.terms.document.geometry import Geometry, LineString, MultiPolygon, Point, Polygon

MOST_POINTS = 20_000
FEWEST_OF_A_RING = 4
# Larger than any degree: metres of a projected grid.
GRID = 1000


def points_of(geometry: Geometry) -> Iterator[Point]:
    """Every point of it, in order."""
    for line in lines_of(geometry):
        yield from line


def lines_of(geometry: Geometry) -> Iterator[tuple[Point, ...]]:
    """The line, or every ring of an outline, holes included."""
    if isinstance(geometry, LineString):
        yield geometry.coordinates
    else:
        yield from rings_of(geometry)


def rings_of(geometry: Geometry) -> Iterator[tuple[Point, ...]]:
    """Every ring of an outline, holes included; a line has none."""
    if not isinstance(geometry, LineString):
        for rings in polygons_of(geometry):
            yield from rings


def polygons_of(outline: Polygon | MultiPolygon) -> tuple[tuple[tuple[Point, ...], ...], ...]:
    """The outlines of a thing, each as its outer ring and then its holes."""
    return (outline.coordinates,) if isinstance(outline, Polygon) else outline.coordinates


def check_geometry(geometry: Geometry) -> None:
    """ValueError, in words, where it lies off the earth, is too long, or has a ring that is none."""
    if not isinstance(geometry, LineString) and not all(polygons_of(geometry) or [()]):
        raise ValueError("An outline needs a ring of four points or more. Add it, or take the empty part out.")
    points = list(points_of(geometry))
    if len(points) < 2:
        raise ValueError("A line needs two points or more, an outline four.")
    if len(points) > MOST_POINTS:
        raise ValueError(f"It has {len(points)} points; up to {MOST_POINTS} can be kept. Simplify it first.")
    for point in points:
        _check_point(*point)
    for ring in rings_of(geometry):
        if len(ring) < FEWEST_OF_A_RING or ring[0] != ring[-1]:
            raise ValueError("A ring of an outline has four points or more, and ends where it began. Close it.")


def _check_point(longitude: float, latitude: float) -> None:
    try:
        check(longitude, latitude)
    except ValueError as wrong:
        raise ValueError(f"{wrong}{_hint(longitude, latitude)}") from wrong


def _hint(longitude: float, latitude: float) -> str:
    """What probably happened to a point that is not on earth."""
    if abs(longitude) <= 90 < abs(latitude) <= 180:
        return " Here latitude seems to stand first: swap the two in every point."
    if max(abs(longitude), abs(latitude)) >= GRID:
        return " These look like metres of a projected grid: export it again in WGS 84 (EPSG:4326)."
    return ""
