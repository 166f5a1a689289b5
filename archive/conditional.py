"""Answers that cost nothing when nothing has changed: ETag, Last-Modified and 304 (RFC 9110 §13)."""

import hashlib
from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import http_date, parse_etags


def etag_of(*parts: str) -> str:
    """A strong ETag from what the bytes depend on: digest, form, language; the code's stamp is added."""
    return f'"{hashlib.sha256("|".join((*parts, settings.CODE_STAMP)).encode()).hexdigest()[:32]}"'


def answered(
    request: HttpRequest, etag: str, changed: datetime | None, make: Callable[[], HttpResponse]
) -> HttpResponse:
    """304 where the client has these very bytes; else what `make` makes, marked for next time."""
    known = parse_etags(request.headers.get("If-None-Match", ""))
    unchanged = etag in known or f"W/{etag}" in known or known == ["*"]
    response = HttpResponseNotModified() if unchanged else make()
    response["ETag"] = etag
    response["Cache-Control"] = "public, no-cache"
    if changed is not None:
        response["Last-Modified"] = http_date(changed.timestamp())
    return response
