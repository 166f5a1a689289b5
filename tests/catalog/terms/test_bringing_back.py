import msgspec
import pytest

from catalog.terms.bringing_back import brought_back, local_keys, needed
from catalog.terms.document.base import Search
from catalog.terms.keys import rows_of
from tests.sample import CATHEDRAL, STRIKES, changed

HRW_SAYS, DENIAL = STRIKES.statements[2], STRIKES.statements[1]


def test_rows_are_found_by_their_keys_in_the_order_of_the_document():
    assert list(rows_of(STRIKES)) == ["N1", "Q2", "Q3", "Q4", "S5", "S6", "S7"]


def test_a_statement_names_its_questions_and_what_it_replies_to():
    assert local_keys(DENIAL) == {"Q3", "S5"}


def test_a_row_needs_what_it_names_and_is_not_there():
    assert needed("S6", rows_of(STRIKES), {"N1", "Q2", "Q4", "S7"}) == {"S6", "S5", "Q3"}


@pytest.mark.parametrize("place", range(3))
def test_a_statement_comes_back_between_its_neighbours(place):
    [gone] = STRIKES.statements[place : place + 1]
    left = tuple(s for s in STRIKES.statements if s is not gone)
    now = changed(STRIKES, statements=tuple(msgspec.structs.replace(s, stances=()) for s in left))
    then = STRIKES if gone.key in ("S5", "S6") else changed(STRIKES, statements=(*now.statements, HRW_SAYS))

    assert brought_back(now, then, gone.key) == (then, (gone.key,))


def test_the_reply_comes_back_with_the_statement_but_not_with_another():
    now = changed(STRIKES, statements=(msgspec.structs.replace(DENIAL, stances=()),))

    with_hrw = brought_back(now, STRIKES, "S7")[0]
    with_ministry = brought_back(now, STRIKES, "S5")[0]

    assert with_hrw.statements == (*now.statements, HRW_SAYS)
    assert with_ministry.statements == STRIKES.statements[:2]


def test_a_search_is_for_its_question_again():
    search = Search(key="X8", sought={"en": "the year"}, where={"en": "the essay"}, on="2026-11-26", question="Q6")
    then = changed(CATHEDRAL, searches=(search,))
    now = changed(then, questions=(), statements=(), searches=(msgspec.structs.replace(search, question=""),))

    document, keys = brought_back(now, then, "Q6")

    assert (document.searches, keys) == ((search,), ("Q6",))


def test_everything_else_stays_as_it_is_now():
    now = changed(CATHEDRAL, statements=(), notes="meanwhile", place="")

    assert brought_back(now, CATHEDRAL, "S7")[0] == changed(CATHEDRAL, notes="meanwhile", place="")
