from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.terms.document.source import Source
from catalog.terms.embedding import embed
from catalog.terms.kinds import RecordKind
from catalog.terms.mentions import Mention, mentioned
from catalog.terms.redaction import redact
from tests.catalog.finding.shelf import opened
from tests.catalog.ledger import anything
from tests.catalog.terms.chances import FOR_EACH_KIND
from tests.sample import CATHEDRAL, EVERYTHING, STRIKES


def test_an_item_names_its_kind_its_place_its_speakers_and_its_sources():
    assert mentioned(CATHEDRAL) == {
        Mention("item-kinds/church-building", "concept"),
        Mention("P-0001", "place"),
        Mention("A-0006", "speaker"),
        Mention("S-0001", "source"),
    }


def test_an_event_names_what_it_affects_and_what_is_answered():
    named = mentioned(STRIKES)

    assert {Mention("HL-0001", "affects"), Mention("A-0005", "agent"), Mention("A-0004", "speaker")} <= named
    assert Mention("how-came/aimed-at-the-building", "concept") in named


def test_a_key_of_its_own_statements_names_no_record():
    assert not {mention.to for mention in mentioned(STRIKES)} & {"S5", "Q3", "N1"}


def test_what_a_card_names_is_the_business_of_its_own_record():
    cathedral = opened(EVERYTHING)["HL-0001"]

    assert "A-0003" in cathedral.cards
    assert "A-0003" not in {mention.to for mention in mentioned(cathedral)}


def test_an_empty_field_names_nothing():
    assert mentioned(Source(number="S-0001")) == set()


@pytest.mark.parametrize("kind", RecordKind)
@FOR_EACH_KIND
@given(seed=st.integers(0, 10**9))
def test_all_that_a_public_document_names_has_a_card(kind, seed):
    public = embed(redact(anything.document(kind, "X-1", Random(seed))), {})

    assert {mention.to for mention in mentioned(public)} - {public.number} == set(public.cards)
    assert {card.state for card in public.cards.values()} <= {"withheld"}
