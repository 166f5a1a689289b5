import pytest

from catalog.crosswalks.accepting import best
from catalog.crosswalks.formats import FORMATS, by_accept, by_suffix, offered
from catalog.terms.kinds import RecordKind

pytestmark = pytest.mark.once
PAGE, JSON, XML = "text/html", "application/json", "application/xml"
MANIFEST = 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"'
OFFERS = (PAGE, JSON, XML, MANIFEST)
LIKED = {
    "": PAGE,
    "*/*": PAGE,
    "application/*": JSON,
    "application/json": JSON,
    "APPLICATION/JSON": JSON,
    "application/xml, application/json": JSON,
    "application/json;q=0.5, application/xml": XML,
    "text/html;q=0, */*": JSON,
    "text/*;q=0.3, application/xml;q=0.3, */*;q=0.1": PAGE,
    "*/*;q=0.9, text/html;q=0.2": JSON,
    "application/json;q=0, text/csv": None,
    "text/csv": None,
    "application/ld+json": MANIFEST,
    MANIFEST: MANIFEST,
    'application/ld+json;profile="http://example.org/other"': None,
    'text/csv;header="a, b;q=1", application/xml;q=0.2': XML,
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8": PAGE,
    "nonsense": PAGE,
    "application/json;q=2, application/xml": XML,
}


@pytest.mark.parametrize("accept", LIKED)
def test_a_client_gets_what_it_likes_best(accept):
    assert best(accept, OFFERS) == LIKED[accept]


def test_a_format_is_found_by_what_is_written_after_an_address():
    assert by_suffix(".dc.xml", RecordKind.ITEM) is FORMATS["oai_dc"]
    assert by_suffix(".dcx", RecordKind.ITEM) is None
    assert by_suffix("", RecordKind.ITEM) is None


def test_a_format_is_found_by_any_of_its_media_types():
    assert by_accept("text/xml", RecordKind.PLACE) is FORMATS["oai_dc"]
    assert by_accept("text/html", RecordKind.PLACE) == "text/html"
    assert by_accept("text/html", RecordKind.PLACE, page="") is None


def test_no_two_formats_of_a_kind_share_a_suffix_or_a_media_type():
    for kind in RecordKind:
        suffixes = [form.suffix for form in offered(kind) if form.suffix]
        types = [each for form in offered(kind) for each in (form.media_type, *form.also)]

        assert len(suffixes) == len(set(suffixes))
        assert len(types) == len(set(types))


def test_a_format_knows_where_a_record_is_sent_in_it():
    assert FORMATS["oai_dc"].at(RecordKind.ITEM, "HL-0001") == "/items/HL-0001.dc.xml"
