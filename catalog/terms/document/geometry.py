"""Lines and outlines (RFC 7946, WGS 84): longitude first, latitude second."""

from typing import TypeAlias

from catalog.terms.document.base import Part

Point: TypeAlias = tuple[float, float]


class LineString(Part, tag="LineString"):
    """A road, a wall, a canal: two points or more."""

    coordinates: tuple[Point, ...]


class Polygon(Part, tag="Polygon"):
    """An outline, then its holes: rings of four points or more, the last the same as the first."""

    coordinates: tuple[tuple[Point, ...], ...]


class MultiPolygon(Part, tag="MultiPolygon"):
    """Several outlines of one thing, each with its holes."""

    coordinates: tuple[tuple[tuple[Point, ...], ...], ...]


Geometry: TypeAlias = LineString | Polygon | MultiPolygon
