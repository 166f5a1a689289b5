"""The OpenAPI document, generated once a process from the addresses themselves."""

from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator

from catalog.api.openapi.components import components


@cache
def document() -> dict[str, Any]:
    """OpenAPI 3.1, as plain data."""
    made: dict[str, Any] = SchemaGenerator(urlconf="catalog.api.urls").get_schema(public=True)
    return made


def add_components(result: dict[str, Any], **context: Any) -> dict[str, Any]:
    """drf-spectacular's postprocessing hook: the schemas of what is sent."""
    result.setdefault("components", {})["schemas"] = components()
    return result
