import pytest

from catalog.models.published import Edition

pytestmark = pytest.mark.django_db


def numbers(client, address: str) -> list[str]:
    answer = client.get(address)
    assert answer.status_code == 200, answer.content
    return [record["number"] for record in answer.json()["results"]]


@pytest.mark.parametrize("q", ["Ղազանչեցոց", "Казанчецоц", "Qazançı", "Ghazanchetsots"])
def test_a_name_in_any_script_finds_the_cathedral(client, catalogue, q):
    assert numbers(client, f"/api/v1/items/?q={q}") == ["HL-0001"]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("items/?kind=item-kinds/church-building", ["HL-0001"]),
        ("items/?kind=item-kinds/cross-stone", []),
        ("items/?kind=item-kinds/cross-stone,item-kinds/church-building", ["HL-0001"]),
        ("items/?place=P-0001", ["HL-0001"]),
        ("items/?place=P-0002", []),
        ("items/?event=E-0001", ["HL-0001"]),
        ("items/?source=S-0001", ["HL-0001"]),
        ("items/?agent=A-0006", ["HL-0001"]),
        ("items/?contested=true", ["HL-0001"]),
        ("items/?contested=false", []),
        ("items/?image=none", ["HL-0001"]),
        ("items/?image=photograph", []),
        ("items/?collection=C-0001", []),
        ("items/?part_of=HL-0009", []),
        ("items/?from_year=1868&to_year=1900", ["HL-0001"]),
        ("items/?to_year=1700&undated=false", []),
        ("items/?box=46,39,47,40", ["HL-0001"]),
        ("items/?box=10,39,11,40", []),
        ("items/?circle=46.7479,39.7588,1000", ["HL-0001"]),
        ("items/?circle=44.5,40.18,1000", []),
        ("items/?contested=true&place=P-0002", []),
        ("places/?q=Şuşa", ["P-0001"]),
        ("places/?kind=place-kinds/town", ["P-0001"]),
        ("agents/?kind=agent-kinds/state", ["A-0001", "A-0002"]),
        ("agents/?kind=agent-kinds/state&after=1", ["A-0002"]),
        ("agents/?agent=A-0001", ["A-0003", "A-0005"]),
        ("events/?place=P-0001", ["E-0001"]),
        ("events/?from_year=2020&to_year=2020&undated=false", ["E-0001"]),
        ("events/?from_year=2021&undated=false", []),
        ("sources/?kind=source-kinds/news", ["S-0002"]),
        ("collections/", []),
    ],
)
def test_filters_find_what_meets_them(client, catalogue, address, found):
    assert numbers(client, f"/api/v1/{address}") == found


def test_days_of_change_are_from_the_beginning_of_a_day_and_before_the_beginning_of_another(client, catalogue):
    day = f"{Edition.objects.first().changed:%Y-%m-%d}"

    assert numbers(client, f"/api/v1/items/?changed_after={day}") == ["HL-0001"]
    assert numbers(client, f"/api/v1/items/?changed_before={day}") == []
    assert numbers(client, "/api/v1/items/?changed_after=9999-01-01") == []
    assert numbers(client, "/api/v1/items/?changed_before=9999-01-01&contested=true") == ["HL-0001"]


def test_an_unknown_parameter_is_refused_and_the_known_ones_are_listed(client):
    answer = client.get("/api/v1/agents/?colour=red")

    known = ["after", "limit", "changed_after", "changed_before", "q", "source", "agent", "contested"]
    known += ["accounts_differ", "first_hand", "kind", "fields"]
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert sorted(answer.json().pop("known")) == sorted(known)
    assert answer.json()["parameter"] == "colour"


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("limit=0", 'limit: "0" is no whole number from 1 to 500.'),
        ("limit=501", 'limit: "501" is no whole number from 1 to 500.'),
        ("limit=ten", 'limit: "ten" is no whole number from 1 to 500.'),
        ("limit=٣", 'limit: "٣" is no whole number from 1 to 500.'),
        ("after=-1", 'after: "-1" is no whole number from 0 to 4611686018427387904.'),
        ("after=1&after=2", "after is given 2 times. Give it once."),
        ("q=", "q is empty. Give it a value, or leave it out."),
        ("q=a%00b", "q: Null characters are not allowed."),
        ("contested=maybe", 'contested: "maybe" is neither true nor false.'),
        ("place=Shushi", 'place: "Shushi" is not of the form P-0001.'),
        ("place=P-0001,,", 'place: "" is not of the form P-0001.'),
        ("kind=church", 'kind: "church" is not of the form item-kinds/church-building.'),
        ("changed_after=2024-02-30", 'changed_after: "2024-02-30" is no day of the calendar. Write it like'),
        ("changed_after=20240228", 'changed_after: "20240228" is no day of the calendar. Write it like'),
        ("box=1,2,3", 'box: "1,2,3" is not west,south,east,north, as decimal numbers with commas between.'),
        ("box=nan,1,2,3", 'box: "nan,1,2,3" is not west,south,east,north, as decimal numbers with commas between.'),
        ("fields=notes", 'fields: "notes" is not of the form '),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_is_refused_in_words(client, query, sentence):
    answer = client.get(f"/api/v1/items/?{query}", headers={"Accept-Language": "hy"})

    assert answer.status_code == 400
    assert answer.json()["detail"].startswith(sentence)
    assert answer.json()["parameter"] == query.partition("=")[0]


@pytest.mark.parametrize("query", ["box=0,91,1,92", "circle=0,0,20000001", "circle=181,0,5"])
def test_a_shape_that_is_not_on_earth_is_refused(client, query):
    assert client.get(f"/api/v1/items/?{query}").status_code == 400


@pytest.mark.parametrize("address", ["", "items/HL-0001/", "changes/", "schema/"])
def test_every_address_refuses_what_it_does_not_know(client, address):
    answer = client.get(f"/api/v1/{address}?nonsense=1")

    assert (answer.status_code, answer.json()["parameter"]) == (400, "nonsense")


@pytest.mark.parametrize("sign", ["[", "1", "X", "١", "1,", "%00"])
@pytest.mark.parametrize("name", ["from_year", "to_year", "changed_after", "after"])
def test_a_hostile_date_is_refused_by_the_api(client, catalogue, name, sign):
    assert client.get(f"/api/v1/items/?{name}={sign * 30_000}").status_code == 400
