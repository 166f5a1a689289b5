import pytest
from django.urls import reverse

from archive.models import User


@pytest.fixture
def desk(client, catalogue):
    client.force_login(User.objects.create_superuser("archivist", "a@example.org", "a-long-password"))
    return client


def looked_up(desk, term: str) -> list[str]:
    asked = {"app_label": "catalog", "model_name": "answer", "field_name": "place", "term": term}
    return [each["id"] for each in desk.get(reverse("admin:autocomplete"), asked).json()["results"]]


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("Şuşa", ["P-0001"]),
        ("Շուշի", ["P-0001"]),
        ("Qazançı", ["HL-0001"]),
        ("hl-0001", ["HL-0001"]),
        ("Human Rights Watch", []),
        ("", ["HL-0001", "P-0001"]),
    ],
)
def test_where_something_is_said_to_be_is_found_among_places_and_items(desk, term, found):
    assert looked_up(desk, term) == found


def test_nobody_without_the_desk_looks_anything_up(client, catalogue):
    asked = {"app_label": "catalog", "model_name": "answer", "field_name": "place", "term": "Şuşa"}

    assert client.get(reverse("admin:autocomplete"), asked).status_code == 302


def test_a_statement_may_be_of_any_record(desk):
    asked = {"app_label": "catalog", "model_name": "statement", "field_name": "record", "term": "Human Rights Watch"}
    found = desk.get(reverse("admin:autocomplete"), asked).json()["results"]

    assert [each["id"] for each in found] == ["A-0006", "S-0001"]


@pytest.mark.parametrize("page", ["question", "statement", "conditionreport"])
def test_no_box_of_the_desk_asks_for_a_bare_number(desk, page):
    form = desk.get(reverse(f"admin:catalog_{page}_add"), {"record": "HL-0001"}).content.decode()

    assert "vForeignKeyRawIdAdminField" not in form
    assert '<option value="HL-0001" selected>' in form
