"""The page of a place or an item, which can also be asked for one day of the world: `?on=1980-01-01`."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.conditional import answered, etag_of
from catalog.crosswalks.formats import Format, by_accept
from catalog.finding.as_of import Standing
from catalog.finding.naming import naming, stamp
from catalog.finding.wider import stamp_of, view_of
from catalog.public.chrome import page
from catalog.public.pages.on_a_day import shown
from catalog.public.reader import Reader
from catalog.public.views import refusing
from catalog.public.views.finding import of_record
from catalog.public.views.records import as_liked, context_of, shown_beside
from catalog.terms.covering import BadDay, day_of
from catalog.terms.document import PublicItem, PublicPlace
from catalog.terms.kinds import RecordKind
from catalog.terms.published import PublishedRecord

TEMPLATES = {RecordKind.PLACE: "catalog/place.html", RecordKind.ITEM: "catalog/item.html"}


@require_safe
@of_record
def dated(request: HttpRequest, found: PublishedRecord, stood: Standing | None = None) -> HttpResponse:
    """The record; with `on`, what is said of it for that day stands first. Programs are led to the API."""
    if "on" not in request.GET:
        return as_liked(request, found, stood)
    if stood is not None:
        words = _("on: a day of the world is asked of the record as it is now. Leave out either on or as-of.")
        return refusing.bad_request(request, words)
    liked = by_accept(request.headers.get("Accept", ""), found.kind)
    if isinstance(liked, Format) and liked.name == "json":
        answer: HttpResponse = HttpResponseRedirect(_in_the_api(request, found), status=HTTPStatus.SEE_OTHER)
    elif liked is None or isinstance(liked, Format):
        answer = refusing.not_acceptable(["text/html", "application/json"])
    else:
        answer = _for_a_day(request, found)
    answer["Vary"] = "Accept"
    return answer


def _in_the_api(request: HttpRequest, found: PublishedRecord) -> str:
    only_on = request.GET.copy()
    for name in [name for name in only_on if name != "on"]:
        del only_on[name]
    return f"{reverse(f'api-{found.kind.value}', args=[found.number])}?{only_on.urlencode()}"


def _for_a_day(request: HttpRequest, found: PublishedRecord) -> HttpResponse:
    written = request.GET.getlist("on")
    try:
        day = day_of(written[0].strip())
    except BadDay as bad:
        return _not_understood(request, found, _no_day(bad.written))
    if len(written) > 1:
        return _not_understood(request, found, _("on: it is given more than once. Give one day."))
    assert isinstance(found.document, PublicPlace | PublicItem)  # the addresses of others do not lead here
    view, read = view_of(found.document, day)
    reader = Reader.now()
    beside = stamp(shown_beside(found))
    parts = ("page", request.get_full_path(), reader.language, beside, stamp_of(read))

    def made() -> HttpResponse:
        context = context_of(found, reader, naming(found.number))
        return page(
            request, TEMPLATES[found.kind], {**context, "day": shown(view, reader), "asked_on": written[0].strip()}
        )

    return answered(request, etag_of(found.digest, str(found.sequence), *parts), None, made)


def _no_day(written: str) -> str:
    if not written:
        return _("on: no day is given. Write year, month and day, like 1980-01-01, or -0044-03-15 for 45 BC.")
    return _(
        "on: “%(written)s” is no day of the calendar. Write year, month and day, like 1980-01-01, "
        "or -0044-03-15 for 45 BC."
    ) % {"written": written[:40]}


def _not_understood(request: HttpRequest, found: PublishedRecord, problem: str) -> HttpResponse:
    """400: the page with what is wrong beside what was written, so that nothing typed is lost."""
    context = context_of(found, Reader.now(), naming(found.number))
    more = {"problem": problem, "asked_on": request.GET.get("on", "")}
    return page(request, TEMPLATES[found.kind], {**context, **more}, status=HTTPStatus.BAD_REQUEST)
