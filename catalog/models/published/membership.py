from django.db import models


class Membership(models.Model):
    """That a record is, or once was, in a collection: who leaves a set stays in it as deleted."""

    collection = models.CharField(max_length=32)
    number = models.CharField(max_length=32)
    left = models.BooleanField(default=False)

    class Meta:
        db_table = "published_membership"
        constraints = [
            models.UniqueConstraint("collection", "number", name="membership_stands_once"),
        ]

    def __str__(self) -> str:
        return f"{self.number} in {self.collection}"
