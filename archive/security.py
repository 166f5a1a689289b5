"""What every answer says about itself: a strict content policy, and open doors for programs."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

Respond = Callable[[HttpRequest], HttpResponse]
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"
# Where programs of other sites may read, without a cookie.
OPEN = ("/api/", "/oai", "/iiif/", "/id/", "/schema/", "/ledger/")
OPEN_SUFFIXES = (".json", ".xml", ".jsonld", ".ttl", ".nt", ".geojson", ".csv", ".ris", ".bib", "/content")
OPEN_METHODS = "GET, HEAD, OPTIONS, POST"


class SecurityHeaders:
    """Content-Security-Policy from settings.SECURE_CSP, and no feature of the browser that we do not use."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond
        self.policy = "; ".join(f"{name} {' '.join(values)}" for name, values in settings.SECURE_CSP.items())

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.respond(request)
        response.headers.setdefault("Content-Security-Policy", self.policy)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("X-Frame-Options", "DENY")
        return response


class OpenDoors:
    """Cross-origin reading (Fetch standard, CORS) of what is open to everybody anyway."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_open(request.path):
            return self.respond(request)
        if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
            response = HttpResponse(status=204)
            response["Access-Control-Allow-Methods"] = OPEN_METHODS
            response["Access-Control-Allow-Headers"] = request.headers.get("Access-Control-Request-Headers", "Accept")
            response["Access-Control-Max-Age"] = "86400"
        else:
            response = self.respond(request)
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag, Link, Last-Modified, Accept-Ranges, Content-Range"
        return response


class Languages(LocaleMiddleware):
    """The reader's language, for pages. What programs read is the same for all, and must not vary by it."""

    def __call__(self, request: HttpRequest) -> Any:
        if not request.path.startswith(OPEN):
            return super().__call__(request)
        with translation.override(settings.LANGUAGE_CODE):
            return self.get_response(request)


def is_open(path: str) -> bool:
    return path.startswith(OPEN) or path.endswith(OPEN_SUFFIXES)
