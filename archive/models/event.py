from django.conf import settings
from django.db import models
from django.db.models import Q

from archive.models.file import File


class Happened(models.TextChoices):
    """Kinds of event, by the names of the Library of Congress's preservation vocabulary (PREMIS 3.0, eventType)."""

    INGESTION = "ingestion", "ingestion"
    DIGEST = "message digest calculation", "message digest calculation"
    IDENTIFIED = "format identification", "format identification"
    VALIDATED = "validation", "validation"
    METADATA_READ = "metadata extraction", "metadata extraction"
    SIGNATURE_CHECKED = "digital signature validation", "digital signature validation"
    COPIES_MADE = "creation", "creation"
    FIXITY_CHECKED = "fixity check", "fixity check"
    REPLICATED = "replication", "replication"
    RECOVERED = "recovery", "recovery"
    TRANSFERRED = "transfer", "transfer"


class Outcome(models.TextChoices):
    SUCCESS = "success", "success"
    WARNING = "warning", "warning"
    FAILURE = "fail", "failure"


class Event(models.Model):
    """Something that was done to a file, and how it ended: a PREMIS event. Written once, and never altered."""

    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="events", editable=False)
    type = models.CharField(max_length=32, choices=Happened, editable=False)
    at = models.DateTimeField(editable=False, help_text="In UTC.")
    outcome = models.CharField(max_length=8, choices=Outcome, default=Outcome.SUCCESS.value, editable=False)
    detail = models.TextField(blank=True, editable=False, help_text="What was done, in a sentence.")
    note = models.TextField(blank=True, editable=False, help_text="How it ended, where there is more to say.")
    tool = models.CharField(max_length=200, blank=True, editable=False, help_text="With what, and its version.")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        db_table = "archive_event"
        ordering = ["id"]
        indexes = [models.Index(fields=["file", "type", "at"], name="event_of_file")]
        constraints = [
            models.CheckConstraint(
                name="event_says_what_went_wrong",
                condition=Q(outcome="success") | ~Q(note=""),
                violation_error_message="Where something did not end well, say how it ended.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.type}, {self.at:%Y-%m-%d}: {self.outcome}"
