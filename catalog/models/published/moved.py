from django.db import models


class Moved(models.Model):
    """Where a row of a merged record is now, as addresses: HL-0009/S4 is HL-0003/S12. Only what was public."""

    old = models.CharField(max_length=48, primary_key=True)
    new = models.CharField(max_length=48)

    class Meta:
        db_table = "published_moved"

    def __str__(self) -> str:
        return f"{self.old} is {self.new}"
