"""pyoai, which many older harvesters are built on, against a site that is really served."""

import pytest

from catalog.models.published import Published
from tests.catalog.harvest.test_clients import served
from tests.judges import judged

__all__ = ["served"]
pytestmark = pytest.mark.once
# pyoai asks evaluators for a method that lxml 5 has taken away: it is what calling them does.
HARVEST = """
import sys
from lxml import etree

class Evaluator:
    def __init__(self, *given, **named):
        self.evaluate = evaluator(*given, **named)

evaluator, etree.XPathEvaluator = etree.XPathEvaluator, Evaluator

from oaipmh.client import Client
from oaipmh.metadata import MetadataRegistry, oai_dc_reader

registry = MetadataRegistry()
registry.registerReader("oai_dc", oai_dc_reader)
client = Client(sys.argv[1], registry)
assert client.identify().deletedRecord() == "persistent"
for header, metadata, _ in client.listRecords(metadataPrefix="oai_dc"):
    print(header.identifier().rpartition(":")[2], header.isDeleted(), metadata is None)
"""


def test_pyoai_harvests_everything_with_what_is_deleted(served):
    told = {tuple(line.split()) for line in judged(HARVEST, "", served).splitlines()}

    assert told == {(p.number, str(not p.is_readable), str(not p.is_readable)) for p in Published.objects.all()}
