import re

import pytest

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.ledger.revising import revising
from catalog.ledger.withdrawing import StillCited, close, withdraw
from catalog.models.drafts import Name
from catalog.terms.document import Place
from catalog.terms.document.base import Attribution, Date
from catalog.terms.document.place import Within
from catalog.terms.document.statement import Answer, Question
from catalog.terms.document.value import DateValue, PlaceValue, SpanValue
from tests import sample

ROWS = ["Kind", "Ground given", "Written in", "First hand?", "Calls it"]
PAGES = ["/items/HL-0001", "/places/P-0001", "/agents/A-0006", "/events/E-0001", "/sources/S-0001"]


def articles(page: str, question: str) -> list[str]:
    """The statements under one question, as HTML."""
    point = page.partition(question)[2].partition('<div class="point')[0]
    return re.findall(r"<article.*?</article>", point, re.S)


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_every_voice_stands_under_its_question_with_speaker_date_and_source(client, catalogue):
    page = client.get("/items/HL-0001").content.decode()
    voices = [words(article) for article in articles(page, "Who, if anyone, is said to have carried it out?")]

    assert [voice.split(" Statement ")[0] for voice in voices] == [
        "Ministry of Defence of Armenia",
        "Ministry of Defence of Azerbaijan",
        "Human Rights Watch",
    ]
    assert ["8 October 2020" in voice for voice in voices] == [True, True, False]
    assert "16 December 2020" in voices[2]
    assert ["TASS, 8 October 2020" in voice for voice in voices] == [True, True, False]


def test_every_speaker_has_the_same_rows_in_the_same_order(client, catalogue):
    page = client.get("/items/HL-0001").content.decode()
    rows = [re.findall(r"<dt>(.*?)</dt>", article) for article in articles(page, "Who, if anyone")]

    assert [row[: len(ROWS)] for row in rows] == [ROWS, ROWS, ROWS]
    assert page.count('class="pair trio"') == 1


def test_contested_is_told_with_a_count_of_statements_and_no_verdict(client, catalogue):
    page = words(client.get("/items/HL-0001").content.decode())

    assert "Contested: 3 statements" in page
    assert "It does not say who is right, nor how many agree." in page


def test_nothing_outside_a_statement_says_who_did_it(client, catalogue):
    page = client.get("/items/HL-0001").content.decode()
    outside = words(re.sub(r"<article.*?</article>", "", page, flags=re.S))

    assert "Armed forces" not in outside
    assert "shelled" not in outside


@pytest.mark.parametrize("address", PAGES)
def test_pages_need_no_cookie_and_no_script_of_others(client, catalogue, no_drafts, address):
    with no_drafts():
        answer = client.get(address)

    page = answer.content.decode()
    assert answer.status_code == 200
    assert not answer.cookies
    assert re.findall(r'<(?:script|link|img)[^>]+(?:src|href)="(?:https?:)?//(?!127\.0\.0\.1)', page) == []
    assert "style=" not in page
    assert re.findall(r"<script(?![^>]*src=)", page) == []


@pytest.mark.parametrize("address", PAGES)
def test_a_page_that_has_not_changed_is_not_sent_again(client, catalogue, address):
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first["ETag"]})
    in_armenian = client.get(f"/hy{address}", headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert in_armenian.status_code == 200
    assert '<html lang="hy">' in in_armenian.content.decode()


def test_the_page_of_a_source_changes_when_something_new_rests_on_it(client, catalogue):
    before = client.get("/sources/S-0001")
    stone = sample.changed(sample.CATHEDRAL, number="HL-0002", position=None, identifiers=())
    publish(load([stone], None, Numbers.KEEP, "new"), None, "new")

    after = client.get("/sources/S-0001", headers={"If-None-Match": before["ETag"]})

    assert after.status_code == 200
    assert b"/items/HL-0002" in after.content


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("/items/P-0001", "/places/P-0001"),
        ("/items/hl-0001", "/items/HL-0001"),
        ("/ru/places/HL-0001", "/ru/items/HL-0001"),
        ("/items/E-0001/statements/S6", "/events/E-0001/statements/S6"),
        ("/items/P-0001/history", "/places/P-0001/history"),
    ],
)
def test_a_number_at_the_wrong_address_leads_to_the_right_one(client, catalogue, address, right):
    answer = client.get(address)

    assert (answer.status_code, answer["Location"]) == (301, right)


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8"),
        ("*/*", "text/html; charset=utf-8"),
        ("application/json", "application/json"),
        ("application/xml;q=0.9, text/html;q=0.1", "application/xml; charset=utf-8"),
    ],
)
def test_a_record_is_sent_as_its_reader_likes_it_best(client, catalogue, accept, media_type):
    answer = client.get("/items/HL-0001", headers={"Accept": accept})
    identified = client.get("/id/HL-0001", headers={"Accept": accept})

    assert answer["Content-Type"] == media_type
    assert "Accept" in answer["Vary"]
    assert identified.status_code == 303
    assert client.get(identified["Location"])["Content-Type"] == media_type


def test_what_nobody_here_can_send_is_refused_with_what_there_is(client, catalogue):
    answer = client.get("/items/HL-0001", headers={"Accept": "image/png"})

    assert answer.status_code == 406
    assert b"Offered: text/html, application/json" in answer.content


def test_a_withdrawn_record_says_why_and_a_closed_one_is_shown_as_withheld(client, catalogue):
    with pytest.raises(StillCited):
        withdraw("S-0002", "no longer", None)
    close("S-0002", "The agency asked for it", None)

    gone = client.get("/sources/S-0002")
    assert gone.status_code == 410
    assert "The agency asked for it" in gone.content.decode()
    assert "S-0002, withheld" in client.get("/items/HL-0001").content.decode()


def test_an_edition_can_be_read_as_it_was(client, catalogue):
    with revising("HL-0001", None, None, "renamed"):
        Name.objects.filter(record="HL-0001", key="N4").update(value="Another Name")
    publish(["HL-0001"], None)

    assert "Ghazanchetsots Cathedral" in client.get("/items/HL-0001/editions/1").content.decode()
    assert "Another Name" in client.get("/items/HL-0001/editions/2").content.decode()
    assert client.get("/items/HL-0001/editions/3").status_code == 404
    history = words(client.get("/items/HL-0001/history").content.decode())
    assert "Loaded from a file" in history
    assert "Edited" in history


def test_a_statement_dropped_by_a_later_edition_says_where_it_was_last(client, catalogue):
    shorter = sample.changed(sample.STRIKES, statements=sample.STRIKES.statements[:2])
    publish(load([shorter], None, Numbers.KEEP, "shorter"), None, "shorter")

    answer = client.get("/events/E-0001/statements/S7")

    assert answer.status_code == 410
    assert "Edition 1 was the last to hold it." in answer.content.decode()
    assert client.get("/events/E-0001/statements/S6").status_code == 200
    assert client.get("/events/E-0001/statements/S99").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_pages_are_for_reading_only(client, catalogue, method):
    assert getattr(client, method)("/items/HL-0001").status_code == 405


@pytest.mark.parametrize("statements", [1, 3])
def test_an_item_costs_no_more_for_three_statements_than_for_one(
    statements, client, catalogue, no_drafts, django_assert_num_queries
):
    shorter = sample.changed(sample.STRIKES, statements=sample.STRIKES.statements[:statements])
    publish(load([shorter], None, Numbers.KEEP, "shorter"), None, "shorter")

    with no_drafts(), django_assert_num_queries(6):
        assert client.get("/items/HL-0001").status_code == 200


@pytest.mark.parametrize("items", [1, 3])
def test_a_source_costs_no_more_where_three_records_rest_on_it(
    items, client, catalogue, no_drafts, django_assert_num_queries
):
    more = [sample.changed(sample.CATHEDRAL, number=f"HL-000{n + 1}", identifiers=()) for n in range(1, items)]
    if more:
        publish(load(more, None, Numbers.KEEP, "more"), None, "more")

    with no_drafts(), django_assert_num_queries(7):
        assert client.get("/sources/S-0001").status_code == 200


def test_no_address_within_a_page_stands_there_twice_or_leads_nowhere(client, catalogue):
    loaded = [sample.changed(sample.CATHEDRAL, number=f"HL-000{n}", identifiers=()) for n in (2, 3)]
    publish(load(loaded, None, Numbers.KEEP, "more"), None, "more")
    pages = [*PAGES, "/events/E-0001/statements/S6", "/items/HL-0001/statements/S7", "/items/HL-0001/editions/1"]

    for address in pages:
        page = client.get(address).content.decode()
        anchors = re.findall(r'\sid="([^"]+)"', page)
        assert len(anchors) == len(set(anchors)), address
        assert set(re.findall(r'href="#([^"]+)"', page)) - set(anchors) == set(), address


def test_a_statement_stands_on_its_page_with_all_it_answers_and_whom_it_answers(client, catalogue):
    page = client.get("/events/E-0001/statements/S6").content.decode()
    own = words(re.findall(r"<article.*?</article>", page, re.S)[0])

    assert "Who, if anyone, is said to have carried it out? Contested not: Armed forces of Azerbaijan" in own
    assert 'denies <a href="/events/E-0001/statements/S5">S5</a>' in page


def lying_in_a_region(places: int) -> list[Place]:
    """So many towns that a speaker puts in a region, and the region."""
    by = Attribution(speaker="A-0006", said="2020-12-16", source="S-0001", locator="para. 3")
    region = Place(number="P-0002", kind="place-kinds/town", names=(sample.name("N1", "A region", shown=True),))
    within = (Within(place="P-0002", during="1923/1991", by=by),)
    towns = [sample.changed(sample.SHUSHI, number=f"P-000{n + 2}", within=within) for n in range(1, places + 1)]
    return [region, *towns]


def test_whoever_puts_a_place_in_another_is_named_on_the_pages_of_both(client, catalogue):
    publish(load(lying_in_a_region(1), None, Numbers.KEEP, "towns"), None, "towns")
    told = "(from 1923 to 1991) according to Human Rights Watch , 16 December 2020 : Human Rights Watch 2020 , para. 3"

    assert f"Said to lie in A region {told}" in words(client.get("/places/P-0003").content.decode())
    region = words(client.get("/places/P-0002").content.decode())
    assert f"Places said to lie in it Shusha / Shushi {told}" in region


@pytest.mark.parametrize("places", [1, 3])
def test_a_region_costs_no_more_for_three_places_in_it_than_for_one(
    places, client, catalogue, no_drafts, django_assert_num_queries
):
    publish(load(lying_in_a_region(places), None, Numbers.KEEP, "towns"), None, "towns")

    with no_drafts(), django_assert_num_queries(7):
        assert client.get("/places/P-0002").status_code == 200


def test_a_place_where_only_a_speaker_puts_an_item_is_named_by_it_and_no_more(client, catalogue):
    moved = sample.changed(
        sample.CATHEDRAL,
        number="HL-0002",
        place="",
        identifiers=(),
        questions=(Question(key="Q6", topic="whereabouts"),),
        statements=(
            sample.statement("S7", "A-0006", "2020", "It is in the town.", "S-0001",
                             Answer(question="Q6", value=PlaceValue(place="P-0001"))),
        ),
    )  # fmt: skip
    publish(load([moved], None, Numbers.KEEP, "moved"), None, "moved")

    page = client.get("/places/P-0001").content.decode()
    assert "/items/HL-0002" in page.partition("Named in")[2]
    assert "/items/HL-0002" not in page.partition("Items here")[2].partition("</ul>")[0]


def test_the_page_of_an_edition_stays_as_it_is_whoever_names_the_record_later(client, catalogue):
    first = client.get("/sources/S-0001/editions/1")
    stone = sample.changed(sample.CATHEDRAL, number="HL-0002", identifiers=())
    publish(load([stone], None, Numbers.KEEP, "new"), None, "new")
    again = client.get("/sources/S-0001/editions/1", headers={"If-None-Match": first["ETag"]})

    assert again.status_code == 304
    assert "the current one" in words(first.content.decode())
    assert b"What rests on it" not in first.content


def test_an_event_has_a_day_in_its_box_only_where_all_who_name_one_agree(client, catalogue):
    def box() -> str:
        return words(client.get("/events/E-0001").content.decode().partition("<aside")[2].partition("</aside>")[0])

    assert "When, as stated 8 October 2020 Statement S5" in box()
    day = Answer(question="Q2", value=DateValue(date=Date(edtf="2020-10-09")))
    other = sample.statement("S9", "A-0006", "2020-12-16", "On the ninth.", "S-0001", day)
    strikes = sample.changed(sample.STRIKES, statements=(*sample.STRIKES.statements, other))
    publish(load([strikes], None, Numbers.KEEP, "other"), None, "other")

    assert "When, as stated Accounts differ" in box()


@pytest.mark.parametrize("prefix", ["", "/hy"])
def test_a_page_names_itself_in_its_own_language_as_the_one_to_keep(client, catalogue, prefix):
    page = client.get(f"{prefix}/items/HL-0001").content.decode()

    assert f'<link rel="canonical" href="http://127.0.0.1:8000{prefix}/items/HL-0001">' in page


def test_a_record_can_be_passed_on_and_had_as_data_with_what_that_holds(client, catalogue):
    page = client.get("/items/HL-0001").content.decode()

    assert 'href="mailto:?subject=Gazanchi%20Church' in page
    assert "&amp;body=http%3A//127.0.0.1%3A8000/id/HL-0001" in page
    assert "JSON 4 statements Dublin Core 4 statements" in words(page)


def test_a_date_of_another_calendar_is_shown_as_written_with_every_reading(client, catalogue):
    made = Date(edtf="1297", phrase="ՉԽԶ", calendar="Armenian era", readings=("1298",))
    answer = Answer(question="Q6", value=SpanValue(date=made))
    other = sample.statement("S99", "A-0006", "2020", "In 746.", "S-0001", answer)
    church = sample.changed(sample.CATHEDRAL, statements=(*sample.CATHEDRAL.statements, other))
    publish(load([church], None, Numbers.KEEP, "other"), None, "other")

    page = client.get("/items/HL-0001").content.decode()
    voice = words(re.search(r'<article[^>]*id="S99".*?</article>', page, re.S).group())
    for part in ("1297", "746 of the Armenian era", "written “ՉԽԶ”", "calendar: Armenian era", "or read as 1298"):
        assert part in voice
    for prefix in ("/hy", "/az", "/ru"):
        in_other = client.get(f"{prefix}/items/HL-0001").content.decode()
        assert all(part in in_other for part in ("ՉԽԶ", "1297", "1298", "746"))
