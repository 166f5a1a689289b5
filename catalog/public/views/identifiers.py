"""The permanent identifier of a record or a statement: 303 to what the client likes best of it (H8)."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.views.decorators.http import require_safe

from catalog.crosswalks.formats import Format, by_accept, offered
from catalog.finding.reading import Unknown, read
from catalog.public.links import page_of, statement_page
from catalog.public.views import refusing
from catalog.terms.kinds import State
from catalog.terms.published import Tombstone


@require_safe
def identified(request: HttpRequest, number: str, key: str = "") -> HttpResponse:
    """303 by Accept; 301 from a merged number; 410 where the record was taken back."""
    try:
        found = read(number)
    except Unknown as unknown:
        raise Http404 from unknown
    if isinstance(found, Tombstone):
        if found.state == State.MERGED and found.merged_into:
            rest = f"/{key}" if key else ""
            return HttpResponsePermanentRedirect(f"/id/{found.merged_into}{rest}")
        return refusing.gone(request, found)
    liked = by_accept(request.headers.get("Accept", ""), found.kind)
    if liked is None:
        return refusing.not_acceptable(["text/html", *(each.media_type for each in offered(found.kind))])
    if isinstance(liked, Format):
        where = liked.at(found.kind, number)
    else:
        where = statement_page(found.kind.value, number, key) if key else page_of(found.kind.value, number)
    answer = HttpResponseRedirect(where, status=HTTPStatus.SEE_OTHER)
    answer["Vary"] = "Accept"
    return answer
