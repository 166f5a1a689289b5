"""What tests of the harvest may ask for."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import transaction
from lxml import etree

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from tests import sample
from tests.catalog.harvest.answers import Answer

OFFICIAL = Path(__file__).resolve().parents[4] / "shared" / "conformance" / "schemas" / "oai"
EVERYTHING = """<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:every-schema-together">
<import namespace="http://www.openarchives.org/OAI/2.0/" schemaLocation="OAI-PMH.xsd"/>
<import namespace="http://www.openarchives.org/OAI/2.0/oai_dc/" schemaLocation="oai_dc.xsd"/>
<import namespace="http://www.openarchives.org/OAI/2.0/oai-identifier" schemaLocation="oai-identifier.xsd"/>
</schema>"""


@pytest.fixture(scope="session")
def schema() -> etree.XMLSchema | None:
    """The protocol's own schemas, all at once; None where they are not at hand."""
    if not OFFICIAL.is_dir():
        return None
    return etree.XMLSchema(etree.fromstring(EVERYTHING, base_url=f"{OFFICIAL}/every.xsd"))


@pytest.fixture(scope="module")
def standing_catalogue(django_db_setup, django_db_blocker) -> Iterator[tuple[str, ...]]:
    """The sample's records, published once for all tests of a module, each of which leaves them as they were."""
    with django_db_blocker.unblock(), transaction.atomic():
        sample.vocabulary()
        numbers = load(sample.EVERYTHING, None, Numbers.KEEP, "loaded")
        publish(numbers, None, "loaded")
        yield tuple(numbers)
        transaction.set_rollback(True)


@pytest.fixture
def catalogue(standing_catalogue, db) -> tuple[str, ...]:
    return standing_catalogue


@pytest.fixture
def ask(client, schema) -> Callable[..., Answer]:
    """Ask /oai, by arguments or by a whole query; whatever it answers is valid by the schemas, where these are."""

    def asking(query: str = "", **arguments: str) -> Answer:
        named = {name.rstrip("_"): value for name, value in arguments.items()}
        response = client.get(f"/oai?{query}" if query else "/oai", named or None)
        assert (response.status_code, response["Content-Type"]) == (200, "text/xml; charset=utf-8")
        answer = Answer(etree.fromstring(response.content))
        if schema is not None:
            schema.assertValid(answer.root)
        return answer

    return asking
