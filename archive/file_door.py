"""The file door: public copies of what is no picture (PDF, sound, film, models, text), cleaned; never an original."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified
from django.http.response import StreamingHttpResponse
from django.utils.http import parse_etags
from django.views.decorators.http import require_http_methods

from archive import storage
from archive.cleaned import CLEANERS, copy_name
from archive.conditional import etag_of
from archive.copies.lacking import lacking
from archive.models import Access, File

PIECE = 256 * 1024
# What is sent here runs nothing and shows itself alone, whatever it holds.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; sandbox"
_RANGE = re.compile(r"bytes=(?P<first>\d*)-(?P<last>\d*)")


class Span(NamedTuple):
    """The bytes from `start` up to `end`, without it."""

    start: int
    end: int


@require_http_methods(["GET", "HEAD"])
def content(request: HttpRequest, number: str) -> HttpResponseBase:
    """The copy, whole or the stretch that `Range` asks for (RFC 9110 §14); 404 for what is closed or unknown."""
    file = File.objects.filter(number=number, access=Access.PUBLIC).first()
    if file is None or file.media_type not in CLEANERS:
        raise Http404
    try:
        copy = storage.copy(file.sha256, copy_name(file.media_type))
    except storage.Lost:
        return lacking(file.number, file.copies)
    return _marked(_answer(request, copy, etag_of(file.sha256, "content", str(file.copies_made))), file)


def _answer(request: HttpRequest, copy: Path, etag: str) -> HttpResponseBase:
    known, size = parse_etags(request.headers.get("If-None-Match", "")), copy.stat().st_size
    if etag in known or f"W/{etag}" in known or known == ["*"]:
        answer: HttpResponseBase = HttpResponseNotModified()
    else:
        answer = _sent(copy, size, _asked(request, etag))
    answer["ETag"] = etag
    return answer


def _asked(request: HttpRequest, etag: str) -> str:
    """The range asked for; none where it was asked for of other bytes than these (If-Range)."""
    condition = request.headers.get("If-Range", "")
    return request.headers.get("Range", "") if condition in ("", etag) else ""


def _sent(copy: Path, size: int, asked: str) -> HttpResponseBase:
    span = span_of(asked, size)
    if span is None:
        unmet = HttpResponse(status=416)
        unmet["Content-Range"] = f"bytes */{size}"
        return unmet
    partly = span != (0, size) or bool(asked and _RANGE.fullmatch(asked))
    answer = StreamingHttpResponse(pieces(copy, span), status=206 if partly else 200)
    if partly:
        answer["Content-Range"] = f"bytes {span.start}-{span.end - 1}/{size}"
    answer["Content-Length"] = str(span.end - span.start)
    return answer


def span_of(asked: str, size: int) -> Span | None:
    """What a Range header asks of so many bytes: all where it asks for nothing we know, None where it has none."""
    match = _RANGE.fullmatch(asked)
    if match is None or match["first"] == match["last"] == "":
        return Span(0, size)
    if not match["first"]:
        start, end = max(0, size - int(match["last"])), size
    else:
        start = int(match["first"])
        end = min(int(match["last"]) + 1, size) if match["last"] else size
    return Span(start, end) if start < end else None


def pieces(path: Path, span: Span) -> Iterator[bytes]:
    """The bytes of a stretch, a piece at a time."""
    with path.open("rb") as file:
        file.seek(span.start, os.SEEK_SET)
        left = span.end - span.start
        while left and (piece := file.read(min(PIECE, left))):
            left -= len(piece)
            yield piece


def _marked(answer: HttpResponseBase, file: File) -> HttpResponseBase:
    """What every answer says of itself: its type, a name that tells nothing, and that it may run nothing."""
    name = copy_name(file.media_type)
    media_type = "text/plain; charset=utf-8" if file.media_type == "text/plain" else file.media_type
    answer["Content-Type"] = f"{media_type}; charset=utf-8" if media_type == "text/vtt" else media_type
    answer["Content-Disposition"] = f'inline; filename="{file.number}{Path(name).suffix}"'
    answer["Accept-Ranges"] = "bytes"
    answer["Cache-Control"] = "public, no-cache"
    answer["Content-Security-Policy"] = POLICY
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer
