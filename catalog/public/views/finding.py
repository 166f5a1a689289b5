"""The record behind an address: found, or refused in the right way."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from catalog.finding.reading import Unknown, moved_to, read
from catalog.public.links import page_of, statement_page
from catalog.public.views import refusing
from catalog.terms.kinds import RecordKind
from catalog.terms.published import PublishedRecord, Tombstone

Answer = Callable[..., HttpResponse]
PLURALS = {kind.plural: kind for kind in RecordKind}


def of_record(answer: Answer) -> Answer:
    """A view of one published record: it is handed the record; whatever is not readable is answered here.

    An unknown number is 404, a withdrawn or closed one 410, a merged one 301, and a number of another kind, or
    in small letters, leads to the page it has.
    """

    @wraps(answer)
    def found(request: HttpRequest, plural: str, number: str, **more: Any) -> HttpResponse:
        kind = PLURALS[plural]
        try:
            record = read(number.upper())
        except Unknown as unknown:
            raise Http404 from unknown
        if record.kind is not kind or record.number != number:
            return HttpResponsePermanentRedirect(
                moved(request.get_full_path(), plural, number, record.kind, record.number)
            )
        if isinstance(record, PublishedRecord):
            return answer(request, record, **more)
        if not record.is_merged:
            return refusing.gone(request, record)
        if "key" in more:
            return _moved_statement(request, record, more["key"])
        return refusing.led_on(moved(request.get_full_path(), plural, number, kind, record.merged_into))

    return found


def _moved_statement(request: HttpRequest, left: Tombstone, key: str) -> HttpResponse:
    """The statement at the address it has since the merge; or what is left of one that was dropped before."""
    number, _, now = moved_to(f"{left.number}/{key}").partition("/")
    if not number:
        return refusing.dropped(request, left, key)
    return refusing.led_on(statement_page(left.kind.value, number, now))


def moved(path: str, plural: str, number: str, kind: RecordKind, right: str) -> str:
    """The same address under the kind and number that the record has."""
    wrong = f"/{plural}/{number}"
    rest = path.partition(wrong)[2]
    return page_of(kind.value, right) + rest
