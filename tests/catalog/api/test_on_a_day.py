"""What is said of Shushi / Şuşa for a day, as a program has it: exactly what the sample holds, and who said it."""

import pytest

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.ledger.revising import revising
from catalog.models.drafts import Agent, Name
from catalog.terms.document import Place
from catalog.terms.document.base import Attribution
from catalog.terms.document.place import Within
from catalog.terms.document.statement import Question
from tests import sample
from tests.catalog.api.test_openapi import valid
from tests.catalog.shushi import shushi

pytestmark = pytest.mark.django_db
LISTS = ("said_of_the_day", "last_said_before", "without_a_time")
APA = ("P-0001/S10", "held-by", "APA news agency", None, "S-0093")
HRW = ("P-0001/S11", "held-by", "A-0007", "2020-12-16", "S-0013")
ESSAY = ("P-0007/S5", "belongs", "A-0032", "2024-04-16", "S-0001")
CRISIS_GROUP = ("P-0007/S6", "belongs", "A-0033", None, "S-0004")
# day: said of it; last said before it; of the region: said of the day; without a time.
DAYS = {
    "1980-01-01": ([], [], [ESSAY], [CRISIS_GROUP]),
    "2000-01-01": ([], [APA], [], [CRISIS_GROUP]),
    "2020-11-30": ([HRW], [APA], [], [CRISIS_GROUP]),
    "2022-01-01": ([], [HRW, APA], [], [CRISIS_GROUP]),
}


def entries(lists: dict, name: str) -> list[tuple[str, str, str, str | None, str]]:
    """Each entry: address, topic, speaker, date said, first source."""
    topics = {question["key"]: question["topic"] for question in lists["questions"]}
    return [
        (
            each["statement"].partition("/id/")[2],
            topics[each["question"]],
            each["says"].get("speaker") or each["says"]["described"],
            each["says"].get("said"),
            each["says"]["carriers"][0]["source"],
        )
        for each in lists[name]
    ]


@pytest.mark.parametrize("day", DAYS)
def test_shushi_on_a_day_is_exactly_what_is_held_and_by_whom_it_was_said(db, client, day):
    shushi()
    of_the_day, before, of_the_region, timeless = DAYS[day]

    told = client.get(f"/api/v1/places/P-0001/?on={day}").json()

    assert (told["number"], told["on"], told["uri"]) == ("P-0001", day, "http://127.0.0.1:8000/id/P-0001")
    assert [entries(told, name) for name in LISTS] == [of_the_day, before, []]
    [region] = told["said_of_a_wider_place"]
    assert region["number"] == "P-0007"
    assert [entries(region, name) for name in LISTS] == [of_the_region, [], timeless]
    by = {"speaker": "A-0007", "said": "2020-12-16", "source": "S-0013"}
    assert region["lies_in"] == [{"place": "P-0001", "by": by}]


@pytest.mark.parametrize("day", DAYS)
def test_what_was_searched_for_and_not_found_is_told_whatever_the_day(db, client, day):
    shushi()

    told = client.get(f"/api/v1/places/P-0001/?on={day}").json()

    searched = [(each["question"], each["sought"]["en"], each.get("found", False)) for each in told["searches"]]
    assert searched == [
        ("Q8", "a statement of who administered or held the town on 1 January 1980", False),
        ("Q9", "a statement of the town itself, to which state or body it belongs", False),
    ]
    assert {each["on"] for each in told["searches"]} == {"2026-11-22"}


def test_a_locator_goes_with_its_source(db, client):
    shushi()
    [region] = client.get("/api/v1/places/P-0001/?on=1980-01-01").json()["said_of_a_wider_place"]

    assert region["said_of_the_day"][0]["says"]["carriers"] == [{"source": "S-0001", "locator": "para. 2"}]
    assert region["said_of_the_day"][0]["certain"] is True
    assert "certain" not in region["without_a_time"][0]


@pytest.mark.parametrize(("day", "certain"), [("1923-06-01", False), ("1924-01-01", True), ("1991-06-01", False)])
def test_a_day_in_the_first_or_last_year_of_a_time_said_in_years_is_not_certain(db, client, day, certain):
    shushi()
    [region] = client.get(f"/api/v1/places/P-0001/?on={day}").json()["said_of_a_wider_place"]

    assert [entry["certain"] for entry in region["said_of_the_day"]] == [certain]


def test_the_standing_of_a_question_is_that_of_the_day_alone(db, client):
    shushi()

    def standing(day: str) -> dict[str, str]:
        told = client.get(f"/api/v1/places/P-0001/?on={day}").json()
        return {question["topic"]: question["state"] for question in told["questions"]}

    assert standing("2000-01-01") == {"held-by": "no statement held", "belongs": "no statement held"}
    assert standing("2020-11-30") == {"held-by": "one account", "belongs": "no statement held"}


def test_whoever_is_named_has_a_card(db, client):
    shushi()
    told = client.get("/api/v1/places/P-0001/?on=2020-11-30").json()

    assert sorted(told["cards"]) == ["A-0001", "A-0003", "A-0007", "A-0033", "P-0007", "S-0004", "S-0013", "S-0093"]


def test_every_day_is_as_the_schema_says(db, client):
    shushi()
    for day in (*DAYS, "-0044-03-15", "2000-02-29"):
        valid(client.get(f"/api/v1/places/P-0001/?on={day}").json(), "PlaceOnADay")


@pytest.mark.parametrize("day", ["1980", "1980-13-01", "1900-02-29", "-0000-01-01", "1980-01-01/1981-01-01", "today"])
def test_what_is_no_day_is_refused_with_how_to_write_one(client, catalogue, day):
    answer = client.get("/api/v1/places/P-0001/", {"on": day})

    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert answer.json() == {
        "title": "Bad Request",
        "status": 400,
        "detail": f'on: "{day}" is no day of the calendar. Write year, month and day, like 1980-01-01, '
        "or -0044-03-15 for 45 BC.",
        "parameter": "on",
        "known": ["fields", "on", "as-of"],
    }


@pytest.mark.parametrize("address", ["collections/C-0001/", "events/E-0001/", "agents/A-0001/", "places/"])
def test_a_day_can_be_asked_of_one_place_or_item_only(client, catalogue, address):
    answer = client.get(f"/api/v1/{address}?on=1980-01-01")

    assert answer.status_code == 400
    assert answer.json()["parameter"] == "on"


def test_no_voice_is_left_out_by_asking_for_some_members(db, client):
    shushi()

    whole = client.get("/api/v1/places/P-0001/?on=1980-01-01")
    assert client.get("/api/v1/places/P-0001/?on=1980-01-01&fields=names").content == whole.content


def test_the_etag_changes_with_the_day_and_with_the_wider_place_and_with_nothing_else(db, client):
    shushi()
    address = "/api/v1/places/P-0001/?on=1980-01-01"
    first = client.get(address)
    assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304
    assert client.get("/api/v1/places/P-0001/?on=1980-01-02")["ETag"] != first["ETag"]
    assert client.get("/api/v1/places/P-0001/")["ETag"] != first["ETag"]

    with revising("P-0007", None, None, "renamed"):
        Name.objects.filter(record="P-0007", key="N1").update(value="Nagorny Karabakh")
    assert client.get(address)["ETag"] == first["ETag"]
    publish(["P-0007"], None)

    again = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 200
    assert again.json()["said_of_a_wider_place"][0]["labels"]["en"] == "Artsakh / Nagorny Karabakh"


def test_a_confidential_speaker_is_a_pseudonym_there_too(db, client):
    shushi()
    with revising("A-0032", None, None, "protect"):
        Agent.objects.filter(pk="A-0032").update(confidential=True, pseudonym="Contributor 9")

    told = client.get("/api/v1/places/P-0001/?on=1980-01-01")

    assert list(told.json()["cards"]["A-0032"]["labels"].values()) == ["Contributor 9"]


def lying_in(places: int) -> list[Place]:
    """A town that a speaker puts in so many regions, each of which is asked who holds it."""
    by = Attribution(speaker="A-0006", said="2020", source="S-0001", locator="para. 3")
    numbers = [f"P-001{n}" for n in range(places)]
    regions = [
        Place(number=n, kind="place-kinds/town", names=(sample.name("N1", n, shown=True),),
              questions=(Question(key="Q2", topic="held-by"),))
        for n in numbers
    ]  # fmt: skip
    within = tuple(Within(place=number, by=by) for number in numbers)
    return [sample.changed(sample.SHUSHI, number="P-0009", identifiers=(), within=within), *regions]


@pytest.mark.parametrize("places", [1, 3])
def test_a_day_costs_no_more_for_three_wider_places_than_for_one(
    places, client, catalogue, no_drafts, django_assert_num_queries
):
    publish(load(lying_in(places), None, Numbers.KEEP, "more"), None, "more")

    with no_drafts(), django_assert_num_queries(2):
        told = client.get("/api/v1/places/P-0009/?on=2000-01-01").json()
    assert len(told["said_of_a_wider_place"]) == places
