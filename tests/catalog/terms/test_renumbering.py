from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.terms.document.source import Citation, Source
from catalog.terms.kinds import RecordKind
from catalog.terms.mentions import Mention, mentioned
from catalog.terms.renumbering import renumbered
from tests.catalog.ledger import anything
from tests.catalog.terms.chances import FOR_EACH_KIND
from tests.sample import CATHEDRAL

NUMBERS = {
    number: f"{number}-new"
    for number in ("X-1", "A-0001", "A-0003", "A-0006", "S-0001", "S-0002", "P-0001", "HL-0001", "E-0001", "C-0001")
}
BACK = {new: old for old, new in NUMBERS.items()}


def test_a_record_gets_its_number_and_what_it_names_gets_theirs():
    moved = renumbered(CATHEDRAL, {"HL-0001": "HL-0900", "A-0006": "A-0900"})

    assert moved.number == "HL-0900"
    assert moved.statements[0].speaker == "A-0900"
    assert moved.place == "P-0001"


def test_a_citation_for_a_statement_follows_the_record_and_keeps_the_key():
    source = Source(number="S-0001", citations=(Citation(key="C1", cited="S-0002", for_statement="HL-0001/S7"),))

    moved = renumbered(source, {"HL-0001": "HL-0900"})

    assert moved.citations[0].for_statement == "HL-0900/S7"


@pytest.mark.parametrize("kind", RecordKind)
@FOR_EACH_KIND
@given(seed=st.integers(0, 10**9))
def test_every_reference_follows_and_nothing_else_changes(kind, seed):
    document = anything.document(kind, "X-1", Random(seed))

    moved = renumbered(document, NUMBERS)

    assert mentioned(moved) == {Mention(NUMBERS.get(to, to), role) for to, role in mentioned(document)}
    assert renumbered(moved, BACK) == document
    assert renumbered(document, {}) == document
