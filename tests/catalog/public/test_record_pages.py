import re

import pytest

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.ledger.revising import revising
from catalog.ledger.withdrawing import StillCited, close, withdraw
from catalog.models.drafts import Name
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
    assert "loaded" in history
    assert "edited" in history


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
