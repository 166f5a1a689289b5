"""Whether an answer is said to hold on a day: surely, possibly, or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.terms.covering import BadDay, Covers, covers, day_of, ends_unstated
from catalog.terms.dates.bounds import written
from catalog.terms.period import Period, period_of
from tests.catalog.terms.chances import OFTEN

SURELY, POSSIBLY, NOT = Covers.SURELY, Covers.POSSIBLY, Covers.NOT
CASES = [
    # (during, said, day, how)
    ("1992-05-08", "", "1992-05-08", SURELY),
    ("1992-05-08", "", "1992-05-09", NOT),
    ("1992", "", "1992-05-08", POSSIBLY),
    ("1992-05", "", "1992-05-31", POSSIBLY),
    ("1992-05", "", "1992-06-01", NOT),
    ("1923/1991", "", "1980-01-01", SURELY),
    ("1923/1991", "", "1923-06-01", POSSIBLY),
    ("1923/1991", "", "1991-12-31", POSSIBLY),
    ("1923/1991", "", "1992-01-01", NOT),
    ("1993-04/2020-11-25", "", "2020-11-25", SURELY),
    ("1993-04/2020-11-25", "", "1993-04-15", POSSIBLY),
    ("1992-05-08/..", "2020-12-16", "2000-01-01", SURELY),
    ("1992-05-08/..", "2020-12-16", "2020-12-17", NOT),
    ("1992-05-08/..", "2020-12", "2020-12-16", POSSIBLY),
    ("1992-05-08/..", "", "1992-05-08", SURELY),
    ("1992-05-08/..", "", "1992-05-09", NOT),
    ("1992/..", "", "1992-07-01", POSSIBLY),
    ("2022-05-01/..", "2022-02-03", "2022-05-01", SURELY),
    ("2022-05-01/..", "2022-02-03", "2022-03-01", NOT),
    ("1992-05-08/", "2020-12-16", "2000-01-01", NOT),
    ("/2023", "", "2000-01-01", NOT),
    ("/2023", "", "2023-01-01", POSSIBLY),
    ("/2023-09-20", "", "2023-09-20", SURELY),
    ("../1991", "", "0300-01-01", SURELY),
    ("../1991", "", "1991-06-01", POSSIBLY),
    ("[1992..1995]", "", "1993-06-01", POSSIBLY),
    ("[1992-05-08]", "", "1992-05-08", POSSIBLY),
    ("{1992,2020}", "", "2000-01-01", NOT),
    ("{1992,2020}", "", "2020-01-01", POSSIBLY),
    ("{1992-05-01..1992-05-08}", "", "1992-05-04", SURELY),
    ("{1992-05-01,1992-05-08}", "", "1992-05-08", SURELY),
    ("1868~/1887", "", "1880-01-01", POSSIBLY),
    ("1992-05-08?", "", "1992-05-08", POSSIBLY),
    ("", "2020", "1980-01-01", POSSIBLY),
]


@pytest.mark.parametrize(("during", "said", "day", "how"), CASES)
def test_a_day_is_sure_only_where_every_reading_of_the_dates_takes_it_in(during, said, day, how):
    assert covers(during, said, day_of(day)) is how


@pytest.mark.parametrize(
    ("during", "unstated"),
    [("1992/..", True), ("1992/", True), ("1992/1994", False), ("1992", False), ("/1992", False), ("../1992", False)],
)
def test_an_end_is_unstated_where_there_is_a_start_and_no_end(during, unstated):
    assert ends_unstated(during) is unstated


@pytest.mark.parametrize(
    ("text", "number"),
    [("1980-01-01", 19800101), ("-0044-03-15", -439685), ("0000-02-29", 229), ("2000-02-29", 20000229)],
)
def test_a_day_is_year_month_and_day_in_any_of_ten_thousand_years_on_either_side(text, number):
    assert day_of(text) == number
    assert written(number) == text


@pytest.mark.parametrize(
    "text", ["", "1980", "1980-13-01", "1980-02-30", "1900-02-29", "-0000-01-01", "1980-01-01~", "198X-01-01"]
    + ["1980-01", "1980-01-01/1980-01-02", "01.01.1980", "Y12345-01-01", "1980-01-01T10:00:00"]
    + ["１９８０-01-01", "1980-01-01\n"],
)  # fmt: skip
def test_what_is_no_day_is_refused_with_how_to_write_one(text):
    with pytest.raises(BadDay) as refused:
        day_of(text)

    assert str(refused.value).endswith("Write year, month and day, like 1980-01-01, or -0044-03-15 for 45 BC.")


years = st.integers(-50, 2100)
dates = st.one_of(
    years.map(lambda year: written(year * 10000 + 101)[:-6]),
    st.tuples(years, st.integers(1, 12)).map(lambda ym: written(ym[0] * 10000 + ym[1] * 100 + 1)[:-3]),
    st.tuples(years, st.integers(1, 12), st.integers(1, 28)).map(
        lambda ymd: written(ymd[0] * 10000 + ymd[1] * 100 + ymd[2])
    ),
)
days = st.tuples(years, st.integers(1, 12), st.integers(1, 28)).map(lambda d: d[0] * 10000 + d[1] * 100 + d[2])


@st.composite
def intervals(draw) -> str:
    start, end = draw(dates), draw(dates)
    if day_of_start(start) > day_of_start(end):
        start, end = end, start
    shape = draw(st.sampled_from(["{0}/{1}", "{0}/..", "{0}/", "../{1}", "/{1}", "{0}", "[{0}..{1}]"]))
    return shape.format(start, end)


def day_of_start(date: str) -> int:
    return period_of(date, "").first


@OFTEN
@given(intervals(), dates, days)
def test_a_period_covers_a_day_exactly_where_its_bounds_do(during, said, day):
    assert bool(covers(during, said, day)) is period_of(during, said).meets(Period(day, day))


@OFTEN
@given(dates, dates, days, st.sampled_from("?~%"))
def test_a_mark_never_makes_a_day_sure_nor_takes_it_away(start, end, day, mark):
    start, end = sorted((start, end), key=day_of_start)
    plain, marked = covers(f"{start}/{end}", "", day), covers(f"{start}{mark}/{end}", "", day)

    assert marked is (POSSIBLY if plain else NOT)


@OFTEN
@given(dates, days, days)
def test_who_speaks_later_of_an_open_end_covers_no_day_less(start, said, day):
    early, late = sorted((said, said + 10 * 10000))
    before = covers(f"{start}/..", written(early), day)
    after = covers(f"{start}/..", written(late), day)

    assert bool(before) <= bool(after)
    assert (before is SURELY) <= (after is SURELY)
