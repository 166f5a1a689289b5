"""The search page: a GET form whose address holds everything, for all records or for one kind."""

import csv
import io
from typing import Any

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from archive.spreadsheet import harmless
from catalog.finding.facets import facet_counts
from catalog.finding.index import PUBLISHED
from catalog.finding.relaxing import relaxed
from catalog.finding.search import Found
from catalog.finding.search import search as find
from catalog.finding.suggesting import did_you_mean
from catalog.public.chrome import page
from catalog.public.map import map_of_many
from catalog.public.pages import facets, histogram
from catalog.public.pages.asking import PER_PAGE, Asking, asking
from catalog.public.pages.mapped import marks_of
from catalog.public.pages.results import result_of
from catalog.public.reader import Reader
from catalog.public.states import KINDS_MANY
from catalog.terms.kinds import RecordKind

# A search is sent as a file up to so many records; whoever needs more harvests.
MOST_SENT = 1000
SORTS = {
    "match": gettext_lazy("Best match"),
    "name": gettext_lazy("Name"),
    "date": gettext_lazy("Date"),
    "changed": gettext_lazy("Last changed"),
}
COLUMNS = ("number", "uri", "type", "kind", "label", "place", "dates as stated", "statements", "contested", "differing")


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """All records."""
    return _searched(request, None)


@require_safe
def of_kind(request: HttpRequest, kind: RecordKind) -> HttpResponse:
    """The same page for the records of one kind."""
    return _searched(request, kind)


def _searched(request: HttpRequest, kind: RecordKind | None) -> HttpResponse:
    reader, path = Reader.now(), request.path
    asked = asking(request.GET, reader, (kind,) if kind else ())
    found = find(asked.question, PUBLISHED, asked.page, asked.per_page)
    counted = facet_counts(asked.question, PUBLISHED, reader.language)
    context: dict[str, Any] = {
        "title": str(KINDS_MANY[kind]) if kind else _("Catalogue"),
        "path": path,
        "q": asked.question.q,
        "asked": asked,
        "found": found,
        "results": [result_of(hit, reader) for hit in found.hits],
        "shelves": facets.shelves(counted, asked, kind is not None, reader),
        "chips": facets.chips(counted, asked, path, kind is not None, reader),
        "bars": histogram.histogram(asked.question),
        "undated": next((v.count for f in counted if f.name == "undated" for v in f.values), 0),
        "sorts": [(key, label, key == asked.sort) for key, label in SORTS.items()],
        "sizes": [(n, n == asked.per_page) for n in PER_PAGE],
        "views": [(name, asked.address(path, view=name), name == asked.view) for name in ("grid", "table", "map")],
        "pages": paged(asked, found, path),
        "csv": asked.address("/search.csv", **({"kind": kind.value} if kind else {})),
        "json": asked.address("/search.json", **({"kind": kind.value} if kind else {})),
        "canonical": settings.IDENTIFIER_BASE + path if not request.GET else "",
        "filtered": bool(request.GET),
    }
    if asked.view == "map" and found.hits:
        marks = marks_of(asked.question, reader)
        context |= {"map": map_of_many(marks) if marks else None, "marks": marks}
    if not found.hits:
        context |= nothing(asked, path)
    return page(request, "catalog/search.html", context)


def nothing(asked: Asking, path: str) -> dict[str, Any]:
    """Nothing found: what it may have meant, and which filter to drop."""
    meant = did_you_mean(asked.question.q, PUBLISHED) if asked.question.q else []
    offers = [
        (facets.filter_title(each.name), each.total, dropped(asked, each.name, path))
        for each in relaxed(asked.question, PUBLISHED)
    ]
    return {"meant": [(name, asked.address(path, q=name)) for name in meant], "offers": offers}


def dropped(asked: Asking, name: str, path: str) -> str:
    if name == "dates":
        return asked.without(path, ("from", ""), ("to", ""), ("undated", ""))
    return asked.without(path, (name, ""))


def paged(asked: Asking, found: Found, path: str) -> list[tuple[str, str, bool]]:
    """(label, address, current) of the pages around this one, and of the ends."""
    last = found.pages
    if last < 2:
        return []
    numbers = sorted({1, last, *range(max(1, asked.page - 2), min(last, asked.page + 2) + 1)})
    return [(str(n), asked.address(path, page=n), n == asked.page) for n in numbers]


def _sent(request: HttpRequest) -> tuple[Asking, Found]:
    asked = asking(request.GET, Reader())
    hits: list[Any] = []
    number = 1
    while len(hits) < MOST_SENT:
        found = find(asked.question, PUBLISHED, number, 200)
        hits += found.hits
        if number >= found.pages:
            break
        number += 1
    return asked, Found(found.total, found.total_all, 1, 1, tuple(hits[:MOST_SENT]))


def _row(hit: Any) -> dict[str, Any]:
    result, brief = result_of(hit, Reader()), hit.brief
    return {
        "number": hit.number,
        "uri": f"{settings.IDENTIFIER_BASE}/id/{hit.number}",
        "type": hit.kind.value,
        "kind": brief.concept,
        "label": result.label.text,
        "place": brief.place,
        "dates as stated": list(brief.dates),
        "statements": brief.statements,
        "contested": brief.contested,
        "differing": brief.differing,
    }


@require_safe
def as_csv(request: HttpRequest) -> HttpResponse:
    """What was found, as CSV (RFC 4180, UTF-8): first the search itself and how many were found."""
    asked, found = _sent(request)
    out = io.StringIO()
    writer = csv.writer(out)
    address = settings.IDENTIFIER_BASE + asked.address(reverse("public:search"))
    writer.writerow(["# search", address, "found", found.total, "in this file", len(found.hits)])
    writer.writerow(COLUMNS)
    for hit in found.hits:
        row = _row(hit)
        writer.writerow([harmless("; ".join(v) if isinstance(v := row[name], list) else v) for name in COLUMNS])
    answer = HttpResponse("\ufeff" + out.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="search.csv"'
    return answer


@require_safe
def as_json(request: HttpRequest) -> HttpResponse:
    """What was found, as JSON, with the search written in; the records themselves are in the API."""
    asked, found = _sent(request)
    body = {
        "search": settings.IDENTIFIER_BASE + asked.address(reverse("public:search")),
        "found": found.total,
        "in_this_file": len(found.hits),
        "problems": asked.problems,
        "results": [_row(hit) | {"labels": hit.brief.labels} for hit in found.hits],
    }
    return HttpResponse(msgspec.json.encode(body), content_type="application/json")
