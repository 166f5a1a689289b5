"""Pages for what is not there: never was, was taken back, or is not to be had in that form."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _

from archive.security import is_open
from catalog.models.published import Edition
from catalog.public.chrome import page
from catalog.public.links import page_of
from catalog.public.reader import Reader
from catalog.public.states import KINDS
from catalog.terms.body import public_from
from catalog.terms.kinds import State
from catalog.terms.published import PublishedRecord, Tombstone


def not_found(request: HttpRequest, exception: Exception | None = None, says: str = "") -> HttpResponse:
    """404: what was asked for, in words, and a way on."""
    sentence = says or _("There is no page at %(path)s.") % {"path": request.path}
    if is_open(request.path) and not request.path.endswith("/"):
        return HttpResponse(f"{sentence}\n", status=HTTPStatus.NOT_FOUND, content_type="text/plain; charset=utf-8")
    return page(request, "catalog/not_found.html", {"says": sentence}, status=HTTPStatus.NOT_FOUND)


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


def bad_request(sentence: str) -> HttpResponse:
    """400: a parameter that cannot be understood here; which, and what to do."""
    return HttpResponse(f"{sentence}\n", status=HTTPStatus.BAD_REQUEST, content_type="text/plain; charset=utf-8")


def led_on(where: str) -> HttpResponse:
    """301 from a merged record; asked again each time, for a merge can be undone."""
    answer = HttpResponsePermanentRedirect(where)
    answer["Cache-Control"] = "public, no-cache"
    return answer


def dropped(request: HttpRequest, found: PublishedRecord | Tombstone, key: str) -> HttpResponse:
    """410 with the last open edition that had a statement; 404 where none ever did."""
    earlier = Edition.objects.of(found.number).filter(state=State.PUBLISHED).order_by("-ordinal")
    for edition in earlier.iterator(chunk_size=20):
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
