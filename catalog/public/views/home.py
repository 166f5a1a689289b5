"""The way in: what this is, a box to search in, and a few ways to begin, chosen by rules that are told."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from archive.conditional import answered, etag_of
from catalog.finding.facets import facet_counts
from catalog.finding.index import PUBLISHED
from catalog.finding.search import Search, search
from catalog.models.published import Published
from catalog.public.chrome import page
from catalog.public.map import map_of_many
from catalog.public.pages.mapped import marks_of
from catalog.public.pages.results import result_of
from catalog.public.reader import Reader
from catalog.public.states import KINDS_MANY
from catalog.terms.kinds import RecordKind

SHOWN = 6


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    newest = Published.objects.order_by("-edition_id").values_list("edition_id", flat=True).first() or 0
    etag = etag_of("home", str(newest), Reader.now().language, settings.INSTITUTION, request.get_full_path())
    return answered(request, etag, None, lambda: _home(request), keep=not request.GET)


def _home(request: HttpRequest) -> HttpResponse:
    reader = Reader.now()
    items = Search(kinds=(RecordKind.ITEM,), sort="name", language=reader.language)
    pictured = Search(kinds=(RecordKind.ITEM,), sort="changed", language=reader.language)
    counts = {f.name: {v.key: v.count for v in f.values} for f in facet_counts(Search(), PUBLISHED, reader.language)}
    marks = marks_of(items, reader)
    context = {
        "kinds": [
            (KINDS_MANY[kind], counts["kind"].get(kind.value, 0), reverse(f"public:{kind.plural}"))
            for kind in RecordKind
            if counts["kind"].get(kind.value)
        ],
        "contested": counts["contested"].get("yes", 0),
        "results": [result_of(hit, reader) for hit in search(pictured, PUBLISHED, 1, SHOWN).hits],
        "map": map_of_many(marks) if marks else None,
        "marks": marks,
        "canonical": settings.IDENTIFIER_BASE + request.path,
    }
    return page(request, "catalog/home.html", context)
