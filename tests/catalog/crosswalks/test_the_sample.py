"""The whole sample catalogue in Dublin Core: valid, and with every voice."""

import json
from pathlib import Path

import pytest
from lxml import etree

from catalog.crosswalks.formats import FORMATS
from catalog.crosswalks.telling import Telling
from catalog.terms.body import document_from
from catalog.terms.published import PublishedRecord
from tests.catalog.crosswalks.printing import all_printed
from tests.catalog.crosswalks.test_dublin_core import OFFICIAL, dc

pytestmark = pytest.mark.once
FIXTURES = Path(__file__).resolve().parents[3] / "fixtures"


@pytest.fixture(scope="module")
def records() -> dict[str, PublishedRecord]:
    documents = [document_from(file.read_bytes()) for file in sorted(FIXTURES.glob("catalogue/*/*.json"))]
    concepts = {
        f"{scheme['scheme']}/{concept['key']}": concept["labels"]["en"]
        for scheme in map(json.loads, (file.read_text() for file in FIXTURES.glob("vocabularies/*.json")))
        for concept in scheme["concepts"]
    }
    return all_printed(documents, concepts)


def test_every_statement_of_the_sample_is_told_with_its_speaker_and_its_sources(records):
    silent = []
    for record in records.values():
        told, at = dc(record, "description", "en"), Telling.of(record)
        for statement in record.document.statements:
            voice = at.speaker(statement.speaker, statement.described)
            sources = [at.source(carrier.source, carrier.locator) for carrier in statement.carriers]
            report = next(text for text in told if text.startswith(f"{record.number}/{statement.key}. "))
            if not all(part in report for part in (voice, *sources)):
                silent.append(f"{record.number}/{statement.key}")

    assert silent == []
    assert sum(len(record.document.statements) for record in records.values()) > 90


def test_an_item_of_the_sample_tells_all_that_is_said_of_its_events(records):
    cathedral = records["HL-0001"]
    told = dc(cathedral, "description", "en")

    for number in cathedral.document.events:
        for statement in cathedral.document.cards[number].statements:
            assert any(text.startswith(f"{number}/{statement.key}. ") for text in told)


def test_every_record_of_the_sample_is_valid(records):
    if not OFFICIAL.is_dir():
        pytest.skip("The schemas of OAI-PMH are not beside this checkout.")
    schema = etree.XMLSchema(etree.parse(OFFICIAL / "oai_dc.xsd"))

    for record in records.values():
        schema.assertValid(FORMATS["oai_dc"].build(record))
