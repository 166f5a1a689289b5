"""Sizes as people write them."""

import pytest

from archive.measure import bytes_of, told_size

SIZES = {"1KiB": 1024, "20MiB": 20 * 1024**2, "20 MiB": 20 * 1024**2, "64GiB": 64 * 1024**3, "2TiB": 2 * 1024**4}


@pytest.mark.parametrize("written", SIZES)
def test_a_size_is_read_in_units_of_1024(written):
    assert bytes_of(written) == SIZES[written]


@pytest.mark.parametrize("written", ["", "20", "20MB", "0MiB", "-1MiB", "1.5GiB", "20mib", "20MiB ", "99999999MiB"])
def test_what_is_no_size_is_refused_with_how_one_is_written(written):
    with pytest.raises(ValueError) as refused:
        bytes_of(written)

    assert str(refused.value) == f'"{written}" is no size. Write it like 20MiB, in KiB, MiB, GiB, TiB.'


@pytest.mark.parametrize(
    ("size", "told"),
    [(5, "5 bytes"), (1024, "1 KiB"), (1536, "1536 bytes"), (20 * 1024**2, "20 MiB"), (3 * 1024**4, "3 TiB")],
)
def test_a_size_is_told_in_the_largest_unit_that_comes_out_even(size, told):
    assert told_size(size) == told
