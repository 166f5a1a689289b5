import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from catalog.terms.coordinates import Precision, check, distance, generalise
from tests.catalog.terms.chances import OFTEN

COARSE = [Precision.ONE_KM, Precision.TEN_KM]
longitudes = st.floats(-180, 180, allow_nan=False)
latitudes = st.floats(-90, 90, allow_nan=False)


def test_an_exact_point_is_shown_as_it_is():
    assert generalise(46.747883, 39.758819, Precision.EXACT) == (46.747883, 39.758819, 0)


def test_a_generalised_point_is_the_middle_of_a_cell():
    assert generalise(46.747883, 39.758819, Precision.ONE_KM) == (46.745, 39.755, 800)
    assert generalise(46.747883, 39.758819, Precision.TEN_KM) == (46.75, 39.75, 7100)


@pytest.mark.parametrize("precision", [Precision.REGION, Precision.HIDDEN])
def test_nothing_is_shown_of_a_hidden_point(precision):
    assert generalise(46.747883, 39.758819, precision) is None


@pytest.mark.parametrize("precision", COARSE)
@OFTEN
@given(longitudes, latitudes)
@example(180.0, 90.0)
@example(-180.0, -90.0)
@example(0.29, 0.29)
def test_the_true_point_lies_inside_and_the_circle_on_earth(precision, longitude, latitude):
    area = generalise(longitude, latitude, precision)

    check(area.longitude, area.latitude)
    assert distance((longitude, latitude), (area.longitude, area.latitude)) <= area.radius


@pytest.mark.parametrize("precision", COARSE)
@OFTEN
@given(longitudes, latitudes)
@example(180.0, 90.0)
def test_what_is_generalised_again_tells_nothing_more(precision, longitude, latitude):
    area = generalise(longitude, latitude, precision)

    assert generalise(area.longitude, area.latitude, precision) == area


@pytest.mark.parametrize("precision", COARSE)
@OFTEN
@given(st.floats(0.0001, 0.0099), st.floats(0.0001, 0.0099))
def test_every_point_of_a_cell_is_shown_alike(precision, east, north):
    assert generalise(46.74 + east, 39.75 + north, precision) == generalise(46.745, 39.755, precision)


@pytest.mark.parametrize("point", [(181, 0), (0, 91), (-180.1, 0), (float("nan"), 0), (0, float("inf"))])
def test_there_is_no_such_point_on_earth(point):
    with pytest.raises(ValueError, match=r"is no point on earth\. Longitude .* comes first"):
        generalise(*point, Precision.ONE_KM)


def test_a_distance_is_in_metres():
    assert round(distance((46.75, 39.76), (46.75, 40.76))) == 111_195
    assert round(distance((179.9, 0), (-179.9, 0))) == 22_239
