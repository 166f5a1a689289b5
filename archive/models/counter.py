from django.db import models


class Counter(models.Model):
    """The last number given in one series. Gaps are fine; a number is never given twice."""

    prefix = models.CharField(max_length=16, primary_key=True)
    last = models.PositiveBigIntegerField(default=0)

    class Meta:
        db_table = "archive_counter"

    def __str__(self) -> str:
        return f"{self.prefix} {self.last}"
