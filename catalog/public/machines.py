"""Addresses that have no language: identifiers, formats by suffix, and what robots read."""

from django.urls import path, re_path

from catalog.public.urls import CONCEPT, NUMBER, SCHEME
from catalog.public.views import editions, identifiers, records, robots, search, vocabularies
from catalog.terms.kinds import RecordKind

PLURAL = rf"(?P<plural>{'|'.join(kind.plural for kind in RecordKind)})"

urlpatterns = [
    re_path(r"^id/(?P<number>[A-Z][A-Z0-9]{0,15}-[0-9]{1,12})$", identifiers.identified, name="id"),
    re_path(
        r"^id/(?P<number>[A-Z][A-Z0-9]{0,15}-[0-9]{1,12})/(?P<key>S[0-9]{1,9})$",
        identifiers.identified,
        name="id-statement",
    ),
    re_path(rf"^{PLURAL}/{NUMBER}(?P<suffix>\.[a-z.-]{{2,16}})$", records.formatted, name="formatted"),
    re_path(
        rf"^{PLURAL}/{NUMBER}/editions/(?P<ordinal>[0-9]{{1,9}})(?P<suffix>\.[a-z.-]{{2,16}})$",
        editions.edition,
        name="formatted-edition",
    ),
    re_path(rf"^vocabularies/{SCHEME}(?P<suffix>\.[a-z]{{2,8}})$", vocabularies.formatted, name="vocabulary-formatted"),
    re_path(
        rf"^vocabularies/{SCHEME}/{CONCEPT}(?P<suffix>\.[a-z]{{2,8}})$",
        vocabularies.formatted,
        name="concept-formatted",
    ),
    path("search.csv", search.as_csv, name="search-csv"),
    path("search.json", search.as_json, name="search-json"),
    path("robots.txt", robots.robots, name="robots"),
    path("sitemap.xml", robots.sitemap_index, name="sitemap"),
    re_path(r"^sitemap-(?P<page>[0-9]{1,6})\.xml$", robots.sitemap, name="sitemap-page"),
]
