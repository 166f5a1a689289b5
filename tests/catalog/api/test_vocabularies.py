"""Vocabularies in the API."""

import pytest

from catalog.ledger.term_lists import publish_vocabularies
from catalog.ledger.vocabularies import store
from tests.catalog.vocabularies import KINDS, SCALE, STEPS

API = "/api/v1/vocabularies/"
TOWER = f"{API}item-kinds/bell-tower/"


@pytest.fixture(autouse=True)
def kinds(db) -> None:
    store(KINDS, None)
    publish_vocabularies(["item-kinds"], None)


def test_the_list_tells_what_each_is_called_and_how_large_it_is(client, settings):
    [listed] = client.get(API).json()["results"]

    assert listed.pop("changed").endswith("Z")
    assert listed == {
        "uri": f"{settings.IDENTIFIER_BASE}/vocabularies/item-kinds",
        "size": 5,
        "key": "item-kinds",
        "labels": KINDS.scheme.labels,
    }


def test_a_vocabulary_holds_all_its_concepts(client):
    found = client.get(f"{API}item-kinds/").json()

    assert {concept["key"] for concept in found["concepts"]} == set(KINDS.by_key())


def test_a_scale_is_sent_in_its_own_order_each_step_with_its_own_address(client, settings):
    store(SCALE, None)
    publish_vocabularies(["severities"], None)

    found = client.get(f"{API}severities/").json()["concepts"]

    assert [concept["key"] for concept in found] == STEPS
    assert [concept["uri"] for concept in found] == [f"{settings.IDENTIFIER_BASE}/vocabularies/{key}" for key in STEPS]


def test_a_concept_has_everything_that_is_held_of_it(client, settings):
    found = client.get(TOWER).json()

    assert found.pop("changed").endswith("Z")
    assert found == {
        "uri": f"{settings.IDENTIFIER_BASE}/vocabularies/item-kinds/bell-tower",
        "scheme": "item-kinds",
        "key": "item-kinds/bell-tower",
        "labels": {"en": "bell tower", "hy": "զանգակատուն", "az": "zəng qülləsi", "ru": "колокольня"},
        "alternative": {"en": ["belfry", "campanile"], "ru": ["звонница"]},
        "hidden": {"en": ["bell tour"]},
        "definition": {"en": 'A tower for "bells",\nfree-standing or joined to another building.'},
        "scope_note": {"en": "For a hall that carries a belfry choose the hall."},
        "notation": "BT-1",
        "broader": ["item-kinds/building"],
        "related": ["item-kinds/church-building"],
        "matches": [{"kind": "exactMatch", "uri": "http://www.wikidata.org/entity/Q200334"}],
    }


@pytest.mark.parametrize("address", [API, f"{API}item-kinds/", TOWER])
def test_nothing_is_sent_twice(client, no_drafts, address):
    with no_drafts():
        answer = client.get(address)

    assert client.get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304


@pytest.mark.parametrize(
    ("address", "status", "detail"),
    [
        (f"{API}shrines/", 404, "No vocabulary shrines is published here. See /api/v1/vocabularies/."),
        (
            f"{API}item-kinds/shrine/",
            404,
            "No concept item-kinds/shrine is published here. /api/v1/vocabularies/ lists vocabularies.",
        ),
        (f"{TOWER}?colour=red", 400, '"colour" is no parameter of this address. This address takes no parameters.'),
    ],
)
def test_a_refusal_is_a_problem_that_says_what_to_do(client, address, status, detail):
    answer = client.get(address)

    assert answer["Content-Type"] == "application/problem+json"
    assert (answer.json()["status"], answer.json()["detail"]) == (status, detail)
