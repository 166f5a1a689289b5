import pytest

from catalog.api.openapi.generating import document
from catalog.ledger.withdrawing import close
from catalog.models.published import Edition, Published
from catalog.terms.kinds import RecordKind, State
from tests import sample
from tests.catalog.editions import DAYS, dated, published_again

ADDRESS = "/api/v1/items/HL-0001/"


@pytest.fixture
def two(catalogue) -> None:
    """The cathedral in two editions, the second with a name more."""
    published_again(sample.changed(sample.CATHEDRAL, names=(*sample.CATHEDRAL.names, sample.name("N8", "Another"))))
    dated("HL-0001", DAYS[:2])


@pytest.mark.parametrize(
    ("day", "edition", "names"), [("2024-05-01", 1, 5), ("2024-05-31", 1, 5), ("2024-06-01", 2, 6)]
)
def test_a_record_is_sent_as_it_was_to_the_end_of_a_day(client, two, no_drafts, day, edition, names):
    with no_drafts():
        sent = client.get(f"{ADDRESS}?as-of={day}").json()

    assert (sent["edition"], len(sent["names"])) == (edition, names)


def test_the_bytes_are_those_of_the_edition_and_may_be_thinned(client, two):
    earlier = client.get(f"{ADDRESS}?as-of=2024-05-02")

    assert earlier.content == client.get("/items/HL-0001/editions/1.json").content
    assert set(client.get(f"{ADDRESS}?as-of=2024-05-02&fields=kind").json()) == {
        "uri", "edition", "changed", "type", "number", "kind",
    }  # fmt: skip
    again = client.get(f"{ADDRESS}?as-of=2024-05-03", headers={"If-None-Match": earlier["ETag"]})
    assert again.status_code == 304


def test_before_the_first_edition_there_is_nothing(client, two):
    answer = client.get(f"{ADDRESS}?as-of=2024-04-30")

    assert answer.status_code == 404
    assert answer.json()["detail"] == "HL-0001 was first published on 2024-05-01T23:59:59Z, after 2024-04-30."


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("2024", "as-of: “2024” is not a whole day. Write year, month and day, like 2024-05-01."),
        ("2024-05", "as-of: “2024-05” is not a whole day. Write year, month and day, like 2024-05-01."),
        ("2024-02-30", "as-of: “2024-02-30” is no day of the calendar. Write a whole day, like 2024-05-01."),
        ("now", "as-of: “now” is no day. Write a whole day, like 2024-05-01."),
        ("", "as-of is empty. Give it a value, or leave it out."),
    ],
)
def test_what_is_no_day_is_refused_in_words(client, two, given, sentence):
    answer = client.get(ADDRESS, {"as-of": given}, headers={"Accept-Language": "hy"})

    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert (answer.json()["detail"], answer.json()["parameter"]) == (sentence, "as-of")
    assert answer.json()["known"] == ["fields", "on", "as-of"]


def test_a_day_to_come_has_no_edition_yet(client, two):
    answer = client.get(f"{ADDRESS}?as-of=9999-01-01")

    assert answer.status_code == 404
    assert answer.json()["detail"] == "9999-01-01 is still to come. Choose today (UTC) or an earlier day."


def test_a_day_of_the_world_is_not_asked_of_an_earlier_state(client, two):
    answer = client.get(f"{ADDRESS}?as-of=2024-05-01&on=1980-01-01")

    assert answer.status_code == 409
    assert answer.json()["detail"].endswith("Leave out either on or as-of.")


def test_a_sealed_edition_is_refused_with_reason_day_and_digest(client, two):
    close("HL-0001", "It is being looked into.", None)
    sealed = Edition.objects.get(number="HL-0001", ordinal=1)
    since = f"{sealed.sealed_at:%Y-%m-%dT%H:%M:%SZ}"

    problem = client.get(f"{ADDRESS}?as-of=2024-05-02").json()

    assert problem == {
        "title": "Gone",
        "status": 410,
        "detail": f"Edition 1 of HL-0001 is sealed since {since}: {sealed.sealed_because}",
        "uri": "http://127.0.0.1:8000/id/HL-0001",
        "state": "sealed",
        "reason": "HL-0001 was closed: It is being looked into.",
        "edition": 1,
        "changed": since,
        "digest": sealed.digest,
    }
    day = Edition.objects.get(number="HL-0001", ordinal=3).changed.date()
    assert client.get(f"{ADDRESS}?as-of={day}").json()["state"] == "closed"


def test_a_record_merged_by_then_leads_to_the_other_as_of_the_same_day(client, two):
    Edition.objects.filter(number="HL-0001", ordinal=2).update(state=State.MERGED.value, body=b"")
    Published.objects.filter(pk="HL-0001").update(state=State.MERGED.value, merged_into="HL-0002")

    answer = client.get(f"{ADDRESS}?as-of=2024-06-01")

    assert (answer.status_code, answer["Location"]) == (301, "/api/v1/items/HL-0002/?as-of=2024-06-01")
    assert client.get(f"{ADDRESS}?as-of=2024-05-31").json()["edition"] == 1


def test_an_earlier_state_costs_two_queries(client, two, django_assert_num_queries):
    with django_assert_num_queries(2):
        client.get(f"{ADDRESS}?as-of=2024-05-31")


def test_the_documentation_tells_of_it_for_every_kind():
    for kind in RecordKind:
        parameters = document()["paths"][f"/api/v1/{kind.plural}/{{number}}/"]["get"]["parameters"]
        told = {each["name"]: each for each in parameters}["as-of"]
        assert told["schema"] == {"type": "string", "format": "date"}
        assert "to the end of this day (UTC)" in told["description"]
