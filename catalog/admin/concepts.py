"""Vocabularies at the desk: what is saved is public at once, and printed again wherever it is shown."""

from typing import Any

import msgspec
from django.contrib import admin, messages
from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models.fields.json import KT
from django.db.models.functions import Length, Lower
from django.forms import BooleanField, ModelForm
from django.http import HttpRequest

from catalog.admin.labels import LabelsFormField, LabelsWidget
from catalog.admin.saving import account
from catalog.admin.words import OVERRIDES
from catalog.ledger.roles import may
from catalog.ledger.term_lists import is_published, publish_vocabularies, showing
from catalog.ledger.vocabularies import held
from catalog.models.drafts import Concept, ConceptMatch, Scheme
from catalog.models.drafts.concept import LabelsField
from catalog.terms import vocabulary as terms
from catalog.terms.vocabulary_faults import faults

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
FIELDS: dict[Any, dict[str, Any]] = {
    **OVERRIDES,
    LabelsField: {"form_class": LabelsFormField, "widget": LabelsWidget},
}
# A scale in its own order (2 before 10), then what has no notation, A-Z as the desk calls it.
IN_ORDER = (
    "scheme",
    Case(When(notation="", then=Value(1)), default=Value(0)),
    Length("notation"),
    "notation",
    Lower(KT("labels__en")),
    "key",
)
# What records show of a concept: where one of these changes, they are printed again.
SHOWN = {"labels", "alternative", "hidden", "broader", "excludes"}


class ConceptForm(ModelForm):  # type: ignore[type-arg]
    """A concept, and the word of whoever saves it that records may be printed again."""

    print_again = BooleanField(
        required=False,
        label="Print the records again",
        help_text="Tick this where records show the concept and you change what they show of it.",
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors:
            for says in self._faults(cleaned):
                self.add_error(None, says)
            self._ask(cleaned)
        return cleaned

    def _faults(self, cleaned: dict[str, Any]) -> list[str]:
        """What would be wrong with the vocabulary if this were saved."""
        scheme = cleaned.get("scheme") or self.instance.scheme
        key = cleaned.get("key") or self.instance.pk
        before = held(scheme.pk) or terms.Vocabulary(scheme=terms.Scheme(key=scheme.pk, labels=scheme.labels))
        others = tuple(concept for concept in before.concepts if concept.key != key)
        kept = tuple(without(concept, key) for concept in others)
        return faults(terms.tied_both_ways(msgspec.structs.replace(before, concepts=(*kept, _typed(key, cleaned)))))

    def _ask(self, cleaned: dict[str, Any]) -> None:
        count = showing(self.instance.pk) if self.instance.pk and SHOWN & set(self.changed_data) else 0
        if count and not cleaned.get("print_again"):
            records = "1 published record shows" if count == 1 else f"{count} published records show"
            self.add_error("print_again", f"{records} this, and will be printed again. Tick this, and save.")


def without(concept: terms.Concept, key: str) -> terms.Concept:
    """A concept without the ties that another one has to say itself."""
    ties = {name: tuple(each for each in getattr(concept, name) if each != key) for name in ("related", "excludes")}
    return msgspec.structs.replace(concept, narrower=(), **ties)


def _typed(key: str, cleaned: dict[str, Any]) -> terms.Concept:
    """The concept as the form has it."""
    told: dict[str, Any] = {name: cleaned.get(name) or {} for name in ("labels", "definition", "scope_note")}
    for name in ("alternative", "hidden"):
        told[name] = {tag: tuple(texts) for tag, texts in (cleaned.get(name) or {}).items()}
    told |= {name: tuple(each.pk for each in cleaned[name]) for name in ("broader", "related", "excludes")}
    instead = cleaned.get("replaced_by")
    told |= {"deprecated": bool(cleaned.get("deprecated")), "replaced_by": instead.pk if instead else ""}
    return terms.Concept(key=key, **told)


class MatchInline(admin.TabularInline):  # type: ignore[type-arg]
    """The concept in other vocabularies."""

    model = ConceptMatch
    extra = 0

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, "publish")


@admin.register(Concept)
class ConceptAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """A vocabulary's concepts: chosen everywhere, worded once, in four languages."""

    form = ConceptForm
    formfield_overrides = FIELDS
    inlines = [MatchInline]
    list_display = ["key", "__str__", "scheme", "notation", "deprecated"]
    ordering = IN_ORDER
    list_filter = ["scheme", "deprecated"]
    search_fields = ["key", "labels", "alternative", "hidden"]
    fields = [
        "key",
        "scheme",
        "labels",
        "alternative",
        "hidden",
        "definition",
        "scope_note",
        "notation",
        "broader",
        "related",
        "excludes",
        "deprecated",
        "replaced_by",
        "print_again",
    ]
    autocomplete_fields = ["broader", "related", "excludes", "replaced_by"]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """In a field of a form only the concepts of its own vocabulary that are in use are offered."""
        asking = (request.GET.get("model_name", ""), request.GET.get("field_name", ""))
        if asking in SCHEMES:
            queryset = queryset.filter(scheme=SCHEMES[asking], deprecated=False)
        found = Q(key__icontains=search_term)
        for field in ("labels", "alternative", "hidden"):
            found |= Q(**{f"{field}__icontains": search_term})
        return queryset.filter(found), False

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["key", "scheme"] if obj else []

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What is public already is changed by publishers, since a save is public at once."""
        if obj is not None and is_published(obj.pk):
            return may(request.user, "publish")
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        _publish(request, form.instance.scheme_id)


@admin.register(Scheme)
class SchemeAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """The vocabularies themselves: what each is called, and what it is for."""

    formfield_overrides = OVERRIDES
    list_display = ["key", "called"]
    search_fields = ["key", "labels"]
    fields = ["key", "labels", "description"]

    @admin.display(description="called")
    def called(self, scheme: Scheme) -> str:
        return str(scheme.labels.get("en") or next(iter(scheme.labels.values()), ""))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["key"] if obj else []

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, "publish")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        _publish(request, form.instance.pk)


def _publish(request: HttpRequest, scheme: str) -> None:
    """A publisher's save is public at once; a cataloguer's new concept with the first record that uses it."""
    if not may(request.user, "publish"):
        messages.info(request, "It is public as soon as a published record uses it, or a publisher saves it.")
        return
    editions = publish_vocabularies([scheme], account(request))
    if editions:
        messages.success(request, f"{len(editions)} records that show it were printed again.")
