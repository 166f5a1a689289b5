import re

import msgspec
import pytest

from catalog.crosswalks.formats import FORMATS
from catalog.ledger.revising import revising
from catalog.ledger.withdrawing import close
from catalog.models.drafts import Statement
from catalog.models.published import Edition, Published
from catalog.public.pages import days
from catalog.terms import as_of
from catalog.terms.document.base import Attribution, Date
from catalog.terms.document.item import Relation
from catalog.terms.document.statement import Answer
from catalog.terms.document.value import SpanValue
from catalog.terms.kinds import State
from tests import sample
from tests.catalog.editions import dated, published_again

SUFFIXES = [form.suffix for form in FORMATS.values() if form.suffix]
RENAMED = sample.changed(
    sample.CATHEDRAL,
    names=(*sample.CATHEDRAL.names[:3], sample.name("N4", "Another Name", shown=True), sample.CATHEDRAL.names[4]),
)
LATER = msgspec.structs.replace(sample.CATHEDRAL.statements[0], said="2020-12-17")
RESTATED = sample.changed(RENAMED, statements=(LATER,))
TOLD = sample.statement("S9", "A-0003", "2021-03-01", "It is being restored.", "S-0002")


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.fixture
def three(catalogue) -> None:
    """The cathedral in three editions: loaded, renamed, and restated."""
    published_again(RENAMED, RESTATED)
    dated("HL-0001")


def main(answer) -> str:
    return words(answer.content.decode().partition("<main")[2].partition("</main>")[0])


@pytest.mark.parametrize(
    ("day", "edition", "name"),
    [
        ("2024-05-01", 1, "Ghazanchetsots Cathedral"),
        ("2024-05-31", 1, "Ghazanchetsots Cathedral"),
        ("2024-06-01", 2, "Another Name"),
        ("2025-01-02", 3, "Another Name"),
    ],
)
def test_as_of_a_day_a_record_is_read_as_it_was_to_the_end_of_it(client, three, no_drafts, day, edition, name):
    with no_drafts():
        answer = client.get(f"/items/HL-0001?as-of={day}")

    assert answer.status_code == 200
    assert name in main(answer)
    assert f"to the end of that day (UTC): edition {edition}, published on" in main(answer)
    assert answer["X-Robots-Tag"] == "noindex"
    assert b'<meta name="robots" content="noindex">' in answer.content
    assert f'rel="canonical" href="http://127.0.0.1:8000/items/HL-0001/editions/{edition}"'.encode() in answer.content


def test_the_notice_says_whether_that_edition_is_still_the_current_one(client, three):
    earlier, now = (client.get(f"/items/HL-0001?as-of={day}") for day in ("2024-06-01", "2025-01-02"))

    assert "It is not the current one. Read the current edition · History" in main(earlier)
    assert "It is still the current one." in main(now)


def test_before_its_first_edition_a_record_is_not_there_and_says_since_when_it_is(client, three):
    answer = client.get("/items/HL-0001?as-of=2024-04-30")

    assert answer.status_code == 404
    assert "HL-0001 had not been published by then. It was first published on 1 May 2024." in main(answer)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("2024", "as-of: “2024” is not a whole day. Write year, month and day, like 2024-05-01."),
        ("2024-05", "as-of: “2024-05” is not a whole day. Write year, month and day, like 2024-05-01."),
        ("2024-02-30", "as-of: “2024-02-30” is no day of the calendar. Write a whole day, like 2024-05-01."),
        ("May", "as-of: “May” is no day. Write a whole day, like 2024-05-01."),
        ("", "as-of: “” is no day. Write a whole day, like 2024-05-01."),
        ("9999-01-01", "as-of: “9999-01-01” is still to come. Choose today (UTC) or an earlier day."),
    ],
)
@pytest.mark.parametrize("address", ["/items/HL-0001", "/items/HL-0001.json", "/items/HL-0001/statements/S7"])
def test_what_is_no_day_is_refused_in_words(client, three, address, given, sentence):
    answer = client.get(address, {"as-of": given})

    assert answer.status_code == 400
    assert sentence in (main(answer) or answer.content.decode())


def test_a_record_taken_back_was_sealed_before_and_is_gone_after(client, three):
    close("HL-0001", "It is being looked into.", None)
    dated("HL-0001", (*(Edition.objects.of("HL-0001").values_list("changed", flat=True)[:3]),))

    for address in ("/items/HL-0001?as-of=2024-06-01", f"/items/HL-0001?as-of={_today()}"):
        answer = client.get(address)
        assert answer.status_code == 410, address
        assert "It is being looked into." in main(answer), address


def _today() -> str:
    return f"{Edition.objects.order_by('-sequence').first().changed:%Y-%m-%d}"


def test_a_record_that_was_merged_by_then_leads_to_the_other_as_of_the_same_day(client, three):
    Edition.objects.filter(number="HL-0001", ordinal=3).update(state=State.MERGED.value, body=b"")
    Published.objects.filter(pk="HL-0001").update(state=State.MERGED.value, merged_into="HL-0002")

    answer = client.get("/hy/items/HL-0001?as-of=2025-01-02")
    assert (answer.status_code, answer["Location"]) == (301, "/hy/items/HL-0002?as-of=2025-01-02")
    assert client.get("/items/HL-0001?as-of=2024-06-01").status_code == 200


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_edition_and_a_day_are_to_be_had_in_every_format(client, three, suffix):
    by_number, by_day = (
        client.get(f"/items/HL-0001/editions/1{suffix}"),
        client.get(f"/items/HL-0001{suffix}?as-of=2024-05-02"),
    )

    assert (by_number.status_code, by_day.status_code) == (200, 200)
    assert by_number.content == by_day.content
    assert by_number.content != client.get(f"/items/HL-0001{suffix}").content
    assert by_number["Link"] == '<http://127.0.0.1:8000/items/HL-0001/editions/1>; rel="canonical"'
    assert by_number["X-Robots-Tag"] == "noindex"


def test_by_accept_a_day_is_had_in_a_format_at_the_address_of_its_edition(client, three):
    answer = client.get("/items/HL-0001?as-of=2024-05-02", headers={"Accept": "application/json"})

    assert (answer.json()["edition"], answer["Content-Location"]) == (1, "/items/HL-0001/editions/1.json")
    page = client.get("/items/HL-0001?as-of=2024-05-02").content.decode()
    assert '<link rel="alternate" type="application/json" href="/items/HL-0001/editions/1.json">' in page


def test_the_permanent_identifier_passes_the_day_on(client, three):
    answer = client.get("/id/HL-0001/S7?as-of=2024-05-02", headers={"Accept": "text/html"})

    assert (answer.status_code, answer["Location"]) == (303, "/items/HL-0001/statements/S7?as-of=2024-05-02")


def test_the_json_of_an_edition_names_it(client, three):
    assert client.get("/items/HL-0001/editions/2.json").json()["edition"] == 2
    assert client.get("/items/HL-0001/editions/4.json").status_code == 404
    assert client.get("/items/HL-0001/editions/2.nothing").status_code == 404
    assert client.get("/sources/HL-0001/editions/2.json")["Location"] == "/items/HL-0001/editions/2.json"


def test_a_reference_to_an_edition_names_the_edition_and_its_day(client, three):
    assert b"ET  - 2\r\n" in client.get("/items/HL-0001/editions/2.ris").content
    assert b"DA  - 2024/06/01/" in client.get("/items/HL-0001/editions/2.ris").content
    assert b"edition = {2}" in client.get("/items/HL-0001/editions/2.bib").content
    assert client.get("/items/HL-0001/editions/2.csl.json").json()[0]["edition"] == "2"


def test_the_page_of_an_edition_offers_that_edition_and_how_to_cite_it(client, three):
    page = client.get("/items/HL-0001/editions/2").content.decode()

    assert 'href="/items/HL-0001/editions/2.ris"' in page
    assert 'href="/items/HL-0001/editions/2.json"' in page
    assert 'href="/items/HL-0001.json">JSON' not in page
    assert "Record HL-0001, edition 2, 1 June 2024. http://127.0.0.1:8000/items/HL-0001/editions/2" in words(page)


def test_a_statement_is_read_as_of_a_day(client, three):
    address = "/items/HL-0001/statements/S7"
    earlier, now = (main(client.get(f"{address}{asked}")) for asked in ("?as-of=2024-06-01", ""))

    assert "As of 1 June 2024" in earlier
    assert "Human Rights Watch, 16 December 2020" in earlier
    assert "Human Rights Watch, 17 December 2020" in now


def test_what_changed_between_two_editions_is_told_part_by_part(client, three, no_drafts):
    with no_drafts():
        told = main(client.get("/items/HL-0001/diff/2..3"))

    assert "1 change in what the public may read." in told
    assert "Statement S7 by Human Rights Watch Date said Edition 2 16 December 2020 Edition 3 17 December 2020" in told


def test_either_order_is_accepted_and_the_earlier_edition_stands_first(client, three):
    assert main(client.get("/items/HL-0001/diff/3..1")) == main(client.get("/items/HL-0001/diff/1..3"))
    assert b"diff/1..3" in client.get("/items/HL-0001/diff/3..1").content
    assert "0 changes in what the public may read." in main(client.get("/items/HL-0001/diff/2..2"))


def test_a_name_is_told_by_its_value_and_labels_with_it(client, three):
    told = main(client.get("/items/HL-0001/diff/1..2"))

    assert "Name N4: Another Name" in told
    assert "Name as written Edition 1 Ghazanchetsots Cathedral Edition 2 Another Name" in told


def test_a_statement_that_came_is_told_with_all_its_fields_and_links(client, three):
    answer = Answer(question="Q6", value=SpanValue(date=Date(edtf="1868/1888")))
    published_again(sample.changed(RESTATED, statements=(LATER, msgspec.structs.replace(TOLD, answers=(answer,)))))
    page = client.get("/items/HL-0001/diff/3..4").content.decode()

    assert '<a href="/items/HL-0001/statements/S9">Statement S9 by Ministry of Defence of Azerbaijan</a>' in page
    told = words(page)
    assert "Answer to “When was it built or made?”: What it answers from 1868 to 1888" in told
    assert "Written in TASS, 8 October 2020: Place in the source para. 1" in told
    assert '<a href="/agents/A-0003">Ministry of Defence of Azerbaijan</a>' in page


def test_a_relation_is_told_with_whose_word_it_is(client, three):
    sister = sample.changed(sample.CATHEDRAL, number="HL-0002", identifiers=())
    by = Attribution(speaker="A-0006", source="S-0001")
    published_again(
        sister, sample.changed(RESTATED, related=(Relation(to="HL-0002", kind="item-kinds/church-building", by=by),))
    )
    told = main(client.get("/items/HL-0001/diff/3..4"))

    assert "Related item (Gazanchi Church / Ghazanchetsots Cathedral) added by edition 4" in told
    assert "Whose word it is: Speaker Human Rights Watch" in told


def test_a_cited_record_that_is_called_otherwise_now_is_told(client, three):
    published_again(sample.changed(sample.HRW, names=(sample.name("N1", "HRW", shown=True),)))
    told = main(client.get("/items/HL-0001/diff/3..4"))

    assert "Agent shown here: HRW Label (English) Edition 3 Human Rights Watch Edition 4 HRW" in told


@pytest.mark.parametrize("address", ["diff/1..4", "diff/8..9", "diff/0..1"])
def test_an_edition_that_never_was_cannot_be_compared(client, three, address):
    assert client.get(f"/items/HL-0001/{address}").status_code == 404


def test_nothing_of_a_sealed_edition_is_told_in_a_comparison(client, catalogue):
    secret = sample.statement("S21", "A-0006", "2021", "Zqsecret stands there.", "S-0001")
    published_again(sample.changed(sample.CATHEDRAL, statements=(*sample.CATHEDRAL.statements, secret)))
    with revising("HL-0001", None, None, "hide"):
        Statement.objects.filter(address="HL-0001/S21").update(hidden=True)
    assert [e.ordinal for e in Edition.objects.of("HL-0001") if e.sealed_at] == [2]

    for address in ("diff/2..3", "diff/3..2", "diff/1..2", "editions/2", "editions/2.json", "editions/2.ris"):
        answer = client.get(f"/items/HL-0001/{address}")
        assert answer.status_code == 410, address
        assert b"Zqsecret" not in answer.content, address
        assert Edition.objects.get(number="HL-0001", ordinal=2).digest.encode() in answer.content, address
    open_ones = client.get("/items/HL-0001/diff/1..3")
    assert (open_ones.status_code, b"Zqsecret" in open_ones.content) == (200, False)


def test_a_sealed_edition_tells_programs_why_in_plain_words(client, catalogue):
    close("HL-0001", "It is being looked into.", None)
    answer = client.get("/items/HL-0001/editions/1.json")

    assert (answer.status_code, answer["Content-Type"]) == (410, "text/plain; charset=utf-8")
    assert answer.content.decode().startswith("HL-0001, edition 1, can no longer be read since ")
    assert "HL-0001 was closed: It is being looked into." in answer.content.decode()


def test_a_tombstone_cannot_be_compared_and_says_what_it_is(client, catalogue):
    published_again(RENAMED)
    close("HL-0001", "It is being looked into.", None)
    Edition.objects.filter(number="HL-0001").update(sealed_at=None)
    answer = client.get("/items/HL-0001/diff/2..3")

    assert answer.status_code == 410
    assert "So it cannot be compared with another. It has no words of its own" in main(answer)


def test_the_form_of_the_history_leads_to_a_comparison(client, three):
    answer = client.get("/hy/items/HL-0001/diff?from=3&to=1")

    assert (answer.status_code, answer["Location"]) == (302, "/hy/items/HL-0001/diff/3..1")
    assert client.get("/items/HL-0001/diff?from=one").status_code == 400


def test_the_history_tells_each_edition_its_cause_and_what_it_can_be_compared_with(client, three):
    with revising("HL-0001", None, None, "hide"):
        Statement.objects.filter(address="HL-0001/S7").update(hidden=True)
    page = client.get("/items/HL-0001/history").content.decode()
    told = words(page)

    assert "Edition 4" in told and "Something that was public is held back" in told
    assert told.count("It showed something that is held back now.") == 3
    assert 'href="/items/HL-0001/diff/3..4"' not in page
    assert 'name="as-of"' in page


def test_the_history_links_each_open_edition_to_the_one_before(client, three):
    published_again(sample.changed(sample.HRW, names=(sample.name("N1", "HRW", shown=True),)))
    page = client.get("/items/HL-0001/history").content.decode()

    assert re.findall(r'href="/items/HL-0001/diff/([0-9.]+)"', page) == ["3..4", "2..3", "1..2"]
    assert 'What it shows of another record changed: <a href="/agents/A-0006">HRW</a>' in page
    assert '<form class="filter" method="get" action="/items/HL-0001/diff">' in page


@pytest.mark.parametrize("editions", [1, 3])
def test_reading_an_earlier_state_costs_the_same_however_many_editions(
    editions, client, catalogue, no_drafts, django_assert_num_queries
):
    published_again(*(RENAMED, RESTATED)[: editions - 1])
    dated("HL-0001")
    addresses = {
        "/items/HL-0001?as-of=2025-03-01": 2,
        "/items/HL-0001/editions/1": 2,
        "/items/HL-0001/editions/1.json": 2,
        "/items/HL-0001/history": 2,
        f"/items/HL-0001/diff/1..{editions}": 2,
    }
    for address, queries in addresses.items():
        with no_drafts(), django_assert_num_queries(queries):
            assert client.get(address).status_code == 200, address


def test_every_kind_of_record_has_a_history_and_is_read_as_of_a_day(client, catalogue):
    for page in ("agents/A-0006", "places/P-0001", "events/E-0001", "sources/S-0001"):
        for prefix in ("", "/hy", "/az", "/ru"):
            for rest in (f"?as-of={_today()}", "/history", "/diff/1..1"):
                assert client.get(f"{prefix}/{page}{rest}").status_code == 200, (prefix, page, rest)


def test_readers_and_programs_are_told_the_same_of_what_is_no_day():
    assert {wrong: str(words) for wrong, words in days.SAYS.items()} == as_of.SAYS
