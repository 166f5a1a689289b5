"""A record's history, any of its editions by address, and a draft shown to whoever was given its address."""

from datetime import UTC, datetime
from http import HTTPStatus

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.conditional import answered, etag_of
from catalog.finding.naming import Named, naming
from catalog.finding.reading import Unknown, read, record, tombstone
from catalog.models.published import Edition, Preview, Published
from catalog.public.chrome import page
from catalog.public.pages.heading import heading_of
from catalog.public.reader import Reader
from catalog.public.views import refusing
from catalog.public.views.finding import PLURALS, moved
from catalog.public.views.records import context_of
from catalog.terms.body import public_from
from catalog.terms.kinds import RecordKind, State
from catalog.terms.published import PublishedRecord, Tombstone

# Who names a record changes without it: the page of an edition shows what stands in its own bytes.
NOBODY = Named(())


def _held(number: str) -> PublishedRecord | Tombstone:
    """The record, or what is left of it; 404 where the number was never published."""
    try:
        return read(number.upper())
    except Unknown as unknown:
        raise Http404 from unknown


@require_safe
def history(request: HttpRequest, plural: str, number: str) -> HttpResponse:
    """Every edition: when, why, and whether its bytes can still be read. A withdrawn record keeps its history."""
    held = _held(number)
    if (held.kind, held.number) != (PLURALS[plural], number):
        return HttpResponsePermanentRedirect(moved(request.path, plural, number, held.kind, held.number))
    reader = Reader.now()
    rows = Edition.objects.of(number).values(
        "ordinal", "state", "cause", "reason", "changed", "digest", "sealed_at", "sealed_because"
    )
    editions = [{**row, "day": reader.when(f"{row['changed']:%Y-%m-%d}")} for row in rows]
    etag = etag_of(
        "history", number, str(held.sequence), str(sum(bool(e["sealed_at"]) for e in editions)), request.path
    )
    heading = heading_of(held.document, reader) if isinstance(held, PublishedRecord) else None
    context = {"number": number, "kind": held.kind.value, "heading": heading, "editions": editions}
    return answered(request, etag, None, lambda: page(request, "catalog/history.html", context))


@require_safe
def edition(request: HttpRequest, plural: str, number: str, ordinal: int) -> HttpResponse:
    """One edition as its page was; 410 where it is sealed, or is a tombstone, unless that leads on."""
    published = Published.objects.filter(number=number).first()
    found = Edition.objects.filter(number=number, ordinal=ordinal).first()
    if published is None or found is None:
        raise Http404
    if published.kind != PLURALS[plural]:
        kind = RecordKind(published.kind)
        return HttpResponsePermanentRedirect(moved(request.path, plural, number, kind, number))
    if found.state == State.MERGED and published.state == State.MERGED:
        return refusing.gone(request, tombstone(published))
    if found.sealed_at or found.state != State.PUBLISHED:
        return _sealed(request, found)
    reader = Reader.now()
    etag = etag_of(found.digest, "edition", reader.language, str(published.edition_id), request.path)
    return answered(request, etag, None, lambda: _as_it_was(request, record(published, found), reader, published))


def _as_it_was(request: HttpRequest, found: PublishedRecord, reader: Reader, published: Published) -> HttpResponse:
    current = found.sequence == published.edition_id
    context = {**context_of(found, reader, NOBODY), "this_edition": True, "as_it_was": not current}
    answer = page(request, f"catalog/{found.kind.value}.html", context)
    if not current:
        answer["X-Robots-Tag"] = "noindex"
    return answer


def _sealed(request: HttpRequest, found: Edition) -> HttpResponse:
    """The reason, the day and the digest; the staff keep the bytes."""
    reader = Reader.now()
    moment = found.sealed_at or found.changed
    context = {
        "number": found.number,
        "plural": RecordKind(found.kind).plural,
        "edition": found,
        "reason": found.sealed_because or found.reason,
        "day": reader.when(f"{moment:%Y-%m-%d}"),
    }
    return page(request, "catalog/sealed.html", context, status=HTTPStatus.GONE)


@require_safe
def preview(request: HttpRequest, token: str) -> HttpResponse:
    """A draft as its page would look, for a day; never indexed, never kept by a cache."""
    held = Preview.objects.filter(token=token).first()
    if held is None:
        raise Http404
    if held.expires < datetime.now(UTC):
        says = _("This preview has expired. Whoever sent it can make another one.")
        return _private(page(request, "catalog/not_found.html", {"says": says}, status=HTTPStatus.GONE))
    context = {**context_of(_draft(held), Reader.now(), naming(held.number)), "preview": True}
    return _private(page(request, f"catalog/{held.kind}.html", context))


def _draft(held: Preview) -> PublishedRecord:
    now = datetime.now(UTC)
    return PublishedRecord(
        document=public_from(bytes(held.body)),
        kind=RecordKind(held.kind),
        edition=0,
        sequence=0,
        digest="",
        changed=now,
        first_published=now,
        base=settings.IDENTIFIER_BASE,
        institution=settings.INSTITUTION,
    )


def _private(answer: HttpResponse) -> HttpResponse:
    answer["X-Robots-Tag"] = "noindex, nofollow"
    answer["Cache-Control"] = "private, no-store"
    answer["Referrer-Policy"] = "no-referrer"
    return answer
