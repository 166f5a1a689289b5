import csv
import io
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.http import QueryDict
from lxml import etree

from catalog.exchange.loading import Numbers, load
from catalog.finding.facets import FACETS, Count, Facet
from catalog.ledger.publishing import publish
from catalog.ledger.withdrawing import withdraw
from catalog.models.published import Published, Term, TermList
from catalog.public.links import page_of
from catalog.public.pages.asking import asking
from catalog.public.pages.facets import shelves
from catalog.public.reader import Reader
from catalog.terms.kinds import RecordKind
from tests import sample


def found(client, **asked) -> list[str]:
    """Numbers on the first page, in their order."""
    page = client.get("/search", asked).content.decode()
    return re.findall(r'<h2><a href="/[a-z]+/([A-Z]+-\d+)"', page)


@pytest.mark.parametrize("name", ["Ղազանչեցոց", "Казанчецоц", "Qazançı", "Ghazanchetsots", "qazanci", "GHAZANCHETSOTS"])
def test_the_church_is_found_by_its_name_in_every_script(client, catalogue, name):
    assert found(client, q=name)[0] == "HL-0001"


def test_the_form_that_was_found_is_shown(client, catalogue):
    page = client.get("/search", {"q": "Казанчецоц"}).content.decode()

    assert 'found as <span lang="ru">Собор Казанчецоц</span>' in page


def test_everything_is_found_where_nothing_is_asked_and_the_total_is_told(client, catalogue):
    page = client.get("/search").content.decode()

    assert "11 of 11 records" in page
    assert 'role="status"' in page


def test_where_nothing_is_asked_the_order_is_of_names_and_words_bring_back_the_best_match(client, catalogue):
    def listed(query: str) -> list[str]:
        return [each["number"] for each in client.get(f"/search.json?{query}").json()["results"]]

    assert listed("") == listed("sort=match") == listed("sort=name") != listed("sort=changed")
    assert listed("q=azerbaijan")[0] == "A-0001" != listed("q=azerbaijan&sort=name")[0]
    assert '<option value="match" selected>' in client.get("/search").content.decode()


def test_filters_add_up_and_can_be_taken_off(client, catalogue):
    page = client.get("/search", {"kind": "item", "contested": "yes", "from": "1800", "undated": "1"}).content.decode()
    chips = re.findall(r'class="chip" href="([^"]*)"[^>]*>(.*?)</a>', page, re.S)
    said = [" ".join(re.sub(r"<[^>]+>", "", words).split()) for _, words in chips]

    assert "1 of 11 records" in page
    assert said == [
        "Remove filter Items",
        "Remove filter Has a contested point",
        "Remove filter from 1800",
        "Remove filter Undated included",
        "Clear all",
    ]
    assert "kind=item" not in chips[0][0]
    assert "contested=yes" in chips[0][0]


def test_nothing_found_says_which_filter_to_drop_and_what_may_have_been_meant(client, catalogue):
    page = client.get("/search", {"q": "Ghazanchetsots", "kind": "place"}).content.decode()
    misspelt = client.get("/search", {"q": "Ghazanchetsoks"}).content.decode()

    assert "0 of 11 records" in page
    assert "Without What: 3 records" in page or "Without What: 2 records" in page
    assert "Did you mean" in misspelt or "HL-0001" in misspelt


def test_all_values_of_a_facet_keep_the_kind_of_the_page_and_what_was_chosen(client, catalogue):
    page = client.get("/search/facets/place", {"kind": "item", "place": "P-0009", "begins": "shu"}).content.decode()

    assert 'href="/search?kind=item&amp;place=P-0009&amp;place=P-0001"' in page
    assert 'href="/search?kind=item&amp;place=P-0009">Back to the search' in page


def test_a_page_of_one_kind_leads_to_the_values_of_that_kind_only(client, catalogue):
    asked = asking(QueryDict("q=a"), Reader(), (RecordKind.ITEM,))
    many = Facet("concept", tuple(Count(f"k/{n}", {"en": f"kind {n}"}, 1, False) for n in range(12)))
    rest = [Facet(name, ()) for name in FACETS if name != "concept"]
    shelf = next(s for s in shelves([many, *rest], asked, True, Reader()) if s.name == "concept")

    assert (shelf.more, shelf.more_count) == ("/search/facets/concept?q=a&kind=item", 2)


def test_the_map_numbers_what_its_list_numbers(client, catalogue):
    page = client.get("/search", {"view": "map"}).content.decode()
    listed = re.findall(r"<li><span>(\d+\. )<a href=\"[^\"]*\">([^<]*)</a>", page)

    assert len(listed) > 1
    assert re.findall(r"<title>(\d+\. )(.*?)</title>", page) == listed
    assert f"{len(listed)} of 11 records. Public positions only" in page


HOSTILE = [
    {"q": "x" * 10_000},
    {"q": "a\x00b\x07"},
    {"q": "'; DROP TABLE published_record; --"},
    {"q": '"<script>alert(1)</script>'},
    {"from": "MCMXII", "to": "99999999999"},
    {"from": "1900", "to": "1800"},
    {"page": "-1"},
    {"page": "1" * 400},
    {"page": "٣"},
    {"kind": "dragon", "concept": "no/such", "place": "P-9999", "sort": "price", "view": "hologram", "per-page": "0"},
    {f"unknown{n}": "1" for n in range(200)},
    {"place": ["P-0001"] * 500},
]


@pytest.mark.parametrize("asked", HOSTILE, ids=lambda asked: next(iter(asked)))
def test_no_address_breaks_the_page(client, catalogue, asked):
    paths = ("/search", "/items", "/search.csv", "/search.json", "/search/facets/concept")
    answers = {path: client.get(path, asked) for path in paths}

    assert {path: answer.status_code for path, answer in answers.items()} == dict.fromkeys(paths, 200)
    assert [p for p, a in answers.items() if b"<script>alert" in a.content] in ([], ["/search.json"])


def test_what_was_not_understood_is_told_beside_its_field(client, catalogue):
    page = client.get("/search", {"from": "MCMXII"}).content.decode()

    assert "“MCMXII” is no year. Write it like 1868, or -200 for 201 BC." in page
    assert 'aria-invalid="true" aria-describedby="from-says"' in page


def test_a_search_is_sent_as_csv_and_json_with_the_search_written_in(client, catalogue):
    body = client.get("/search.csv", {"kind": "item"}).content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(body)))
    tree = client.get("/search.json", {"kind": "item"}).json()

    assert rows[0][:4] == ["# search", "http://127.0.0.1:8000/search?kind=item", "found", "1"]
    assert rows[2][0] == tree["results"][0]["number"] == "HL-0001"
    assert tree["search"] == "http://127.0.0.1:8000/search?kind=item"


def test_a_cell_that_a_spreadsheet_would_run_is_text(client, catalogue):
    names = (sample.name("N1", "=1+1", shown=True),)
    load([sample.changed(sample.HRW, names=names)], None, Numbers.KEEP, "odd")
    publish(["A-0006"], None)

    assert ",'=1+1," in client.get("/search.csv", {"kind": "agent"}).content.decode()


@pytest.mark.parametrize("view", ["grid", "table", "map"])
@pytest.mark.parametrize("items", [1, 3])
def test_a_page_of_three_costs_what_a_page_of_one_costs(
    items, view, client, catalogue, no_drafts, django_assert_num_queries
):
    more = [sample.changed(sample.CATHEDRAL, number=f"HL-000{n + 1}", identifiers=()) for n in range(1, items)]
    if more:
        publish(load(more, None, Numbers.KEEP, "more"), None, "more")

    with no_drafts(), django_assert_num_queries(7 if view != "map" else 8):
        assert client.get("/items", {"q": "Ghazanchetsots", "view": view}).status_code == 200


@pytest.mark.parametrize(
    "path", ["/", "/about", "/hy/", "/az/about", "/ru/search", "/places", "/robots.txt", "/sitemap.xml"]
)
def test_the_ways_in_open_for_everybody_without_a_cookie(client, catalogue, no_drafts, path):
    with no_drafts():
        answer = client.get(path)

    assert answer.status_code == 200
    assert not answer.cookies


SCHEMAS = Path(settings.BASE_DIR).parent / "shared/conformance/schemas/sitemap"


@pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the schemas of sitemaps.org are not here")
@pytest.mark.parametrize(("path", "schema"), [("/sitemap.xml", "siteindex.xsd"), ("/sitemap-0.xml", "sitemap.xsd")])
def test_sitemaps_are_what_sitemaps_org_asks_for(client, catalogue, path, schema):
    etree.XMLSchema(file=str(SCHEMAS / schema)).assertValid(etree.fromstring(client.get(path).content))


def test_a_sitemap_lists_what_can_be_read_and_no_withdrawn_record(client, catalogue):
    publish(
        load([sample.changed(sample.CATHEDRAL, number="HL-0002", identifiers=())], None, Numbers.KEEP, "twice"), None
    )
    withdraw("HL-0002", "It was entered twice.", None)
    listed = re.findall(r"<loc>http://127.0.0.1:8000(.*?)</loc>", client.get("/sitemap-0.xml").content.decode())

    keys = [key for model in (TermList, Term) for key in model.objects.values_list("pk", flat=True)]
    vocabularies = [f"/vocabularies/{key}" for key in keys]
    assert sorted(listed) == sorted(["/", *vocabularies, *(page_of(*each) for each in _readable())])
    assert "/items/HL-0002" not in listed


def _readable() -> list[tuple[str, str]]:
    return list(Published.objects.readable().values_list("kind", "number"))


def test_robots_are_told_which_searches_to_leave_in_every_language(client):
    told = client.get("/robots.txt").content.decode().splitlines()

    assert told[:3] == ["User-agent: *", "Disallow: /search?", "Disallow: /*/search?"]
    assert told[-1] == "Sitemap: http://127.0.0.1:8000/sitemap.xml"
