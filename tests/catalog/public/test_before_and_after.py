"""Two pictures side by side, as a report on a condition compares them, and never otherwise."""

import re
from typing import Any

import pytest

from catalog.models.drafts import Concept, Scheme
from catalog.terms.document.base import Attribution
from catalog.terms.document.condition import ConditionReport, Evidence
from catalog.terms.kinds import Moment
from tests.browsing import IN_CHROMIUM, Look, chromium, faults_everywhere
from tests.catalog import filed
from tests.catalog.filed import held, item

ADDRESS = "/items/HL-0001/compare/M20..M21"
WARNING = {"en": "Human remains are seen."}


def report(evidence: tuple[Evidence, ...] = (), **more: Any) -> ConditionReport:
    evidence = evidence or (
        Evidence(moment=Moment.BASELINE, holding="M20", taken="2019-04-02", sensor="WorldView-2", source="S-0001"),
        Evidence(moment=Moment.FOLLOW_UP, holding="M21", taken="2020-10-09", sensor="Pléiades", locator="p. 4"),
    )
    by = Attribution(speaker="A-0006", source="S-0001", said="2020-12-16")
    words = {"text": {"en": "Holes in the vault."}, "assessors": ("A-0006",), "agreement": "agreement/all-agree"}
    return ConditionReport(
        key="R23", on="2020-10-09", state="condition/poor", evidence=evidence, by=by, **words, **more
    )


def shown(
    one: dict[str, Any] | None = None,
    other: dict[str, Any] | None = None,
    evidence: tuple[Evidence, ...] = (),
    **more: Any,
) -> tuple[str, str]:
    """The church with two satellite images, compared by a report; gives the numbers of both."""
    for key in ("condition/poor", "agreement/all-agree"):
        scheme = Scheme.objects.create(key=key.partition("/")[0], labels={"en": key.partition("/")[0]})
        Concept.objects.create(key=key, scheme=scheme, labels={"en": key.partition("/")[2].replace("-", " ")})
    before, then = filed.picture(colour="tan"), filed.picture(colour="teal")
    both = (
        held("M20", before, "satellite-image", credit="Maxar", **(one or {})),
        held("M21", then, "satellite-image", **(other or {})),
    )
    filed.published(item(*both, condition=(report(evidence),), **more))
    return before, then


def test_the_part_that_a_report_names_is_opened_where_the_picture_is(db, client):
    then = Evidence(holding="M21", region="100,50,300,200")
    _before, file = shown(evidence=(Evidence(moment=Moment.BASELINE, holding="M20"), then))

    for path in ("/items/HL-0001", ADDRESS, "/items/HL-0001?on=2021-01-01"):
        page = client.get(path).content.decode()
        assert f'<a href="/files/{file}#xywh=100,50,300,200">the part that shows it</a>' in page, path


def test_both_pictures_stand_with_their_day_sensor_source_and_who_looked(db, client, no_drafts):
    before, then = shown()

    with no_drafts():
        page = client.get(ADDRESS).content.decode()

    for words in ("2 April 2019", "9 October 2020", "WorldView-2", "Pléiades", "p. 4", "satellite image", "Maxar"):
        assert words in page, words
    for words in ("Human Rights Watch", "all agree", "Holes in the vault.", "concludes nothing from a picture"):
        assert words in page, words
    assert re.findall(r'<img src="/iiif/image/3/(F-\d+)/', page) == [before, then]
    for judging in ("destroyed by", "damaged by", "because of"):
        assert judging not in page


def test_the_report_leads_to_the_pictures_it_compares(db, client):
    shown()

    assert f'href="{ADDRESS}"' in client.get("/items/HL-0001").content.decode()


@pytest.mark.parametrize("keys", ["M21..M20", "M20..M20", "M20..M99"])
def test_what_no_report_compares_is_compared_nowhere(db, client, keys):
    shown()

    answer = client.get(f"/items/HL-0001/compare/{keys}")

    assert answer.status_code == 404
    assert "No report here compares pictures" in answer.content.decode()


def test_a_picture_that_is_not_public_is_compared_with_none(db, client):
    shown(other={"closed": True})

    assert client.get(ADDRESS).status_code == 404
    assert ADDRESS not in client.get("/items/HL-0001").content.decode()


def test_a_warning_of_one_picture_stands_before_both(db, client):
    before, then = shown(other={"warning": WARNING})

    page = client.get(ADDRESS).content.decode()
    asked = client.get(f"{ADDRESS}?show=yes")

    assert "/iiif/image/" not in page and WARNING["en"] in page and "og:image" not in page
    assert f'href="{ADDRESS}?show=yes"' in page
    assert re.findall(r'<img src="/iiif/image/3/(F-\d+)/', asked.content.decode()) == [before, then]
    assert asked["X-Robots-Tag"] == "noindex"


class TestInChromium:
    pytestmark = IN_CHROMIUM

    def test_a_slider_moved_by_keys_shows_more_of_the_one_or_the_other(self, live_server, transactional_db):
        shown()
        with chromium() as browser:
            look = Look(browser, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
            look.at(live_server.url + ADDRESS)
            look.page.get_by_role("button", name="One over the other").click()
            first, second = (plate.bounding_box() for plate in look.page.locator(".beforeafter .plate").all())
            assert first == second

            look.page.keyboard.press("Home")
            slider = look.page.get_by_role("slider")
            assert slider.get_attribute("aria-valuetext") == "0 per cent of the earlier picture"
            for _ in range(3):
                look.page.keyboard.press("ArrowRight")
            later = look.page.locator(".beforeafter .plate").nth(1)
            assert later.evaluate("each => getComputedStyle(each).clipPath") == "inset(0px 0px 0px 3%)"
            assert [*faults_everywhere(look)] == []

    def test_without_javascript_they_stand_side_by_side(self, live_server, transactional_db):
        shown()
        with chromium() as browser:
            look = Look(browser, java_script_enabled=False, viewport={"width": 1280, "height": 900})
            look.at(live_server.url + ADDRESS)
            first, second = (plate.bounding_box() for plate in look.page.locator(".beforeafter .plate").all())

            assert first["y"] == second["y"] and first["x"] + first["width"] < second["x"]
            assert not look.page.locator(".slide").is_visible()
