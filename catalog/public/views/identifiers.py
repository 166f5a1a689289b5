"""The permanent identifier of a record or a statement: 303 to what the client likes best of it (H8)."""

from http import HTTPStatus
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from catalog.crosswalks.formats import Format, by_accept, offered
from catalog.finding.reading import Unknown, moved_to, read
from catalog.public.links import page_of, statement_page
from catalog.public.views import refusing
from catalog.public.views.finding import AS_OF
from catalog.terms.published import Tombstone


@require_safe
def identified(request: HttpRequest, number: str, key: str = "") -> HttpResponse:
    """303 by Accept; 301 from a merged number; 410 where the record was taken back."""
    try:
        found = read(number)
    except Unknown as unknown:
        raise Http404 from unknown
    if isinstance(found, Tombstone):
        if found.is_merged:
            return _of_merged(found, key)
        return refusing.gone(request, found)
    liked = by_accept(request.headers.get("Accept", ""), found.kind)
    if liked is None:
        return refusing.not_acceptable(["text/html", *(each.media_type for each in offered(found.kind))])
    if isinstance(liked, Format):
        where = liked.at(found.kind, number)
    else:
        where = statement_page(found.kind.value, number, key) if key else page_of(found.kind.value, number)
    asked = f"?{urlencode({AS_OF: request.GET[AS_OF]})}" if AS_OF in request.GET else ""
    answer = HttpResponseRedirect(where + asked, status=HTTPStatus.SEE_OTHER)
    answer["Vary"] = "Accept"
    return answer


def _of_merged(left: Tombstone, key: str) -> HttpResponse:
    """301 to the identifier it has since; a statement dropped before the merge has a page that says so."""
    if not key:
        return refusing.led_on(f"/id/{left.merged_into}")
    if address := moved_to(f"{left.number}/{key}"):
        return refusing.led_on(f"/id/{address}")
    page = statement_page(left.kind.value, left.number, key)
    return HttpResponseRedirect(page, status=HTTPStatus.SEE_OTHER)
