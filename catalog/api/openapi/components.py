"""Schemas of what the API sends, made from the very types that are sent (JSON Schema 2020-12)."""

import inspect
import json
import re
from typing import Any

import msgspec

from catalog.api.changes import Change
from catalog.api.days import ItemOnADay, PlaceOnADay
from catalog.api.openapi import vocabularies
from catalog.api.problems import Problem
from catalog.terms.document import PUBLIC_FORM
from catalog.terms.document.forms import FORMS
from catalog.terms.kinds import RecordKind
from catalog.terms.vocabulary import Concept, Scheme

PUBLIC: dict[RecordKind, type[msgspec.Struct]] = {kind: PUBLIC_FORM[form] for kind, form in FORMS.items()}
FRONT = {
    "uri": {"type": "string", "format": "uri", "description": "The permanent identifier."},
    "edition": {"type": "integer", "minimum": 1, "description": "Which edition of this record it is."},
    "changed": {
        "type": "string",
        "format": "date-time",
        "description": "When this edition was published: UTC, whole seconds.",
    },
}
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def components() -> dict[str, Any]:
    """Every component of the OpenAPI document: records, lists of them, vocabularies, changes, problems."""
    types = [*PUBLIC.values(), PlaceOnADay, ItemOnADay, Change, Problem, Scheme, Concept]
    found = vocabularies.fronted(_schemas(types, "#/components/schemas/{name}"))
    for kind in RecordKind:
        name = kind.value.title()
        found[name] = _fronted(found[name], required=True)
        found[f"{name}List"] = _list_of(name)
    for name in ("Place", "Item"):
        found[f"{name}OrDay"] = {
            "description": "The record; or with `on`, what is said of it for a day.",
            "anyOf": [{"$ref": f"#/components/schemas/{each}"} for each in (name, f"{name}OnADay")],
        }
    found["ChangeList"] = _list_of("Change")
    found["SchemeList"] = _list_of("Scheme")
    found["Addresses"] = {"type": "object", "additionalProperties": {"type": "string", "format": "uri"}}
    return found


def json_schema(kind: RecordKind, identifier: str) -> dict[str, Any]:
    """The schema of one kind of record by itself. uri, edition and changed may be there: stored bytes lack them."""
    found = _schemas([PUBLIC[kind]], "#/$defs/{name}")
    root = _fronted(found.pop(kind.value.title()), required=False)
    return {"$schema": DRAFT, "$id": identifier, **root, "$defs": found}


def version_of(kind: RecordKind) -> int:
    """The version of the documents of a kind, as it is in their own `version`."""
    return next(int(field.default) for field in msgspec.structs.fields(PUBLIC[kind]) if field.name == "version")


def _schemas(types: list[Any], ref_template: str) -> dict[str, Any]:
    """Schemas by name; PublicItem is Item to everybody, since nobody outside sees another."""
    _, found = msgspec.json.schema_components(types, ref_template=ref_template)
    named = re.sub(r'(?<=[/"])Public(?=[A-Z])', "", json.dumps(found))
    schemas: dict[str, Any] = json.loads(named)
    for schema in schemas.values():
        if "description" in schema:
            schema["description"] = inspect.cleandoc(schema["description"])
    return schemas


def _fronted(schema: dict[str, Any], required: bool) -> dict[str, Any]:
    first = [*FRONT] if required else []
    return {
        **schema,
        "properties": {**FRONT, **schema["properties"]},
        "required": [*first, *schema["required"]],
    }


def _list_of(name: str) -> dict[str, Any]:
    """The envelope of a list."""
    following = {"type": ["string", "null"], "format": "uri", "description": "The next page; null on the last."}
    results = {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}}
    return {
        "type": "object",
        "properties": {"results": results, "next": following},
        "required": ["results", "next"],
        "additionalProperties": False,
    }
