"""For robots: where they need not go, and every page that stays (sitemaps.org 0.9)."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from lxml import etree

from archive.conditional import answered, etag_of
from catalog.models.published import Published, Term, TermList
from catalog.terms.kinds import RecordKind

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NAMESPACES: Any = {None: SITEMAP}
# Sequences to a file; the standard allows 50,000 addresses.
IN_ONE = 20_000
# Of a page in another language the address begins with it (RFC 9309 §2.2.3 gives the asterisk its meaning).
KEPT_OUT = ("/search?", "/*/search?", "/search/facets/", "/*/search/facets/", "/preview/", "/*/preview/", "/admin/")
RULES = "".join(["User-agent: *\n", *(f"Disallow: {path}\n" for path in KEPT_OUT)])


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    words = f"{RULES}Sitemap: {settings.IDENTIFIER_BASE}/sitemap.xml\n"
    return HttpResponse(words, content_type="text/plain; charset=utf-8")


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """The sitemaps, one for each stretch of the sequence: what has not changed keeps its file."""
    newest = Published.objects.order_by("-edition_id").values_list("edition_id", flat=True).first() or 0
    root = etree.Element(f"{{{SITEMAP}}}sitemapindex", nsmap=NAMESPACES)
    for number in range(newest // IN_ONE + 1):
        _entry(root, "sitemap", f"{settings.IDENTIFIER_BASE}/sitemap-{number}.xml")
    return answered(request, etag_of("sitemaps", str(newest)), None, lambda: _xml(root))


@require_safe
def sitemap(request: HttpRequest, page: str) -> HttpResponse:
    """Pages whose newest edition lies in one stretch of the sequence."""
    start = int(page) * IN_ONE
    rows = Published.objects.readable().filter(edition_id__gt=start, edition_id__lte=start + IN_ONE)
    listed = list(rows.order_by("edition_id").values_list("number", "kind", "changed"))
    if not listed and start:
        raise Http404
    root = etree.Element(f"{{{SITEMAP}}}urlset", nsmap=NAMESPACES)
    if not start:
        _entry(root, "url", f"{settings.IDENTIFIER_BASE}/")
        for key, changed in vocabularies():
            _entry(root, "url", f"{settings.IDENTIFIER_BASE}/vocabularies/{key}", changed)
    for number, kind, changed in listed:
        _entry(root, "url", f"{settings.IDENTIFIER_BASE}/{RecordKind(kind).plural}/{number}", changed)
    return _xml(root)


def vocabularies() -> list[tuple[str, datetime | None]]:
    """Published vocabularies and their concepts, by key; a few hundred, so they stand in the first file."""
    lists = TermList.objects.order_by("key").values_list("key", "changed")
    terms = Term.objects.exclude(body=b"").order_by("key").values_list("key", "changed")
    return [*lists, *terms]


def _entry(root: etree._Element, tag: str, address: str, changed: datetime | None = None) -> None:
    entry = etree.SubElement(root, f"{{{SITEMAP}}}{tag}")
    etree.SubElement(entry, f"{{{SITEMAP}}}loc").text = address
    if changed is not None:
        etree.SubElement(entry, f"{{{SITEMAP}}}lastmod").text = f"{changed:%Y-%m-%dT%H:%M:%SZ}"


def _xml(root: etree._Element) -> HttpResponse:
    body = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return HttpResponse(body, content_type="application/xml; charset=utf-8")
