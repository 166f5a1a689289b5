"""The page of a place on a day: four lists, the same rows for every voice, nothing said of what it was not said of."""

import re

import pytest

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.ledger.revising import revising
from catalog.models.drafts import Agent, Name
from tests.catalog.api.test_on_a_day import lying_in
from tests.catalog.public.test_record_pages import ROWS, words
from tests.catalog.shushi import shushi

pytestmark = pytest.mark.django_db
TITLES = ["Said of this day", "Last said before this day", "Said of a wider place", "Said without a time", "Looked for"]


def lists(page: str) -> dict[str, str]:
    """The lists of a day, as HTML, by title."""
    section = re.search(r'<section class="s onaday".*?</section>', page, re.S)
    assert section is not None
    parts = re.split(r"<h3>(.*?)</h3>", section[0])
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def voices(html: str) -> list[tuple[str, str, str]]:
    """Speaker, key and date of each statement."""
    found = []
    for article in re.findall(r"<article.*?</article>", html, re.S):
        speaker, _, rest = words(article).partition(" Statement ")
        key, _, said = rest.partition(" ")
        found.append((speaker, key, re.match(r"Date not recorded|\d+ \w+ \d{4}", said)[0]))
    return found


def on(client, day: str, prefix: str = "") -> dict[str, str]:
    return lists(client.get(f"{prefix}/places/P-0001?on={day}").content.decode())


APA, HRW = ("APA news agency", "S10", "Date not recorded"), ("Human Rights Watch", "S11", "16 December 2020")
ESSAY = ("Christina Panossian", "S5", "16 April 2024")
CRISIS_GROUP = ("International Crisis Group", "S6", "Date not recorded")


@pytest.mark.parametrize(
    ("day", "of_the_day", "before", "of_the_region"),
    [
        ("1980-01-01", [], [], [ESSAY, CRISIS_GROUP]),
        ("2000-01-01", [], [APA], [CRISIS_GROUP]),
        ("2020-11-30", [HRW], [APA], [CRISIS_GROUP]),
        ("2022-01-01", [], [HRW, APA], [CRISIS_GROUP]),
    ],
)
def test_shushi_on_a_day_is_exactly_what_is_held_and_by_whom_it_was_said(
    client, day, of_the_day, before, of_the_region
):
    shushi()
    shown = on(client, day)

    assert list(shown) == [title for title in TITLES if title != "Said without a time"]
    assert voices(shown["Said of this day"]) == of_the_day
    assert voices(shown["Last said before this day"]) == before
    assert voices(shown["Said of a wider place"]) == of_the_region
    assert voices(shown["Looked for"]) == []


@pytest.mark.parametrize("day", ["1980-01-01", "2000-01-01", "2022-01-01"])
def test_where_nobody_says_anything_of_the_day_that_is_said_in_words_with_what_was_looked_for(client, day):
    shushi()
    shown = on(client, day)

    assert words(shown["Said of this day"]) == (
        "Who administered or held it, and when? No statement held "
        "To which state or body do speakers say it belongs? No statement held"
    )
    looked = "Looked for and not found: a statement of "
    where = "; where: stored copies of public pages; 22 November 2026"
    assert words(shown["Looked for"]) == (
        f"{looked}who administered or held the town on 1 January 1980 {where} "
        f"{looked}the town itself, to which state or body it belongs {where}"
    ).replace(" ;", ";")


def test_what_is_said_of_the_region_is_told_as_said_of_the_region_with_who_puts_the_town_in_it(client):
    shushi()
    wider = words(on(client, "1980-01-01")["Said of a wider place"])

    assert "What is said of them is not said of this place. Said of Artsakh / Nagorno-Karabakh" in wider
    told = "Shusha / Shushi is said to lie in it, according to Human Rights Watch , 16 December 2020 :"
    assert f"{told} Human Rights Watch 2020 (no time given)" in wider
    assert "To which state or body do speakers say it belongs? Said of this day One account: 1 statement" in wider
    assert "Azerbaijan Soviet Socialist Republic (period: from 1923 to 1991)" in wider
    assert "Said without a time International Crisis Group" in wider.replace(
        "Said without a time ", "Said without a time "
    )


@pytest.mark.parametrize(("day", "times"), [("1923-06-01", 1), ("1980-01-01", 0)])
def test_a_voice_whose_dates_may_or_may_not_take_in_the_day_is_marked_so(client, day, times):
    shushi()
    wider = words(on(client, day)["Said of a wider place"])

    assert wider.count("The dates given may or may not take in this day.") == times


def test_every_voice_has_the_same_rows_as_everywhere(client):
    shushi()
    for html in on(client, "2020-11-30").values():
        for article in re.findall(r"<article.*?</article>", html, re.S):
            assert re.findall(r"<dt>(.*?)</dt>", article)[: len(ROWS)] == ROWS


@pytest.mark.parametrize("prefix", ["", "/hy", "/az", "/ru"])
def test_a_day_is_for_readers_and_not_for_search_engines(client, prefix):
    shushi()
    page = client.get(f"{prefix}/places/P-0001?on=2000-01-01").content.decode()

    assert '<meta name="robots" content="noindex">' in page
    assert f'<link rel="canonical" href="http://127.0.0.1:8000{prefix}/places/P-0001">' in page
    assert (
        voices(list(lists(page).values())[1])[0][1] == "S10" if not prefix else "S10" in list(lists(page).values())[1]
    )
    assert "noindex" not in client.get(f"{prefix}/places/P-0001").content.decode()


@pytest.mark.parametrize("asked", ["", "?on=1980-01-01", "?on=198"])
def test_every_page_of_a_place_has_a_form_that_asks_for_a_day_and_keeps_what_was_written(client, catalogue, asked):
    page = client.get(f"/places/P-0001{asked}").content.decode()
    form = re.search(r'<form class="filter".*?</form>', page, re.S)[0]

    assert 'method="get" action="/places/P-0001#on"' in form
    assert f'name="on" value="{asked.removeprefix("?on=")}"' in form


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("on=1980-13-01", "on: “1980-13-01” is no day of the calendar. Write year, month and day, like 1980-01-01, "
                          "or -0044-03-15 for 45 BC."),
        ("on=", "on: no day is given. Write year, month and day, like 1980-01-01, or -0044-03-15 for 45 BC."),
        ("on=1980-01-01&on=1981-01-01", "on: it is given more than once. Give one day."),
    ],
)  # fmt: skip
def test_what_is_no_day_is_refused_on_the_page_itself_with_how_to_write_one(client, catalogue, query, says):
    answer = client.get(f"/places/P-0001?{query}")
    page = answer.content.decode()

    assert answer.status_code == 400
    assert f'<p class="error" id="on-problem" role="alert">{says}</p>' in page
    assert 'aria-invalid="true"' in page
    assert "onaday" not in page


def test_days_before_our_era_and_spaces_around_a_day_are_taken(client, catalogue):
    assert "On 15 March 45 BC" in client.get("/places/P-0001?on=-0044-03-15").content.decode()
    assert "On 1 January 1980" in client.get("/places/P-0001?on=+1980-01-01+").content.decode()


@pytest.mark.parametrize("address", ["/events/E-0001", "/places/P-0001.json", "/items/HL-0001.json"])
def test_a_day_can_be_asked_only_of_the_page_of_a_place_or_an_item(client, catalogue, address):
    answer = client.get(f"{address}?on=1980-01-01")

    assert answer.status_code == 400
    assert "on: a " in answer.content.decode()


def test_a_program_is_led_to_the_api_and_other_formats_have_no_days(client, catalogue):
    led = client.get("/places/P-0001?on=1980-01-01&x=1", headers={"Accept": "application/json"})
    refused = client.get("/places/P-0001?on=1980-01-01", headers={"Accept": "application/xml"})

    assert (led.status_code, led["Location"]) == (303, "/api/v1/places/P-0001/?on=1980-01-01")
    assert "Accept" in led["Vary"]
    assert refused.status_code == 406
    assert b"Offered: text/html, application/json." in refused.content


def test_a_number_at_the_wrong_address_keeps_its_day(client, catalogue):
    assert client.get("/items/p-0001?on=1980-01-01")["Location"] == "/places/P-0001?on=1980-01-01"


def test_the_page_changes_with_the_wider_place(client):
    shushi()
    address = "/places/P-0001?on=1980-01-01"
    first = client.get(address)
    assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304

    with revising("P-0007", None, None, "renamed"):
        Name.objects.filter(record="P-0007", key="N1").update(value="Nagorny Karabakh")
    publish(["P-0007"], None)

    again = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 200
    assert "Said of Artsakh / Nagorny Karabakh" in again.content.decode()


def test_a_confidential_speaker_is_a_pseudonym_there_too(client):
    shushi()
    with revising("A-0032", None, None, "protect"):
        Agent.objects.filter(pk="A-0032").update(confidential=True, pseudonym="Contributor 9")

    shown = on(client, "1980-01-01")

    assert voices(shown["Said of a wider place"])[0] == ("Contributor 9", *ESSAY[1:])


def test_control_over_time_is_a_list_with_its_gaps_and_no_verdict(client):
    shushi()
    page = client.get("/places/P-0001").content.decode()
    section = re.search(r'<section class="s" aria-labelledby="course">.*?</section>', page, re.S)[0]

    assert [words(line) for line in re.findall(r"<li(?: class=\"gap\")?><span.*?</div></li>", section, re.S)] == [
        "Before 8 May 1992 No dated statement held",
        "since 8 May 1992 (still so when said) Armenian forces APA news agency, Date not recorded Statement S10",
        "Between 8 May 1992 and 8 November 2020 No dated statement held",
        "since 8 November 2020 (still so when said) Armed forces of Azerbaijan Human Rights Watch , "
        "16 December 2020 Statement S11",
        "After 16 December 2020 No dated statement held",
    ]


def test_jurisdiction_over_time_ends_with_what_gives_no_time(client):
    shushi()
    page = client.get("/places/P-0007").content.decode()
    section = re.search(r'<section class="s" aria-labelledby="course">.*?</section>', page, re.S)[0]
    belongs = section.partition("To which state or body")[2]

    assert [words(line) for line in re.findall(r"<li(?: class=\"gap\")?><span.*?</div></li>", belongs, re.S)] == [
        "Before 1923 No dated statement held",
        "from 1923 to 1991 Azerbaijan Soviet Socialist Republic Christina Panossian , 16 April 2024 Statement S5",
        "After 1991 No dated statement held",
        "No time given Azerbaijan (relays) International Crisis Group , Date not recorded Statement S6",
    ]


def test_no_address_within_the_page_of_a_day_stands_there_twice_or_leads_nowhere(client):
    shushi()
    for day in ("1980-01-01", "2022-01-01"):
        page = client.get(f"/places/P-0001?on={day}").content.decode()
        anchors = re.findall(r'\sid="([^"]+)"', page)
        assert len(anchors) == len(set(anchors))
        assert set(re.findall(r'href="#([^"]+)"', page)) - set(anchors) == set()


@pytest.mark.parametrize("places", [1, 3])
def test_a_day_costs_no_more_for_three_wider_places_than_for_one(
    places, client, catalogue, no_drafts, django_assert_num_queries
):
    publish(load(lying_in(places), None, Numbers.KEEP, "more"), None, "more")

    with no_drafts(), django_assert_num_queries(5):
        page = client.get("/places/P-0009?on=2000-01-01").content.decode()
    assert page.count("is said to lie in it") == places
