"""Control and jurisdiction over time, with gaps."""

from catalog.terms.course import Gap, Stretch, courses
from catalog.terms.document import PublicPlace
from tests.catalog.terms.test_on_a_day import AM_FORCES, AZ, FORCES, TOWN, belongs, held, place, says


def lines(here: PublicPlace) -> list[list[str | tuple[str, str]]]:
    return [
        [part.statement.key if isinstance(part, Stretch) else (part.after, part.before) for part in course.line]
        for course in courses(here)
    ]


def test_stretches_may_overlap_and_gaps_stand_between_before_and_after():
    here = place(
        "P-0001",
        says("S1", "an agency", held(AM_FORCES, "1992-05-08/..")),
        says("S2", "an observer", held(FORCES, "2020-11-08/.."), said="2020-12-16"),
        says("S3", "another", held(AM_FORCES, "2020-11-01/2020-12-01")),
    )

    assert lines(here)[0] == [
        ("", "1992-05-08"),
        "S1",
        ("1992-05-08", "2020-11-01"),
        "S3",
        "S2",
        ("2020-12-16", ""),
    ]


def test_a_year_that_was_said_as_a_year_bounds_a_gap_as_a_year():
    here = place("P-0001", says("S1", "one", held(FORCES, "1923/1991")), says("S2", "two", held(FORCES, "1994")))

    assert lines(here)[0] == [("", "1923"), "S1", ("1991", "1994"), "S2", ("1994", "")]


def test_days_that_follow_one_another_leave_no_gap():
    here = place(
        "P-0001",
        says("S1", "one", held(FORCES, "1923/1991-12-31")),
        says("S2", "two", held(AM_FORCES, "1992/1992-02-29")),
        says("S3", "two", held(AM_FORCES, "1992-03-01/1993")),
    )

    assert [part for part in lines(here)[0] if isinstance(part, tuple)] == [("", "1923"), ("1993", "")]


def test_a_time_without_limit_leaves_no_gap_on_that_side():
    here = place("P-0001", says("S1", "one", held(FORCES, "../1991")))

    assert lines(here)[0] == ["S1", ("1991", "")]


def test_what_gives_no_time_is_on_no_line():
    held_by, belongs_to = courses(TOWN)

    assert belongs_to.line == ()
    assert [statement.key for statement in belongs_to.timeless] == ["S4"]
    assert held_by.timeless == ()
    assert courses(place("P-0001", says("S1", "one", belongs(AZ, "1923/1991"))))[0].line == ()
    assert Gap("", "1923") in courses(place("P-0001", says("S1", "one", belongs(AZ, "1923/1991"))))[1].line
