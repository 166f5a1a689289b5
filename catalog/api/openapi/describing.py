"""What an operation says of itself in OpenAPI: told once beside the view, put into its form here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse

JSON, PROBLEM = "application/json", "application/problem+json"
BODILESS = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.NOT_MODIFIED)


@dataclass(frozen=True)
class Answer:
    """One status an operation may answer with: in words, by schema (a component's name), and by example.

    `more` are further examples, by name.
    """

    words: str
    schema: str = ""
    example: Any = None
    media_type: str = JSON
    more: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Told:
    """An operation, for whoever reads the documentation."""

    operation: str
    summary: str
    description: str
    tag: str
    answers: Mapping[HTTPStatus, Answer]
    number: str = ""
    conditional: bool = True
    more: tuple[OpenApiParameter, ...] = field(default=())


class Described(AutoSchema):
    """drf-spectacular's inspector, reading `view.told` and `view.parameters`."""

    view: Any

    def is_excluded(self) -> bool:
        return self.view.told is None

    def get_operation_id(self) -> str:
        return str(self.view.told.operation)

    def get_summary(self) -> str:
        return str(self.view.told.summary)

    def get_description(self) -> str:  # type: ignore[override]
        return str(self.view.told.description)

    def get_tags(self) -> list[str]:
        return [self.view.told.tag]

    def get_request_serializer(self) -> None:
        return None

    def get_response_serializers(self) -> Any:
        """Keyed as drf-spectacular wants it: (status, media type), or the status where there is no body."""
        return {_key(status, told): _response(told) for status, told in self.view.told.answers.items()}

    def get_override_parameters(self) -> list[Any]:
        """The address's own, the query's, and the headers of conditional requests (RFC 9110 §13)."""
        told = self.view.told
        parameters = [*_in_path(told.number), *_in_query(self.view.parameters), *told.more]
        return parameters + (CONDITIONAL if told.conditional else [])


CONDITIONAL = [
    OpenApiParameter(
        "If-None-Match",
        str,
        OpenApiParameter.HEADER,
        description="The ETag of an earlier answer: 304 where nothing has changed since.",
    ),
    OpenApiParameter(
        "ETag", str, OpenApiParameter.HEADER, response=["200"], description="Changes whenever the bytes do."
    ),
]


def _key(status: HTTPStatus, told: Answer) -> Any:
    return str(int(status)) if status in BODILESS else (str(int(status)), told.media_type)


def _response(told: Answer) -> OpenApiResponse:
    schema = {"$ref": f"#/components/schemas/{told.schema}"} if told.schema else None
    examples = [OpenApiExample("example", value=told.example)] if told.example is not None else []
    examples += [OpenApiExample(name, value=value) for name, value in told.more.items()]
    return OpenApiResponse(response=schema, description=told.words, examples=examples)


def _in_path(example: str) -> list[OpenApiParameter]:
    if not example:
        return []
    examples = [OpenApiExample("number", value=example)]
    words = "The record's number."
    return [OpenApiParameter("number", str, OpenApiParameter.PATH, description=words, examples=examples)]


def _in_query(parameters: Any) -> list[OpenApiParameter]:
    """A filter set's parameters; those with several values have them between commas."""
    found = []
    for name, asked in parameters.base_filters.items():
        schema = dict(asked.field.described)
        lists: dict[str, Any] = {"style": "form", "explode": False} if schema["type"] == "array" else {}
        found.append(OpenApiParameter(name, schema, description=str(asked.label), **lists))
    return found
