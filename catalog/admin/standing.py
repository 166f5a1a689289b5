"""Narrowing a list at the desk by where its records stand."""

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest

from catalog.terms.kinds import State

STANDINGS: dict[str, tuple[str, Q]] = {
    "waiting": ("waiting for a publisher", Q(submitted=F("version"), version__gt=F("public_version"))),
    "changed": ("changed since published", Q(public_state=State.PUBLISHED, version__gt=F("public_version"))),
    "never": ("not yet published", Q(public_state=None, merged_into=None)),
    "published": ("published as saved", Q(public_state=State.PUBLISHED, version__lte=F("public_version"))),
    "taken-back": ("withdrawn or closed", Q(public_state__in=[State.WITHDRAWN, State.CLOSED])),
    "merged": ("merged into another", ~Q(merged_into=None)),
}


class Standing(SimpleListFilter):
    """Where a record stands: draft, waiting, public, taken back."""

    title = "standing"
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(key, label) for key, (label, _) in STANDINGS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        value = self.value()
        return queryset.filter(STANDINGS[value][1]) if value in STANDINGS else queryset
