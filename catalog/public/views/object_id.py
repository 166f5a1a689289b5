"""The Object ID sheet of an item: as a page to print, and as a PDF; both in the reader's language."""

from threading import BoundedSemaphore

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from fpdf import FPDF_VERSION

from archive.conditional import answered, etag_of
from archive.public_copies import public_copies
from catalog.crosswalks.formats import FORMATS
from catalog.finding.as_of import Standing
from catalog.public.chrome import page
from catalog.public.pages.exhibits import Exhibit, exhibits_of
from catalog.public.pages.laying import laid_out
from catalog.public.paper import MOST_PICTURES, WIDTH, keep_it_safe, printed, reading
from catalog.public.reader import Reader
from catalog.public.views.finding import of_record
from catalog.public.views.records import notice_of, unlisted
from catalog.terms.document import PublicItem
from catalog.terms.published import PublishedRecord

# Two sheets are printed at a time; whoever waits longer than this (seconds) is asked to come again.
PRESS, PATIENCE = BoundedSemaphore(2), 10.0
PLAIN = "text/plain; charset=utf-8"


class Busy(RuntimeError):
    """All presses are at work."""


@require_safe
@of_record
def sheet(request: HttpRequest, found: PublishedRecord, stood: Standing | None = None) -> HttpResponse:
    """The page; its print is the sheet alone, on A4. `stood`: as of a day."""
    reader = Reader.now()
    current = str(stood.current) if stood else ""
    etag = etag_of(found.digest, str(found.sequence), "object-id", reader.language, request.get_full_path(), current)
    return answered(request, etag, None, lambda: _page(request, found, reader, stood), keep=not request.GET)


def _page(request: HttpRequest, found: PublishedRecord, reader: Reader, stood: Standing | None) -> HttpResponse:
    context = {
        "record": found,
        "changed": reader.when(f"{found.changed:%Y-%m-%d}"),
        "canonical": canonical(found, "public:object-id"),
        "sheet": laid_out(found, reader),
        "pictures": _pictures(found, reader),
        "reading": reading(),
        "keep_it_safe": keep_it_safe(),
        "json": FORMATS["object_id"].at(found.kind, found.number),
    }
    if stood is None:
        return page(request, "catalog/object_id.html", context)
    context |= {"canonical": "", **notice_of(request, stood, reader)}
    return unlisted(page(request, "catalog/object_id.html", context))


def _pictures(found: PublishedRecord, reader: Reader) -> tuple[Exhibit, ...]:
    exhibits = exhibits_of(found.document, reader) if isinstance(found.document, PublicItem) else ()
    return tuple(each for each in exhibits if each.is_picture)


def canonical(found: PublishedRecord, name: str) -> str:
    """The whole address of the sheet in the language of this request."""
    return f"{found.base}{reverse(name, args=[found.number])}"


@require_safe
@of_record
def pdf(request: HttpRequest, found: PublishedRecord, stood: Standing | None = None) -> HttpResponse:
    """The same on paper. The same edition in the same language gives the same bytes."""
    reader = Reader.now()
    etag = etag_of(found.digest, str(found.sequence), "object-id.pdf", reader.language, FPDF_VERSION)
    try:
        answer = answered(request, etag, found.changed, lambda: _paper(found, reader), keep=True)
    except Busy:
        says = _("Too many sheets are being printed just now. Ask again in ten seconds.")
        return HttpResponse(f"{says}\n", status=503, headers={"Retry-After": "10"}, content_type=PLAIN)
    return unlisted(answer) if stood else answer


def _paper(found: PublishedRecord, reader: Reader) -> HttpResponse:
    if not PRESS.acquire(timeout=PATIENCE):
        raise Busy
    try:
        laid = laid_out(found, reader)
        files = [each.file for part in laid.parts for each in part.pictures if not each.warning]
        body = printed(laid, public_copies(files[:MOST_PICTURES], WIDTH), found.changed, reader.language)
    finally:
        PRESS.release()
    answer = HttpResponse(body, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{found.number}-object-id-{reader.language}.pdf"'
    answer["Content-Language"] = reader.language
    answer["Link"] = f'<{canonical(found, "public:object-id")}>; rel="canonical"'
    return answer
