"""Every template of the visitors' site as Chromium shows it: axe finds nothing, nobody else is asked for anything."""

from datetime import UTC, datetime
from typing import Any

import pytest

from catalog.exchange.loading import Numbers, load
from catalog.ledger.previewing import preview
from catalog.ledger.publishing import publish
from catalog.ledger.revising import revising
from catalog.ledger.withdrawing import withdraw
from catalog.models.drafts import Concept, Name, Scheme, Statement
from catalog.terms.document import Collection, Place
from catalog.terms.document.base import Attribution, Search
from catalog.terms.document.condition import ConditionReport, Evidence
from catalog.terms.document.designation import Designation
from catalog.terms.document.inscription import Inscription
from catalog.terms.document.place import Within
from catalog.terms.document.provenance import ProvenanceStep
from catalog.terms.document.statement import Answer, Question
from catalog.terms.document.statement import Statement as StatementPart
from catalog.terms.document.value import AgentValue, TextValue
from catalog.terms.kinds import Moment, Sense
from tests import sample
from tests.archive.cleaned import making
from tests.browsing import IN_CHROMIUM, Look, chromium, faults_everywhere
from tests.catalog import filed
from tests.catalog.filed import held
from tests.sample import changed, name

pytestmark = IN_CHROMIUM
PAGES = {
    "home": ("/", 200),
    "search": ("/search", 200),
    "search in Armenian": ("/hy/search?q=%D5%82%D5%A1%D5%A6%D5%A1%D5%B6%D5%B9%D5%A5%D6%81%D5%B8%D6%81", 200),
    "search with filters": ("/search?kind=item&contested=yes&from=1800&undated=1", 200),
    "search as a table": ("/search?view=table", 200),
    "search on a map": ("/search?view=map", 200),
    "nothing found": ("/search?q=Ghazanchetsots&kind=place&from=abc", 200),
    "all values of a facet": ("/search/facets/concept", 200),
    "about": ("/about", 200),
    "item": ("/items/HL-0001", 200),
    "item in Azerbaijani": ("/az/items/HL-0001", 200),
    "Object ID sheet": ("/items/HL-0001/object-id", 200),
    "Object ID sheet in Armenian": ("/hy/items/HL-0001/object-id", 200),
    "item on a day": ("/items/HL-0001?on=2022-01-01", 200),
    "vocabularies": ("/vocabularies", 200),
    "vocabulary": ("/vocabularies/condition", 200),
    "concept": ("/vocabularies/condition/poor", 200),
    "a picture": ("/files/F-0001", 200),
    "a picture in Armenian": ("/hy/files/F-0001", 200),
    "a picture behind a warning": ("/files/F-0002", 200),
    "a picture that was asked for": ("/files/F-0002?show=yes", 200),
    "a film with a transcript": ("/files/F-0003", 200),
    "two pictures side by side": ("/items/HL-0001/compare/M20..M30", 200),
    "no file": ("/files/F-0999", 404),
    "place": ("/places/P-0001", 200),
    "place on a day": ("/places/P-0003?on=1980-01-01", 200),
    "place on no day": ("/places/P-0003?on=1980", 400),
    "agent": ("/agents/A-0006", 200),
    "event": ("/events/E-0001", 200),
    "source": ("/sources/S-0001", 200),
    "collection": ("/collections/C-0001", 200),
    "statement": ("/events/E-0001/statements/S6", 200),
    "history": ("/items/HL-0001/history", 200),
    "an edition": ("/items/HL-0001/editions/2", 200),
    "a record as of a day": (f"/items/HL-0001?as-of={datetime.now(UTC):%Y-%m-%d}", 200),
    "a statement as of a day": (f"/items/HL-0001/statements/S7?as-of={datetime.now(UTC):%Y-%m-%d}", 200),
    "two editions compared": ("/items/HL-0001/diff/2..3", 200),
    "two editions, one of them sealed": ("/items/HL-0001/diff/1..3", 410),
    "a day before the first edition": ("/items/HL-0001?as-of=1990-01-01", 404),
    "no day": ("/items/HL-0001?as-of=1990", 400),
    "a sealed edition": ("/items/HL-0001/editions/1", 410),
    "a statement that was dropped": ("/items/HL-0001/statements/S21", 410),
    "a withdrawn record": ("/items/HL-0002", 410),
    "nothing there": ("/items/HL-0999", 404),
}


@pytest.fixture
def shown(transactional_db: None) -> str:
    """The sample with a picture, a collection, a hidden statement and a withdrawn record; gives a preview's path."""
    filed.vocabulary()
    for key in ("condition/poor", "holder-roles/keeper"):
        of = Scheme.objects.create(key=key.partition("/")[0], labels={"en": key.partition("/")[0]})
        Concept.objects.create(key=key, scheme=of, labels={"en": key.partition("/")[2]})
    picture = held(
        "M20", filed.picture((1000, 700)), "drawing", caption={"en": "Drawing, not a photograph or a survey."}
    )
    warned = held("M30", filed.picture(colour="tan"), warning={"en": "Human remains are seen."})
    film = held("M31", filed.taken(making.mp4(), "door.mp4"), "film")
    transcript = held("M32", filed.taken(b"A bell is rung.", "door.txt"), "transcript")
    church = changed(
        sample.CATHEDRAL,
        holdings=(picture, warned, film, transcript),
        collections=("C-0001",),
        **everything_an_item_carries(),
    )
    twice = changed(sample.CATHEDRAL, number="HL-0002", identifiers=())
    few = Collection(number="C-0001", names=(name("N1", "A few", shown=True),), description={"en": "Two of them."})
    rest = [each for each in sample.EVERYTHING if each.number != "HL-0001"]
    publish(load([*rest, church, twice, few, *town_in_a_region()], None, Numbers.KEEP, "loaded"), None, "loaded")
    withdraw("HL-0002", "It was entered twice.", None)
    with revising("HL-0001", None, None, "hide"):
        Statement.objects.filter(address="HL-0001/S21").update(hidden=True)
    with revising("HL-0001", None, None, "rename"):
        Name.objects.filter(record="HL-0001", key="N5").update(value="Казанчецоц, собор")
    publish(["HL-0001"], None)
    return f"/preview/{preview('HL-0001').token}"


def everything_an_item_carries() -> dict[str, Any]:
    """A report with its evidence, two holders with years between them, an inscription that is read, a register."""
    by = Attribution(speaker="A-0006", source="S-0001", said="2020-12-16")
    keeper = ProvenanceStep(key="V22", role="holder-roles/keeper", holder="A-0001", during="1909/1915", by=by)
    reading = Answer(question="Q26", value=TextValue(text={"en": "I, Atanas"}, transcription="Ես Աթանաս"))
    said = sample.statement("S27", "A-0006", "2020", "It is read so.", "S-0001", reading)
    report = ConditionReport(
        key="R23",
        on="2020-10-09",
        state="condition/poor",
        text={"en": "Holes in the vault."},
        evidence=(
            Evidence(moment=Moment.BASELINE, holding="M20", taken="2019"),
            Evidence(holding="M30", taken="2020"),
            Evidence(source="S-0001", sensor="a camera"),
        ),
        by=by,
    )
    hidden = sample.statement("S21", "A-0006", "2021", "To be hidden.", "S-0001")
    return {
        "condition": (report,),
        "provenance": (keeper, changed(keeper, key="V24", during="1992/2020")),
        "inscriptions": (Inscription(key="I25", language="hy", where={"en": "above the door"}, by=by),),
        "questions": (*sample.CATHEDRAL.questions, Question(key="Q26", topic="reads", inscription="I25")),
        "designations": (Designation(key="D28", register={"en": "A list"}, number="4.1", by=by),),
        "statements": (*sample.CATHEDRAL.statements, hidden, said),
    }


def town_in_a_region() -> tuple[Place, Place]:
    """A town with voices on it and on its region, a search, and a time that nobody speaks of."""
    asked = (Question(key="Q2", topic="held-by"),)

    def held(key: str, agent: str, during: str, sense: Sense = Sense.IS) -> StatementPart:
        answer = Answer(question="Q2", value=AgentValue(agent=agent), during=during, sense=sense)
        return sample.statement(key, f"A-000{key[1]}", "1990", "Held.", "S-0001", answer)

    region = Place(
        number="P-0004",
        kind="place-kinds/town",
        names=(name("N1", "A region", shown=True),),
        questions=asked,
        statements=(held("S3", "A-0001", "1923/1991"), held("S4", "A-0001", "1980", Sense.IS_NOT)),
    )
    town = changed(
        sample.SHUSHI,
        number="P-0003",
        identifiers=(),
        within=(Within(place="P-0004", by=Attribution(speaker="A-0006", said="2020", source="S-0001")),),
        questions=asked,
        statements=(held("S3", "A-0001", "1980"), held("S4", "A-0002", "1970/.."), held("S5", "A-0002", "")),
        searches=(Search(key="X9", sought={"en": "a decree"}, where={"en": "an archive"}, on="2026", question="Q2"),),
    )
    return town, region


def test_no_page_has_a_fault_that_axe_can_find(live_server, shown):
    found = {}
    pages = {**PAGES, "a preview": (shown, 200)}
    with chromium() as browser:
        look = Look(browser, reduced_motion="reduce")
        for what, (path, status) in pages.items():
            look.said.clear()
            look.at(live_server.url + path)
            faults = [*faults_everywhere(look)]
            faults += [said for said in look.said if "status of" not in said or status == 200]
            if faults:
                found[what] = faults
        assert look.foreign(live_server.url) == []

    assert found == {}, "\n".join(f"{where}: {faults}" for where, faults in found.items())


def test_a_record_is_whole_without_javascript_and_narrow_as_a_watch(live_server, shown):
    with chromium() as browser:
        look = Look(browser, java_script_enabled=False, viewport={"width": 320, "height": 700})
        look.page.goto(f"{live_server.url}/items/HL-0001")
        words = look.page.inner_text("main")

        for speaker in ("Ministry of Defence of Armenia", "Ministry of Defence of Azerbaijan", "Human Rights Watch"):
            assert speaker in words
        assert "Contested: 3 statements" in words
        assert look.page.locator("figure img").first.bounding_box()["width"] > 200
        assert look.page.locator("html").bounding_box()["width"] == 320


def test_a_search_is_made_by_keyboard_alone(live_server, shown):
    with chromium() as browser:
        look = Look(browser).at(live_server.url)
        look.page.keyboard.press("Tab")
        assert look.page.evaluate("document.activeElement.textContent") == "Skip to content"
        look.page.focus("#q")
        look.page.keyboard.type("Qazançı")
        look.page.keyboard.press("Enter")
        look.page.wait_for_url("**/search?q=*")

        assert "Gazanchi Church / Ghazanchetsots Cathedral" in look.page.inner_text("main")
