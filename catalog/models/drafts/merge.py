from django.conf import settings
from django.db import models

from catalog.models.drafts.record import Record


class Merge(models.Model):
    """That a record was merged into another: by whom, why, and where each of its rows is now.

    `keys` maps every key of the record to its key in the other one. `versions` maps each record that was
    changed to its version before and after, so that the merge can be undone while nobody has gone on.
    """

    record = models.OneToOneField(Record, on_delete=models.PROTECT, primary_key=True, related_name="merge")
    into = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="merges")
    keys = models.JSONField(default=dict)
    versions = models.JSONField(default=dict)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    why = models.TextField()

    class Meta:
        db_table = "draft_merge"

    def __str__(self) -> str:
        return f"{self.record_id} into {self.into_id}"
