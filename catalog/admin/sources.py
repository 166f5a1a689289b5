from typing import Any

from django.contrib import admin
from django.contrib.admin import TabularInline
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from catalog.admin.records import RecordAdmin
from catalog.admin.rows import EVERY_RECORD, Rows
from catalog.models.drafts import Author, Citation, Source
from catalog.terms.kinds import RecordKind

REFERENCE: tuple[str | tuple[str, ...], ...] = (
    "kind",
    ("title", "title_language"),
    ("container", "publisher"),
    ("issued", "language"),
    "url",
)
MORE: tuple[str | tuple[str, ...], ...] = (("volume", "issue", "pages"), "edition_statement", "republishes")
HELD: tuple[str | tuple[str, ...], ...] = (
    ("held_form", "held_which"),
    ("read", "primary"),
    ("held_archived", "held_accessed"),
    "held_sha256",
    "first_hand_for",
)


class AuthorRows(TabularInline):  # type: ignore[type-arg]
    model = Author
    fk_name = "record"
    extra = 0
    fields = ["type", "family", "given", "literal"]


class CitationRows(Rows):
    model = Citation
    autocomplete_fields = ["cited"]
    fields = [("cited", "note", "locator"), "as_cited", "for_statement", "remark"]


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    kind = RecordKind.SOURCE
    fieldsets = [
        (None, {"fields": REFERENCE}),
        ("More of the reference", {"classes": ["collapse"], "fields": MORE}),
        ("What we have of it", {"fields": HELD}),
        (None, {"fields": ["notes", "why", "opened_version"]}),
    ]
    autocomplete_fields = ["kind", "republishes", "held_which", "first_hand_for"]
    inlines = [AuthorRows, EVERY_RECORD[0], CitationRows, *EVERY_RECORD[1:]]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        found, several = super().get_search_results(request, queryset, search_term)
        titled = queryset.filter(Q(title__icontains=search_term) | Q(publisher__icontains=search_term))
        return (found | titled).distinct(), several
