from django.db import models
from django.db.models import Q

from catalog.models.drafts.record import Record, Row


class Event(Record):
    """An identity: "the strikes of 8 October 2020, as reported". What, who and when are answers."""

    record = models.OneToOneField(
        Record, on_delete=models.PROTECT, primary_key=True, parent_link=True, related_name="as_event"
    )
    kind = models.ForeignKey("catalog.Concept", on_delete=models.PROTECT, null=True, related_name="+")
    part_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts")
    place = models.ForeignKey("catalog.Place", on_delete=models.PROTECT, null=True, blank=True, related_name="events")

    class Meta:
        db_table = "draft_event"
        constraints = [
            models.CheckConstraint(
                name="event_is_not_part_of_itself",
                condition=~Q(part_of=models.F("record")),
                violation_error_message="An event cannot be part of itself. Choose the whole it belongs to.",
            ),
        ]


class Affected(Row):
    """An item that the event is said to have touched: its page shows the event's questions whole."""

    item = models.ForeignKey("catalog.Item", on_delete=models.PROTECT, related_name="affected_by")
    role = models.ForeignKey("catalog.Concept", on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "draft_affected"
        verbose_name_plural = "affected"
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return f"{self.item_id} in {self.record_id}"
