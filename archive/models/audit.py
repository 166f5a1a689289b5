from django.db import models
from django.db.models import Q
from django.utils import timezone

from archive.models.file import File


class Audit(models.Model):
    """A reading again of originals, all or a sample; unfinished until it has an end, and then gone on with."""

    begun = models.DateTimeField(default=timezone.now)
    ended = models.DateTimeField(null=True)
    full = models.BooleanField(help_text="Every original there was when it began, and a search for strays.")
    asked = models.CharField(max_length=60, help_text="What was asked for, in words: 5%, at random.")
    at_random = models.BooleanField(default=False, help_text="A sample by lot, not of those longest unread.")
    last_file = models.PositiveBigIntegerField(help_text="The newest file that it looks at.")
    size = models.PositiveIntegerField(help_text="How many files it looks at.")
    stores = models.JSONField(default=list, help_text="The names of the stores it reads, the first one first.")
    stopped = models.TextField(blank=True, help_text="Why it could not go on, where it could not.")

    class Meta:
        db_table = "archive_audit"
        verbose_name = "fixity audit"
        verbose_name_plural = "fixity"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="audit_ends_after_it_begins",
                condition=Q(ended=None) | Q(ended__gte=models.F("begun")),
                violation_error_message="An audit cannot end before it began.",
            ),
        ]

    def __str__(self) -> str:
        return f"audit of {self.begun:%Y-%m-%d %H:%M} UTC ({self.asked})"


class State(models.TextChoices):
    """How the bytes of an original were found in one store."""

    SOUND = "sound", "sound"
    CHANGED = "changed", "changed"
    MISSING = "missing", "missing"
    UNREADABLE = "unreadable", "unreadable"


class StoredCopyQuerySet(models.QuerySet["StoredCopy"]):
    def faulty(self) -> "StoredCopyQuerySet":
        return self.exclude(state=State.SOUND)


class StoredCopy(models.Model):
    """An original in one store, as it was when it was last read whole."""

    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="stored", editable=False)
    store = models.CharField(max_length=400, editable=False, help_text="The store's name: a folder, or s3://…")
    state = models.CharField(max_length=10, choices=State, editable=False)
    found = models.TextField(blank=True, editable=False, help_text="What is wrong, in words.")
    at = models.DateTimeField(editable=False, help_text="When it was last read, in UTC.")
    sound_at = models.DateTimeField(null=True, editable=False, help_text="When it was last found sound.")
    audit = models.ForeignKey(Audit, on_delete=models.PROTECT, null=True, related_name="stored", editable=False)

    objects = StoredCopyQuerySet.as_manager()

    class Meta:
        db_table = "archive_stored_copy"
        ordering = ["file", "id"]
        indexes = [models.Index(fields=["store", "state", "at"], name="stored_copy_by_state")]
        constraints = [
            models.UniqueConstraint("file", "store", name="stored_copy_once_a_store"),
            models.CheckConstraint(
                name="stored_copy_says_what_is_wrong",
                condition=Q(state="sound") | ~Q(found=""),
                violation_error_message="Where an original is not sound, say what is wrong with it.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.file.number} in {self.store}: {self.state}"


class Stray(models.Model):
    """Bytes under originals/ in a store that no file has."""

    store = models.CharField(max_length=400)
    key = models.CharField(max_length=400)
    size = models.PositiveBigIntegerField(help_text="In bytes.")
    seen = models.DateTimeField()

    class Meta:
        db_table = "archive_stray"
        ordering = ["store", "key"]
        constraints = [models.UniqueConstraint("store", "key", name="stray_once_a_store")]

    def __str__(self) -> str:
        return f"{self.key} in {self.store}"
