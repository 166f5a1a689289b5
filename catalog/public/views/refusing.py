"""Pages for what is not there: never was, was taken back, or is not to be had in that form."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _

from archive.security import is_open
from catalog.finding.as_of import NotYet
from catalog.models.published import Edition
from catalog.public.chrome import page
from catalog.public.links import page_of
from catalog.public.pages.causes import sealing_words
from catalog.public.reader import Reader
from catalog.public.states import KINDS
from catalog.terms.body import public_from
from catalog.terms.kinds import RecordKind, State
from catalog.terms.published import PublishedRecord, Tombstone


def not_found(request: HttpRequest, exception: Exception | None = None, says: str = "") -> HttpResponse:
    """404: what was asked for, in words, and a way on."""
    sentence = says or _("There is no page at %(path)s.") % {"path": request.path}
    if _for_programs(request):
        return _plain(sentence, HTTPStatus.NOT_FOUND)
    return page(request, "catalog/not_found.html", {"says": sentence}, status=HTTPStatus.NOT_FOUND)


def bad_request(request: HttpRequest, says: str) -> HttpResponse:
    """400: which parameter, what is wrong with it, and what to do; with the page as it is now."""
    if _for_programs(request):
        return _plain(says, HTTPStatus.BAD_REQUEST)
    return page(request, "catalog/not_understood.html", {"says": says}, status=HTTPStatus.BAD_REQUEST)


def not_yet(request: HttpRequest, early: NotYet) -> HttpResponse:
    """404: the record had not been published by then; it says since when it is."""
    day = Reader.now().when(f"{early.first:%Y-%m-%d}").words
    words = _("%(number)s had not been published by then. It was first published on %(day)s.")
    return not_found(request, says=words % {"number": early.number, "day": day})


def sealed(request: HttpRequest, found: Edition, uncompared: bool = False) -> HttpResponse:
    """410: why, since when, and the digest of the bytes; the staff keep them. Tombstones say what they record.

    With `uncompared` it answers for two editions, of which this one cannot be read.
    """
    moment = found.sealed_at or found.changed
    reason = found.sealed_because or found.reason
    if _for_programs(request):
        what = f"{found.number}, edition {found.ordinal}, can no longer be read since {moment:%Y-%m-%d}"
        return _plain(f"{what}: {reason}\nSHA-256 of its bytes: {found.digest}", HTTPStatus.GONE)
    context = {
        "number": found.number,
        "plural": RecordKind(found.kind).plural,
        "edition": found,
        "buried": found.state != State.PUBLISHED,
        "uncompared": uncompared,
        "reason": sealing_words(reason),
        "day": Reader.now().when(f"{moment:%Y-%m-%d}"),
    }
    return page(request, "catalog/sealed.html", context, status=HTTPStatus.GONE)


def _for_programs(request: HttpRequest) -> bool:
    return is_open(request.path) and not request.path.endswith("/")


def _plain(sentence: str, status: HTTPStatus) -> HttpResponse:
    return HttpResponse(f"{sentence}\n", status=status, content_type="text/plain; charset=utf-8")


def gone(request: HttpRequest, left: Tombstone) -> HttpResponse:
    """410 with the reason, the day and the number; a record that was merged leads to where it is now."""
    if left.is_merged:
        return led_on(page_of(left.kind.value, left.merged_into))
    context = {
        "number": left.number,
        "kind": KINDS[left.kind],
        "closed": left.state == State.CLOSED,
        "reason": left.reason,
        "day": Reader.now().when(f"{left.changed:%Y-%m-%d}"),
        "edition": left.edition,
    }
    answer = page(request, "catalog/gone.html", context, status=HTTPStatus.GONE)
    answer["Cache-Control"] = "public, no-cache"
    return answer


def led_on(where: str) -> HttpResponse:
    """301 from a merged record; asked again each time, for a merge can be undone."""
    answer = HttpResponsePermanentRedirect(where)
    answer["Cache-Control"] = "public, no-cache"
    return answer


def dropped(request: HttpRequest, found: PublishedRecord | Tombstone, key: str) -> HttpResponse:
    """410 with the last open edition that had a statement; 404 where none ever did."""
    earlier = Edition.objects.of(found.number).filter(state=State.PUBLISHED)
    if isinstance(found, PublishedRecord):
        earlier = earlier.filter(ordinal__lt=found.edition)
    for edition in earlier.order_by("-ordinal").iterator(chunk_size=20):
        if key in {each.key for each in public_from(bytes(edition.body)).statements}:
            last = None if edition.sealed_at else edition.ordinal
            context = {"record": found, "key": key, "last": last, "plural": found.kind.plural}
            return page(request, "catalog/dropped.html", context, status=HTTPStatus.GONE)
    raise Http404


def not_acceptable(offers: list[str]) -> HttpResponse:
    """406: nothing here is of a media type that the client takes; what there is."""
    words = f"Nothing here is of a media type that Accept asks for. Offered: {', '.join(offers)}.\n"
    answer = HttpResponse(words, status=HTTPStatus.NOT_ACCEPTABLE, content_type="text/plain; charset=utf-8")
    answer["Vary"] = "Accept"
    return answer
