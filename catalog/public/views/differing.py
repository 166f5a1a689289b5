"""What changed between two editions of a record; both must be open to everybody still."""

import re

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.conditional import answered, etag_of
from catalog.finding.reading import at_edition
from catalog.models.published import Edition, Published
from catalog.public.chrome import page
from catalog.public.pages.causes import cause_of
from catalog.public.pages.differing import changes_of, count_of
from catalog.public.pages.heading import heading_of
from catalog.public.reader import Reader
from catalog.public.views import refusing
from catalog.public.views.finding import PLURALS, moved
from catalog.public.views.records import canonical, unlisted
from catalog.terms.kinds import RecordKind, State

ORDINAL = re.compile(r"[0-9]{1,9}")


@require_safe
def diff(request: HttpRequest, plural: str, number: str, one: str, other: str) -> HttpResponse:
    """Two editions side by side, the earlier first, whatever the order asked for, in two queries.

    410 with the reason where either is sealed or a tombstone: nothing of it is shown.
    """
    pointer = Published.objects.filter(number=number.upper()).only("number", "kind", "first_published").first()
    if pointer is None:
        raise Http404
    if (pointer.kind, pointer.number) != (PLURALS[plural], number):
        right = moved(request.path, plural, number, RecordKind(pointer.kind), pointer.number)
        return HttpResponsePermanentRedirect(right)
    wanted = sorted({int(one), int(other)})
    found = list(Edition.objects.of(number).filter(ordinal__in=wanted))
    if len(found) < len(wanted):
        raise Http404
    closed = next((each for each in found if each.sealed_at or each.state != State.PUBLISHED), None)
    if closed is not None:
        return refusing.sealed(request, closed, uncompared=True)
    etag = etag_of("diff", *(each.digest for each in found), Reader.now().language, request.path)
    return answered(request, etag, None, lambda: _compared(request, pointer, found[0], found[-1]))


def _compared(request: HttpRequest, pointer: Published, earlier: Edition, later: Edition) -> HttpResponse:
    reader = Reader.now()
    before, after = (at_edition(each, pointer.first_published) for each in (earlier, later))
    groups = changes_of(before.document, after.document, reader)
    context = {
        "record": after,
        "canonical": canonical(after, f"/diff/{before.edition}..{after.edition}"),
        "heading": heading_of(after.document, reader),
        "before": before,
        "after": after,
        "before_day": reader.when(f"{before.changed:%Y-%m-%d}"),
        "after_day": reader.when(f"{after.changed:%Y-%m-%d}"),
        "cause": cause_of(later.cause),
        "one_step": after.edition - before.edition == 1,
        "groups": groups,
        "count": count_of(groups),
    }
    return unlisted(page(request, "catalog/diff.html", context))


@require_safe
def choose(request: HttpRequest, plural: str, number: str) -> HttpResponse:
    """From the form on the history page to the address of a comparison."""
    chosen = [request.GET.get(name, "") for name in ("from", "to")]
    if not all(ORDINAL.fullmatch(each) for each in chosen):
        says = _("Choose two editions by number, like ?from=1&to=2.")
        return refusing.bad_request(request, says)
    return HttpResponseRedirect(reverse("public:diff", args=[plural, number, *map(int, chosen)]))
