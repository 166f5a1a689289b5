from django.conf import settings
from django.db import models

from catalog.models.drafts.record import Record


class Revision(models.Model):
    """A record as it was after one act of saving: the whole document, by whom, when and why."""

    record = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="revisions")
    version = models.PositiveIntegerField()
    body = models.BinaryField()
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="revisions")
    at = models.DateTimeField()
    why = models.CharField(max_length=400, blank=True)

    class Meta:
        db_table = "draft_revision"
        ordering = ["record", "version"]
        constraints = [models.UniqueConstraint("record", "version", name="revision_is_numbered_once")]

    def __str__(self) -> str:
        return f"{self.record_id}, version {self.version}"
