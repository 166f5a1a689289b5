"""Where every public address of a merged record leads: to the record that stays, or to an edition as it was."""

import re

import pytest

from catalog.crosswalks.formats import FORMATS
from catalog.exchange.loading import Numbers, load
from catalog.ledger.merging import merge
from catalog.ledger.publishing import publish
from catalog.ledger.withdrawing import close
from catalog.models.published import Published
from catalog.terms.document import Collection
from catalog.terms.kinds import RecordKind
from tests import sample
from tests.catalog.ledger.test_merging import AGAIN, twice  # noqa: F401
from tests.sample import changed, name


@pytest.fixture
def merged(twice) -> None:  # noqa: F811
    merge("HL-0009", "HL-0001", None, "one church")


ITEM = FORMATS.values()
LEADS = {
    **{f"{prefix}/items/HL-0009": f"{prefix}/items/HL-0001" for prefix in ("", "/hy", "/az", "/ru")},
    **{f.at(RecordKind.ITEM, "HL-0009"): f.at(RecordKind.ITEM, "HL-0001") for f in ITEM if f.suffix},
    "/id/HL-0009": "/id/HL-0001",
    "/id/HL-0009/S6": "/id/HL-0001/S9",
    "/items/HL-0009/statements/S6": "/items/HL-0001/statements/S9",
    "/ru/items/HL-0009/statements/S7": "/ru/items/HL-0001/statements/S10",
    "/items/HL-0009/editions/2": "/items/HL-0001",
    "/iiif/items/HL-0009/manifest": "/iiif/items/HL-0001/manifest",
    "/api/v1/items/HL-0009/": "/api/v1/items/HL-0001/",
}


@pytest.mark.parametrize("address", LEADS)
def test_the_address_leads_for_good_to_the_record_that_stays(client, merged, no_drafts, address):
    with no_drafts():
        answer = client.get(address)

    assert (answer.status_code, answer["Location"]) == (301, LEADS[address])
    assert answer["Cache-Control"] == "public, no-cache"
    assert client.get(answer["Location"], headers={"Accept": "*/*"}, follow=True).status_code == 200


def test_editions_and_history_of_a_merged_record_are_read_at_their_own_addresses(client, merged):
    edition = client.get("/items/HL-0009/editions/1")
    history = client.get("/items/HL-0009/history")

    assert (edition.status_code, history.status_code) == (200, 200)
    assert "It was built in the 19th century." in edition.content.decode()
    assert "Merged into another record: one church" in history.content.decode()


@pytest.mark.parametrize("address", ["/items/HL-0009/statements/S99", "/ru/items/HL-0009/statements/S99"])
def test_a_statement_that_the_merged_record_never_had_is_unknown(client, merged, address):
    assert client.get(address).status_code == 404


def test_a_statement_dropped_before_the_merge_says_which_edition_was_the_last_to_hold_it(client, twice):  # noqa: F811
    load([changed(AGAIN, statements=AGAIN.statements[:1])], None, Numbers.KEEP, "not the belfry")
    publish(["HL-0009"], None)
    merge("HL-0009", "HL-0001", None, "one church")

    answer = client.get("/id/HL-0009/S7", follow=True)

    assert answer.redirect_chain == [("/items/HL-0009/statements/S7", 303)]
    assert answer.status_code == 410
    assert "Edition 1 was the last to hold it." in answer.content.decode()


def test_a_hidden_statement_of_the_merged_record_leads_nowhere(client, twice):  # noqa: F811
    hidden = changed(AGAIN.statements[1], hidden=True)
    load(
        [changed(AGAIN, number="HL-0010", identifiers=(), statements=(AGAIN.statements[0], hidden))],
        None,
        Numbers.KEEP,
        "x",
    )
    publish(["HL-0010"], None)
    merge("HL-0010", "HL-0001", None, "one church")

    assert client.get("/items/HL-0010/statements/S6").status_code == 301
    assert client.get("/items/HL-0010/statements/S7").status_code == 404
    assert client.get("/items/HL-0001/statements/S10").status_code == 404


def test_merges_one_after_the_other_lead_to_the_last_in_one_step(client, merged):
    load([changed(sample.CATHEDRAL, number="HL-0010")], None, Numbers.KEEP, "a third time")
    publish(["HL-0010"], None)
    merge("HL-0001", "HL-0010", None, "one church")

    addresses = (
        "/items/HL-0009",
        "/id/HL-0009",
        "/items/HL-0009/statements/S6",
        "/id/HL-0009/S7",
        "/api/v1/items/HL-0009/",
    )
    assert [client.get(address)["Location"] for address in addresses] == [
        "/items/HL-0010",
        "/id/HL-0010",
        "/items/HL-0010/statements/S9",
        "/id/HL-0010/S10",
        "/api/v1/items/HL-0010/",
    ]


def test_harvesters_and_copies_are_told(client, merged):
    asked = {"verb": "GetRecord", "metadataPrefix": "oai_dc", "identifier": "oai:host-127-0-0-1.invalid:HL-0009"}
    header = client.get("/oai", asked).content.decode()
    change = next(c for c in client.get("/api/v1/changes/").json()["results"] if c["number"] == "HL-0009")

    assert re.search(r'<header status="deleted"><identifier>oai:[^<]*:HL-0009</identifier>', header)
    assert (change["state"], change["merged_into"], change["reason"]) == ("merged", "HL-0001", "one church")
    assert "HL-0009" not in client.get("/sitemap-0.xml").content.decode()


def test_whoever_looks_for_the_old_number_finds_the_record_that_stays(client, merged):
    found = client.get("/search.json", {"q": "HL-0009"}).json()["results"]

    assert [each["number"] for each in found] == ["HL-0001"]
    assert client.get("/api/v1/items/", {"q": "Holy Saviour Cathedral"}).json()["results"][0]["number"] == "HL-0001"


def test_a_merged_set_leads_to_the_set_that_stays(client, catalogue):
    sets = [Collection(number=f"C-000{n}", names=(name("N1", f"Churches {n}", shown=True),)) for n in (1, 2)]
    load([*sets, changed(sample.CATHEDRAL, collections=("C-0002",))], None, Numbers.KEEP, "two sets")
    publish(["C-0001", "C-0002", "HL-0001"], None)

    merge("C-0002", "C-0001", None, "one set")

    assert client.get("/iiif/collections/C-0002")["Location"] == "/iiif/collections/C-0001"
    listed = client.get("/iiif/collections/C-0001").json()["items"]
    assert [each["id"] for each in listed] == ["http://127.0.0.1:8000/iiif/items/HL-0001/manifest"]


def test_a_record_merged_into_one_that_was_then_withdrawn_says_so(client, merged):
    close("HL-0001", "its keeper asked for it", None)

    answer = client.get("/items/HL-0009", follow=True)
    assert answer.redirect_chain == [("/items/HL-0001", 301)]
    assert answer.status_code == 410
    assert Published.objects.get(pk="HL-0009").state == "merged"
