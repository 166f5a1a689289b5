"""A source's page, and how a statement is said to have reached the catalogue."""

import re

import pytest
from lxml import html

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.ledger.verifying import faults
from catalog.ledger.withdrawing import withdraw
from catalog.models.published import Edition, Mention
from catalog.terms.document import Source
from catalog.terms.document.source import Author, Citation, Kept
from catalog.terms.document.statement import Carrier
from catalog.terms.kinds import Form, Held, Read
from tests import sample
from tests.sample import changed, name

AGAIN = "https://armenianclub.com/2020/12/19/azerbaijan-attack-on-church-possible-war-crime/amp"
# The report was read in a site's copy, in part; the essay cites it in note 12.
REPORT = changed(
    sample.HRW_REPORT,
    held=Kept(form=Held.OTHERS_COPY, which="S-0003", accessed="2026-11-22", archived="https://archive.example.org/1"),
    read=Read.PART,
    read_note={"en": "the first 2,000 characters only"},
)
COPY = Source(
    number="S-0003", kind="source-kinds/news", title="Azerbaijan: Attack on Church Possible War Crime",
    publisher="armenianclub.com", issued="2020-12-19", url=AGAIN, republishes="S-0001", held=Kept(form=Held.LINK),
    read=Read.PART, names=(name("N1", "armenianclub.com, 19 December 2020", shown=True),),
)  # fmt: skip
ESSAY = Source(
    number="S-0004", kind="source-kinds/news", title="Two States, One Nation", title_language="en",
    authors=(Author(family="Panossian", given="Christina"),), publisher="Bruin Political Review", issued="2024-04-16",
    names=(name("N1", "Panossian 2024", shown=True),), held=Kept(form=Held.COPY, sha256="ab" * 32), read=Read.WHOLE,
    citations=(
        Citation(key="C2", cited="S-0001", note="12", locator="para. 9", as_cited="“Azerbaijan: Attack on Church.”",
                 for_statement="HL-0001/S7", remark={"en": "Printed without the day it was read."}),
    ),
)  # fmt: skip
BOOK = Source(
    number="S-0005", kind="source-kinds/report", title="Դադիվանք", title_language="hy", language="hy",
    translated_title={"en": "Dadivank", "ru": "Дадиванк"}, authors=(Author(family="Այվազյան", given="Սամվել"),),
    translators=(Author(family="Sargissian", given="Gagik"),), collection_title="Studies 4", number_printed="no. 12",
    doi="10.1000/dadivank", isbn="978-0-306-40615-7", archive="Matenadaran", archive_location="fond 3",
    original_issued="1983", issued="2008", names=(name("N1", "Ayvazyan 2008", shown=True),),
)  # fmt: skip


@pytest.fixture
def shelf(catalogue):
    publish(load([REPORT, COPY, ESSAY, BOOK], None, Numbers.KEEP, "sources"), None, "sources")


def words(text: str) -> str:
    return " ".join(text.split())


def section(client, address: str, heading: str) -> str:
    """The words of the section under a heading."""
    page = html.document_fromstring(client.get(address).content)
    (found,) = page.xpath(f"//section[@aria-labelledby='{heading}']")
    return re.sub(r" ([,;:.)])", r"\1", words(" ".join(found.itertext())))


def facts(client, address: str) -> dict[str, str]:
    page = html.document_fromstring(client.get(address).content)
    rows = page.xpath("//dl[contains(@class, 'held')]/div")
    return {words(row.find("dt").text_content()): words(row.find("dd").text_content()) for row in rows}


def test_a_source_says_how_much_of_it_was_read_and_in_whose_copy(client, shelf):
    assert facts(client, "/sources/S-0001") == {
        "Held as": "Read in another’s copy",
        "How much was read": "Read in part: the first 2,000 characters only; in the copy of armenianclub.com, "
        "19 December 2020, 22 November 2026",
        "Address": sample.HRW_REPORT.url,
        "Archived at": "https://archive.example.org/1",
    }


def test_a_source_gives_what_its_reference_says_besides(client, shelf):
    told = facts(client, "/ru/sources/S-0005")

    assert [value for value in told.values()][2:] == [
        "Дадиванк", "Gagik Sargissian", "Studies 4", "no. 12", "1983 год", "10.1000/dadivank", "978-0-306-40615-7",
        "Matenadaran, fond 3", "Հայերեն",
    ]  # fmt: skip


def test_a_source_is_cited_in_both_styles_with_its_languages_marked(client, shelf):
    page = html.document_fromstring(client.get("/hy/sources/S-0005").content)
    house, by_date = (page.get_element_by_id(name) for name in ("in-house-style", "by-author-and-date"))

    assert house.text_content() == (
        "Սամվել Այվազյան, “Դադիվանք” [“Dadivank”; in Armenian], translated by Gagik Sargissian, Studies 4, no. 12, "
        "Matenadaran, fond 3, 2008 (first 1983), https://doi.org/10.1000/dadivank."
    )
    assert by_date.text_content() == (
        "Այվազյան, Սամվել. 2008 [1983]. Դադիվանք [“Dadivank”; in Armenian]. Translated by Gagik Sargissian. "
        "Studies 4. No. 12. Matenadaran, fond 3. https://doi.org/10.1000/dadivank."
    )
    assert (house.get("lang"), house.find("span").get("lang"), by_date.find("i/span").get("lang")) == ("en", "hy", "hy")
    hrefs = page.xpath("//section[@aria-labelledby='styles']//a/@href")
    assert hrefs == [f"/sources/S-0005{suffix}" for suffix in (".ris", ".bib", ".csl.json")]


def test_what_a_source_cites_stands_beside_what_is_entered_here(client, shelf):
    assert section(client, "/sources/S-0004", "cites") == (
        "What it cites As printed there, with the record it is here. Note 12 (para. 9) Human Rights Watch 2020 "
        "“Azerbaijan: Attack on Church.” As it is entered here: “Azerbaijan: Attack on Church Possible War Crime”, "
        "Human Rights Watch, 16 December 2020. For statement HL-0001/S7 Printed without the day it was read."
    )


def test_a_source_names_those_that_cite_it(client, shelf):
    assert section(client, "/sources/S-0001", "citedby") == (
        "Who cites it Sources held here that refer to it, with the place where they do. Panossian 2024 "
        "Note 12 (para. 9) “Azerbaijan: Attack on Church.” For statement HL-0001/S7 "
        "Printed without the day it was read."
    )


def test_a_statement_tells_each_station_on_its_way(client, shelf):
    assert section(client, "/items/HL-0001/statements/S7", "chain") == (
        "How it reached this catalogue A solid mark means that a copy is kept here. An open mark means a link or a "
        "mention only. Speaker Human Rights Watch says it Source Human Rights Watch 2020 carries the statement; "
        "para. 1; in the speaker’s own words Read in another’s copy Read in part: the first 2,000 characters only "
        "Source armenianclub.com, 19 December 2020 the copy that was read Linked, no copy Read in part "
        "Record HL-0001, S7 entered here This catalogue "
        "Cited in support of it cited in Panossian 2024, Note 12 (para. 9): “Azerbaijan: Attack on Church.”"
    )


def test_each_voice_tells_in_short_where_its_words_were_read(client, shelf):
    page = words(html.document_fromstring(client.get("/items/HL-0001").content).text_content())

    assert (
        "Human Rights Watch 2020, para. 1, in the speaker’s own words (Read in another’s copy: armenianclub.com, "
        "19 December 2020; Read in part: the first 2,000 characters only)" in page
    )


def test_two_carriers_are_two_ways(client, shelf):
    (said,) = sample.CATHEDRAL.statements
    carriers = (*said.carriers, Carrier(source="S-0003", locator="top", form=Form.QUOTED))
    twice = changed(sample.CATHEDRAL, statements=(changed(said, carriers=carriers),))
    publish(load([twice], None, Numbers.KEEP, "two carriers"), None, "two carriers")

    told = section(client, "/items/HL-0001/statements/S7", "chain")

    assert re.findall(r"Way \d|carries the statement|republished from it|the copy that was read", told) == [
        "Way 1", "carries the statement", "the copy that was read",
        "Way 2", "republished from it", "carries the statement",
    ]  # fmt: skip


def test_a_statement_follows_when_the_copy_it_was_read_in_is_renamed(client, shelf):
    before = client.get("/items/HL-0001/statements/S7")
    again = changed(COPY, names=(name("N1", "A site, 2020", shown=True),))
    publish(load([again], None, Numbers.KEEP, "renamed"), None, "renamed")

    after = client.get("/items/HL-0001/statements/S7", headers={"If-None-Match": before["ETag"]})

    assert "A site, 2020" in after.content.decode()
    assert Edition.objects.of("HL-0001").latest("ordinal").cause == "card S-0003"
    assert list(faults()) == []


def test_a_statement_follows_when_somebody_begins_to_cite_its_source(client, catalogue):
    before = client.get("/items/HL-0001/statements/S7")
    publish(load([REPORT, COPY, ESSAY], None, Numbers.KEEP, "essay"), None, "essay")

    after = client.get("/items/HL-0001/statements/S7", headers={"If-None-Match": before["ETag"]})

    assert "Cited in support of it" in after.content.decode()


def test_what_only_lies_behind_a_source_is_no_citation_of_the_item(client, shelf):
    assert ("through-source",) in Mention.objects.filter(from_number="HL-0001", to_number="S-0003").values_list("role")
    free = changed(REPORT, held=Kept(form=Held.LINK))
    publish(load([free, changed(COPY, republishes="")], None, Numbers.KEEP, "untied"), None, "untied")

    assert withdraw("S-0003", "It was entered twice.", None).state == "withdrawn"


@pytest.mark.parametrize("carriers", [1, 3])
def test_a_statement_costs_no_more_for_three_carriers_than_for_one(
    carriers, client, shelf, no_drafts, django_assert_num_queries
):
    (said,) = sample.CATHEDRAL.statements
    more = tuple(Carrier(source=number, locator="p. 1") for number in ("S-0003", "S-0004")[: carriers - 1])
    item = changed(sample.CATHEDRAL, statements=(changed(said, carriers=(*said.carriers, *more)),))
    publish(load([item], None, Numbers.KEEP, "carriers"), None, "carriers")

    with no_drafts(), django_assert_num_queries(4):
        assert client.get("/items/HL-0001/statements/S7").status_code == 200


@pytest.mark.parametrize("citing", [1, 3])
def test_a_source_costs_no_more_where_three_cite_it(citing, client, shelf, no_drafts, django_assert_num_queries):
    more = [changed(ESSAY, number=f"S-001{n}") for n in range(citing - 1)]
    publish(load(more, None, Numbers.KEEP, "more"), None, "more") if more else None

    with no_drafts(), django_assert_num_queries(8):
        assert client.get("/sources/S-0001").status_code == 200
