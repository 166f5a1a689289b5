from datetime import UTC, datetime

from django.db import models


class Head(models.Model):
    """The one row behind which all publishing queues: the last sequence, and the end of the chain.

    Whoever holds its lock gives out the next sequence, so that the order of commits is the order of
    sequences, on every engine. `changed` never goes back, whatever the clock does.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    sequence = models.BigIntegerField(default=0)
    entries = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="")
    changed = models.DateTimeField(default=datetime(1970, 1, 1, tzinfo=UTC))

    class Meta:
        db_table = "archive_head"
        constraints = [
            models.CheckConstraint(
                name="head_is_one_row",
                condition=models.Q(id=1),
                violation_error_message="There is one head of the chain, and no other.",
            ),
        ]

    def __str__(self) -> str:
        return f"Head at {self.sequence}"

    def moment(self) -> datetime:
        """Now, in whole seconds UTC, and never before the last moment given."""
        self.changed = max(datetime.now(UTC).replace(microsecond=0), self.changed)
        return self.changed

    def next_sequence(self) -> int:
        self.sequence += 1
        return self.sequence
