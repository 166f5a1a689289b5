"""Lines and outlines from GeoJSON (RFC 7946) as programs write it, and back as partners expect it.

What is read may be a geometry, a Feature, or a FeatureCollection of one. Only the geometry is kept, and of a
point only longitude and latitude.
"""

from typing import Any

import msgspec

from catalog.terms.document.geometry import Geometry, LineString, MultiPolygon, Point, Polygon
from catalog.terms.geometry import check_geometry, polygons_of
from catalog.terms.measuring import turning

TAKEN = "Paste a GeoJSON geometry: LineString, Polygon or MultiPolygon."
# What may stand in a geometry beside its type and coordinates, and says nothing more.
IDLE = {"bbox", "crs"}
WGS_84 = ("CRS84", "EPSG:4326", "EPSG::4326")
# Lists within lists, down to the numbers of a point.
DEPTHS = {"LineString": 1, "Polygon": 2, "MultiPolygon": 3}
REFUSED = {
    "Point": "A point goes into the fields longitude and latitude; here stands a line or outline, or nothing.",
    "MultiPoint": "Several points make no line or outline. Draw one, or enter each place as a record of its own.",
    "MultiLineString": "A line in several pieces cannot be kept here. Join the pieces into one LineString, or enter "
    "each as a record of its own.",
    "GeometryCollection": "A collection of geometries cannot be kept here. Paste the one that is this thing's.",
}


def geometry_from(given: object) -> Geometry:
    """A geometry from GeoJSON as parsed. ValueError, in words, where it is none or lies off the earth."""
    bare = _in_one_piece(_unpacked(given))
    kind = bare.get("type")
    if isinstance(kind, str) and kind in REFUSED:
        raise ValueError(REFUSED[kind])
    if isinstance(kind, str) and kind in DEPTHS:
        bare["coordinates"] = _flat(bare.get("coordinates"), DEPTHS[kind])
    try:
        found: Geometry = msgspec.convert(bare, Geometry)
    except msgspec.ValidationError as wrong:
        raise ValueError(f"This is no line or outline: {wrong}. {TAKEN}") from wrong
    check_geometry(found)
    return found


def _unpacked(given: object) -> dict[str, Any]:
    """The geometry that lies in a Feature, or in the only Feature of a collection."""
    if isinstance(given, dict) and given.get("type") == "FeatureCollection":
        _check_system(given)
        features = given.get("features")
        if not isinstance(features, list) or len(features) != 1:
            count = len(features) if isinstance(features, list) else 0
            raise ValueError(f"This collection has {count} features. Paste the one that is this thing's.")
        given = features[0]
    if isinstance(given, dict) and given.get("type") == "Feature":
        _check_system(given)
        given = given.get("geometry")
    if not isinstance(given, dict):
        raise ValueError(f"This is no line or outline. {TAKEN}")
    _check_system(given)
    return {name: value for name, value in given.items() if name not in IDLE}


def _check_system(given: dict[str, Any]) -> None:
    """Older GeoJSON names its system of coordinates; only WGS 84 is kept here."""
    named = given.get("crs")
    if named is None:
        return
    properties = named.get("properties") if isinstance(named, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if not (isinstance(name, str) and name.upper().endswith(WGS_84)):
        called = f'"{name:.80}"' if isinstance(name, str) else "another system"
        raise ValueError(f"Its coordinates are in {called}. Export it again in WGS 84 (EPSG:4326).")


def _in_one_piece(bare: dict[str, Any]) -> dict[str, Any]:
    """Programs write a line in one piece as a MultiLineString too."""
    pieces = bare.get("coordinates")
    if bare.get("type") == "MultiLineString" and isinstance(pieces, list) and len(pieces) == 1:
        return {**bare, "type": "LineString", "coordinates": pieces[0]}
    return bare


def _flat(coordinates: object, depth: int) -> object:
    """The same without altitudes: the third number of a point."""
    if not isinstance(coordinates, list | tuple):
        return coordinates
    if depth == 0:
        return coordinates[:2] if len(coordinates) == 3 and _is_number(coordinates[2]) else coordinates
    return [_flat(each, depth - 1) for each in coordinates]


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))


def to_geojson(geometry: Geometry) -> dict[str, Any]:
    """A geometry as a tree of JSON, outer rings counter-clockwise and holes clockwise (RFC 7946 §3.1.6)."""
    tree: dict[str, Any] = msgspec.to_builtins(_wound(geometry))
    return tree


def _wound(geometry: Geometry) -> Geometry:
    match geometry:
        case LineString():
            return geometry
        case Polygon():
            return Polygon(coordinates=_rings(geometry.coordinates))
        case MultiPolygon():
            return MultiPolygon(coordinates=tuple(map(_rings, polygons_of(geometry))))


def _rings(rings: tuple[tuple[Point, ...], ...]) -> tuple[tuple[Point, ...], ...]:
    return tuple(ring if (turning(ring) >= 0) == (n == 0) else ring[::-1] for n, ring in enumerate(rings))
