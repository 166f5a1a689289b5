"""Maps: one name in full or the numbers of a list, circles as wide as a position is coarse, no state anywhere."""

import math
import re
from collections.abc import Iterator

import pytest
from django.utils import translation
from lxml import etree

from catalog.public.map import Mark, map_of, map_of_many, shape_words, within_words
from catalog.public.map.basemap import covers
from catalog.public.map.window import HEIGHT, WIDTH, Window
from catalog.public.reader import Reader
from catalog.terms.coordinates import Precision
from catalog.terms.document.geometry import Geometry, LineString, MultiPolygon, Polygon
from catalog.terms.document.position import PublicPosition


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """A request of another test may have left its language behind."""
    with translation.override("en"):
        yield


def position(longitude: float, latitude: float, radius: int = 0) -> PublicPosition:
    precision = Precision.EXACT if radius < 1000 else Precision.TEN_KM
    return PublicPosition(longitude=longitude, latitude=latitude, radius=radius, precision=precision)


def words_on(svg: str) -> list[str]:
    """The labels of marks, in the order in which they are drawn."""
    drawn = etree.fromstring(svg)
    return ["|".join(label.itertext()) for label in drawn.iter("text") if label.get("class") == "lab"]


def circles_on(svg: str) -> list[tuple[float, float, float]]:
    return [tuple(float(c.get(name)) for name in ("cx", "cy", "r")) for c in etree.fromstring(svg).iter("circle")]


def test_one_mark_bears_its_name_in_lines_and_how_far_it_may_lie() -> None:
    drawn = map_of(position(46.75, 39.76, 500), "Gazanchi Church / Ghazanchetsots Cathedral", Reader())

    assert words_on(drawn.svg) == ["Gazanchi Church /|Ghazanchetsots Cathedral|within 500 m"]
    assert drawn.words == "39.76 N, 46.75 E ± 500 m"


def test_several_marks_bear_the_numbers_of_the_list_and_those_that_lie_together_share_a_label() -> None:
    marks = [Mark(46.75, 39.76, 0, "A"), Mark(46.28, 40.16, 0, "B"), Mark(46.751, 39.761, 0, "C")]
    drawn = map_of_many(marks).svg

    assert words_on(drawn) == ["1, 3", "2"]
    assert re.findall(r"<title>(.*?)</title>", drawn) == ["1. A", "2. B", "3. C"]


def test_of_many_in_one_place_the_first_are_numbered_and_the_rest_counted() -> None:
    marks = [Mark(46.75, 39.76, 0, f"Stone {n}") for n in range(9)]

    assert words_on(map_of_many(marks).svg) == ["1, 2, 3, 4 +5"]


def test_no_label_lies_over_another_or_leaves_the_drawing() -> None:
    marks = [Mark(46 + n % 5 * 0.13, 39.5 + n // 5 * 0.11, 0, str(n)) for n in range(20)]
    labels = etree.fromstring(map_of_many(marks).svg).iter("text")
    boxes = [
        (x, y - 9, x + 6.2 * len(label.text), y + 2)
        for label in labels
        if label.get("class") == "lab" and (x := float(label.get("x"))) and (y := float(label.get("y")))
    ]

    meeting = [
        (one, other)
        for n, one in enumerate(boxes)
        for other in boxes[n + 1 :]
        if one[0] < other[2] - 0.2 and other[0] < one[2] - 0.2 and one[1] < other[3] - 0.2 and other[1] < one[3] - 0.2
    ]
    assert meeting == []
    assert [b for b in boxes if b[0] < 0 or b[1] < 0 or b[2] > WIDTH or b[3] > HEIGHT] == []


def test_a_coarse_position_is_a_circle_as_wide_as_it_is_coarse() -> None:
    (_, _, fine), (_, _, coarse) = (
        circles_on(map_of(position(46.7, 39.7, radius), "X", Reader()).svg)[0] for radius in (10_000, 20_000)
    )

    assert coarse == pytest.approx(2 * fine, abs=0.1)


@pytest.mark.parametrize(
    ("metres", "words"), [(0, ""), (30, "within 30 m"), (1000, "within 1 km"), (3500, "within 3.5 km")]
)
def test_how_far_is_said_in_words(metres: int, words: str) -> None:
    assert within_words(metres) == words


@pytest.mark.parametrize(
    ("longitude", "latitude"), [(179.95, -17.0), (0.0, 89.9), (0.0, -89.9), (-70.0, -33.4), (-179.9, 66.0)]
)
def test_a_map_can_be_drawn_anywhere_on_earth_and_says_where_its_base_ends(longitude: float, latitude: float) -> None:
    drawn = map_of(position(longitude, latitude, 10_000), "Somewhere", Reader())
    degrees = [int(text) for text in re.findall(r'class="deg"[^>]*>(\d+)° [NS]<', drawn.svg)]

    assert not covers(longitude, latitude)
    assert drawn.credit == "The base map covers the South Caucasus; here only the grid is drawn."
    assert "km</text>" in drawn.svg
    assert max(degrees, default=0) <= 90


def test_a_map_names_waters_and_no_state_or_boundary() -> None:
    drawn = etree.fromstring(map_of(position(46.0, 40.0, 10_000), "Here", Reader()).svg)
    named = [text.text for text in drawn.iter("text") if text.get("class") is None]

    assert named == ["Lake Sevan", "Kura", "Araks"]
    assert {path.get("class").split()[0] for path in drawn.iter("path")} <= {"sea", "lake", "river", "grat", "scale"}


def test_a_name_cannot_break_out_of_the_drawing() -> None:
    marks = [Mark(46.0, 40.0, 0, '</title><script>"&'), Mark(47.0, 40.0, 0, "<b>")]
    for drawn in (map_of(position(46.0, 40.0), '<script>&"', Reader()), map_of_many(marks)):
        assert "<script" not in drawn.svg
        assert len(circles_on(drawn.svg)) in (1, 2)


def test_a_map_is_small() -> None:
    assert len(map_of(position(46.75, 39.76, 1000), "Here", Reader()).svg.encode()) < 12_000


# The plateau of Shushi, roughly, with a yard left out; and a line through the town.
RING = ((46.74, 39.75), (46.76, 39.75), (46.76, 39.77), (46.74, 39.77), (46.74, 39.75))
YARD = ((46.745, 39.755), (46.745, 39.765), (46.755, 39.765), (46.755, 39.755), (46.745, 39.755))
PLATEAU = Polygon(coordinates=(RING, YARD))
ROAD = LineString(coordinates=((46.74, 39.75), (46.75, 39.76), (46.76, 39.75)))


def with_shape(shape: Geometry, longitude: float = 46.75, latitude: float = 39.76) -> PublicPosition:
    return PublicPosition(longitude=longitude, latitude=latitude, radius=0, precision=Precision.EXACT, shape=shape)


def shapes_on(svg: str) -> list[tuple[str, str | None, list[list[tuple[float, float]]]]]:
    """(class, fill rule, runs of points) of each line or outline drawn."""
    paths = [path for path in etree.fromstring(svg).iter("path") if path.get("class", "").startswith("shape")]
    return [
        (
            path.get("class"),
            path.get("fill-rule"),
            [
                [tuple(map(float, point.split())) for point in run.rstrip("Z").split("L")]
                for run in path.get("d").split("M")[1:]
            ],
        )
        for path in paths
    ]


def test_an_outline_is_drawn_with_its_hole_left_empty_and_the_window_fits_it() -> None:
    [(style, rule, (outer, hole))] = shapes_on(map_of(with_shape(PLATEAU), "Shushi", Reader()).svg)
    tall = max(y for _, y in outer) - min(y for _, y in outer)

    assert (style, rule, len(outer), len(hole)) == ("shape", "evenodd", 5, 5)
    assert tall == pytest.approx(HEIGHT / 1.5, abs=0.2)
    assert max(y for _, y in hole) - min(y for _, y in hole) == pytest.approx(tall / 2, abs=0.2)
    assert [p for p in outer if not (0 <= p[0] <= WIDTH and 0 <= p[1] <= HEIGHT)] == []


def test_a_line_is_drawn_open() -> None:
    drawn = map_of(with_shape(ROAD), "A road", Reader()).svg
    [(style, _, [run])] = shapes_on(drawn)

    assert (style, len(run)) == ("shape open", 3)
    assert "Z" not in next(p.get("d") for p in etree.fromstring(drawn).iter("path") if "open" in p.get("class", ""))


def test_a_close_map_has_a_scale_in_metres_parts_of_degrees_and_a_small_map_that_says_where() -> None:
    drawn = etree.fromstring(map_of(with_shape(PLATEAU), "Shushi", Reader()).svg)
    degrees = [text.text for text in drawn.iter("text") if text.get("class") == "deg"]
    [small] = drawn.findall("svg")

    assert degrees[-1] == "1 km"
    assert {"46.75° E", "39.76° N"} <= set(degrees)
    assert [path.get("class") for path in drawn.findall("path")] == ["grat", "shape", "scale"]
    assert {path.get("class").split()[0] for path in small.iter("path")} == {"sea", "lake", "river"}
    assert [circle.get("class") for circle in small.iter("circle")] == ["here"]


def test_where_the_base_map_has_nothing_a_small_map_would_say_nothing() -> None:
    far = map_of(with_shape(LineString(coordinates=((10.0, 50.0), (10.01, 50.0))), 10.0, 50.0), "There", Reader())

    assert etree.fromstring(far.svg).findall("svg") == []


def test_a_wide_outline_needs_no_small_map_and_stands_among_its_waters() -> None:
    wide = Polygon(coordinates=(((45.0, 39.0), (48.0, 39.0), (48.0, 41.0), (45.0, 39.0)),))
    drawn = etree.fromstring(map_of(with_shape(wide, 47.0, 40.0), "Here", Reader()).svg)

    assert len(list(drawn.iter("svg"))) == 1
    assert "lake" in {path.get("class") for path in drawn.iter("path")}


def test_thousands_of_points_are_thinned_to_what_an_eye_can_see() -> None:
    angles = [2 * math.pi * n / 19_999 for n in range(20_000)]
    round_about = LineString(coordinates=tuple((46.75 + math.cos(a) / 20, 39.76 + math.sin(a) / 20) for a in angles))

    [(_, _, [run])] = shapes_on(map_of(with_shape(round_about), "Here", Reader()).svg)
    assert len(run) < 800


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        (ROAD, "Line of 3 points; from 46.74 E to 46.76 E, from 39.75 N to 39.76 N; about 2.8 km long"),
        (PLATEAU, "Outline of 8 points; 1 hole; from 46.74 E to 46.76 E, from 39.75 N to 39.77 N; about 2.9 km²"),
        (
            MultiPolygon(coordinates=((RING,), (YARD,))),
            "Outline of 8 points; 2 parts; from 46.74 E to 46.76 E, from 39.75 N to 39.77 N; about 4.8 km²",
        ),
        (
            LineString(coordinates=((179.999, -17.0), (-179.999, -17.0))),
            "Line of 2 points; from 179.999 E to 179.999 W, from 17 S to 17 S; about 210 m long",
        ),
        (
            Polygon(coordinates=(((0.0, 0.0), (0.0001, 0.0), (0.0001, 0.0001), (0.0, 0.0)),)),
            "Outline of 3 points; from 0 E to 0.0001 E, from 0 N to 0.0001 N; about 62 m²",
        ),
    ],
)
def test_a_shape_is_told_in_words(shape: Geometry, words: str) -> None:
    assert shape_words(shape) == words


def test_the_words_of_a_shape_are_read_out_and_stand_below_the_map() -> None:
    drawn = map_of(with_shape(ROAD), "A road", Reader())

    assert drawn.shape == "Line of 3 points; from 46.74 E to 46.76 E, from 39.75 N to 39.76 N; about 2.8 km long"
    assert etree.fromstring(drawn.svg).get("aria-label") == (
        "Map: coasts, lakes and rivers, and what a source draws. A road: 39.76 N, 46.75 E. " + drawn.shape + "."
    )


@pytest.mark.parametrize("one", [178.0, -178.0])
def test_two_marks_on_either_side_of_180_are_a_small_map_across_it(one: float) -> None:
    marks = [Mark(one, -17.0, 0, "A"), Mark(-one, -17.0, 0, "B")]
    window = Window.around([(m.longitude, m.latitude, m.radius) for m in marks])
    drawn = map_of_many(marks).svg
    (first, _, _), (second, _, _) = circles_on(drawn)

    assert window.east - window.west == pytest.approx(4 * 1.35)
    assert (window.west + window.east) / 2 == pytest.approx(180)
    assert second - first == pytest.approx((1 if one > 0 else -1) * WIDTH / 1.35, abs=0.2)
    assert {"178° E", "179° W", "178° W"} <= set(re.findall(r'class="deg"[^>]*>(\d+° [EW])<', drawn))


@pytest.mark.parametrize(
    "shape",
    [
        LineString(coordinates=((179.9, 66.0), (-179.9, 66.1))),
        Polygon(coordinates=(((179.9, 66.0), (-179.9, 66.0), (-179.9, 66.1), (179.9, 66.1), (179.9, 66.0)),)),
        MultiPolygon(
            coordinates=(
                (((179.9, 66.0), (180.0, 66.0), (180.0, 66.1), (179.9, 66.0)),),
                (((-180.0, 66.0), (-179.9, 66.0), (-180.0, 66.1), (-180.0, 66.0)),),
            )
        ),
    ],
    ids=["line", "outline", "cut along 180"],
)
def test_a_shape_across_180_is_drawn_whole_in_a_small_map(shape: Geometry) -> None:
    drawn = map_of(with_shape(shape, -180.0, 66.05), "Here", Reader()).svg
    [(_, _, runs)] = shapes_on(drawn)
    across = [x for run in runs for x, _ in run]

    assert WIDTH / 4 < max(across) - min(across) < WIDTH
    assert min(across) + max(across) == pytest.approx(WIDTH, abs=0.3)
    assert circles_on(drawn)[0][:2] == pytest.approx((WIDTH / 2, HEIGHT / 2), abs=0.3)


def test_marks_on_both_sides_of_the_earth_are_all_on_the_map() -> None:
    marks = [Mark(-77.0, -12.0, 0, "A"), Mark(44.5, 40.2, 0, "B"), Mark(139.7, 35.7, 0, "C")]

    assert [x for x, _, _ in circles_on(map_of_many(marks).svg) if not 0 < x < WIDTH] == []
