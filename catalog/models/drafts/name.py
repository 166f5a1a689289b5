from django.db import models
from django.db.models import Q

from catalog.models.drafts.attributed import Attributed, one_speaker
from catalog.models.drafts.fields import EdtfField, LanguageField
from catalog.models.drafts.record import KeyedRow
from catalog.terms.kinds import NameKind


class Name(KeyedRow, Attributed):
    """One name of an item, place, agent, event or source, as somebody uses it. None is "official"."""

    LETTER = "N"

    value = models.CharField("name", max_length=400, help_text="As written, in its own script.")
    language = LanguageField()
    kind = models.CharField(max_length=32, choices=[(k.value, k.value) for k in NameKind])
    romanisation = models.CharField(
        max_length=48, blank=True, help_text="The scheme, where the name is romanised: ALA-LC, ISO 9985."
    )
    used_by = models.ManyToManyField("catalog.Agent", blank=True, related_name="+", help_text="Agents seen to use it.")
    during = EdtfField("used from / to")
    shown = models.BooleanField(
        "shown in lists",
        default=False,
        help_text="At most two in each language: two where speakers use different ones.",
    )

    class Meta:
        db_table = "draft_name"
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                name="name_is_not_empty",
                condition=~Q(value=""),
                violation_error_message="A name needs its words. Write them, or take the row out.",
            ),
            one_speaker("name_has_one_speaker"),
        ]

    def __str__(self) -> str:
        return self.value
