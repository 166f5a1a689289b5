"""The pages that the sample catalogue is judged by, read as somebody from either side would read them."""

import re

import pytest
from django.conf import settings
from django.core.management import call_command

from tests.catalog.public.test_record_pages import words
from tests.set_down import SetDown

pytestmark = [pytest.mark.once, pytest.mark.django_db]
SAMPLE = SetDown(
    lambda: call_command("import_records", settings.BASE_DIR / "fixtures" / "catalogue", keep=True, verbosity=0)
)


@pytest.fixture
def page(db, client):
    """The HTML of a record's page in the published sample."""
    SAMPLE()

    def read(number: str) -> str:
        return client.get(f"/items/{number}").content.decode()

    return read


def point(page: str, asked: str) -> str:
    """One question of a page, whole."""
    found = re.search(rf'<div class="point[^>]*><div class="q"><h3>{re.escape(asked)}</h3>.*?</div></div>', page, re.S)
    assert found is not None, asked
    rest = page[found.start() :]
    return rest[: rest.find('<div class="point', 10)]


def badge(point: str) -> str:
    return words(re.search(r'<span class="badge.*?</span>', point, re.S)[0])


def speakers(point: str) -> list[str]:
    return [words(who) for who in re.findall(r'<div class="who"><p><b>(.*?)</b>', point, re.S)]


def said(point: str) -> list[str]:
    """Dates said, as machines read them; "" where none is recorded."""
    rows = re.findall(r'<p class="n">(.*?)</p>', point, re.S)
    return [m[1] if (m := re.search(r'datetime="(.*?)"', row)) else "" for row in rows]


def test_the_founding_of_dadivank_is_told_by_all_and_the_tradition_excludes_nobody(page):
    founded = point(page("HL-0003"), "When was it founded?")

    assert badge(founded).startswith("Accounts differ:")
    assert "as tradition" in words(founded)
    dated = [day for day in said(founded) if day]
    assert dated == sorted(dated)


def test_to_whom_dadivank_is_assigned_is_contested_and_no_voice_has_other_rows_than_the_next(page):
    assigned = point(page("HL-0003"), "To which religious or cultural tradition do speakers assign it?")
    rows = [re.findall(r"<dt>(.*?)</dt>", each)[:5] for each in re.findall(r"<article.*?</article>", assigned, re.S)]

    assert badge(assigned).startswith("Contested:")
    assert len(set(speakers(assigned))) >= 3
    assert {tuple(row) for row in rows} == {("Kind", "Ground given", "Written in", "First hand?", "Calls it")}


def test_atanas_is_a_priest_to_one_and_a_carver_to_another(page):
    capacity = point(page("HL-0012"), "In what capacity is Atanas named?")

    assert badge(capacity) == "Accounts differ: 2 statements"
    assert ("abbot or priest" in words(capacity), "carver" in words(capacity)) == (True, True)


def test_the_year_746_on_the_wall_paintings_is_read_as_1297_and_how(page):
    whole = words(page("HL-0005"))

    for told in ("746", "Armenian era", "1297"):
        assert told in whole


def test_the_churchs_dates_leave_gaps_as_gaps_and_no_state_comes_from_an_event(page):
    timeline = page("HL-0001").partition('<section class="s" aria-labelledby="time">')[2].partition("</section>")[0]
    entries = re.findall(r'<li( class="[a-z]+")?>(.*?)</li>', timeline, re.S)
    states = [words(text) for _, text in entries if "Condition as reported by" in text]
    events = [words(text) for kind, text in entries if "hit" in kind]

    assert any("gap" in kind and "No dated statement held" in text for kind, text in entries)
    assert [state.partition(" reported by ")[2] for state in states] == ["Human Rights Watch", "JAMnews"]
    assert events != []
    assert not any(word in event for event in events for word in ("damaged", "destroyed", "ruin"))


def test_the_mosque_has_the_same_sections_in_the_same_order_as_the_church(page):
    church, mosque = (
        re.findall(r'<section class="s" aria-labelledby="([a-z]+)"', page(n)) for n in ("HL-0001", "HL-0020")
    )

    assert [each for each in church if each in mosque] == [each for each in mosque if each in church]
    assert {"say", "condition", "time", "names"} <= set(mosque) & set(church)
