import pytest

from catalog.ledger.withdrawing import close
from catalog.models.published import Published
from tests import sample

pytestmark = pytest.mark.django_db


def test_every_record_is_listed_at_its_latest_change_oldest_first(client, catalogue):
    results = client.get("/api/v1/changes/").json()["results"]

    assert {change["number"] for change in results} == {document.number for document in sample.EVERYTHING}
    assert [change["sequence"] for change in results] == list(range(1, len(results) + 1))


def test_a_tombstone_stands_where_it_was_put_up_and_says_why(client, catalogue, settings):
    close("A-0006", "asked to", None)
    changed = f"{Published.objects.get(pk='A-0006').changed:%Y-%m-%dT%H:%M:%SZ}"

    changes = client.get("/api/v1/changes/?kind=agent").json()["results"]

    assert changes[-1] == {
        "sequence": len(sample.EVERYTHING) + 1,
        "number": "A-0006",
        "uri": f"{settings.IDENTIFIER_BASE}/id/A-0006",
        "kind": "agent",
        "state": "closed",
        "edition": 2,
        "changed": changed,
        "reason": "asked to",
    }


def test_a_reader_who_was_away_sees_what_has_changed_since_and_no_more(client, catalogue):
    last = client.get("/api/v1/changes/").json()["results"][-1]["sequence"]
    close("A-0006", "asked to", None)

    since = client.get(f"/api/v1/changes/?after={last}").json()

    assert [change["number"] for change in since["results"]] == ["A-0006", "E-0001", "HL-0001"]
    assert since["next"] is None


def test_the_list_is_paged_by_sequence(client, catalogue):
    page = client.get("/api/v1/changes/?limit=10&kind=agent,item").json()

    assert [c["number"] for c in page["results"]][-1] == "HL-0001"
    first = client.get("/api/v1/changes/?limit=10").json()
    assert first["next"] == "http://testserver/api/v1/changes/?limit=10&after=10"
    assert client.get(first["next"]).json()["results"][0]["sequence"] == 11
