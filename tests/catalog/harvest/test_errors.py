from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from catalog.harvest.asking import ASKED, VERBS
from catalog.harvest.refusing import Code
from catalog.models.published import Published
from tests.catalog.harvest.test_verbs import oai

pytestmark = pytest.mark.django_db
LIST = "verb=ListRecords&metadataPrefix=oai_dc"
ONE = "oai:host-127-0-0-1.invalid:HL-0001"
PROPER = (*VERBS, "oai_dc", "item", "2024-01-01", "2024-01-01T00:00:00Z", ONE)
WRONG = {
    "": "badVerb",
    "verb=": "badVerb",
    "verb=listRecords": "badVerb",
    "verb=Identify&verb=Identify": "badVerb",
    "verb=Identify&set=item": "badArgument",
    "verb=ListRecords": "badArgument",
    "verb=GetRecord&metadataPrefix=oai_dc": "badArgument",
    f"verb=GetRecord&identifier={ONE}": "badArgument",
    f"{LIST}&metadataPrefix=oai_dc": "badArgument",
    f"{LIST}&from=": "badArgument",
    f"{LIST}&until=2024-02-30": "badArgument",
    f"{LIST}&until=2024-02-01T25:00:00Z": "badArgument",
    f"{LIST}&from=2024-02-01T10:00Z": "badArgument",
    f"{LIST}&from=2024-02-01T10:00:00%2B02:00": "badArgument",
    f"{LIST}&from=2024": "badArgument",
    f"{LIST}&from=2024-02-01&until=2024-02-02T10:00:00Z": "badArgument",
    f"{LIST}&from=2024-02-02&until=2024-02-01": "badArgument",
    f"{LIST}&from=0000-01-01": "badArgument",
    f"{LIST}&set=a%20b": "badArgument",
    f"{LIST}&set=item:": "badArgument",
    f"{LIST}&resumptionToken=x": "badArgument",
    "verb=ListRecords&metadataPrefix=o%00ai": "badArgument",
    "verb=ListRecords&metadataPrefix=a%20b": "badArgument",
    "verb=ListRecords&metadataPrefix=lodo": "cannotDisseminateFormat",
    f"verb=GetRecord&metadataPrefix=lodo&identifier={ONE}": "cannotDisseminateFormat",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=HL-0001": "idDoesNotExist",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:HL-0001": "idDoesNotExist",
    f"verb=GetRecord&metadataPrefix=oai_dc&identifier={ONE}9": "idDoesNotExist",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x:%2525": "idDoesNotExist",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x:%25": "badArgument",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=http://[x": "badArgument",
    "verb=ListMetadataFormats&identifier=nobody": "idDoesNotExist",
    f"{LIST}&set=nothing": "noRecordsMatch",
    f"{LIST}&set=item:church": "noRecordsMatch",
    f"{LIST}&until=1990-01-01": "noRecordsMatch",
    f"{LIST}&from=9999-12-31&until=9999-12-31": "noRecordsMatch",
    f"{LIST}&from=9999-12-31T23:59:59Z": "noRecordsMatch",
    "verb=ListRecords&resumptionToken=x": "badResumptionToken",
    "verb=ListRecords&resumptionToken=%E2%82%AC": "badResumptionToken",
    "verb=ListIdentifiers&resumptionToken=WyJvYWlfZGMiXQ": "badResumptionToken",
    "verb=ListSets&resumptionToken=x": "badResumptionToken",
}


@pytest.mark.parametrize("query", WRONG)
def test_every_mistake_has_its_own_code(ask, query):
    assert ask(query).errors == [WRONG[query]]


def test_the_request_goes_back_as_it_came(ask, catalogue, settings):
    request = ask(verb="ListRecords", metadataPrefix="oai_dc", set="item").request

    assert dict(request.attrib) == {"verb": "ListRecords", "metadataPrefix": "oai_dc", "set": "item"}
    assert request.text == f"{settings.IDENTIFIER_BASE}/oai"


def test_the_request_goes_back_with_signs_of_every_sort(ask):
    asked = "oai:x:<&'\">Ղազանչեցոց"

    answer = ask(verb="GetRecord", metadataPrefix="oai_dc", identifier=asked)

    assert answer.errors == ["idDoesNotExist"]
    assert answer.request.get("identifier") == asked


@pytest.mark.parametrize("query", ["verb=Nothing&set=a", "verb=Identify&set=item"])
def test_of_a_request_not_understood_nothing_goes_back(ask, query):
    assert dict(ask(query).request.attrib) == {}


def test_an_error_says_what_is_offered(ask):
    answer = ask(verb="ListRecords", metadataPrefix="lodo")

    assert answer.all("error") == ['metadataPrefix "lodo" is not offered here. Offered: oai_dc.']


def test_both_ends_of_a_period_belong_to_it(ask, catalogue):
    moment = Published.objects.get(pk="HL-0001").changed
    second, day = f"{moment:%Y-%m-%dT%H:%M:%SZ}", f"{moment:%Y-%m-%d}"

    for period in ({"from_": second, "until": second}, {"from_": day, "until": day}, {"from_": day}, {"until": day}):
        assert "HL-0001" in ask(verb="ListIdentifiers", metadataPrefix="oai_dc", **period).numbers


def test_a_record_of_another_house_is_not_ours(ask, catalogue, settings):
    settings.IDENTIFIER_BASE = "https://3d.example.org"

    assert ask(verb="GetRecord", metadataPrefix="oai_dc", identifier=oai("HL-0001")).errors == ["idDoesNotExist"]


@pytest.mark.once
@given(st.dictionaries(st.sampled_from((*ASKED, "other")), st.text(max_size=12) | st.sampled_from(PROPER), max_size=4))
@hypothesis_settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_asked_the_answer_is_well_formed_and_valid(ask, arguments):
    """`ask` checks what comes: status, media type, XML, and the schemas where they are at hand."""
    errors = ask(urlencode(arguments)).errors

    assert set(errors) <= {code.value for code in Code}


@pytest.mark.once
def test_answers_are_checked_against_the_official_schemas(schema):
    if schema is None:
        pytest.skip("The schemas of OAI-PMH are not beside this checkout; answers were checked by our tests alone.")
