"""The pages of vocabularies, and the same as SKOS."""

import re

import pytest
import rdflib

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.ledger.term_lists import publish_vocabularies
from catalog.ledger.vocabularies import held, store
from catalog.terms.vocabulary_merging import merged
from tests import sample
from tests.catalog.vocabularies import KINDS, SCALE, STEPS
from tests.sample import changed

TOWER = "/vocabularies/item-kinds/bell-tower"


@pytest.fixture
def kinds(catalogue) -> None:
    """The sample, with the kinds of item in full."""
    before = held("item-kinds")
    store(merged(before, KINDS).vocabulary, before)
    publish_vocabularies(["item-kinds"], None)


def text(answer) -> str:
    main = re.search(r"<main.*</main>", answer.content.decode(), re.DOTALL)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def links(answer) -> list[str]:
    main = re.search(r"<main.*</main>", answer.content.decode(), re.DOTALL)[0]
    return [link.replace("&amp;", "&") for link in re.findall(r'<a href="([^"#]+)', main)]


def test_every_vocabulary_is_listed_with_the_number_of_its_concepts(client, kinds):
    answer = client.get("/vocabularies")

    assert "Kinds of item 5 concepts" in text(answer)
    assert "/vocabularies/item-kinds" in links(answer)
    assert client.get("/vocabularies/").headers["Location"] == "/vocabularies"


def test_the_tree_stands_under_what_is_broader_with_counts_that_lead_to_the_search(client, kinds):
    answer = client.get("/vocabularies/item-kinds")

    assert text(answer) == (
        "Vocabularies Kinds of item Kinds of item 5 concepts "
        "building A roofed structure, or what is left of one, whose use no held statement settles. no record "
        "bell tower A tower for &quot;bells&quot;, free-standing or joined to another building. no record "
        "church building 1 record : church building mosque building no record minar No longer chosen. no record "
        "Data SKOS, JSON-LD SKOS, Turtle SKOS, N-Triples This vocabulary in the API"
    )
    assert "/search?concept=item-kinds/church-building" in links(answer)


def test_the_tree_is_in_the_readers_language(client, kinds):
    words = text(client.get("/hy/vocabularies/item-kinds"))

    assert "զանգակատուն" in words and "եկեղեցու շենք" in words
    assert "/hy/vocabularies/item-kinds/bell-tower" in links(client.get("/hy/vocabularies/item-kinds"))


def leaves(answer) -> list[str]:
    return re.findall(r'<div class="leaf"><a href="[^"]+">([^<]+)', answer.content.decode())


@pytest.mark.parametrize(
    ("prefix", "called"),
    [("", ["slight", "moderate", "total", "not determined"]),
     ("/ru", ["лёгкая", "средняя", "полная", "не определено"])],
)  # fmt: skip
def test_a_scale_stands_in_its_own_order_in_every_language(client, kinds, prefix, called):
    store(SCALE, None)
    publish_vocabularies(["severities"], None)

    page = client.get(f"{prefix}/vocabularies/severities")

    assert leaves(page) == called
    assert [link for link in links(page) if link.count("/") == prefix.count("/") + 3][: len(STEPS)] == [
        f"{prefix}/vocabularies/{key}" for key in STEPS
    ]


def test_what_is_no_scale_stands_by_the_readers_alphabet(client, kinds):
    """In Armenian Ե, Զ, Մ, Շ; in Azerbaijani B, K, M, Z."""
    before = held("item-kinds")
    plain = [changed(concept, notation="", broader=(), related=()) for concept in before.concepts]
    store(changed(before, concepts=tuple(plain)), before)
    publish_vocabularies(["item-kinds"], None)

    assert leaves(client.get("/hy/vocabularies/item-kinds"))[:4] == [
        "եկեղեցու շենք",
        "զանգակատուն",
        "մզկիթի շենք",
        "շինություն",
    ]
    assert leaves(client.get("/az/vocabularies/item-kinds"))[:4] == [
        "bina",
        "kilsə binası",
        "məscid binası",
        "zəng qülləsi",
    ]


def test_a_concept_shows_its_test_its_labels_in_every_language_and_its_ties(client, kinds):
    answer = client.get(TOWER)
    page = answer.content.decode()

    assert "How one tells that it applies A tower for &quot;bells&quot;, free-standing" in text(answer)
    assert re.findall(r'<td><span lang="(\w+)">([^<]+)', page) == [
        ("hy", "զանգակատուն"),
        ("az", "zəng qülləsi"),
        ("ru", "колокольня"),
        ("ru", "звонница"),
    ]
    assert "English bell tower belfry; campanile" in text(answer)
    assert "bell tour" not in page
    assert {"/vocabularies/item-kinds/building", "/vocabularies/item-kinds/church-building"} <= set(links(answer))
    assert "http://www.wikidata.org/entity/Q200334" in links(answer)


def test_what_cannot_hold_together_is_told_with_what_it_means(client, kinds):
    words = text(client.get("/vocabularies/item-kinds/mosque-building"))

    assert (
        "Cannot hold together with church building Where one speaker chooses this and another one of these for the "
        "same thing and time, their accounts differ. It does not say who is right." in words
    )


def test_a_deprecated_concept_says_so_and_what_is_chosen_instead(client, kinds):
    words = text(client.get("/vocabularies/item-kinds/minar"))

    assert "This concept is no longer chosen. Records that show it keep it. Instead of it: mosque building" in words


def test_a_concept_lists_the_records_that_show_it_and_a_record_leads_to_its_concept(client, kinds):
    assert "/items/HL-0001" in links(client.get("/vocabularies/item-kinds/church-building"))
    assert "/vocabularies/item-kinds/church-building" in links(client.get("/items/HL-0001"))
    assert "/vocabularies/how-came/aimed-at-the-building" in links(client.get("/events/E-0001"))


def test_a_long_list_of_records_comes_in_pages(client, kinds, monkeypatch):
    monkeypatch.setattr("catalog.public.views.vocabularies.ON_A_PAGE", 1)
    publish(load([church("HL-0002")], None, Numbers.KEEP, "loaded"), None)
    first = client.get("/vocabularies/item-kinds/church-building")
    second = client.get("/vocabularies/item-kinds/church-building?page=2")

    assert [link for link in links(first) if link.startswith("/items/")] == ["/items/HL-0001"]
    assert [link for link in links(second) if link.startswith("/items/")] == ["/items/HL-0002"]
    assert 'href="/vocabularies/item-kinds/church-building?page=2#records"' in first.content.decode()
    for odd in ("0", "99", "x", "9" * 30):
        assert client.get(f"/vocabularies/item-kinds/church-building?page={odd}").status_code == 200


def church(number: str):
    return changed(sample.CATHEDRAL, number=number, identifiers=())


@pytest.mark.parametrize("records", [1, 3])
@pytest.mark.parametrize(
    ("address", "queries"),
    [("/vocabularies", 2), ("/vocabularies/item-kinds", 3), ("/vocabularies/item-kinds/church-building", 6)],
)
def test_pages_cost_no_more_for_three_records(
    client, kinds, no_drafts, django_assert_num_queries, address, queries, records
):
    publish(load([church(f"HL-000{n}") for n in range(2, records + 1)], None, Numbers.KEEP, "loaded"), None)

    with django_assert_num_queries(queries), no_drafts():
        client.get(address)


@pytest.mark.parametrize("address", ["/vocabularies", "/vocabularies/item-kinds", TOWER, f"{TOWER}.ttl"])
def test_nothing_is_sent_twice_until_it_changes(client, kinds, address):
    etag = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304

    before = held("item-kinds")
    renamed = [changed(c, labels={"en": "clock tower"}) if c.key.endswith("bell-tower") else c for c in KINDS.concepts]
    store(changed(before, concepts=tuple(renamed)), before)
    publish_vocabularies(["item-kinds"], None)

    assert client.get(address, headers={"If-None-Match": etag}).status_code == 200


def test_a_new_user_changes_the_page_of_a_concept(client, kinds):
    address = "/vocabularies/item-kinds/church-building"
    etag = client.get(address)["ETag"]

    publish(load([church("HL-0002")], None, Numbers.KEEP, "loaded"), None)

    assert client.get(address, headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize("address", ["/vocabularies/item-kinds", TOWER])
def test_the_same_is_sent_as_skos_by_suffix_and_by_accept(client, kinds, address):
    by_suffix = client.get(f"{address}.ttl")
    by_accept = client.get(address, headers={"Accept": "text/turtle"})

    assert by_suffix["Content-Type"] == by_accept["Content-Type"] == "text/turtle; charset=utf-8"
    assert by_suffix.content == by_accept.content
    assert (by_accept["Content-Location"], by_accept["Vary"]) == (f"{address}.ttl", "Accept, Accept-Language")
    graphs = [
        set(rdflib.Graph().parse(data=client.get(f"{address}{suffix}").content, format=form))
        for suffix, form in ((".ttl", "turtle"), (".jsonld", "json-ld"), (".nt", "nt"))
    ]
    assert graphs[0] == graphs[1] == graphs[2] and len(graphs[0]) > 10
    assert client.get(address, headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize(
    "address",
    ["/vocabularies/shrines", "/vocabularies/item-kinds/shrine", f"{TOWER}.xls", "/vocabularies/shrines.ttl"],
)
def test_what_is_not_there_is_404(client, kinds, address):
    assert client.get(address).status_code == 404


def test_vocabularies_stand_in_the_sitemap_in_the_footer_and_on_the_page_about_statements(client, kinds):
    sitemap = client.get("/sitemap-0.xml").content.decode()
    base = re.search("<loc>(.*?)/</loc>", sitemap)[1]

    assert f"<loc>{base}/vocabularies/item-kinds</loc>" in sitemap and f"<loc>{base}{TOWER}</loc>" in sitemap
    assert client.get("/").content.decode().count('href="/vocabularies"') == 1
    assert client.get("/about").content.decode().count('href="/vocabularies"') == 2
