from typing import Any

from django.contrib import admin
from django.contrib.admin import SimpleListFilter, TabularInline
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from catalog.admin.capturing import SourceForm
from catalog.admin.records import RecordAdmin
from catalog.admin.rows import EVERY_RECORD, Rows
from catalog.admin.saving import account
from catalog.admin.standing import Standing
from catalog.crosswalks import bibtex, csl, ris
from catalog.ledger.compiling import compiled
from catalog.models.drafts import Author, Citation, LinkCheck, Outcome, Source
from catalog.terms.citing import bibliography
from catalog.terms.document import Source as SourceDocument
from catalog.terms.kinds import RecordKind

Fields = tuple[str | tuple[str, ...], ...]
REFERENCE: Fields = (
    "kind",
    "goes_out_as",
    ("title", "title_language"),
    ("container", "publisher"),
    ("issued", "language"),
    "url",
)
MORE: Fields = (
    "translated_title",
    ("volume", "issue", "pages"),
    ("edition_statement", "collection_title"),
    ("publisher_place", "original_issued"),
    ("number_printed", "event_title"),
    ("genre", "medium"),
    "republishes",
)
REGISTERED: Fields = (("doi", "isbn", "issn"), ("archive", "archive_location"))
HELD: Fields = (
    ("held_form", "held_which"),
    ("read", "primary"),
    "read_note",
    ("held_archived", "held_accessed"),
    "links",
    "first_hand_for",
)
CAPTURED: Fields = ("captured_copy", "capture", "held_sha256")


class AuthorRows(TabularInline):  # type: ignore[type-arg]
    model = Author
    fk_name = "record"
    extra = 0
    fields = ["type", "family", "given", "literal"]
    verbose_name = "name"
    verbose_name_plural = "authors, editors, translators, interviewers"


class CitationRows(Rows):
    model = Citation
    autocomplete_fields = ["cited"]
    fields = [("cited", "note", "locator"), "as_cited", "for_statement", "remark"]


class Links(SimpleListFilter):
    """Sources by what came of asking their addresses."""

    title = "link"
    parameter_name = "link"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [*Outcome.choices, ("never", "never asked")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        asked = LinkCheck.objects.of_today()
        if self.value() == "never":
            return queryset.exclude(url="", held_archived="").exclude(pk__in=asked.values("source"))
        if self.value() in Outcome.values:
            return queryset.filter(pk__in=asked.filter(outcome=self.value()).values("source"))
        return queryset


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    kind = RecordKind.SOURCE
    form = SourceForm
    list_filter = [Standing, Links]
    actions = ["publish_selected", "as_bibliography"]
    fieldsets = [
        (None, {"fields": REFERENCE}),
        ("More of the reference", {"classes": ["collapse"], "fields": MORE}),
        ("Its numbers, and who keeps it", {"classes": ["collapse"], "fields": REGISTERED}),
        ("What we have of it", {"fields": HELD}),
        ("Our own copy", {"classes": ["collapse"], "fields": CAPTURED}),
        (None, {"fields": ["notes", "why", "opened_version"]}),
    ]
    autocomplete_fields = ["kind", "republishes", "held_which", "first_hand_for"]
    readonly_fields = ["goes_out_as", "captured_copy", "links"]
    inlines = [AuthorRows, EVERY_RECORD[0], CitationRows, *EVERY_RECORD[1:]]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        form.by = account(request)
        return form

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        found, several = super().get_search_results(request, queryset, search_term)
        titled = queryset.filter(Q(title__icontains=search_term) | Q(publisher__icontains=search_term))
        return (found | titled).distinct(), several

    @admin.display(description="goes out as")
    def goes_out_as(self, source: Source) -> str:
        """How reference managers are told the kind of source: it follows from the kind chosen here."""
        kind = (source.kind_id or "").partition("/")[2]
        types = {"CSL": csl.TYPES.get(kind, csl.DOCUMENT), "RIS": ris.TYPES.get(kind, ris.OTHER)}
        types["BibTeX"] = bibtex.TYPES.get(kind, bibtex.OTHER)
        return ", ".join(f"{name} {type_}" for name, type_ in types.items())

    @admin.display(description="deposited copy")
    def captured_copy(self, source: Source) -> str | SafeString:
        if source.captured is None:
            return "None."
        address = reverse("admin:archive_file_change", args=[source.captured.pk])
        return format_html('<a href="{}">{}</a>, {} bytes', address, source.captured, source.captured.size)

    @admin.display(description="do its addresses answer?")
    def links(self, source: Source) -> str | SafeString:
        checks = LinkCheck.objects.of_today().filter(source=source.pk) if source.pk else ()
        told = format_html_join("", "<li>{}</li>", ((told_of(check),) for check in checks))
        return format_html('<ul class="plain">{}</ul>', told) if told else "Not asked yet: manage.py check_links."

    @admin.action(description="Bibliography of the selected sources, by author and date")
    def as_bibliography(self, request: HttpRequest, sources: QuerySet[Any]) -> HttpResponse:
        documents = [compiled(source) for source in sources]
        entries = bibliography(document for document in documents if isinstance(document, SourceDocument))
        text = "\n\n".join(f"{entry.text}\n{entry.in_text} {entry.number}" for entry in entries)
        return HttpResponse(text + "\n", content_type="text/plain; charset=utf-8")


def told_of(check: LinkCheck) -> str:
    """One address, when it was asked, and what came of it, in words."""
    status = f" (HTTP {check.status})" if check.status else ""
    return f"{check.get_which_display()}, asked {check.checked:%Y-%m-%d}: {check.get_outcome_display()}{status}" + (
        f". {check.told}" if check.told else ""
    )
