"""Answers that cost nothing when nothing has changed: ETag, Last-Modified and 304 (RFC 9110 §13)."""

import hashlib
from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import http_date, parse_etags

from archive.renditions import RENDITIONS


def etag_of(*parts: str) -> str:
    """A strong ETag from what the bytes depend on: digest, form, language; the code's stamp is added."""
    return f'"{hashlib.sha256("|".join((*parts, settings.CODE_STAMP)).encode()).hexdigest()[:32]}"'


def answered(
    request: HttpRequest,
    etag: str,
    changed: datetime | None,
    make: Callable[[], HttpResponse],
    keep: bool = False,
) -> HttpResponse:
    """304 where the client has these very bytes; else what `make` makes, marked for next time.

    With `keep`, what was made is kept for whoever asks next: only where the ETag names all it depends on.
    """
    known = parse_etags(request.headers.get("If-None-Match", ""))
    unchanged = etag in known or f"W/{etag}" in known or known == ["*"]
    response = HttpResponseNotModified() if unchanged else _made(etag, make) if keep else make()
    response["ETag"] = etag
    response["Cache-Control"] = "public, no-cache"
    if changed is not None:
        response["Last-Modified"] = http_date(changed.timestamp())
    return response


def _made(etag: str, make: Callable[[], HttpResponse]) -> HttpResponse:
    held = RENDITIONS.get(etag)
    if held is None:
        held = make()
        RENDITIONS.keep(etag, held)
    return held
