"""The addresses of the visitors' site, under every language. They are promises (DESIGN §7)."""

from collections.abc import Iterator

from django.urls import URLPattern, path, re_path, reverse_lazy
from django.views.generic import RedirectView

from catalog.public.views import (
    about,
    before_and_after,
    days,
    differing,
    editions,
    facets,
    files,
    home,
    object_id,
    records,
    search,
    statements,
    vocabularies,
)
from catalog.terms.kinds import RecordKind

app_name = "public"
NUMBER = r"(?P<number>[A-Za-z][A-Za-z0-9]{0,15}-[0-9]{1,12})"
SCHEME, CONCEPT = r"(?P<scheme>[A-Za-z0-9_-]{1,48})", r"(?P<concept>[A-Za-z0-9_-]{1,98})"


def _of_records() -> Iterator[URLPattern]:
    """The list of each kind, one record, and what hangs below it."""
    for kind in RecordKind:
        of = {"plural": kind.plural}
        yield path(kind.plural, search.of_kind, {"kind": kind}, name=kind.plural)
        page = days.dated if kind in days.TEMPLATES else records.record
        yield re_path(rf"^{kind.plural}/{NUMBER}$", page, of, name=kind.value)


def _below() -> Iterator[URLPattern]:
    """Addresses that every kind has."""
    one = rf"^(?P<plural>{'|'.join(kind.plural for kind in RecordKind)})/{NUMBER}"
    yield re_path(rf"{one}/history$", editions.history, name="history")
    yield re_path(rf"{one}/editions/(?P<ordinal>[0-9]{{1,9}})$", editions.edition, name="edition")
    yield re_path(rf"{one}/diff$", differing.choose, name="choose")
    yield re_path(rf"{one}/diff/(?P<one>[0-9]{{1,9}})\.\.(?P<other>[0-9]{{1,9}})$", differing.diff, name="diff")
    yield re_path(rf"{one}/statements/(?P<key>S[0-9]{{1,9}})$", statements.statement, name="statement")


def _comparisons() -> Iterator[URLPattern]:
    """Two pictures of an item that a report on its condition compares."""
    keys = r"(?P<one>M[0-9]{1,9})\.\.(?P<other>M[0-9]{1,9})"
    yield re_path(rf"^items/{NUMBER}/compare/{keys}$", before_and_after.compare, {"plural": "items"}, name="compare")


def _sheets() -> Iterator[URLPattern]:
    """The Object ID sheet, which items alone have."""
    one, of = rf"^items/{NUMBER}/object-id", {"plural": "items"}
    yield re_path(rf"{one}$", object_id.sheet, of, name="object-id")
    yield re_path(rf"{one}\.pdf$", object_id.pdf, of, name="object-id-pdf")


urlpatterns = [
    path("", home.home, name="home"),
    path("search", search.search, name="search"),
    path("search/", RedirectView.as_view(url=reverse_lazy("public:search"), query_string=True, permanent=True)),
    path("search/facets/<slug:facet>", facets.values, name="facet"),
    path("about", about.about, name="about"),
    path("vocabularies", vocabularies.every, name="vocabularies"),
    path("vocabularies/", RedirectView.as_view(url=reverse_lazy("public:vocabularies"), permanent=True)),
    re_path(rf"^vocabularies/{SCHEME}$", vocabularies.vocabulary, name="vocabulary"),
    re_path(rf"^vocabularies/{SCHEME}/{CONCEPT}$", vocabularies.concept, name="concept"),
    *_of_records(),
    *_below(),
    *_sheets(),
    *_comparisons(),
    re_path(rf"^files/{NUMBER}$", files.file, name="file"),
    re_path(r"^preview/(?P<token>[A-Za-z0-9_-]{20,64})$", editions.preview, name="preview"),
]
