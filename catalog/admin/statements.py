"""A statement entered whole in one form: who said it, what it answers, and where it is written."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin import StackedInline, TabularInline
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from catalog.admin.asked_once import AskedOnce
from catalog.admin.looking_up import looked_up
from catalog.admin.questions import OfARecord
from catalog.admin.readings import CALENDAR_HELP, CalendarInput, ReadingsField, check_readings
from catalog.admin.rows import QUOTATION
from catalog.admin.words import OVERRIDES
from catalog.models.drafts import Answer, Carrier, Question, Stance, Statement
from catalog.models.drafts.answer import COLUMNS
from catalog.terms.kinds import AnswerKind


class AnswerForm(forms.ModelForm):  # type: ignore[type-arg]
    """The value belongs in the one box of the question's kind; the form says which."""

    readings = ReadingsField()

    class Meta:
        model = Answer
        fields = "__all__"
        widgets = {"calendar": CalendarInput}
        help_texts = {"calendar": CALENDAR_HELP}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        question = cleaned.get("question")
        if question is None:
            return cleaned
        try:
            check_readings(cleaned)
        except ValidationError as told:
            self.add_error("edtf", told)
        kind = question.answer_kind
        self.instance.type = kind.value
        filled = [column for column in COLUMNS[kind] if cleaned.get(column) not in (None, "", {})]
        if not filled:
            self.add_error(COLUMNS[kind][0], f'"{question}" takes {NEEDS[kind]}. Fill it in here.')
        for column in {c for columns in COLUMNS.values() for c in columns} - set(COLUMNS[kind]):
            if cleaned.get(column) not in (None, "", {}):
                self.add_error(column, f'"{question}" takes {NEEDS[kind]}. Leave this box empty.')
        return cleaned


NEEDS = {
    AnswerKind.DATE: "a date (EDTF)",
    AnswerKind.SPAN: "a stretch of time (EDTF)",
    AnswerKind.CONCEPT: "a concept of its vocabulary",
    AnswerKind.TEXT: "words",
    AnswerKind.AGENT: "an agent, or one described",
    AnswerKind.PLACE: "a place, or one described",
    AnswerKind.COUNT: "a number",
    AnswerKind.MEASURE: "a dimension with its number and unit",
    AnswerKind.YES_NO: "yes or no",
}


class AnswerRows(StackedInline):  # type: ignore[type-arg]
    model = Answer
    form = AnswerForm
    formset = AskedOnce
    formfield_overrides = OVERRIDES
    extra = 0
    min_num = 1
    autocomplete_fields = ["concept", "agent", "place", "dimension", "role"]
    fieldsets = [
        (None, {"fields": [("question", "sense", "how"), "during"]}),
        ("What it says: fill in the one that fits the question", {"fields": [
            ("edtf", "phrase"), ("calendar", "time"), "readings", "concept", ("agent", "role"), "place",
            "described", "text", "transcription", ("count", "yes"), ("dimension", "number", "unit"), "method",
        ]}),
    ]  # fmt: skip

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Only questions of the same record; the one it was opened from is chosen already."""
        if db_field.name == "question":
            kwargs["queryset"] = Question.objects.filter(record=record_number(request))
            asked = Question.objects.filter(pk=request.GET.get("question", "0")).first()
            kwargs["initial"] = asked.address if asked else None
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        return looked_up(field) if db_field.name == "place" else field


class CarrierRows(StackedInline):  # type: ignore[type-arg]
    model = Carrier
    formset = AskedOnce
    formfield_overrides = OVERRIDES
    extra = 0
    min_num = 1
    autocomplete_fields = ["source"]
    fields = [("source", "locator", "form"), *QUOTATION]


class StanceRows(TabularInline):  # type: ignore[type-arg]
    model = Stance
    formset = AskedOnce
    fk_name = "statement"
    extra = 0
    fields = ["kind", "towards", "question", "locator"]

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        own = {"towards": Statement, "question": Question}
        if db_field.name in own:
            kwargs["queryset"] = own[db_field.name]._default_manager.filter(record=record_number(request))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Statement)
class StatementAdmin(OfARecord):
    change_form_template = "admin/statement.html"
    inlines = [AnswerRows, CarrierRows, StanceRows]
    autocomplete_fields = ["record", "speaker", "on_behalf_of", "told_by", "rests_on", "methods", "retracted_source"]
    fieldsets = [
        (None, {"fields": ["record", ("speaker", "described"), "capacity", ("said", "kind"), "text", "ground"]}),
        ("More about it", {"classes": ["collapse"], "fields": [
            "on_behalf_of", "told_by", "observed", "rests_on", "methods", "calls_it", "identified_by",
            "identified_because", "no_quotation_because",
        ]}),
        ("Taken back by its speaker", {"classes": ["collapse"], "fields": [
            "retracted_on", "retracted_source", "retracted_locator",
        ]}),
        ("For the staff", {"fields": [("hidden", "staff_note"), "why", "opened_version"]}),
    ]  # fmt: skip

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        return self.to_question(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return self.to_question(request, obj) or super().response_change(request, obj)

    def to_question(self, request: HttpRequest, obj: Any) -> HttpResponse | None:
        """Back to the question, unless the archivist wants to go on here."""
        answer = obj.answers.first()
        if answer is None or "_continue" in request.POST or "_addanother" in request.POST:
            return None
        self.message_user(request, f"{obj} is saved. It is not public until {obj.record_id} is published.")
        return HttpResponseRedirect(reverse("admin:catalog_question_change", args=[answer.question.pk]))


def record_number(request: HttpRequest) -> str:
    """The record of the statement that is being entered or changed."""
    match = request.resolver_match
    object_id = match.kwargs.get("object_id") if match else None
    if object_id:
        held = Statement.objects.filter(pk=object_id).values_list("record_id", flat=True).first()
        return str(held or "")
    return str(request.POST.get("record") or request.GET.get("record") or "")
