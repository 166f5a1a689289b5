from typing import Self

from django.db import models
from django.db.models import Q

from catalog.terms.kinds import RecordKind, State


class EditionQuerySet(models.QuerySet["Edition"]):
    def of(self, number: str) -> Self:
        """Every edition of one record, first to last."""
        return self.filter(number=number).order_by("ordinal")

    def open(self) -> Self:
        """Those whose bytes everybody may have; the sealed answer 410."""
        return self.filter(sealed_at=None)


class Edition(models.Model):
    """One state of a record's public bytes, kept for ever: what was published, when, and why.

    The sequence is that of the whole catalogue: lists, feeds and harvests page by it. A tombstone
    (withdrawn, closed, merged) is an edition without a body. What the bytes were made from is pinned: the
    revision (its version), what was held back from it, the numbers that were merged since (`moved`, old -> new),
    the events, and the cards (rows of `Input`).
    """

    sequence = models.BigIntegerField(primary_key=True)
    number = models.CharField(max_length=32)
    kind = models.CharField(max_length=16, choices=[(k.value, k.value) for k in RecordKind])
    ordinal = models.PositiveIntegerField()
    state = models.CharField(max_length=16, choices=[(s.value, s.value) for s in State])
    body = models.BinaryField()
    digest = models.CharField(max_length=64)
    cause = models.CharField(max_length=64)
    reason = models.TextField(blank=True)
    changed = models.DateTimeField()
    version = models.PositiveIntegerField(default=0)
    held_back = models.JSONField(default=dict)
    moved = models.JSONField(default=dict)
    events = models.JSONField(default=list)
    sealed_at = models.DateTimeField(null=True, blank=True)
    sealed_because = models.TextField(blank=True)

    objects = EditionQuerySet.as_manager()

    class Meta:
        db_table = "published_edition"
        constraints = [
            models.UniqueConstraint("number", "ordinal", name="edition_is_numbered_once"),
            models.CheckConstraint(
                name="edition_tombstone_has_no_body",
                condition=Q(state=State.PUBLISHED.value) | Q(body=b""),
                violation_error_message="A tombstone has no body.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}, edition {self.ordinal}"


class Input(models.Model):
    """That an edition shows the card of another record as one edition of that record gave it."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="inputs")
    number = models.CharField(max_length=32, db_index=True)
    sequence = models.BigIntegerField()

    class Meta:
        db_table = "published_input"
        constraints = [models.UniqueConstraint("edition", "number", name="input_stands_once")]

    def __str__(self) -> str:
        return f"{self.number} in {self.edition_id}"
