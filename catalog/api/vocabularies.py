"""Vocabularies: all, one with its concepts, one concept. Bodies go out as they were published."""

from http import HTTPStatus

from django.conf import settings
from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

from archive.conditional import answered, etag_of
from catalog.api.bodies import enveloped, stamp
from catalog.api.door import Door
from catalog.api.problems import Refused
from catalog.finding import vocabularies as held
from catalog.terms.body import spliced


def uri(key: str) -> str:
    """The URI of a vocabulary or concept, which is the address of its page."""
    return f"{settings.IDENTIFIER_BASE}/vocabularies/{key}"


class VocabularyList(Door):
    """Every vocabulary: how it is called, and how many concepts it has."""

    def get(self, request: Request) -> HttpResponseBase:
        found = held.every()
        etag = etag_of("api-vocabularies", *(each.digest for each in found))
        return answered(request, etag, None, lambda: Response(enveloped(map(_brief, found), None)))


class VocabularyDetail(Door):
    """One vocabulary with all its concepts."""

    def get(self, request: Request, scheme: str) -> HttpResponseBase:
        found = held.whole(scheme) if _can_be_kept(scheme) else None
        if found is None:
            raise Refused(HTTPStatus.NOT_FOUND, f"No vocabulary {scheme} is published here. See /api/v1/vocabularies/.")
        listed = found.listed
        etag = etag_of(listed.digest, "api")
        return answered(request, etag, listed.changed, lambda: Response(_whole(found)))


class ConceptDetail(Door):
    """One concept."""

    def get(self, request: Request, scheme: str, concept: str) -> HttpResponseBase:
        key = f"{scheme}/{concept}"
        found = held.one(key) if _can_be_kept(key) else None
        if found is None:
            raise Refused(
                HTTPStatus.NOT_FOUND, f"No concept {key} is published here. /api/v1/vocabularies/ lists vocabularies."
            )
        front: dict[str, object] = {"uri": uri(key), "scheme": found.scheme.key, "changed": stamp(found.changed)}
        etag = etag_of(found.digest, "api")
        return answered(request, etag, found.changed, lambda: Response(spliced(found.body, front)))


def _can_be_kept(key: str) -> bool:
    """False for what no database takes as text."""
    return key.isprintable() and key.isascii()


def _brief(listed: held.Listed) -> bytes:
    front = {"uri": uri(listed.scheme.key), "changed": stamp(listed.changed), "size": listed.size}
    return spliced(listed.body, front)


def _whole(found: held.Whole) -> bytes:
    keyed = zip(found.concepts, found.bodies, strict=True)
    parts = (spliced(body, {"uri": uri(key)}) for key, body in keyed)
    return _brief(found.listed)[:-1] + b',"concepts":[' + b",".join(parts) + b"]}"
