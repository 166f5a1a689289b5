"""Boxes, lengths and areas of lines and outlines, across 180° too."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.terms.document.geometry import LineString, MultiPolygon, Polygon
from catalog.terms.longitudes import near, shortest, turned, unrolled
from catalog.terms.measuring import area_of, box_of, distance_beyond, length_of
from tests.catalog.terms.chances import OFTEN

DEGREE = ((46.0, 39.0), (47.0, 39.0), (47.0, 40.0), (46.0, 40.0), (46.0, 39.0))
HALF = ((46.0, 39.0), (46.5, 39.0), (46.5, 40.0), (46.0, 40.0), (46.0, 39.0))
ACROSS = ((179.0, -17.0), (-179.0, -17.0), (-179.0, -16.0), (179.0, -16.0), (179.0, -17.0))


def test_a_box_holds_a_shape_and_goes_across_180_where_the_shape_does():
    assert box_of(Polygon(coordinates=(DEGREE,))) == (46.0, 39.0, 47.0, 40.0)
    assert box_of(Polygon(coordinates=(ACROSS,))) == (179.0, -17.0, 181.0, -16.0)
    assert box_of(LineString(coordinates=((-179.5, 66.0), (179.5, 67.0)))) == (179.5, 66.0, 180.5, 67.0)


def test_a_shape_cut_along_180_has_one_small_box():
    west = ((179.0, 0.0), (180.0, 0.0), (180.0, 1.0), (179.0, 0.0))
    east = ((-180.0, 0.0), (-179.0, 0.0), (-180.0, 1.0), (-180.0, 0.0))

    assert box_of(MultiPolygon(coordinates=((west,), (east,)))) == (179.0, 0.0, 181.0, 1.0)


def test_a_degree_of_longitude_is_as_long_as_its_parallel():
    assert length_of(LineString(coordinates=((46.0, 0.0), (47.0, 0.0)))) == pytest.approx(111_195, abs=1)
    assert length_of(LineString(coordinates=((46.0, 60.0), (47.0, 60.0)))) == pytest.approx(55_597, abs=5)
    assert length_of(LineString(coordinates=((179.5, 0.0), (-179.5, 0.0)))) == pytest.approx(111_195, abs=1)


def test_an_area_is_the_same_in_both_directions_and_holes_are_taken_off():
    whole = area_of(Polygon(coordinates=(DEGREE,)))

    assert whole == pytest.approx(9_540e6, rel=0.001)
    assert area_of(Polygon(coordinates=(DEGREE[::-1],))) == pytest.approx(whole)
    assert area_of(Polygon(coordinates=(DEGREE, HALF))) == pytest.approx(whole / 2)
    assert area_of(MultiPolygon(coordinates=((DEGREE,), (HALF,)))) == pytest.approx(whole * 1.5)
    assert area_of(Polygon(coordinates=(ACROSS,))) == pytest.approx(2 * 111_195**2 * 0.959, rel=0.01)


def test_a_point_beyond_a_box_is_measured_the_short_way_round():
    across = box_of(Polygon(coordinates=(ACROSS,)))

    assert distance_beyond((180.0, -16.5), across) == distance_beyond((-180.0, -16.5), across) == 0
    assert distance_beyond((-178.0, -16.5), across) == pytest.approx(106_600, rel=0.01)
    assert distance_beyond((46.5, 41.0), (46.0, 39.0, 47.0, 40.0)) == pytest.approx(111_195, abs=1)


@pytest.mark.parametrize(
    ("stretches", "held"),
    [
        ([(46.0, 47.0)], (46.0, 47.0)),
        ([(46.0, 47.0), (44.0, 44.5)], (44.0, 47.0)),
        ([(-179.0, -178.5), (178.0, 179.0)], (178.0, 181.5)),
        ([(-180.5, -179.5), (-179.0, -178.0)], (179.5, 182.0)),
        ([(170.0, 300.0), (-100.0, -99.0), (-175.0, -174.0)], (170.0, 300.0)),
        ([(-100.0, -100.0), (70.0, 70.0)], (-100.0, 70.0)),
    ],
)
def test_the_shortest_stretch_begins_after_the_widest_gap(stretches, held):
    assert shortest(stretches) == held


@OFTEN
@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(0, 60)), min_size=1, max_size=8))
def test_the_shortest_stretch_holds_everything(begun):
    west, east = shortest((start, start + long) for start, long in begun)

    for start, long in begun:
        first = start if start >= west - 1e-9 else start + 360
        assert west - 1e-9 <= first
        assert first + long <= east + 1e-9
    assert east - west <= 420


@OFTEN
@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=1, max_size=8))
def test_a_line_without_jumps_has_the_same_points(points):
    smooth = unrolled(points)

    assert [near(x, given) for (x, _), (given, _) in zip(smooth, points, strict=True)] == pytest.approx(
        [given for given, _ in points], abs=1e-9
    )
    assert {-180 <= turned(x) <= 180 for x, _ in smooth} == {True}
    assert [b for a, b in pairwise(smooth) if abs(b[0] - a[0]) > 180 + 1e-9] == []


def test_a_longitude_is_taken_so_many_times_round_as_brings_it_near():
    assert (near(-179.0, 178.0), near(179.0, -178.0), near(46.0, 44.0)) == (181.0, -181.0, 46.0)
