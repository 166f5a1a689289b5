"""What hangs on a record, as rows of its page."""

from typing import Any

from django.contrib.admin import StackedInline, TabularInline
from django.urls import reverse
from django.utils.html import format_html

from catalog.admin.asked_once import AskedOnce
from catalog.admin.words import OVERRIDES
from catalog.models import drafts

QUOTATION: Any = [
    "quotation_text",
    ("quotation_language", "quotation_translated_from"),
    "quotation_translation",
    "quotation_translator",
]
ATTRIBUTION: Any = (
    "Who says so, and where",
    {
        "classes": ["collapse"],
        "fields": [
            ("speaker", "described"),
            ("source", "locator"),
            ("said", "first_hand"),
            "on_behalf_of",
            "capacity",
            "origin",
            *QUOTATION,
        ],
    },
)
FOR_A_QUESTION = "The question that the search was to answer: the page shows it there. Empty for the record as a whole."
AGENTS_AND_SOURCES = ["speaker", "on_behalf_of", "source", "origin"]


class Rows(StackedInline):  # type: ignore[type-arg]
    formset = AskedOnce
    formfield_overrides = OVERRIDES
    extra = 0
    show_change_link = False
    fk_name = "record"


class NameRows(Rows):
    model = drafts.Name
    autocomplete_fields = [*AGENTS_AND_SOURCES, "used_by"]
    fieldsets = [
        (None, {"fields": [("value", "language", "kind", "shown"), ("romanisation", "during"), "used_by"]}),
        ATTRIBUTION,
    ]


class IdentifierRows(TabularInline):  # type: ignore[type-arg]
    model = drafts.Identifier
    fk_name = "record"
    extra = 0
    fields = ["scheme", "value"]


class PositionRows(Rows):
    model = drafts.Position
    max_num = 1
    autocomplete_fields = AGENTS_AND_SOURCES
    fieldsets = [
        (None, {"fields": [("longitude", "latitude"), ("uncertainty", "precision"), "shape"]}),
        ATTRIBUTION,
    ]


class SearchRows(Rows):
    model = drafts.Search
    fields = ["sought", "where", ("on", "found"), "question"]

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Only questions of this record."""
        if db_field.name == "question":
            number = request.resolver_match.kwargs.get("object_id", "")
            kwargs["queryset"] = drafts.Question.objects.filter(record=number)
            kwargs["help_text"] = FOR_A_QUESTION
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class HoldingRows(Rows):
    model = drafts.Holding
    autocomplete_fields = ["file", "role"]
    fields = [
        "file",
        "role",
        "caption",
        "alt",
        "credit",
        "rights",
        "shows_when",
        "warning",
        ("closed", "staff_note"),
    ]

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "role" and field is not None and field.queryset is not None:
            field.queryset = field.queryset.filter(scheme="holding-roles")
        return field


class RelationRows(Rows):
    model = drafts.Relation
    autocomplete_fields = ["to", "kind", *AGENTS_AND_SOURCES]
    fieldsets = [(None, {"fields": [("to", "kind")]}), ATTRIBUTION]


class QuestionRows(TabularInline):  # type: ignore[type-arg]
    """The record's questions, each a link to its own page, where its statements stand."""

    model = drafts.Question
    fk_name = "record"
    extra = 0
    can_delete = False
    fields = ["asked", "statements"]
    readonly_fields = ["asked", "statements"]
    verbose_name_plural = "questions, and what speakers say to them"

    def has_add_permission(self, request: Any, obj: Any = None) -> bool:
        return False

    def asked(self, question: drafts.Question) -> str:
        address = reverse("admin:catalog_question_change", args=[question.pk])
        return format_html('<a href="{}">{} {}</a>', address, question.key, str(question))

    def statements(self, question: drafts.Question) -> int:
        return len({answer.statement_id for answer in question.answers.all()})

    def get_queryset(self, request: Any) -> Any:
        return super().get_queryset(request).prefetch_related("answers")


EVERY_RECORD = [NameRows, IdentifierRows, QuestionRows, SearchRows]
