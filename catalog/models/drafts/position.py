from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from catalog.models.drafts.attributed import Attributed
from catalog.models.drafts.fields import GeometryField
from catalog.models.drafts.record import Record
from catalog.terms.coordinates import Precision


class Position(Attributed):
    """Where an item or place is, exactly; and how finely that may be shown. What is exact stays here."""

    record = models.OneToOneField(Record, on_delete=models.PROTECT, related_name="position")
    longitude = models.FloatField(
        validators=[MinValueValidator(-180), MaxValueValidator(180)], help_text="WGS 84, decimal degrees."
    )
    latitude = models.FloatField(
        validators=[MinValueValidator(-90), MaxValueValidator(90)], help_text="WGS 84, decimal degrees."
    )
    uncertainty = models.PositiveIntegerField(default=0, help_text="In metres.")
    precision = models.CharField(
        "show it",
        max_length=8,
        choices=[(p.value, p.value) for p in Precision],
        default=Precision.HIDDEN.value,
        help_text="How finely everybody may see it. A movable stone can be smashed: hide it.",
    )

    shape = GeometryField("line or outline")

    class Meta:
        db_table = "draft_position"
        constraints = [
            models.CheckConstraint(
                name="position_is_on_earth",
                condition=Q(longitude__range=(-180, 180), latitude__range=(-90, 90)),
                violation_error_message="Longitude lies between -180 and 180, latitude between -90 and 90.",
            ),
        ]

    def __str__(self) -> str:
        return f"Position of {self.record_id}"
