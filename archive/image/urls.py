"""The addresses of the image door, in both versions of the API."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, re_path
from django.views.decorators.http import require_safe

from archive.image import door

Answer = Callable[..., HttpResponse]
FILE = r"(?P<number>F-\d+)"
ASKED = r"(?P<region>[^/]+)/(?P<size>[^/]+)/(?P<rotation>[^/]+)/(?P<quality>[^/]+)\.(?P<form>[^/.]+)"
READING = "GET, HEAD, OPTIONS"


def reading(view: Answer) -> Answer:
    """Only reading; OPTIONS says so, also where no other site asks for it."""
    safe = require_safe(view)

    def answer(request: HttpRequest, **asked: str | int) -> HttpResponse:
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers={"Allow": READING})
        return safe(request, **asked)

    return answer


def _of(version: int, suffix: str) -> list[URLPattern]:
    named = {"version": version}
    return [
        re_path(rf"^{version}/{FILE}/?$", reading(door.base), named, name=f"image{suffix}"),
        re_path(rf"^{version}/{FILE}/info\.json$", reading(door.info), named, name=f"image{suffix}-info"),
        re_path(rf"^{version}/{FILE}/{ASKED}$", reading(door.image), named, name=f"image{suffix}-request"),
    ]


urlpatterns = [*_of(3, ""), *_of(2, "-2")]
