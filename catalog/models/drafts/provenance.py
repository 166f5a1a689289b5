from django.db import models
from django.db.models import Q

from catalog.models.drafts.attributed import Attributed, one_speaker
from catalog.models.drafts.fields import EdtfField, WordsField
from catalog.models.drafts.record import KeyedRow


class ProvenanceStep(KeyedRow, Attributed):
    """That somebody is said to have owned, held or kept it. What lies between two steps is shown as a gap."""

    LETTER = "V"

    role = models.ForeignKey(
        "catalog.Concept", on_delete=models.PROTECT, related_name="+", help_text="Owner, holder or keeper, as said."
    )
    holder = models.ForeignKey(
        "catalog.Agent", on_delete=models.PROTECT, null=True, blank=True, related_name="holdings_of"
    )
    holder_described = WordsField("holder described", help_text="A holder without a record, as the source says.")
    acquired = models.ForeignKey(
        "catalog.Concept",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="How it came to them, as the speaker says. Leave empty where nobody says.",
    )
    during = EdtfField("from / to", help_text="EDTF: 1909/1915, 1992-05/.. where it is said to go on.")
    place = models.ForeignKey(
        "catalog.Place", on_delete=models.PROTECT, null=True, blank=True, related_name="+", help_text="Where it was."
    )
    text = WordsField("our summary", help_text="What is said, in our words.")

    class Meta:
        db_table = "draft_provenance_step"
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                name="provenance_step_has_a_holder",
                condition=~Q(holder=None) | ~Q(holder_described={}),
                violation_error_message="Say who owned, held or kept it: choose an agent, or describe one.",
            ),
            one_speaker("provenance_step_has_one_speaker"),
        ]
