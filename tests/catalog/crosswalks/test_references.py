"""RIS, BibTeX and CSL-JSON: the same reference in three spellings."""

import json

import msgspec
import pytest

from catalog.crosswalks import bibtex, csl, ris
from catalog.crosswalks.formats import FORMATS
from catalog.terms.document import Source
from catalog.terms.document.base import Identifier
from catalog.terms.document.source import Author, Kept
from tests import sample
from tests.catalog.crosswalks.printing import printed

pytestmark = pytest.mark.once
ARTICLE = Source(
    number="S-0007",
    kind="source-kinds/article",
    title="The Armenian & Albanian {heritage}: 100 % of #1 _questions_",
    title_language="en",
    authors=(
        Author(family="Martirosyan", given="Hayastan A."),
        Author(literal="Institute of Archaeology and Ethnography"),
    ),
    editors=(Author(family="Editor"),),
    container="Journal of\n Studies",
    publisher="A press",
    issued="2015-03",
    volume="12",
    issue="3-4",
    pages="101–128",
    edition_statement="2nd ed.",
    url="https://example.org/a_b?c=d&e=%20f",
    language="en",
    identifiers=(Identifier(scheme="DOI", value="10.1000/x_1"), Identifier(scheme="ISSN", value="1234-5678")),
    held=Kept(accessed="2026-11-01"),
)
DATES = {
    "2020-10-08": {"date-parts": [[2020, 10, 8]]},
    "1868": {"date-parts": [[1868]]},
    "-0043-03-15": {"date-parts": [[-43, 3, 15]]},
    "1868~": {"date-parts": [[1868]], "circa": True},
    "1868/1887": {"date-parts": [[1868], [1887]]},
    "2001-23": {"date-parts": [[2001]], "season": 3},
    "1868?": {"literal": "perhaps 1868"},
    "18XX": {"literal": "19th century"},
    "": {},
}


def test_ris_reads_as_reference_managers_read_it():
    assert FORMATS["ris"].sent(printed(ARTICLE)).decode().split("\r\n") == [
        "TY  - JOUR",
        "ID  - S-0007",
        "TI  - The Armenian & Albanian {heritage}: 100 % of #1 _questions_",
        "AU  - Martirosyan, Hayastan A.",
        "AU  - Institute of Archaeology and Ethnography",
        "ED  - Editor",
        "T2  - Journal of Studies",
        "PB  - A press",
        "PY  - 2015",
        "DA  - 2015/03//",
        "VL  - 12",
        "IS  - 3-4",
        "SP  - 101",
        "EP  - 128",
        "ET  - 2nd ed.",
        "UR  - https://example.org/a_b?c=d&e=%20f",
        "DO  - 10.1000/x_1",
        "SN  - 1234-5678",
        "Y2  - 2026/11/01/",
        "LA  - en",
        "ER  - ",
        "",
    ]


def test_bibtex_prints_signs_as_they_stand():
    fields = bibtex.build(printed(ARTICLE)).fields

    assert fields["title"] == r"{The Armenian \& Albanian \{heritage\}: 100 \% of \#1 \_questions\_}"
    assert fields["author"] == "Martirosyan, Hayastan A. and {Institute of Archaeology and Ethnography}"
    assert fields["url"] == "https://example.org/a_b?c=d&e=%20f"
    assert fields["journal"] == "Journal of Studies"
    assert bibtex.tex("a\\b~c^d") == r"a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d"


def test_a_bibtex_entry_closes_every_brace_it_opens():
    broken = sample.changed(ARTICLE, title="}} a { b", container="{", url="https://example.org/{x}")
    sent = FORMATS["bibtex"].sent(printed(broken)).decode().replace("\\{", "").replace("\\}", "")

    assert sent.count("{") == sent.count("}")
    assert sent.startswith("@article{S-0007,\n")


@pytest.mark.parametrize("edtf", DATES)
def test_csl_has_parts_of_plain_dates_and_words_for_the_others(edtf):
    assert csl.date(edtf) == DATES[edtf]


def test_csl_is_a_list_of_one_item_with_known_fields_only():
    (item,) = json.loads(FORMATS["csl"].sent(printed(ARTICLE)))

    assert item == {
        "id": "S-0007",
        "type": "article-journal",
        "title": ARTICLE.title,
        "author": [
            {"family": "Martirosyan", "given": "Hayastan A."},
            {"literal": "Institute of Archaeology and Ethnography"},
        ],
        "editor": [{"family": "Editor"}],
        "container-title": "Journal of\n Studies",
        "publisher": "A press",
        "issued": {"date-parts": [[2015, 3]]},
        "accessed": {"date-parts": [[2026, 11, 1]]},
        "volume": "12",
        "issue": "3-4",
        "page": "101–128",
        "edition": "2nd ed.",
        "URL": "https://example.org/a_b?c=d&e=%20f",
        "DOI": "10.1000/x_1",
        "ISSN": "1234-5678",
        "language": "en",
    }


def test_a_date_that_is_no_plain_one_is_said_in_words():
    assert ris.date("18XX") == "///19th century"
    assert bibtex.build(printed(sample.changed(ARTICLE, issued="18XX"))).fields["year"] == "19th century"


def test_any_other_record_is_cited_as_an_entry_of_this_catalogue():
    assert ris.build(printed(sample.CATHEDRAL)) == [
        ("TY", "ELEC"),
        ("ID", "HL-0001"),
        ("TI", "Gazanchi Church / Ghazanchetsots Cathedral"),
        ("AU", "An institution"),
        ("PY", "2026"),
        ("DA", "2026/11/24/"),
        ("ET", "3"),
        ("UR", "https://example.org/id/HL-0001"),
    ]


def test_a_source_with_nothing_but_a_title_is_a_reference_too():
    bare = Source(number="S-0008", title="Untold")

    assert FORMATS["bibtex"].sent(printed(bare)) == b"@misc{S-0008,\n  title = {{Untold}}\n}\n"
    assert msgspec.json.decode(FORMATS["csl"].sent(printed(bare))) == [
        {"id": "S-0008", "type": "document", "title": "Untold"}
    ]


WIDE = Source(
    number="S-0009", kind="source-kinds/book", title="Պատմութիւն", translated_title={"en": "A History"},
    translators=(Author(family="Thomson", given="R. W."),), interviewers=(Author(literal="A broadcaster"),),
    collection_title="Texts & Studies", publisher_place="Venice", number_printed="no. 4", genre="reprint",
    medium="microfilm", event_title="A congress", archive="Matenadaran", archive_location="MS 1",
    original_issued="1695", doi="10.1000/h", isbn="0-306-40615-2", issn="0140-6736",
)  # fmt: skip


def test_the_wider_fields_have_their_tags_in_ris():
    assert ris.build(printed(WIDE)) == [
        ("TY", "BOOK"), ("ID", "S-0009"), ("TI", "Պատմութիւն"), ("A4", "Thomson, R. W."),
        ("N1", "Interviewed by A broadcaster"), ("TT", "A History"), ("T3", "Texts & Studies"), ("CY", "Venice"),
        ("OP", "1695"), ("M1", "no. 4"), ("M3", "reprint"), ("N1", "Medium: microfilm"), ("C3", "A congress"),
        ("DB", "Matenadaran"), ("AV", "MS 1"), ("DO", "10.1000/h"), ("SN", "0-306-40615-2"), ("SN", "0140-6736"),
    ]  # fmt: skip


def test_the_wider_fields_have_their_names_in_bibtex():
    assert bibtex.build(printed(WIDE)).fields == {
        "title": "{Պատմութիւն}", "titleaddon": "A History", "translator": "Thomson, R. W.",
        "series": r"Texts \& Studies", "address": "Venice", "origdate": "1695", "number": "no. 4", "type": "reprint",
        "eventtitle": "A congress", "library": "Matenadaran, MS 1", "note": "microfilm", "doi": "10.1000/h",
        "isbn": "0-306-40615-2", "issn": "0140-6736",
    }  # fmt: skip
