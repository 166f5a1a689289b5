"""Harvesters that others wrote, against a site that is really served."""

import pytest
from oaipmh_scythe import Scythe
from sickle import Sickle
from sickle.oaiexceptions import NoRecordsMatch

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.ledger.withdrawing import withdraw
from catalog.models.published import Published
from tests import sample


@pytest.fixture
def served(live_server, settings) -> str:
    """The sample with one record withdrawn, on pages of three; gives the address of /oai."""
    settings.HARVEST_PAGE = 3
    settings.IDENTIFIER_BASE = live_server.url
    sample.vocabulary()
    publish(load(sample.EVERYTHING, None, Numbers.KEEP, "loaded"), None, "loaded")
    withdraw("E-0001", "entered twice", None)
    return f"{live_server.url}/oai"


def test_harvesters_get_everything_with_what_is_deleted(served):
    now = {(p.number, not p.is_readable) for p in Published.objects.all()}

    for method in ("GET", "POST"):
        records = Sickle(served, http_method=method).ListRecords(metadataPrefix="oai_dc")
        assert {(number(record.header), record.deleted) for record in records} == now
    with Scythe(served) as scythe:
        assert {(number(r.header), r.deleted) for r in scythe.list_records(metadata_prefix="oai_dc")} == now
        assert {(number(h), h.deleted) for h in scythe.list_identifiers(metadata_prefix="oai_dc")} == now
    the_other_verbs_are_understood(served)


def the_other_verbs_are_understood(served):
    sickle = Sickle(served)
    one = next(iter(sickle.ListIdentifiers(metadataPrefix="oai_dc", set="item"))).identifier

    assert sickle.Identify().baseURL == served
    assert [form.metadataPrefix for form in sickle.ListMetadataFormats()] == ["oai_dc"]
    assert next(iter(sickle.ListSets())).setSpec == "item"
    assert "Собор Казанчецоц" in sickle.GetRecord(identifier=one, metadataPrefix="oai_dc").metadata["title"]
    with pytest.raises(NoRecordsMatch):
        sickle.ListRecords(metadataPrefix="oai_dc", until="1990-01-01")


def number(header) -> str:
    return header.identifier.rpartition(":")[2]
