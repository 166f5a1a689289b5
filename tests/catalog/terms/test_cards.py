import pytest

from catalog.terms.cards import card_of
from catalog.terms.document import PublicAgent
from catalog.terms.document.agent import Tie
from catalog.terms.document.card import Card
from catalog.terms.embedding import embed
from catalog.terms.redaction import redact
from tests.catalog.finding.shelf import SHELF, opened
from tests.sample import ARMENIA, changed


@pytest.fixture(scope="module")
def public():
    return opened(SHELF)


def test_a_card_of_a_source_is_its_citation_its_address_and_what_is_held(public):
    assert card_of(public["S-0001"]) == Card(
        type="source",
        labels={"en": "Human Rights Watch 2020"},
        kind="source-kinds/report",
        date="2020-12-16",
        citation=public["S-0001"].citation,
        url="https://www.hrw.org/news/2020/12/16/azerbaijan-attack-church-possible-war-crime",
        held="mention",
        read="not read",
    )


def test_a_card_of_a_body_names_what_it_is_part_of_and_for_whom_it_speaks(public):
    assert card_of(public["A-0003"]) == Card(
        type="agent",
        labels={"en": "Ministry of Defence of Azerbaijan"},
        kind="agent-kinds/organ-of-a-state",
        part_of=("A-0001",),
        principal="A-0001",
    )


def test_whom_one_speaks_for_counts_before_what_one_is_part_of():
    agent = PublicAgent(number="A-0009", part_of=(Tie(agent="A-0001"),), speaks_for=(Tie(agent="A-0002"),))

    assert (card_of(agent).part_of, card_of(agent).principal) == (("A-0001",), "A-0002")


def test_a_card_of_a_confidential_agent_has_the_pseudonym_and_no_tie():
    hidden = changed(ARMENIA, confidential=True, pseudonym="A resident", part_of=(Tie(agent="A-0001"),))

    assert card_of(embed(redact(hidden), {})) == Card(
        type="agent", labels={"und": "A resident"}, kind="agent-kinds/state"
    )


def test_a_card_of_a_place_has_its_public_position(public):
    card = card_of(public["P-0001"])

    assert (card.type, card.labels["en"], card.position) == ("place", "Shusha / Shushi", public["P-0001"].position)


def test_a_card_of_an_item_names_its_place_and_shows_no_position_or_statement(public):
    card = card_of(public["HL-0001"])

    assert (card.type, card.kind, card.place) == ("item", "item-kinds/church-building", "P-0001")
    assert (card.position, card.statements) == (None, ())


def test_a_card_of_an_event_carries_every_voice(public):
    card = card_of(public["E-0001"])

    assert (card.type, card.date, card.place) == ("event", "2020-10-08", "P-0001")
    assert [statement.key for statement in card.statements] == ["S5", "S6", "S7"]


def test_a_card_of_a_collection_is_its_labels(public):
    assert card_of(public["C-0001"]) == Card(type="collection", labels={"en": "Seen in captions"})
