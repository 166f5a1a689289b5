"""Who is said to have had a thing, in time; nothing fills a gap but a statement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.terms.document.base import Attribution
from catalog.terms.document.provenance import ProvenanceStep
from catalog.terms.provenance import Gap, chain


def step(key: str, during: str, said: str = "") -> ProvenanceStep:
    return ProvenanceStep(
        key=key,
        role="holder-roles/holder",
        holder_described={"en": "somebody"},
        during=during,
        by=Attribution(said=said),
    )


def keys(steps) -> list[str]:
    return [f"gap {each.after}-{each.before}" if isinstance(each, Gap) else each.key for each in chain(steps)]


def test_a_stretch_of_which_no_step_is_held_is_a_gap():
    assert keys([step("V2", "1992-05/2020"), step("V1", "1909/1915")]) == ["V1", "gap 19151231-19920501", "V2"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1909/1915", "1916/1920"),
        ("1909/1915-12-31", "1916-01-01/1920"),
        ("1909/1915-02-28", "1915-03-01/1920"),
        ("1909/1915", "1912/1920"),
        ("1909/191X", "1915/1920"),
    ],
)
def test_steps_that_follow_at_once_or_overlap_leave_no_gap(first, second):
    assert keys([step("V1", first), step("V2", second)]) == ["V1", "V2"]


def test_a_long_holding_covers_what_later_and_shorter_ones_leave_open():
    steps = [step("V1", "1909/1960"), step("V2", "1912/1913"), step("V3", "1950/1970")]

    assert keys(steps) == ["V1", "V2", "V3"]


def test_an_open_end_is_cut_at_the_day_of_saying():
    assert keys([step("V1", "1992/..", said="1999"), step("V2", "2020/2021")]) == ["V1", "gap 19991231-20200101", "V2"]


def test_an_end_that_nobody_knows_says_nothing_of_the_years_after():
    assert keys([step("V1", "1992/"), step("V2", "2020/2021")]) == ["V1", "gap 19921231-20200101", "V2"]


def test_a_step_without_a_date_stands_last_and_closes_nothing():
    assert keys([step("V1", ""), step("V2", "1909"), step("V3", "1915")]) == ["V2", "gap 19091231-19150101", "V3", "V1"]


@given(st.lists(st.tuples(st.integers(1000, 2020), st.integers(0, 60)), max_size=6))
def test_every_step_is_kept_and_every_gap_is_free_of_steps(spans):
    steps = [step(f"V{n}", f"{start}/{start + length}") for n, (start, length) in enumerate(spans)]

    found = chain(steps)

    assert sorted(each.key for each in found if isinstance(each, ProvenanceStep)) == sorted(s.key for s in steps)
    for gap in (each for each in found if isinstance(each, Gap)):
        assert all(
            (start + length) * 10000 + 1231 <= gap.after or start * 10000 + 101 >= gap.before for start, length in spans
        )
