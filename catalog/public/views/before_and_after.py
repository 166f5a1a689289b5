"""Two pictures of an item side by side, as a report on its condition compares them."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.conditional import answered, etag_of
from catalog.finding.as_of import Standing
from catalog.public.chrome import page
from catalog.public.links import page_of
from catalog.public.pages.before_and_after import Compared, compared_of
from catalog.public.pages.heading import heading_of
from catalog.public.pages.media import asking, is_asked
from catalog.public.reader import Reader
from catalog.public.views import refusing
from catalog.public.views.finding import of_record
from catalog.public.views.records import canonical, notice_of, unlisted
from catalog.terms.document import PublicItem
from catalog.terms.published import PublishedRecord


@require_safe
@of_record
def compare(
    request: HttpRequest, found: PublishedRecord, one: str, other: str, stood: Standing | None = None
) -> HttpResponse:
    """The page; 404 where no report compares the two, or one of them is not public. `stood`: as of a day."""
    assert isinstance(found.document, PublicItem)
    reader, asked = Reader.now(), is_asked(request.GET)
    try:
        pair = compared_of(found.document, one, other, reader, asked)
    except LookupError:
        words = _("No report here compares pictures %(one)s and %(other)s.") % {"one": one, "other": other}
        return refusing.not_found(request, says=words)
    current = str(stood.current) if stood else ""
    parts = ("compare", reader.language, request.get_full_path(), current)
    etag = etag_of(found.digest, str(found.sequence), *parts)
    answer = answered(request, etag, None, lambda: _page(request, found, pair, reader, stood))
    return unlisted(answer) if asked or stood else answer


def _page(
    request: HttpRequest, found: PublishedRecord, pair: Compared, reader: Reader, stood: Standing | None
) -> HttpResponse:
    context = {
        "record": found,
        "heading": heading_of(found.document, reader),
        "pair": pair,
        "sides": (pair.one, pair.other),
        "own_page": page_of("item", found.number),
        "asking": f"{request.path}?{asking(request.GET)}",
        "canonical": canonical(found, request.path.partition(found.number)[2]),
    }
    notice = notice_of(request, stood, reader) if stood else {}
    return page(request, "catalog/before_and_after.html", {**context, **notice})
