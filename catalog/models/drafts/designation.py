from django.db import models
from django.db.models import Q

from catalog.models.drafts.attributed import Attributed, one_speaker
from catalog.models.drafts.fields import EdtfField, WordsField
from catalog.models.drafts.record import KeyedRow


class Designation(KeyedRow, Attributed):
    """That a body has the item on a list or register. Two bodies may each have it on theirs."""

    LETTER = "D"

    register = WordsField("list or register", blank=False, help_text="What it is called, by language.")
    body = models.ForeignKey(
        "catalog.Agent",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="designations",
        help_text="Who keeps the list.",
    )
    body_described = WordsField("body described", help_text="A body without a record.")
    number = models.CharField("number there", max_length=120, blank=True)
    level = models.ForeignKey("catalog.Concept", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    during = EdtfField("from / to")

    class Meta:
        db_table = "draft_designation"
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                name="designation_names_its_register",
                condition=~Q(register={}),
                violation_error_message="Say which list or register it stands on.",
            ),
            one_speaker("designation_has_one_speaker"),
        ]
