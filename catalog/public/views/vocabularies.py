"""Vocabularies: the list of all, the tree of one, one concept with whatever shows it; the same as SKOS."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.conditional import answered, etag_of
from catalog.crosswalks.skos import Graph
from catalog.crosswalks.skos_formats import FORMATS, SkosFormat, by_accept
from catalog.finding import vocabularies as held
from catalog.finding.naming import stamp
from catalog.public.chrome import page
from catalog.public.pages import vocabularies as pages
from catalog.public.pages.results import of_brief
from catalog.public.reader import Reader
from catalog.public.views import refusing

ON_A_PAGE = 50


@require_safe
def every(request: HttpRequest) -> HttpResponse:
    """All vocabularies, each with what it is for and how many concepts it has."""
    reader, found = Reader.now(), held.every()
    etag = etag_of("vocabularies", request.get_full_path(), *(each.digest for each in found))

    def made() -> HttpResponse:
        shelves = pages.shelves(found, reader)
        return page(request, "catalog/vocabularies.html", {"shelves": shelves, "canonical": _here(request)})

    return answered(request, etag, None, made)


@require_safe
def vocabulary(request: HttpRequest, scheme: str) -> HttpResponse:
    """One vocabulary: its tree, and how many records show each concept; or as SKOS, by Accept."""
    found = held.whole(scheme)
    if found is None:
        raise Http404
    return _liked(
        request, f"/vocabularies/{scheme}", lambda: _tree(request, found), lambda f: _whole(request, found, f)
    )


def _tree(request: HttpRequest, found: held.Whole) -> HttpResponse:
    reader, scheme = Reader.now(), found.listed.scheme
    counts = held.uses(found.concepts)
    etag = etag_of(found.listed.digest, "page", request.get_full_path(), repr(sorted(counts.items())))

    def made() -> HttpResponse:
        context = {
            "name": pages.name_of(scheme, reader),
            "description": reader.say(scheme.description),
            "size": found.listed.size,
            "branches": pages.tree(found, counts, reader),
            "data": pages.offers(
                f"/vocabularies/{scheme.key}",
                reverse("api-vocabulary", args=[scheme.key]),
                _("This vocabulary in the API"),
            ),
            "canonical": _here(request),
        }
        return page(request, "catalog/vocabulary.html", context)

    return answered(request, etag, None, made)


@require_safe
def concept(request: HttpRequest, scheme: str, concept: str) -> HttpResponse:
    """One concept, and a page of the records that show it; or as SKOS, by Accept."""
    found = held.one(f"{scheme}/{concept}")
    if found is None:
        raise Http404
    at = f"/vocabularies/{scheme}/{concept}"
    return _liked(request, at, lambda: _entry(request, found), lambda form: _single(request, found, form))


def _entry(request: HttpRequest, found: held.One) -> HttpResponse:
    reader, key = Reader.now(), found.concept.key
    etag = etag_of(found.digest, "page", request.get_full_path(), stamp([key]), *_digests(found))
    return answered(
        request, etag, None, lambda: page(request, "catalog/concept.html", _context(request, found, reader))
    )


def _digests(found: held.One) -> list[str]:
    """What is shown of the concepts beside it."""
    return [f"{key}:{sorted(each.labels.items())}" for key, each in sorted(found.beside.items())]


def _context(request: HttpRequest, found: held.One, reader: Reader) -> dict[str, Any]:
    key = found.concept.key
    asked = request.GET.get("page", "1")
    users = held.users(key, int(asked) if asked.isdecimal() and len(asked) < 9 else 1, ON_A_PAGE)
    here = pages.concept_page(key)
    return {
        "entry": pages.entry_of(found, reader),
        "scheme": pages.name_of(found.scheme, reader),
        "scheme_page": pages.scheme_page(found.scheme.key),
        "uri": f"{settings.IDENTIFIER_BASE}/vocabularies/{key}",
        "users": users,
        "records": [of_brief(each.number, each.kind, each.brief, reader) for each in users.by],
        "found_at": pages.found_at(key) if found.scheme.key in held.OF_KINDS else "",
        "before": f"{here}?page={users.page - 1}#records" if users.page > 1 else "",
        "after": f"{here}?page={users.page + 1}#records" if users.page < users.pages else "",
        "data": pages.offers(
            f"/vocabularies/{key}", reverse("api-concept", args=key.split("/", 1)), _("This concept in the API")
        ),
        "canonical": _here(request),
    }


def _here(request: HttpRequest) -> str:
    return settings.IDENTIFIER_BASE + request.path


def _liked(
    request: HttpRequest, at: str, as_page: Callable[[], HttpResponse], sent: Callable[[SkosFormat], HttpResponse]
) -> HttpResponse:
    """The page, or the format that the client likes better."""
    liked = by_accept(request.headers.get("Accept", ""))
    if liked is None:
        return refusing.not_acceptable(["text/html", *(each.media_type for each in FORMATS.values())])
    if isinstance(liked, SkosFormat):
        answer = sent(liked)
        answer["Content-Location"] = f"{at}{liked.suffix}"
    else:
        answer = as_page()
    answer["Vary"] = "Accept"
    return answer


def _whole(request: HttpRequest, found: held.Whole, form: SkosFormat) -> HttpResponse:
    graph = Graph(settings.IDENTIFIER_BASE, found.listed.scheme, tuple(found.concepts.values()))
    return _sent(request, form, graph, found.listed.digest, found.listed.changed)


def _single(request: HttpRequest, found: held.One, form: SkosFormat) -> HttpResponse:
    graph = Graph(settings.IDENTIFIER_BASE, found.scheme, (found.concept,), whole=False)
    return _sent(request, form, graph, found.digest, found.changed)


def _sent(request: HttpRequest, form: SkosFormat, graph: Graph, digest: str, changed: Any) -> HttpResponse:
    media = form.media_type if form.media_type.startswith("application/") else f"{form.media_type}; charset=utf-8"
    etag = etag_of(digest, form.name, graph.base)
    return answered(request, etag, changed, lambda: HttpResponse(form.sent(graph), content_type=media))


@require_safe
def formatted(request: HttpRequest, scheme: str, suffix: str, concept: str = "") -> HttpResponse:
    """A vocabulary or a concept in the format that the address names."""
    form = next((each for each in FORMATS.values() if each.suffix == suffix), None)
    if form is None:
        raise Http404
    if concept:
        one = held.one(f"{scheme}/{concept}")
        if one is not None:
            return _single(request, one, form)
    elif (whole := held.whole(scheme)) is not None:
        return _whole(request, whole, form)
    raise Http404
