"""All values of one facet on a page of its own: to type-filter, from A to Z or by count, never a modal."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from catalog.finding.facets import FACETS, facet_counts
from catalog.finding.index import PUBLISHED
from catalog.public.chrome import page
from catalog.public.pages.asking import asking
from catalog.public.pages.facets import TITLES, label_of
from catalog.public.reader import Reader
from catalog.terms.folding import fold

ON_A_PAGE = 200
MOST = 10_000


@require_safe
def values(request: HttpRequest, facet: str) -> HttpResponse:
    """The values of a facet under the filters that are on; each leads back to the search with it."""
    if facet not in FACETS or facet not in TITLES:
        raise Http404
    reader, path = Reader.now(), reverse("public:search")
    asked = asking(request.GET, reader)
    counted = next(f for f in facet_counts(asked.question, PUBLISHED, reader.language, MOST) if f.name == facet)
    wanted, by_name = fold(request.GET.get("begins", "")[:100]), request.GET.get("order") == "name"
    rows = [
        (label, v.count, v.chosen, asked.adding(path, facet, v.key))
        for v in counted.values
        if wanted in fold((label := label_of(facet, v.key, reader.say(v.labels), reader)).text)
    ]
    if by_name:
        rows.sort(key=lambda row: fold(row[0].text))
    start = (asked.page - 1) * ON_A_PAGE
    here = request.path
    context = {
        "title": TITLES[facet],
        "facet": facet,
        "rows": rows[start : start + ON_A_PAGE],
        "total": len(rows),
        "begins": request.GET.get("begins", "")[:100],
        "kept": [(n, v) for n, v in asked.pairs if n not in ("begins", "order", "page")],
        "orders": [(False, asked.address(here, order=None)), (True, asked.address(here, order="name"))],
        "by_name": by_name,
        "back": asked.without(path, ("begins", ""), ("order", "")),
        "before": asked.address(here, page=asked.page - 1) if start else "",
        "after": asked.address(here, page=asked.page + 1) if start + ON_A_PAGE < len(rows) else "",
    }
    return page(request, "catalog/facet.html", context)
