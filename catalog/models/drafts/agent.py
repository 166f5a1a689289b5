from django.db import models
from django.db.models import Q

from catalog.models.drafts.attributed import Attributed
from catalog.models.drafts.fields import EdtfField
from catalog.models.drafts.record import Record, Row


class Agent(Record):
    """A person, body, state, community or family; somebody who can say, make, own or do something."""

    record = models.OneToOneField(
        Record, on_delete=models.PROTECT, primary_key=True, parent_link=True, related_name="as_agent"
    )
    kind = models.ForeignKey("catalog.Concept", on_delete=models.PROTECT, null=True, related_name="+")
    confidential = models.BooleanField(
        default=False,
        help_text="Show a pseudonym everywhere outside this desk. For those whom a name can hurt.",
    )
    pseudonym = models.CharField(
        max_length=64, blank=True, help_text="What everybody sees instead of the name; stays the same."
    )

    class Meta:
        db_table = "draft_agent"
        constraints = [
            models.CheckConstraint(
                name="agent_confidential_has_a_pseudonym",
                condition=Q(confidential=False) | ~Q(pseudonym=""),
                violation_error_message='A confidential agent needs a pseudonym, such as "Contributor 7".',
            ),
        ]


class Tie(Row, Attributed):
    """That an agent is part of another, or speaks for it; dated and attributed."""

    PART_OF, SPEAKS_FOR = "part_of", "speaks_for"

    type = models.CharField(max_length=16, choices=[(PART_OF, "part of"), (SPEAKS_FOR, "speaks for")])
    agent = models.ForeignKey(Agent, on_delete=models.PROTECT, related_name="ties_from")
    during = EdtfField()

    class Meta:
        db_table = "draft_tie"
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return f"{self.record_id} {self.type} {self.agent_id}"
