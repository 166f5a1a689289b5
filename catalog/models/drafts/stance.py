from django.db import models
from django.db.models import Q

from catalog.models.drafts.question import Question
from catalog.models.drafts.statement import Statement
from catalog.terms.kinds import StanceKind


class Stance(models.Model):
    """That the speaker answers another statement, in so many words. The catalogue draws none itself."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="stances")
    order = models.PositiveIntegerField(default=0, editable=False)
    towards = models.ForeignKey(Statement, to_field="address", on_delete=models.PROTECT, related_name="answered_by")
    kind = models.CharField(max_length=16, choices=[(k.value, k.value) for k in StanceKind])
    question = models.ForeignKey(Question, to_field="address", on_delete=models.PROTECT, related_name="+")
    locator = models.CharField(
        max_length=200, help_text="Where the speaker answers that statement: headline, paragraph 2."
    )

    class Meta:
        db_table = "draft_stance"
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                name="stance_has_a_locator",
                condition=~Q(locator=""),
                violation_error_message="Say where the speaker answers that statement: headline, paragraph 2.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.statement} {self.kind} {self.towards_id}"
