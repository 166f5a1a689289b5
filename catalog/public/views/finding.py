"""The record behind an address, as it is now or as of an earlier day: found, or refused in the right way."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from catalog.finding.as_of import NotYet, Sealed, day_asked, standing
from catalog.finding.reading import Unknown, moved_to, read
from catalog.public.links import page_of, statement_page
from catalog.public.pages.days import sentence
from catalog.public.views import refusing
from catalog.terms.as_of import NotADay
from catalog.terms.kinds import RecordKind
from catalog.terms.published import PublishedRecord, Tombstone

Answer = Callable[..., HttpResponse]
# Catalogue time: what was published to the end of a day (UTC).
AS_OF = "as-of"
PLURALS = {kind.plural: kind for kind in RecordKind}


def of_record(answer: Answer) -> Answer:
    """A view of one published record: it is handed the record; whatever is not readable is answered here.

    An unknown number is 404, a withdrawn or closed one 410, a merged one 301, and a number of another kind, or
    in small letters, leads to the page it has. With `as-of` in the address the view is handed the record as it
    stood at the end of that day, and `stood`, where that is not the record of today.
    """

    @wraps(answer)
    def found(request: HttpRequest, plural: str, number: str, **more: Any) -> HttpResponse:
        if AS_OF in request.GET:
            return _as_it_stood(answer, request, plural, number, more)
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


def _as_it_stood(answer: Answer, request: HttpRequest, plural: str, number: str, more: Any) -> HttpResponse:
    """The same for the end of a day: 400 for what is no day, 404 before the first edition, 410 where sealed."""
    try:
        stood = standing(number.upper(), day_asked(request.GET[AS_OF]))
    except NotADay as wrong:
        return refusing.bad_request(request, sentence(AS_OF, wrong))
    except Unknown as unknown:
        raise Http404 from unknown
    except NotYet as early:
        return refusing.not_yet(request, early)
    except Sealed as sealed:
        return refusing.sealed(request, sealed.edition)
    held = stood.held
    if (held.kind, held.number) != (PLURALS[plural], number):
        return HttpResponsePermanentRedirect(moved(request.get_full_path(), plural, number, held.kind, held.number))
    if isinstance(held, PublishedRecord):
        return answer(request, held, stood=stood, **more)
    if held.is_merged:
        return refusing.led_on(moved(request.get_full_path(), plural, number, held.kind, held.merged_into))
    return refusing.gone(request, held)


def moved(path: str, plural: str, number: str, kind: RecordKind, right: str) -> str:
    """The same address under the kind and number that the record has."""
    wrong = f"/{plural}/{number}"
    rest = path.partition(wrong)[2]
    return page_of(kind.value, right) + rest
