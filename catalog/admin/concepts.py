from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from catalog.admin.words import OVERRIDES
from catalog.models.drafts import Concept

# Which vocabulary a field takes its concepts from, by model and field.
SCHEMES = {
    ("item", "kind"): "item-kinds",
    ("place", "kind"): "place-kinds",
    ("agent", "kind"): "agent-kinds",
    ("event", "kind"): "event-kinds",
    ("source", "kind"): "source-kinds",
    ("relation", "kind"): "relations",
    ("affected", "role"): "affected-as",
    ("holding", "role"): "holding-roles",
    ("answer", "role"): "agent-roles",
    ("answer", "dimension"): "measurements",
    ("statement", "methods"): "methods",
    ("conditionreport", "state"): "condition",
    ("conditionreport", "methods"): "methods",
    ("conditionreport", "agreement"): "agreement",
    ("conditionreport", "completeness"): "completeness",
    ("conditionreport", "threats"): "threats",
    ("conditionreport", "priority"): "priorities",
    ("provenancestep", "role"): "holder-roles",
    ("provenancestep", "acquired"): "acquisition",
    ("designation", "level"): "designation-levels",
}


@admin.register(Concept)
class ConceptAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """A vocabulary's concepts: chosen everywhere, worded once, in four languages."""

    formfield_overrides = OVERRIDES
    list_display = ["key", "__str__", "scheme"]
    list_filter = ["scheme"]
    search_fields = ["key", "labels"]
    fields = ["key", "scheme", "labels", "definition", "broader", "excludes", "matches"]
    autocomplete_fields = ["broader", "excludes"]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """In a field of a form only the concepts of its own vocabulary are offered."""
        asking = (request.GET.get("model_name", ""), request.GET.get("field_name", ""))
        if asking in SCHEMES:
            queryset = queryset.filter(scheme=SCHEMES[asking])
        return queryset.filter(Q(key__icontains=search_term) | Q(labels__icontains=search_term)), False

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["key", "scheme"] if obj else []
