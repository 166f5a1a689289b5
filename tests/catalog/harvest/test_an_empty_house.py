import pytest

pytestmark = pytest.mark.django_db


def test_an_empty_house_answers_too(ask):
    assert ask(verb="Identify").one("protocolVersion") == "2.0"
    assert ask(verb="ListRecords", metadataPrefix="oai_dc").errors == ["noRecordsMatch"]
    assert ask(verb="ListSets").all("setSpec") == ["item", "place", "agent", "event", "source", "collection"]
