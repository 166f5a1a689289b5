"""A question's own page: its words, and every statement that answers it, side by side."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from catalog.admin.looking_up import looked_up
from catalog.admin.saving import LedgerAdmin
from catalog.admin.words import OVERRIDES
from catalog.models.drafts import Inscription, Question, Record, Statement


class OfARecord(LedgerAdmin):
    """A page for something that hangs on a record, and is saved as a change of that record."""

    formfield_overrides = OVERRIDES

    def number_of(self, request: HttpRequest, object_id: str | None) -> str:
        if object_id:
            held = self.get_object(request, object_id)
            return held.record_id if held else ""
        return str(request.POST.get("record") or request.GET.get("record") or "")

    def record_of(self, obj: Any) -> Record:
        return Record.objects.get(pk=obj.record_id)

    def page_of(self, record: Record) -> str:
        return reverse(f"admin:catalog_{record.type}_change", args=[record.pk])

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        return looked_up(field) if db_field.name == "record" else field

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["record"] if obj else []

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Reached from its record, not from the first page."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Question)
class QuestionAdmin(OfARecord):
    change_form_template = "admin/question.html"
    fields = ["record", "topic", "about", "inscription", "wording", "kind", "holds", "scheme", "why", "opened_version"]
    autocomplete_fields = ["record"]
    search_fields = ["address", "topic"]

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        return queryset.filter(address__icontains=search_term), False

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Only inscriptions of the same record."""
        if db_field.name == "inscription":
            match = request.resolver_match
            number = self.number_of(request, match.kwargs.get("object_id") if match else None)
            kwargs["queryset"] = Inscription.objects.filter(record=number)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        question = self.get_object(request, object_id)
        context: dict[str, Any] = {}
        if question is not None:
            record = self.record_of(question)
            context = {
                "record_page": self.page_of(record),
                "record_number": record.pk,
                "statements": statements_on(question),
                "statement_add": f"{reverse('admin:catalog_statement_add')}?record={record.pk}&question={question.pk}",
            }
        return super().change_view(request, object_id, form_url, {**context, **(extra_context or {})})

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        return HttpResponseRedirect(reverse("admin:catalog_question_change", args=[obj.pk]))


def statements_on(question: Question) -> list[Statement]:
    """Every statement that answers a question, with what the page shows of it, in three queries."""
    rows = Statement.objects.filter(answers__question=question).distinct()
    return list(rows.select_related("speaker").prefetch_related("carriers__source"))
