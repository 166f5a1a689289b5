from typing import Any, NoReturn

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone

from archive.models.file import File

CONFIDENTIAL = "a contributor known to the archive"
_DIGEST = r"^([0-9a-f]{64})?$"
_NO_DIGEST = (
    "A checksum here is a SHA-256: 64 hexadecimal digits, in small letters. Leave it empty where none was taken."
)


class Step(models.TextChoices):
    """What can be done with a file on its way to us."""

    RECORDED = "recorded", "recorded (photographed, filmed, measured)"
    COLLECTED = "collected", "collected"
    DIGITISED = "digitised", "digitised"
    DOWNLOADED = "downloaded", "downloaded"
    RECEIVED = "received", "received"
    TRANSFERRED = "transferred", "transferred"
    CONVERTED = "converted", "converted to another format"
    CORRECTED = "corrected", "correction of an earlier step"


class NeverAltered(TypeError):
    """What is written once is not changed and not taken away."""

    def __init__(self) -> None:
        super().__init__("A step of custody is never altered. Add a correction that names it.")


class CustodyQuerySet(models.QuerySet["Custody"]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise NeverAltered

    def delete(self) -> NoReturn:
        raise NeverAltered


class Custody(models.Model):
    """One step in how a file came to us: who had it, when, from where, and whether it came through whole.

    Written once. What turns out to be wrong is put right by a later step that names the earlier. For the staff.
    """

    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="custody")
    what = models.CharField("what was done", max_length=12, choices=Step, help_text="One step a row, in order.")
    by_whom = models.CharField(
        max_length=300, help_text="Person or body. Write unknown where nobody knows; the row then says so."
    )
    confidential = models.BooleanField(
        default=False,
        help_text=f'Whoever did it must not be named: written outside the desk as "{CONFIDENTIAL}".',
    )
    when = models.CharField(
        max_length=80,
        blank=True,
        help_text="EDTF, in UTC where the time is known: 2020-10-08T13:05:00Z, 2020-10-08, 2020-10~. Empty: not known.",
    )
    whence = models.CharField(
        "from where", max_length=800, blank=True, help_text="Place, device, medium or address it came from."
    )
    to_whom = models.CharField(max_length=300, blank=True, help_text="Who had it afterwards.")
    tool = models.CharField(max_length=200, blank=True, help_text="Device or program, with its version.")
    method = models.CharField(max_length=300, blank=True, help_text="How: by hand on a disk, over HTTPS, scanned.")
    sha256_before = models.CharField(
        "SHA-256 before", max_length=64, blank=True, help_text="As taken where it came from: 64 hexadecimal digits."
    )
    sha256_after = models.CharField(
        "SHA-256 after", max_length=64, blank=True, help_text="As taken where it arrived: 64 hexadecimal digits."
    )
    note = models.TextField(blank=True, help_text="What else should be known of this step.")
    corrects = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrections",
        help_text="The earlier step of this file that this one puts right.",
    )  # fmt: skip
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    entered_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = CustodyQuerySet.as_manager()

    class Meta:
        db_table = "archive_custody"
        verbose_name = "step of custody"
        verbose_name_plural = "custody: how the file came to us"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="custody_says_by_whom",
                condition=~Q(by_whom=""),
                violation_error_message="Say by whom, or write unknown.",
            ),
            models.CheckConstraint(
                name="custody_before_is_sha256",
                condition=Q(sha256_before__regex=_DIGEST),
                violation_error_message=_NO_DIGEST,
            ),
            models.CheckConstraint(
                name="custody_after_is_sha256",
                condition=Q(sha256_after__regex=_DIGEST),
                violation_error_message=_NO_DIGEST,
            ),
            models.CheckConstraint(
                name="custody_correction_says_of_what",
                condition=~Q(what="corrected") | Q(corrects__isnull=False),
                violation_error_message="A correction names the earlier step that it puts right. Choose that step.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_what_display()}, {self.when or 'at a time not known'}"

    @property
    def named(self) -> str:
        """Who did it, as it may be written outside the desk."""
        return CONFIDENTIAL if self.confidential else self.by_whom

    @property
    def came_through(self) -> bool | None:
        """Whether the bytes after are the bytes before; None where the two were not both taken."""
        both = self.sha256_before and self.sha256_after
        return self.sha256_before == self.sha256_after if both else None

    def clean(self) -> None:
        """A correction is of a step of the same file."""
        if self.corrects is not None and self.corrects.file_id != self.file_id:
            raise ValidationError({"corrects": "That step is of another file. Choose one of this file."})

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise NeverAltered
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise NeverAltered
