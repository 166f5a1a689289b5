from django.db import models
from django.db.models import Q

from catalog.models.drafts.attributed import Attributed, one_speaker
from catalog.models.drafts.fields import LanguageField, WordsField
from catalog.models.drafts.item import Holding
from catalog.models.drafts.record import KeyedRow


class Inscription(KeyedRow, Attributed):
    """Writing on an item. What it says is read by somebody: ask a question of it, and enter each reading."""

    LETTER = "I"

    language = LanguageField(help_text="Language, with its script where it is not the usual one: hy, az-Arab, xcl.")
    where = WordsField("where on the item", help_text="Neutral and exact: above the south portal.")
    picture = models.ForeignKey(
        Holding,
        to_field="address",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="A picture of this record that shows it.",
    )

    class Meta:
        db_table = "draft_inscription"
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                name="inscription_has_a_language",
                condition=~Q(language=""),
                violation_error_message="Give the inscription's language; und where nobody has told it.",
            ),
            one_speaker("inscription_has_one_speaker"),
        ]
