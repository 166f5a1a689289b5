"""A record's history, any of its editions by address, and a draft shown to whoever was given its address."""

from datetime import UTC, datetime
from http import HTTPStatus

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.conditional import answered, etag_of
from catalog.crosswalks.formats import by_suffix
from catalog.finding.as_of import Sealed, at_ordinal
from catalog.finding.naming import naming
from catalog.finding.reading import Unknown, read
from catalog.models.published import Edition, Preview
from catalog.public.chrome import page
from catalog.public.pages.heading import heading_of
from catalog.public.pages.history import history_of
from catalog.public.reader import Reader
from catalog.public.views import refusing
from catalog.public.views.finding import PLURALS, moved
from catalog.public.views.records import as_it_stood, context_of, in_format
from catalog.terms.body import public_from
from catalog.terms.kinds import RecordKind
from catalog.terms.published import PublishedRecord, Tombstone


def held_under(number: str) -> PublishedRecord | Tombstone:
    """The record, or what is left of it; 404 where the number was never published."""
    try:
        return read(number.upper())
    except Unknown as unknown:
        raise Http404 from unknown


@require_safe
def history(request: HttpRequest, plural: str, number: str) -> HttpResponse:
    """Every edition: when, why, and whether its bytes can still be read. A withdrawn record keeps its history."""
    held = held_under(number)
    if (held.kind, held.number) != (PLURALS[plural], number):
        return HttpResponsePermanentRedirect(moved(request.path, plural, number, held.kind, held.number))
    reader = Reader.now()
    shown = history_of(number, held, reader)
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    etag = etag_of("history", number, str(held.sequence), shown.stamp, today, request.path)
    context = {
        "number": number,
        "kind": held.kind.value,
        "heading": heading_of(held.document, reader) if isinstance(held, PublishedRecord) else None,
        "history": shown,
        "today": today,
    }
    return answered(request, etag, None, lambda: page(request, "catalog/history.html", context))


@require_safe
def edition(request: HttpRequest, plural: str, number: str, ordinal: int, suffix: str = "") -> HttpResponse:
    """One edition as its page was, or in a format; 410 where it is sealed, or is a tombstone."""
    try:
        stood = at_ordinal(number.upper(), int(ordinal))
    except Unknown as unknown:
        raise Http404 from unknown
    except Sealed as sealed:
        return refusing.sealed(request, sealed.edition)
    held = stood.held
    if (held.kind, held.number) != (PLURALS[plural], number):
        return HttpResponsePermanentRedirect(moved(request.path, plural, number, held.kind, held.number))
    if isinstance(held, Tombstone):
        if held.is_merged:
            return refusing.gone(request, held)
        return refusing.sealed(request, Edition.objects.of(number).get(ordinal=ordinal))
    return _in_format(request, held, suffix) if suffix else as_it_stood(request, stood)


def _in_format(request: HttpRequest, held: PublishedRecord, suffix: str) -> HttpResponse:
    form = by_suffix(suffix, held.kind)
    if form is None:
        raise Http404
    return in_format(request, held, form, earlier=True)


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
