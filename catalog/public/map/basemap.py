"""Coasts, lakes and rivers of the base map, read once: lines and rings of (longitude, latitude), with their boxes."""

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).resolve().parent / "caucasus.geojson"
Line = tuple[tuple[float, float], ...]


class Shape(NamedTuple):
    """One ring or line: its class in the drawing (sea, lake, river r1...), its points, and its box in degrees."""

    style: str
    closed: bool
    points: Line
    west: float
    south: float
    east: float
    north: float


@cache
def shapes() -> tuple[Shape, ...]:
    """Everything on the base map, seas first, so that rivers are drawn above them."""
    found = []
    for feature in json.loads(FILE.read_text("utf-8"))["features"]:
        geometry, about = feature["geometry"], feature["properties"]
        style = about["kind"] + (f" r{about['rank']}" if "rank" in about else "")
        closed = "Polygon" in geometry["type"]
        found += [_shape(style, closed, line) for line in _lines(geometry)]
    return tuple(sorted(found, key=lambda shape: ("sea", "lake", "rive").index(shape.style[:4])))


def covers(longitude: float, latitude: float) -> bool:
    """Whether a point lies where the base map has anything to draw."""
    west, south = min(s.west for s in shapes()), min(s.south for s in shapes())
    east, north = max(s.east for s in shapes()), max(s.north for s in shapes())
    return west <= longitude <= east and south <= latitude <= north


def _lines(geometry: dict) -> list[list[list[float]]]:
    match geometry["type"]:
        case "Polygon" | "MultiLineString":
            return geometry["coordinates"]
        case "MultiPolygon":
            return [ring for polygon in geometry["coordinates"] for ring in polygon]
        case _:
            return [geometry["coordinates"]]


def _shape(style: str, closed: bool, line: list[list[float]]) -> Shape:
    points = tuple((float(x), float(y)) for x, y, *_ in line)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Shape(style, closed, points, min(xs), min(ys), max(xs), max(ys))
