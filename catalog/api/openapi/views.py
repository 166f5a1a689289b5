"""The documentation for programs: OpenAPI as JSON or YAML, and the JSON Schema of each kind of record."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import msgspec
import yaml
from django.conf import settings
from django.http.response import HttpResponseBase
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from archive.conditional import answered, etag_of
from catalog.api.door import Door
from catalog.api.fields import OneOf
from catalog.api.filters import Asked, Parameters
from catalog.api.openapi.components import json_schema, version_of
from catalog.api.openapi.generating import document
from catalog.api.problems import Refused
from catalog.api.rendering import SchemaJson, StoredJson
from catalog.terms.kinds import RecordKind


class OpenApiJson(StoredJson):
    media_type = "application/vnd.oai.openapi+json"


class Yaml(BaseRenderer):
    media_type, format, charset = "application/yaml", "yaml", "utf-8"

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        plain = msgspec.to_builtins(data)
        return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=110).encode()


class OpenApiYaml(Yaml):
    media_type = "application/vnd.oai.openapi"


class FormatParameter(Parameters):
    format = Asked(OneOf, "", "json or yaml, for whoever cannot set Accept.", words=("json", "yaml"))


class OpenApi(Door):
    """This API, described in OpenAPI 3.1: as JSON, or as YAML by Accept or by ?format=yaml."""

    renderer_classes = (StoredJson, OpenApiJson, Yaml, OpenApiYaml)
    parameters = FormatParameter

    def perform_content_negotiation(self, request: Request, force: bool = False) -> tuple[BaseRenderer, str]:
        wanted = request.query_params.get("format")
        for renderer in self.get_renderers():
            if renderer.format == wanted:
                return renderer, renderer.media_type
        return super().perform_content_negotiation(request, force)

    def get(self, request: Request) -> HttpResponseBase:
        etag = etag_of("openapi", request.accepted_media_type, request.accepted_renderer.media_type)
        return answered(request, etag, None, lambda: Response(document()))


class RecordSchema(Door):
    """The JSON Schema (2020-12) of one kind of record, at the address that stays: /schema/item-1.json."""

    renderer_classes = (SchemaJson, StoredJson)

    def get(self, request: Request, kind: str, version: int) -> HttpResponseBase:
        if kind not in set(RecordKind) or version != version_of(RecordKind(kind)):
            raise Refused(HTTPStatus.NOT_FOUND, f"There is no schema {kind}-{version}. /api/v1/docs/ lists them.")
        about = f"{settings.IDENTIFIER_BASE}/schema/{kind}-{version}.json"
        etag = etag_of("schema", about, request.accepted_renderer.media_type)
        return answered(request, etag, None, lambda: Response(json_schema(RecordKind(kind), about)))
