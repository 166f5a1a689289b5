"""Any record, found by typing: for boxes that take more than one kind."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern

from catalog.admin.read_only import ReadOnly
from catalog.admin.records import numbers_named
from catalog.models.drafts import Record
from catalog.terms.kinds import RecordKind

# Where something is said to be: a place, or an item, as a church that holds a stone.
WHERE = (RecordKind.PLACE, RecordKind.ITEM)


@admin.register(Record)
class RecordLookUp(ReadOnly):
    """A look-up alone: each kind of record has pages of its own."""

    search_fields = ["number"]
    ordering = ["type", "order"]

    def get_urls(self) -> list[URLPattern]:
        return []

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """By number, or by any name in any script."""
        kinds = WHERE if request.GET.get("field_name") == "place" else tuple(RecordKind)
        found = queryset.filter(type__in=[kind.value for kind in kinds], merged_into=None)
        if not search_term.strip():
            return found, False
        named = numbers_named(search_term, *kinds)
        return found.filter(Q(pk=search_term.strip().upper()) | Q(pk__in=named)), False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(request.user.is_active and request.user.is_staff)


def looked_up(field: Any) -> Any:
    """A box without Django's links beside it: to a page of records of no kind, which is not there."""
    if field is not None:
        field.widget = getattr(field.widget, "widget", field.widget)
    return field
