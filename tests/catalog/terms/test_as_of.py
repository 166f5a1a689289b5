from datetime import UTC, date, datetime

import pytest

from catalog.terms.as_of import NotADay, Wrong, day_from, end_of

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize("given", ["2024-05-01", "2024-02-29", "2026-11-26", "0001-01-01"])
def test_a_whole_day_up_to_today_can_be_asked_for(given):
    assert day_from(given, TODAY).isoformat() == given


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ("2024", Wrong.PART),
        ("2024-05", Wrong.PART),
        ("2024-13", Wrong.PART),
        ("2024-02-30", Wrong.CALENDAR),
        ("0000-01-01", Wrong.CALENDAR),
        ("2026-11-27", Wrong.AHEAD),
        ("", Wrong.FORM),
        ("yesterday", Wrong.FORM),
        ("20240501", Wrong.FORM),
        ("2024-05-01T10:00:00Z", Wrong.FORM),
        ("٢٠٢٤-٠٥-٠١", Wrong.FORM),
    ],
)
def test_anything_else_is_refused_with_what_is_wrong(given, wrong):
    with pytest.raises(NotADay) as refused:
        day_from(given, TODAY)

    assert (refused.value.given, refused.value.what) == (given, wrong)


def test_a_day_ends_where_the_next_begins_in_utc():
    assert end_of(date(2024, 2, 28)) == datetime(2024, 2, 29, tzinfo=UTC)
