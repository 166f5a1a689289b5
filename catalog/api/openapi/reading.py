"""The OpenAPI document, laid out for a page: operations with parameters and answers, types with members."""

import json
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any, NamedTuple

Schema = Mapping[str, Any]


class Line(NamedTuple):
    """A parameter, an answer, or a member of a type: its name, what it is, and what it means."""

    name: str
    form: str
    words: str
    type: str = ""
    required: bool = False


class Operation(NamedTuple):
    """One address as the page shows it."""

    name: str
    path: str
    summary: str
    description: str
    parameters: list[Line]
    answers: list[Line]
    example: str


class Type(NamedTuple):
    """A component."""

    name: str
    description: str
    members: list[Line]
    values: list[str]


def operations(document: Schema) -> list[Operation]:
    """Every operation, in the order of the addresses."""
    return [_operation(path, methods["get"]) for path, methods in document["paths"].items()]


def types(document: Schema) -> list[Type]:
    """Every component, by name."""
    return [_type(name, schema) for name, schema in sorted(document["components"]["schemas"].items())]


def _operation(path: str, told: Schema) -> Operation:
    return Operation(
        name=told["operationId"],
        path=path,
        summary=told["summary"],
        description=told["description"],
        parameters=[_parameter(parameter) for parameter in told.get("parameters", [])],
        answers=[_answer(status, answer) for status, answer in told["responses"].items()],
        example=_example(told["responses"]["200"]),
    )


def _parameter(told: Schema) -> Line:
    where = "header" if told["in"] == "header" else ""
    form = ", ".join(filter(None, (where, form_of(told["schema"]))))
    return Line(told["name"], form, told["description"], required=told.get("required", False))


def _answer(status: str, told: Schema) -> Line:
    schemas = [content["schema"] for content in told.get("content", {}).values()]
    type_ = _name(schemas[0]) if schemas else ""
    return Line(f"{status} {HTTPStatus(int(status)).phrase}", type_, told["description"], type_)


def _example(told: Schema) -> str:
    (content,) = told["content"].values()
    examples = [example["value"] for example in content.get("examples", {}).values()]
    return json.dumps(examples[0], ensure_ascii=False, indent=2) if examples else ""


def _type(name: str, schema: Schema) -> Type:
    required = schema.get("required", ())
    members = [
        Line(member, form_of(held), held.get("description", ""), _type_of(held), member in required)
        for member, held in schema.get("properties", {}).items()
    ]
    return Type(name, schema.get("description", ""), members, [str(value) for value in schema.get("enum", ())])


def form_of(schema: Schema) -> str:
    """What a value looks like, in a few words."""
    return " ".join(_words(schema))


def _words(schema: Schema) -> Iterator[str]:
    if "$ref" in schema:
        yield _name(schema)
    elif "enum" in schema:
        yield ", ".join(map(str, schema["enum"]))
    elif "anyOf" in schema:
        yield " or ".join(form_of(each) for each in schema["anyOf"])
    elif schema.get("type") == "array":
        yield "list of"
        yield form_of(schema["items"]) if schema.get("items") else f"{schema['minItems']} numbers"
    elif isinstance(schema.get("additionalProperties"), Mapping):
        yield f"map of {form_of(schema['additionalProperties'])}"
    else:
        kinds = schema.get("type", "any value")
        yield kinds if isinstance(kinds, str) else " or ".join(kinds)
    if "minimum" in schema:
        yield f"from {schema['minimum']} to {schema['maximum']}" if "maximum" in schema else f"from {schema['minimum']}"
    if schema.get("default") not in (None, "", [], {}):
        yield f"(usually {schema['default']})"


def _type_of(schema: Schema) -> str:
    """The component a member leads to, if to one."""
    inner = schema.get("items") or schema.get("additionalProperties") or schema
    return _name(inner) if isinstance(inner, Mapping) and "$ref" in inner else ""


def _name(schema: Schema) -> str:
    return str(schema["$ref"]).rpartition("/")[2]
