from django.db import models


class Mention(models.Model):
    """That the current edition of one record names another: finds dependants, and all that rests on a source."""

    from_number = models.CharField(max_length=32)
    to_number = models.CharField(max_length=100)
    role = models.CharField(max_length=32)

    class Meta:
        db_table = "published_mention"
        constraints = [
            models.UniqueConstraint("from_number", "to_number", "role", name="mention_stands_once"),
        ]
        indexes = [models.Index("to_number", "role", name="mention_by_target")]

    def __str__(self) -> str:
        return f"{self.from_number} names {self.to_number} ({self.role})"
