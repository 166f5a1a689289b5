from django.db import models

from catalog.models.drafts.attributed import Attributed
from catalog.models.drafts.fields import EdtfField
from catalog.models.drafts.record import Record, Row


class Place(Record):
    """A place by its names. Who held it, and to whom it belongs, are answers by named speakers."""

    record = models.OneToOneField(
        Record, on_delete=models.PROTECT, primary_key=True, parent_link=True, related_name="as_place"
    )
    kind = models.ForeignKey("catalog.Concept", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        db_table = "draft_place"


class Within(Row, Attributed):
    """That a place is said to lie in another, by whom, and when. Two such rows may overlap."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="contains")
    during = EdtfField()

    class Meta:
        db_table = "draft_within"
        verbose_name_plural = "within"
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return f"{self.record_id} in {self.place_id}"
