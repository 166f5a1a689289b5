from django.db import models

from catalog.models.drafts.record import Row


class Identifier(Row):
    """What another register calls the same thing."""

    scheme = models.CharField(max_length=64, help_text="Wikidata, GeoNames, Who's On First...")
    value = models.CharField(max_length=400)

    class Meta:
        db_table = "draft_identifier"
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(
                "scheme",
                "value",
                name="identifier_is_unique_in_its_scheme",
                violation_error_message=(
                    "Another record already has this identifier. If both are the same thing, merge them."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scheme} {self.value}"
