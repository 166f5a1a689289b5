"""A stored body as it goes out: what only a door knows is put in front, and lists are put in an envelope."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
from django.conf import settings
from rest_framework.request import Request

from catalog.api.sparse import thinned
from catalog.terms.body import spliced


def sent(number: str, edition: int, changed: datetime, body: bytes, members: tuple[str, ...] = ()) -> bytes:
    """A record's bytes with uri, edition (its ordinal) and changed; with `members`, only those of the rest."""
    front: dict[str, object] = {"uri": uri(number), "edition": edition, "changed": stamp(changed)}
    return spliced(thinned(body, members) if members else body, front)


def uri(number: str) -> str:
    """The permanent identifier of a record."""
    return f"{settings.IDENTIFIER_BASE}/id/{number}"


def stamp(moment: datetime) -> str:
    """UTC in whole seconds: 2026-11-24T10:00:00Z."""
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def enveloped(parts: Iterable[bytes], following: str | None) -> bytes:
    """A page of a list: {"results": [...], "next": address or null}."""
    return b'{"results":[' + b",".join(parts) + b'],"next":' + msgspec.json.encode(following) + b"}"


def next_page(request: Request, sequences: tuple[int, ...], more: bool) -> str | None:
    """The address of the page that follows, with everything else that was asked."""
    if not more:
        return None
    query: Any = request.query_params.copy()
    query["after"] = str(sequences[-1])
    return request.build_absolute_uri(f"{request.path}?{query.urlencode(safe=',/')}")
