import pytest

from archive.numbers import next_number, reserve, split


def test_numbers_follow_one_another_in_each_series(db):
    assert [next_number("HL"), next_number("HL"), next_number("P")] == ["HL-0001", "HL-0002", "P-0001"]


def test_a_number_from_elsewhere_is_never_given_again(db):
    reserve("HL-0020")
    reserve("HL-0003")

    assert next_number("HL") == "HL-0021"


@pytest.mark.parametrize("number", ["HL0001", "hl-0001", "HL-", "HL-1a", "", "HL-0001/S4"])
def test_what_is_no_number_is_refused_in_words(number):
    with pytest.raises(ValueError, match="Numbers are written like HL-0001"):
        split(number)
