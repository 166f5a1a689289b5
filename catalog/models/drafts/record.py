from typing import Any

from django.db import models
from django.db.models import Q

from catalog.terms.kinds import RecordKind


class Record(models.Model):
    """The root of everything the catalogue keeps: a number for ever, a version, and the next key of its rows.

    Item, Place, Agent, Event, Source and Collection are Records that have more columns. Names, questions,
    statements and searches hang on it, whatever the record is about.
    """

    number = models.CharField(
        max_length=32, primary_key=True, editable=False, help_text="Given once, never reused: HL-0001."
    )
    type = models.CharField(max_length=16, choices=[(k.value, k.value) for k in RecordKind], editable=False)
    order = models.PositiveBigIntegerField(editable=False, help_text="The number, as a number.")
    version = models.PositiveIntegerField(default=0, editable=False)
    submitted = models.PositiveIntegerField(
        default=0, editable=False, help_text="The version that was submitted for publication last."
    )
    last_key = models.PositiveIntegerField(default=0, editable=False)
    label = models.CharField(max_length=400, blank=True, editable=False, help_text="For lists at the desk.")
    notes = models.TextField(
        "internal notes",
        blank=True,
        help_text="For the staff alone: doubts, guesses, what to check. Never published.",
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="merged"
    )
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "draft_record"
        ordering = ["type", "order"]
        constraints = [
            models.CheckConstraint(
                name="record_is_not_merged_into_itself",
                condition=~Q(merged_into=models.F("number")),
                violation_error_message="A record cannot be merged into itself. Choose the other record.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.label} ({self.number})" if self.label else self.number

    def take_key(self, letter: str) -> str:
        """The next key of a row of this record, never given twice: S4. The counter is locked and kept."""
        Record.objects.filter(pk=self.pk).update(last_key=models.F("last_key") + 1)
        self.refresh_from_db(fields=["last_key"])
        return f"{letter}{self.last_key}"


class Row(models.Model):
    """What hangs on a record, in the order in which it was entered."""

    record = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="%(class)s_rows")
    order = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True
        ordering = ["order", "id"]


class KeyedRow(Row):
    """A row that can be pointed at from outside: HL-0001/S4."""

    LETTER = ""

    key = models.CharField(max_length=12, editable=False, help_text="Given once, never reused: S4.")
    address = models.CharField(max_length=48, unique=True, editable=False)

    class Meta:
        abstract = True
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.address

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Give a new row its key and its address."""
        if not self.key:
            self.key = self.record.take_key(self.LETTER)
            self.order = self.order or self.record.last_key
        self.address = f"{self.record_id}/{self.key}"
        super().save(*args, **kwargs)
