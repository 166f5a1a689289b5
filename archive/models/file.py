from django.conf import settings
from django.db import models
from django.db.models import Q


class Access(models.TextChoices):
    CLOSED = "closed", "closed"
    PUBLIC = "public", "public"


class Copies(models.TextChoices):
    """How far the public copies of a file are."""

    NONE = "none", "none needed"
    WAITING = "waiting", "waiting"
    MAKING = "making", "being made"
    MADE = "made", "made"
    FAILED = "failed", "failed"


class File(models.Model):
    """Some bytes, sealed: what they are, never what they depict.

    `access` is set by publication alone, in its own transaction. `metadata` (EXIF and the like) is the
    staff's: no public copy carries it.
    """

    number = models.CharField(max_length=32, unique=True, editable=False)
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    size = models.PositiveBigIntegerField(editable=False, help_text="In bytes.")
    media_type = models.CharField(max_length=64, editable=False)
    width = models.PositiveIntegerField(default=0, editable=False, help_text="In pixels, upright.")
    height = models.PositiveIntegerField(default=0, editable=False, help_text="In pixels, upright.")
    duration = models.PositiveIntegerField(
        default=0, editable=False, help_text="Of a film or a recording, in milliseconds; 0 where it does not tell."
    )
    original_name = models.CharField(max_length=255, blank=True, editable=False)
    metadata = models.JSONField(default=dict, editable=False)
    likeness = models.BigIntegerField(null=True, editable=False, help_text="What a picture looks like, in 64 bits.")
    too_plain = models.BooleanField(default=False, editable=False, help_text="Nothing to compare a picture by.")
    access = models.CharField(max_length=8, choices=Access.choices, default=Access.CLOSED.value, editable=False)
    copies = models.CharField(max_length=8, choices=Copies.choices, default=Copies.NONE.value, editable=False)
    copies_why = models.TextField(blank=True, editable=False, help_text="Why the copies could not be made.")
    copies_at = models.DateTimeField(null=True, editable=False, help_text="The last sign of whoever makes them.")
    copies_made = models.DateTimeField(null=True, editable=False, help_text="When those that there are were made.")
    deposited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    deposited_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "archive_file"
        ordering = ["id"]
        indexes = [
            models.Index(fields=["likeness"], name="file_likeness", condition=Q(likeness__isnull=False)),
            models.Index(fields=["copies", "id"], name="file_by_copies"),
        ]
        constraints = [
            models.CheckConstraint(
                name="file_too_plain_has_no_likeness",
                condition=Q(too_plain=False) | Q(likeness=None),
                violation_error_message="A picture that is too plain to compare has no fingerprint.",
            ),
            models.CheckConstraint(
                name="file_copies_failed_with_a_reason",
                condition=(Q(copies="failed") & ~Q(copies_why="")) | (~Q(copies="failed") & Q(copies_why="")),
                violation_error_message="Where copies could not be made it is said why, and nowhere else.",
            ),
            models.CheckConstraint(
                name="file_checksum_is_sha256",
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"),
                violation_error_message="A file's checksum is its SHA-256, 64 hexadecimal digits.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} ({self.original_name})" if self.original_name else self.number

    @property
    def is_image(self) -> bool:
        return self.media_type.startswith("image/")
