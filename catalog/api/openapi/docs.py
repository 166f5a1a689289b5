"""The documentation for people: a page that is whole without JavaScript, and one to try requests out on."""

from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe
from drf_spectacular.views import SpectacularSwaggerSplitView

from archive.conditional import answered, etag_of
from catalog.api.openapi.components import version_of
from catalog.api.openapi.generating import document
from catalog.api.openapi.reading import operations, types
from catalog.terms.kinds import RecordKind


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """Every operation and every type, in words, made from the OpenAPI document."""
    with translation.override("en"):
        return answered(request, etag_of("docs"), None, lambda: render(request, "api/docs.html", told()))


@cache
def told() -> dict[str, Any]:
    """What the page tells, by section."""
    whole = document()
    return {
        "institution": settings.INSTITUTION,
        "about": whole["info"]["description"],
        "operations": operations(whole),
        "types": types(whole),
        "schemas": [f"/schema/{kind}-{version_of(kind)}.json" for kind in RecordKind],
    }


class TryIt(SpectacularSwaggerSplitView):
    """Swagger UI from our own address, its script apart from the page, so that the content policy holds."""

    url_name = "api-schema"
    template_name = "api/try.html"
