"""Bodies go out as they are stored: the renderer passes bytes on, and encodes only our own small structs."""

from collections.abc import Mapping
from typing import Any

import msgspec
from rest_framework.renderers import BaseRenderer


class StoredJson(BaseRenderer):
    """JSON (RFC 8259) from bytes that are JSON already, or from a struct."""

    media_type = "application/json"
    format = "json"
    charset = None

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        if data is None:
            return b""
        return data if isinstance(data, bytes) else msgspec.json.encode(data)


class SchemaJson(StoredJson):
    """A JSON Schema."""

    media_type = "application/schema+json"
