"""Maps: one name in full or the numbers of a list, circles as wide as a position is coarse, no state anywhere."""

import re
from collections.abc import Iterator

import pytest
from django.utils import translation
from lxml import etree

from catalog.public.map import Mark, map_of, map_of_many, within_words
from catalog.public.map.basemap import covers
from catalog.public.map.window import HEIGHT, WIDTH
from catalog.public.reader import Reader
from catalog.terms.coordinates import Precision
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
