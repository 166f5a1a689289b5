"""An item on a day: what is said of it then, and the list of reports on its condition then held."""

import json
import re

import pytest

from catalog.terms.document.statement import Answer, Question
from catalog.terms.document.value import ConceptValue
from tests import sample
from tests.catalog.public.test_item_rows import report, rich, words  # noqa: F401
from tests.sample import statement

REPORTS = (report("R20", "1987", "condition/poor"), report("R21", "2020-10-09", "condition/destroyed"))


@pytest.fixture
def reported(rich) -> None:  # noqa: F811
    """Two reports, and a use that is said to have lasted for some years."""
    use = Answer(question="Q80", value=ConceptValue(concept="methods/site-visit"), during="1930/1940")
    rich(
        condition=REPORTS,
        questions=(*sample.CATHEDRAL.questions, Question(key="Q80", topic="used-as")),
        statements=(*sample.CATHEDRAL.statements, statement("S81", "A-0006", "2020", "It was used.", "S-0001", use)),
    )


def section(client, day: str, prefix: str = "") -> str:
    page = client.get(f"{prefix}/items/HL-0001?on={day}").content.decode()
    found = re.search(r'<section class="s onaday".*?</section>', page, re.S)
    assert found is not None
    return found[0]


@pytest.mark.parametrize(
    ("day", "held"),
    [("1986-12-31", []), ("1987-01-01", ["R20"]), ("2020-10-08", ["R20"]), ("2022-01-01", ["R20", "R21"])],
)
def test_the_state_on_a_day_is_the_list_of_reports_then_held(client, reported, day, held):
    shown = words(section(client, day).partition("Condition: reports held by this day")[2].partition("<h3>")[0])

    assert re.findall(r"Condition report (R\d+)", shown) == held
    assert ("No report held" in shown) is (not held)


def test_what_is_said_to_have_been_so_stands_under_its_day_and_no_wider_place_is_told(client, reported):
    within, after = (section(client, day) for day in ("1935-06-01", "1950-06-01"))

    assert "It was used." in within.partition("Last said before")[0]
    assert "It was used." not in after
    assert "Said of a wider place" not in within


def test_the_api_gives_the_same_reports_and_voices(client, reported):
    answer = json.loads(client.get("/api/v1/items/HL-0001/?on=2020-10-09").content)

    assert (answer["number"], answer["on"]) == ("HL-0001", "2020-10-09")
    assert [(each["key"], each["state"]) for each in answer["condition"]] == [
        ("R20", "condition/poor"),
        ("R21", "condition/destroyed"),
    ]
    assert "said_of_a_wider_place" not in answer
    assert answer["cards"]["condition/poor"]["labels"] == {"en": "poor"}


def test_a_day_that_is_none_is_refused_in_words_and_nothing_typed_is_lost(client, reported):
    answer = client.get("/items/HL-0001?on=someday")
    page = answer.content.decode()

    assert answer.status_code == 400
    assert "on: “someday” is no day of the calendar." in page
    assert 'value="someday"' in page


def test_a_page_for_a_day_is_not_indexed_and_names_the_item_as_its_canonical_address(client, reported):
    page = client.get("/items/HL-0001?on=2020-10-09").content.decode()

    assert '<meta name="robots" content="noindex">' in page
    assert re.search(r'<link rel="canonical" href="[^"?]*/items/HL-0001">', page)


@pytest.mark.parametrize("reports", [1, 3])
def test_a_day_costs_as_much_for_three_reports_as_for_one(client, rich, reports, django_assert_num_queries):  # noqa: F811
    rich(condition=tuple(report(f"R{20 + n}", f"200{n}", "condition/poor") for n in range(reports)))

    with django_assert_num_queries(6):
        client.get("/items/HL-0001?on=2022-01-01")
    with django_assert_num_queries(1):
        client.get("/api/v1/items/HL-0001/?on=2022-01-01")
