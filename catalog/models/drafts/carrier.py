from django.db import models

from catalog.models.drafts.attributed import Quoted
from catalog.models.drafts.statement import Statement
from catalog.terms.kinds import Form


class Carrier(Quoted):
    """Where a statement is written. Three agencies that carry one sentence carry one statement."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="carriers")
    order = models.PositiveIntegerField(default=0, editable=False)
    source = models.ForeignKey("catalog.Source", on_delete=models.PROTECT, related_name="carries")
    locator = models.CharField(max_length=200, blank=True, help_text="Page, paragraph or caption.")
    form = models.CharField(
        max_length=16,
        choices=[(f.value, f.value) for f in Form],
        default=Form.OWN_WORDS.value,
        help_text="Does it have the speaker's own words, quote them, or retell them?",
    )

    class Meta:
        db_table = "draft_carrier"
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return f"{self.statement} in {self.source_id}"
