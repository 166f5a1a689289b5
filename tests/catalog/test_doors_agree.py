"""One sequence behind all doors: what changes, changes in page, API, ETag and OAI-PMH alike, and nothing else does."""

import re

import pytest

from catalog.ledger.publishing import publish
from catalog.ledger.revising import revising
from catalog.models.drafts import Name, Source
from catalog.models.published import Edition, Published
from catalog.terms.kinds import RecordKind

# Who shows the card of S-0002 (TASS): the event that cites it, and the church that carries the event.
SHOWING = {"S-0002", "E-0001", "HL-0001"}


@pytest.fixture
def a_second_later(catalogue, settings, monkeypatch):
    """Editions so far are an hour old, so that a new one has another moment."""
    Published.objects.update(changed="2020-01-01T00:00:00Z")
    Edition.objects.update(changed="2020-01-01T00:00:00Z")


def seen(client) -> dict[str, tuple[str, ...]]:
    """By number: the page's and the API's ETag, the API's edition, the OAI datestamp."""
    harvest = client.get("/oai?verb=ListIdentifiers&metadataPrefix=oai_dc").content.decode()
    stamps = dict(re.findall(r"<identifier>[^<]*:([A-Z]+-\d+)</identifier><datestamp>([^<]+)", harvest))
    found = {}
    for number, kind in Published.objects.values_list("number", "kind"):
        plural = RecordKind(kind).plural
        answer = client.get(f"/api/v1/{plural}/{number}/")
        page = client.get(f"/{plural}/{number}")
        found[number] = (page["ETag"], answer["ETag"], str(answer.json()["edition"]), stamps[number])
    return found


def differing(before, after, part: int) -> set[str]:
    return {number for number in after if before[number][part] != after[number][part]}


def test_publishing_a_record_does_not_publish_what_is_unfinished_in_its_source(client, catalogue):
    with revising("S-0002", None, None, "unfinished"):
        Source.objects.filter(pk="S-0002").update(title="An unfinished title")
    with revising("E-0001", None, None, "renamed"):
        Name.objects.filter(record="E-0001").update(value="Reported strikes, 8 October 2020")
    publish(["E-0001"], None)

    for address in ("/events/E-0001", "/items/HL-0001", "/sources/S-0002", "/api/v1/events/E-0001/"):
        assert b"An unfinished title" not in client.get(address).content
    assert "Reported strikes, 8 October 2020" in client.get("/items/HL-0001").content.decode()


def test_publishing_a_source_changes_exactly_the_records_that_show_its_card(client, a_second_later):
    before = seen(client)
    with revising("S-0002", None, None, "corrected"):
        Source.objects.filter(pk="S-0002").update(publisher="TASS news agency")
    assert seen(client) == before

    publish(["S-0002"], None)
    after = seen(client)

    for part in range(1, 4):
        assert differing(before, after, part) == SHOWING
    assert differing(before, after, 0) >= SHOWING
    assert {e.number: e.cause for e in Edition.objects.filter(changed__year__gt=2020)} == {
        "S-0002": "edited",
        "E-0001": "card S-0002",
        "HL-0001": "card S-0002",
    }
