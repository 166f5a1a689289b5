"""A cell that somebody else wrote runs nothing in a spreadsheet."""

import pytest

from archive.spreadsheet import harmless


@pytest.mark.parametrize("cell", ["=HYPERLINK(A1)", "+1", "-1+2", "@SUM(A1)", "\tx", "\rx"])
def test_what_would_run_is_marked_as_words(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["Դադիվանք", "1 = 1", "", 7, -7, None])
def test_everything_else_stays_as_it_is(cell):
    assert harmless(cell) == cell
