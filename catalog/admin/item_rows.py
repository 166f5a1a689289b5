"""What hangs on an item alone, as rows of its page; a condition report has a page of its own."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import StackedInline, TabularInline
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html

from catalog.admin.asked_once import AskedOnce
from catalog.admin.questions import OfARecord
from catalog.admin.rows import AGENTS_AND_SOURCES, ATTRIBUTION, QUOTATION, Rows
from catalog.admin.words import OVERRIDES
from catalog.models import drafts


def of_the_record(field: Any, number: str) -> Any:
    """Only pictures of this very record may be chosen."""
    if field is not None and field.queryset is not None:
        field.queryset = field.queryset.filter(record=number)
    return field


class InscriptionRows(Rows):
    model = drafts.Inscription
    autocomplete_fields = AGENTS_AND_SOURCES
    fieldsets = [(None, {"fields": [("language", "picture"), "where"]}), ATTRIBUTION]

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "picture":
            return of_the_record(field, request.resolver_match.kwargs.get("object_id", ""))
        return field


class ProvenanceRows(Rows):
    model = drafts.ProvenanceStep
    verbose_name_plural = "provenance: who is said to have had it"
    autocomplete_fields = ["role", "holder", "acquired", "place", *AGENTS_AND_SOURCES]
    fieldsets = [
        (None, {"fields": [("role", "holder"), "holder_described", ("acquired", "during", "place"), "text"]}),
        ATTRIBUTION,
    ]


class DesignationRows(Rows):
    model = drafts.Designation
    verbose_name_plural = "designations: lists and registers"
    autocomplete_fields = ["body", "level", *AGENTS_AND_SOURCES]
    fieldsets = [
        (None, {"fields": ["register", ("body", "number"), "body_described", ("level", "during")]}),
        ATTRIBUTION,
    ]


class ReportRows(TabularInline):  # type: ignore[type-arg]
    """The item's condition reports, each a link to its own page, where its evidence stands."""

    model = drafts.ConditionReport
    fk_name = "record"
    extra = 0
    can_delete = False
    fields = ["report", "state", "speaker"]
    readonly_fields = ["report", "state", "speaker"]
    verbose_name_plural = "condition reports: the state as found on a day"

    def has_add_permission(self, request: Any, obj: Any = None) -> bool:
        return False

    def report(self, report: drafts.ConditionReport) -> str:
        address = reverse("admin:catalog_conditionreport_change", args=[report.pk])
        hidden = " (hidden)" if report.hidden else ""
        return format_html('<a href="{}">{} of {}{}</a>', address, report.key, report.on, hidden)

    def get_queryset(self, request: Any) -> Any:
        return super().get_queryset(request).select_related("state", "speaker")


class EvidenceRows(StackedInline):  # type: ignore[type-arg]
    model = drafts.Evidence
    formset = AskedOnce
    formfield_overrides = OVERRIDES
    extra = 0
    autocomplete_fields = ["source"]
    fields = [("moment", "taken"), "holding", "region", ("source", "locator"), "sensor"]

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        return of_the_record(field, record_number(request)) if db_field.name == "holding" else field


@admin.register(drafts.ConditionReport)
class ConditionReportAdmin(OfARecord):
    """A report entered whole: who looked, how, what they found, and from what they tell it."""

    inlines = [EvidenceRows]
    autocomplete_fields = [
        "record",
        "state",
        "methods",
        "assessors",
        "agreement",
        "completeness",
        "threats",
        "priority",
        "event",
        *AGENTS_AND_SOURCES,
    ]
    fieldsets = [
        (None, {"fields": ["record", ("on", "state"), "methods", "text", "access"]}),
        ("Who says so, and where", {"fields": [
            ("speaker", "described"), ("source", "locator"), "assessors", "agreement", ("said", "first_hand"),
            "on_behalf_of", "capacity", "origin", *QUOTATION,
        ]}),
        ("More of what it found", {"fields": ["completeness", "threats", "priority", "next_check", "event"]}),
        ("For the staff", {"fields": [("hidden", "staff_note"), "why", "opened_version"]}),
    ]  # fmt: skip

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        return self._to_record(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return self._to_record(request, obj) or super().response_change(request, obj)

    def _to_record(self, request: HttpRequest, report: drafts.ConditionReport) -> HttpResponse | None:
        """Back to the item, unless the archivist wants to go on here."""
        if "_continue" in request.POST or "_addanother" in request.POST:
            return None
        self.message_user(request, f"{report} is saved. It is not public until {report.record_id} is published.")
        return HttpResponseRedirect(self.page_of(self.record_of(report)))


def record_number(request: HttpRequest) -> str:
    """The record of the report that is being entered or changed."""
    match = request.resolver_match
    object_id = match.kwargs.get("object_id") if match else None
    if object_id:
        held = drafts.ConditionReport.objects.filter(pk=object_id).values_list("record_id", flat=True).first()
        return str(held or "")
    return str(request.POST.get("record") or request.GET.get("record") or "")
