"""The operations on vocabularies in words, and the schemas of what they send."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from drf_spectacular.utils import OpenApiExample, OpenApiParameter

from catalog.api.openapi.describing import Answer, Told
from catalog.api.openapi.refusals import ALWAYS, UNCHANGED, refusal

BASE = "https://id.example.org/vocabularies"
CHANGED = "2026-11-24T10:00:00Z"
CONCEPT: dict[str, Any] = {
    "uri": f"{BASE}/item-kinds/church-building",
    "key": "item-kinds/church-building",
    "labels": {"en": "church building", "az": "kilsə binası"},
    "definition": {"en": "A building that every speaker heard here calls a church."},
    "broader": ["item-kinds/building"],
    "matches": [{"kind": "exactMatch", "uri": "http://vocab.getty.edu/aat/300007466"}],
}
SCHEME: dict[str, Any] = {
    "uri": f"{BASE}/item-kinds",
    "changed": CHANGED,
    "size": 14,
    "key": "item-kinds",
    "labels": {"en": "Kinds of item"},
}
URI = {"type": "string", "format": "uri", "description": "The permanent address."}
WHEN = {"type": "string", "format": "date-time", "description": "When it last changed: UTC, whole seconds."}
SIZE = {"type": "integer", "minimum": 0, "description": "How many concepts it has."}
OF = {"type": "string", "description": "The key of its vocabulary."}


def _in_path(name: str, words: str, example: str) -> OpenApiParameter:
    examples = [OpenApiExample(name, value=example)]
    return OpenApiParameter(name, str, OpenApiParameter.PATH, description=words, examples=examples)


OF_SCHEME = _in_path("scheme", "The key of a vocabulary.", "item-kinds")
OF_CONCEPT = _in_path("concept", "The key of a concept, without its vocabulary's.", "church-building")
UNKNOWN = {HTTPStatus.NOT_FOUND: refusal("Nothing is published under this key.")}
AS_SKOS = "The same as SKOS is at the permanent address with .jsonld, .ttl or .nt after it, or by Accept."

ALL = Told(
    operation="list_vocabularies",
    summary="List vocabularies",
    description=f"Every vocabulary of the catalogue, on one page. {AS_SKOS}",
    tag="vocabularies",
    answers={
        HTTPStatus.OK: Answer("The only page.", "SchemeList", {"results": [SCHEME], "next": None}),
        **UNCHANGED,
        **ALWAYS,
    },
)
ONE = Told(
    operation="get_vocabulary",
    summary="Get one vocabulary",
    description=f"A vocabulary with all its concepts: a scale in its own order, all others A-Z by key. {AS_SKOS}",
    tag="vocabularies",
    answers={
        HTTPStatus.OK: Answer("The vocabulary.", "Vocabulary", {**SCHEME, "concepts": [CONCEPT]}),
        **UNCHANGED,
        **UNKNOWN,
        **ALWAYS,
    },
    more=(OF_SCHEME,),
)
SINGLE = Told(
    operation="get_concept",
    summary="Get one concept",
    description=f"A concept, with its labels, its test, its ties and its matches elsewhere. {AS_SKOS}",
    tag="vocabularies",
    answers={
        HTTPStatus.OK: Answer("The concept.", "Concept", {**CONCEPT, "scheme": "item-kinds", "changed": CHANGED}),
        **UNCHANGED,
        **UNKNOWN,
        **ALWAYS,
    },
    more=(OF_SCHEME, OF_CONCEPT),
)


def fronted(found: dict[str, Any]) -> dict[str, Any]:
    """The schemas of vocabularies with what a door puts in front."""
    scheme = _with(found["Scheme"], {"uri": URI, "changed": WHEN, "size": SIZE}, ("uri", "changed", "size"))
    concept = _with(found["Concept"], {"uri": URI, "scheme": OF, "changed": WHEN}, ("uri",))
    concepts = {"type": "array", "items": {"$ref": "#/components/schemas/Concept"}}
    whole = _with(scheme, {"concepts": concepts}, ("concepts",))
    return {**found, "Scheme": scheme, "Concept": concept, "Vocabulary": whole}


def _with(schema: Mapping[str, Any], front: Mapping[str, Any], always: tuple[str, ...]) -> dict[str, Any]:
    properties = {**front, **schema["properties"]}
    return {**schema, "properties": properties, "required": [*always, *schema["required"]]}
