import json

import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from catalog.api.openapi import vocabularies
from catalog.api.openapi.components import PUBLIC, json_schema
from catalog.api.openapi.examples import CHANGE, EXAMPLES
from catalog.api.openapi.generating import document
from catalog.models.published import Edition
from catalog.terms.kinds import RecordKind

EVERY_REFUSAL = {"400", "405", "406", "429"}


def valid(instance: object, component: str) -> None:
    resource = DRAFT202012.create_resource(document())
    registry = Registry().with_resource("urn:api", resource)
    schema = {"$ref": f"urn:api#/components/schemas/{component}"}
    formats = Draft202012Validator.FORMAT_CHECKER
    Draft202012Validator(schema, registry=registry, format_checker=formats).validate(instance)


def test_the_document_is_openapi_3_1(client):
    served = client.get("/api/v1/schema/").json()

    validate(served)
    assert served["openapi"] == "3.1.1"
    assert served == document()


@pytest.mark.parametrize(
    ("query", "accept", "media_type"),
    [
        ("", "application/yaml", "application/yaml"),
        ("", "application/vnd.oai.openapi", "application/vnd.oai.openapi"),
        ("?format=yaml", "*/*", "application/yaml"),
    ],
)
def test_the_document_is_the_same_as_yaml(client, query, accept, media_type):
    answer = client.get(f"/api/v1/schema/{query}", headers={"Accept": accept})

    assert answer["Content-Type"].partition(";")[0] == media_type
    assert yaml.safe_load(answer.content) == document()


def test_every_operation_is_described_and_every_refusal_documented():
    for path, operations in document()["paths"].items():
        (operation,) = operations.values()
        assert operation["summary"] and operation["description"] and operation["operationId"], path
        expected = EVERY_REFUSAL | ({"200", "304"} if path != "/api/v1/" else {"200"})
        if "{number}" in path:
            expected |= {"301", "404", "410"}
            expected |= {"409"} if "/items/" in path or "/places/" in path else set()
        elif "{scheme}" in path:
            expected |= {"404"}
        assert set(operation["responses"]) == expected, path
        assert all(parameter["description"] for parameter in operation.get("parameters", [])), path


def test_operations_have_names_a_client_can_be_generated_from():
    names = {operation["get"]["operationId"] for operation in document()["paths"].values()}

    records = {f"list_{kind.plural}" for kind in RecordKind} | {f"get_{kind.value}" for kind in RecordKind}
    vocabularies = {"list_vocabularies", "get_vocabulary", "get_concept"}
    assert names == records | vocabularies | {"list_changes", "list_addresses"}


def test_the_examples_are_as_the_schema_says():
    for kind, example in EXAMPLES.items():
        valid(example, kind.value.title())
    valid(CHANGE, "Change")
    valid(vocabularies.SCHEME, "Scheme")
    valid(vocabularies.CONCEPT, "Concept")


@pytest.mark.django_db
def test_what_is_sent_is_as_the_schema_says(client, catalogue):
    for kind in RecordKind:
        valid(client.get(f"/api/v1/{kind.plural}/").json(), f"{kind.value.title()}List")
    valid(client.get("/api/v1/changes/").json(), "ChangeList")
    valid(client.get("/api/v1/vocabularies/").json(), "SchemeList")
    valid(client.get("/api/v1/vocabularies/how-came/").json(), "Vocabulary")
    valid(client.get("/api/v1/vocabularies/how-came/stray-fire/").json(), "Concept")
    valid(client.get("/api/v1/").json(), "Addresses")
    valid(client.get("/api/v1/items/?x=1").json(), "Problem")


@pytest.mark.django_db
def test_every_stored_body_is_as_the_published_json_schema_of_its_kind_says(client, catalogue):
    checked = 0
    for edition in Edition.objects.exclude(body=b""):
        schema = client.get(f"/schema/{edition.kind}-1.json").json()
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema).validate(json.loads(bytes(edition.body)))
        checked += 1
    assert checked == len(catalogue)


@pytest.mark.parametrize("kind", RecordKind)
def test_a_schema_knows_its_own_address(client, kind, settings):
    answer = client.get(f"/schema/{kind}-1.json")

    assert answer.json()["$id"] == f"{settings.IDENTIFIER_BASE}/schema/{kind}-1.json"
    assert answer["Content-Type"] == "application/schema+json"


@pytest.mark.parametrize("kind", RecordKind)
def test_a_schema_refuses_what_is_not_declared(kind):
    schema = json_schema(kind, "urn:x")
    stranger = {"type": kind.value, "number": "X-1", "staff_note": "inside"}

    assert [e.validator for e in Draft202012Validator(schema).iter_errors(stranger)] == ["additionalProperties"]
    assert set(PUBLIC) == {kind.value for kind in RecordKind}
