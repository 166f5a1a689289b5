"""IIIF Presentation 3.0: the manifest of an item, and collections of manifests."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from archive.conditional import answered, etag_of
from catalog.crosswalks.language_maps import mapped, only
from catalog.crosswalks.manifest_words import labelled
from catalog.crosswalks.presentation import MEDIA_TYPE, PRESENTATION, build, provider, serialise
from catalog.finding.reading import Unknown, read
from catalog.iiif.members import ALL, Member, members
from catalog.terms.kinds import RecordKind
from catalog.terms.published import PublishedRecord, Tombstone

AT = {RecordKind.ITEM: "/iiif/items/{}/manifest", RecordKind.COLLECTION: "/iiif/collections/{}"}
PROBLEM = "application/problem+json"


@require_safe
def manifest(request: HttpRequest, number: str) -> HttpResponse:
    """The manifest, at the address that it calls its id; 404, 410 or 301 with a sentence otherwise."""
    found = _readable(number, RecordKind.ITEM)
    if isinstance(found, HttpResponse):
        return found
    etag = etag_of(found.digest, str(found.sequence), "manifest", found.base, found.institution)
    return answered(request, etag, found.changed, lambda: _sent(serialise(build(found))), keep=True)


@require_safe
def collection(request: HttpRequest, number: str) -> HttpResponse:
    """A curated set, with the manifests of its items (§5.1)."""
    found = _readable(number, RecordKind.COLLECTION)
    if isinstance(found, HttpResponse):
        return found
    held = members(number)
    etag = etag_of(found.digest, number, ",".join(str(each.sequence) for each in held), "iiif-collection", found.base)
    tree = _collection(number, found.document.labels, held)
    tree["homepage"] = [{"id": found.page, "type": "Text", "label": labelled("The record"), "format": "text/html"}]
    tree["seeAlso"] = [
        {"id": f"{found.page}.json", "type": "Dataset", "label": {"en": ["JSON"]}, "format": "application/json"}
    ]
    if summary := mapped(getattr(found.document, "description", {})):
        tree["summary"] = summary
    return answered(request, etag, None, lambda: _json(tree))


@require_safe
def everything(request: HttpRequest) -> HttpResponse:
    """Every published item, in the order of first publication: the way in for a harvester of manifests."""
    held = members(ALL)
    etag = etag_of(ALL, ",".join(str(each.sequence) for each in held), "iiif-collection", settings.IDENTIFIER_BASE)
    return answered(request, etag, None, lambda: _json(_collection(ALL, {"en": settings.INSTITUTION}, held)))


def _collection(name: str, labels: dict[str, str], held: list[Member]) -> dict[str, Any]:
    return {
        "@context": PRESENTATION,
        "id": f"{settings.IDENTIFIER_BASE}/iiif/collections/{name}",
        "type": "Collection",
        "label": mapped(labels) or only(name),
        "provider": [provider(settings.IDENTIFIER_BASE, settings.INSTITUTION)],
        "items": [
            {
                "id": f"{settings.IDENTIFIER_BASE}/iiif/items/{each.number}/manifest",
                "type": "Manifest",
                "label": each.label,
            }
            for each in held
        ],
    }


def _readable(number: str, kind: RecordKind) -> PublishedRecord | HttpResponse:
    """The record, or the answer that stands for it: none of this kind (404), taken back (410), merged (301)."""
    try:
        found = read(number)
    except Unknown:
        return _refused(404, f"No {kind.value} {number} was ever published here.")
    if found.kind is not kind:
        return _refused(404, f"{number} is no {kind.value}, so there is nothing at this address.")
    if isinstance(found, Tombstone):
        return _gone(found)
    return found


def _gone(left: Tombstone) -> HttpResponse:
    if left.is_merged:
        answer = HttpResponse(status=301)
        answer["Location"] = AT[left.kind].format(left.merged_into)
        answer["Cache-Control"] = "public, no-cache"
        return answer
    return _refused(410, f"{left.number} was {left.state}: {left.reason}")


def _refused(status: int, sentence: str) -> HttpResponse:
    return JsonResponse({"status": status, "detail": sentence}, status=status, content_type=PROBLEM)


def _sent(body: bytes) -> HttpResponse:
    return HttpResponse(body, content_type=MEDIA_TYPE)


def _json(tree: dict[str, Any]) -> HttpResponse:
    return _sent(serialise(tree))
