"""Lines and outlines as programs write them: taken where nothing is lost that matters, refused in words where not."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.terms.document.geometry import LineString, MultiPolygon, Polygon
from catalog.terms.geojson import geometry_from, to_geojson
from catalog.terms.geometry import lines_of
from catalog.terms.measuring import turning
from tests.catalog.terms.chances import OFTEN

# The plateau of Shushi, roughly; four corners, entered clockwise, and a yard within it.
CLOCKWISE = ((46.74, 39.75), (46.74, 39.77), (46.76, 39.77), (46.76, 39.75), (46.74, 39.75))
YARD = ((46.745, 39.755), (46.755, 39.755), (46.755, 39.765), (46.745, 39.765), (46.745, 39.755))
WALL = LineString(coordinates=((46.74, 39.75), (46.75, 39.76)))


def as_json(kind: str, coordinates: object) -> dict[str, object]:
    return json.loads(json.dumps({"type": kind, "coordinates": coordinates}))


@pytest.mark.parametrize(
    "given",
    [
        as_json("LineString", WALL.coordinates),
        as_json("LineString", [[46.74, 39.75, 1400], [46.75, 39.76, None]]),
        as_json("MultiLineString", [WALL.coordinates]),
        as_json("LineString", WALL.coordinates) | {"bbox": [46.74, 39.75, 46.75, 39.76]},
        {"type": "Feature", "properties": {"name": "A wall"}, "geometry": as_json("LineString", WALL.coordinates)},
        {
            "type": "FeatureCollection",
            "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}},
            "features": [{"type": "Feature", "geometry": as_json("LineString", WALL.coordinates)}],
        },
    ],
    ids=["bare", "altitudes", "one piece", "with a box", "feature", "collection"],
)
def test_a_line_is_taken_from_whatever_it_is_wrapped_in(given):
    assert geometry_from(given) == WALL


def test_outlines_stay_as_they_are_entered():
    ring, hole = [list(point) for point in CLOCKWISE], [list(point) for point in YARD]

    assert geometry_from(as_json("Polygon", [ring, hole])) == Polygon(coordinates=(CLOCKWISE, YARD))
    assert geometry_from(as_json("MultiPolygon", [[ring], [hole]])) == MultiPolygon(coordinates=((CLOCKWISE,), (YARD,)))


TAKEN = "Paste a GeoJSON geometry: LineString, Polygon or MultiPolygon."


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (None, f"This is no line or outline. {TAKEN}"),
        ([WALL.coordinates], f"This is no line or outline. {TAKEN}"),
        ({"type": "Feature", "geometry": None}, f"This is no line or outline. {TAKEN}"),
        (
            as_json("Point", [46, 39]),
            "A point goes into the fields longitude and latitude; here stands a line or outline, or nothing.",
        ),
        (
            as_json("MultiLineString", [WALL.coordinates, YARD]),
            "A line in several pieces cannot be kept here. Join the pieces into one LineString, or enter each as a "
            "record of its own.",
        ),
        (
            {"type": "FeatureCollection", "features": [{}, {}]},
            "This collection has 2 features. Paste the one that is this thing's.",
        ),
        (
            as_json("LineString", [[39.75, 146.74], [39.76, 146.75]]),
            "39.75, 146.74 is no point on earth. Longitude (-180 to 180) comes first, latitude (-90 to 90) second. "
            "Here latitude seems to stand first: swap the two in every point.",
        ),
        (
            as_json("LineString", [[649000, 4402000], [649100, 4402100]]),
            "649000.0, 4402000.0 is no point on earth. Longitude (-180 to 180) comes first, latitude (-90 to 90) "
            "second. These look like metres of a projected grid: export it again in WGS 84 (EPSG:4326).",
        ),
        (
            as_json("LineString", WALL.coordinates) | {"crs": {"properties": {"name": "EPSG:28408"}}},
            'Its coordinates are in "EPSG:28408". Export it again in WGS 84 (EPSG:4326).',
        ),
        (as_json("LineString", [[46, 39]]), "A line needs two points or more, an outline four."),
        (
            as_json("Polygon", [CLOCKWISE[:4]]),
            "A ring of an outline has four points or more, and ends where it began. Close it.",
        ),
        (
            as_json("MultiPolygon", [[CLOCKWISE], []]),
            "An outline needs a ring of four points or more. Add it, or take the empty part out.",
        ),
        (
            as_json("LineString", [[46, 39], [46, 39, 1400, 2]]),
            f"This is no line or outline: Expected `array` of length 2, got 4 - at `$.coordinates[1]`. {TAKEN}",
        ),
        (
            as_json("LineString", [[46, 39]] * 20_001),
            "It has 20001 points; up to 20000 can be kept. Simplify it first.",
        ),
    ],
)
def test_what_cannot_be_kept_is_refused_with_what_to_do(given, says):
    with pytest.raises(ValueError) as refused:
        geometry_from(given)

    assert str(refused.value) == says


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just(10**400),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)
wrapped = st.fixed_dictionaries(
    {"type": st.sampled_from(["LineString", "Polygon", "MultiPolygon", "MultiLineString", "Feature"]) | anything},
    optional={"coordinates": anything, "geometry": anything, "crs": anything, "bbox": anything},
)
collected = st.fixed_dictionaries(
    {"type": st.just("FeatureCollection"), "features": st.lists(wrapped, max_size=2) | anything}
)


@OFTEN
@given(anything | wrapped | collected | wrapped.map(lambda inner: {"type": "Feature", "geometry": inner}))
def test_any_json_is_a_shape_or_refused_in_words(given):
    try:
        found = geometry_from(given)
    except ValueError as refused:
        assert str(refused).endswith(".")
    else:
        assert geometry_from(to_geojson(found)) is not None


corners = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
rings = st.lists(corners, min_size=3, max_size=6).map(lambda points: (*points, points[0]))
outlines = st.lists(rings, min_size=1, max_size=3).map(tuple)


@OFTEN
@given(st.lists(outlines, min_size=1, max_size=3).map(tuple))
def test_partners_get_closed_rings_outer_ones_counter_clockwise_and_holes_clockwise(polygons):
    entered = MultiPolygon(coordinates=polygons)
    sent = to_geojson(entered)["coordinates"]

    for outer, *holes in sent:
        assert turning(outer) >= 0
        assert [hole for hole in holes if turning(hole) > 0] == []
    assert [ring for polygon in sent for ring in polygon if ring[0] != ring[-1]] == []
    assert [sorted(ring) for polygon in sent for ring in polygon] == [sorted(ring) for ring in lines_of(entered)]


def test_an_outline_entered_clockwise_is_turned_round_for_partners_and_its_hole_too():
    sent = to_geojson(Polygon(coordinates=(CLOCKWISE, YARD)))

    assert sent == {"type": "Polygon", "coordinates": (CLOCKWISE[::-1], YARD[::-1])}
    assert to_geojson(WALL) == {"type": "LineString", "coordinates": WALL.coordinates}
