import pytest
from django.urls import reverse

from catalog.ledger.withdrawing import close
from catalog.models.published import Edition, Published
from catalog.terms.kinds import RecordKind
from tests import sample

pytestmark = pytest.mark.django_db


def test_a_record_is_its_stored_bytes_with_uri_edition_and_changed_in_front(client, published, settings):
    edition = published("HL-0001").edition

    answer = client.get("/api/v1/items/HL-0001/")

    changed = f"{edition.changed:%Y-%m-%dT%H:%M:%SZ}"
    uri = f"{settings.IDENTIFIER_BASE}/id/HL-0001"
    front = f'{{"uri":"{uri}","edition":1,"changed":"{changed}",'.encode()
    assert answer.content == front + bytes(edition.body)[1:]
    assert answer["Content-Type"] == "application/json"


def test_the_cathedral_comes_with_every_voice_on_who_did_it(client, catalogue):
    card = client.get("/api/v1/items/HL-0001/").json()["cards"]["E-0001"]

    who = next(question for question in card["questions"] if question["topic"] == "who-did")
    said = {statement["key"]: statement["speaker"] for statement in card["statements"]}
    assert who["state"] == "contested"
    assert [said[key] for key in who["statements"]] == ["A-0004", "A-0003", "A-0006"]
    assert all(statement["carriers"] for statement in card["statements"])


@pytest.mark.parametrize("kind", RecordKind)
def test_each_kind_is_listed_by_sequence_with_bodies_as_in_the_record_itself(client, catalogue, kind):
    listed = client.get(f"/api/v1/{kind.plural}/").json()

    pointers = Published.objects.of_kind(kind).order_by("edition_id")
    alone = [client.get(reverse(f"api-{kind.value}", args=[p.number])).json() for p in pointers]
    assert listed == {"results": alone, "next": None}
    assert len(alone) == sum(document.__struct_config__.tag == kind for document in sample.EVERYTHING)


def test_pages_follow_one_another_until_next_is_null(client, catalogue):
    seen, address = [], "/api/v1/agents/?limit=2"
    while address:
        page = client.get(address).json()
        seen.append([record["number"] for record in page["results"]])
        address = page["next"]

    assert seen == [["A-0001", "A-0002"], ["A-0003", "A-0004"], ["A-0005", "A-0006"]]


def test_next_keeps_what_was_asked(client, catalogue):
    page = client.get("/api/v1/agents/?limit=1&kind=agent-kinds/state").json()

    assert page["next"] == "http://testserver/api/v1/agents/?limit=1&kind=agent-kinds/state&after=1"
    assert [r["number"] for r in client.get(page["next"]).json()["results"]] == ["A-0002"]


def test_some_members_only_are_the_same_bytes(client, catalogue):
    whole = client.get("/api/v1/items/HL-0001/").json()

    thin = client.get("/api/v1/items/HL-0001/?fields=names,place").json()

    expected = {"uri", "edition", "changed", "type", "number", "names", "place"}
    assert thin == {name: whole[name] for name in expected}


def test_statements_never_come_without_their_questions_and_cards(client, catalogue):
    thin = client.get("/api/v1/items/?fields=statements").json()["results"][0]

    assert {"questions", "statements", "events", "cards"} <= set(thin)
    assert "names" not in thin


def test_the_same_bytes_are_not_sent_twice(client, catalogue):
    for address in ("/api/v1/items/HL-0001/", "/api/v1/agents/?limit=2", "/api/v1/changes/"):
        first = client.get(address)
        again = client.get(address, headers={"If-None-Match": first["ETag"]})

        assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
        assert again["ETag"] == first["ETag"]


def test_a_list_from_which_an_older_record_is_gone_has_another_etag(client, catalogue):
    before = client.get("/api/v1/agents/")
    close("A-0001", "asked to", None)  # A-0003 and A-0005 show its card, so they change too

    after = client.get("/api/v1/agents/", headers={"If-None-Match": before["ETag"]})

    assert after.status_code == 200
    assert [r["number"] for r in after.json()["results"]] == ["A-0002", "A-0004", "A-0006", "A-0003", "A-0005"]


def test_a_closed_record_says_why_and_since_when(client, catalogue, settings):
    close("S-0001", "The author asked us to.", None)
    edition = Edition.objects.get(number="S-0001", ordinal=2)
    changed = f"{edition.changed:%Y-%m-%dT%H:%M:%SZ}"

    answer = client.get("/api/v1/sources/S-0001/")

    assert answer.status_code == 410
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json() == {
        "title": "Gone",
        "status": 410,
        "detail": f"S-0001 is withheld since {changed}: The author asked us to.",
        "uri": f"{settings.IDENTIFIER_BASE}/id/S-0001",
        "state": "closed",
        "reason": "The author asked us to.",
        "edition": 2,
        "changed": changed,
    }


def test_a_merged_record_leads_to_the_one_it_was_merged_into(client, catalogue):
    Published.objects.filter(pk="A-0001").update(state="merged", merged_into="A-0002")

    answer = client.get("/api/v1/agents/A-0001/")

    assert (answer.status_code, answer["Location"]) == (301, "/api/v1/agents/A-0002/")


@pytest.mark.parametrize("number", ["HL-9999", "nothing", "HL-0001%00", "hl-0001", "HL-٠٠٠١"])
def test_an_unknown_number_is_not_found(client, catalogue, number):
    answer = client.get(f"/api/v1/items/{number}/")

    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_a_record_asked_for_as_another_kind_says_where_it_is(client, catalogue):
    answer = client.get("/api/v1/places/HL-0001/")

    assert answer.status_code == 404
    assert answer.json()["detail"] == "HL-0001 is no place. It is at /api/v1/items/HL-0001/."


def test_a_record_takes_one_query_and_a_list_two_however_many(client, catalogue, no_drafts, django_assert_num_queries):
    with no_drafts(), django_assert_num_queries(1):
        client.get("/api/v1/items/HL-0001/")
    for limit in (1, 3):
        with no_drafts(), django_assert_num_queries(2):
            client.get(f"/api/v1/agents/?limit={limit}")
        with no_drafts(), django_assert_num_queries(2):
            client.get(f"/api/v1/agents/?limit={limit}&q=azerbaijan")
        with no_drafts(), django_assert_num_queries(1):
            client.get(f"/api/v1/changes/?limit={limit}")
