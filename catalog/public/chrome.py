"""What stands around every page: the way in, the languages, and where to say that something is wrong."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from catalog.public.reader import Reader
from catalog.terms.languages import OWN_NAMES, READERS

SHORT = {"en": "EN", "hy": "ՀԱՅ", "az": "AZ", "ru": "РУ"}


@dataclass(frozen=True)
class Way:
    """A link of the header; `current` where the page lies behind it."""

    href: str
    label: str
    current: bool


@dataclass(frozen=True)
class Tongue:
    """The same page in one of the four languages."""

    code: str
    short: str
    name: str
    href: str
    current: bool


def page(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page of the visitors' site: its own content, and what stands around every page."""
    reader = Reader.now()
    around = {
        "reader": reader,
        "institution": settings.INSTITUTION,
        "base": settings.IDENTIFIER_BASE,
        "ways": ways(request.path),
        "tongues": tongues(request, reader),
        "report": report(request),
    }
    answer = render(request, template, {**around, **context}, status=status)
    answer["Content-Language"] = reader.language
    return answer


def ways(path: str) -> tuple[Way, ...]:
    """The main ways in, in the language of this request."""
    labels = {
        "search": _("Catalogue"),
        "places": _("Places"),
        "events": _("Events"),
        "sources": _("Sources"),
        "about": _("About"),
    }
    found = {reverse(f"public:{name}"): label for name, label in labels.items()}
    return tuple(Way(href, label, path == href or path.startswith(f"{href}/")) for href, label in found.items())


def tongues(request: HttpRequest, reader: Reader) -> tuple[Tongue, ...]:
    """This page in every language; English has no prefix."""
    asked = request.GET.urlencode()
    query = f"?{asked}" if asked else ""
    return tuple(
        Tongue(code, SHORT[code], OWN_NAMES[code], in_language(request.path, code) + query, code == reader.language)
        for code in READERS
    )


def in_language(path: str, code: str) -> str:
    """The address of a page in another language: /hy/items/HL-0001."""
    first, _slash, rest = path.lstrip("/").partition("/")
    bare = f"/{rest}" if first in READERS and first != "en" else path
    return bare if code == "en" else f"/{code}{bare}"


def report(request: HttpRequest) -> str:
    """A letter to the archivists about this very page."""
    subject = _("About %(page)s") % {"page": f"{settings.IDENTIFIER_BASE}{request.path}"}
    return f"mailto:{settings.ADMIN_EMAIL}?subject={quote(subject)}"
