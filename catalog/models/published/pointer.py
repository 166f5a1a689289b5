from typing import Self

from django.db import models

from catalog.models.published.edition import Edition
from catalog.terms.kinds import RecordKind, State


class PublishedQuerySet(models.QuerySet["Published"]):
    def of_kind(self, kind: RecordKind) -> Self:
        return self.filter(kind=kind)

    def changed_after(self, sequence: int) -> Self:
        """What a harvester has not seen yet, oldest first. Tombstones included."""
        return self.filter(edition_id__gt=sequence).order_by("edition_id")

    def readable(self) -> Self:
        """Records with a page; the rest answer 410 or redirect."""
        return self.filter(state=State.PUBLISHED)

    def with_body(self) -> Self:
        """Together with the bytes of the current edition, in one query."""
        return self.select_related("edition")


class Published(models.Model):
    """Where a record's public side stands now: a pointer to its current edition.

    `docid` is given at first publication and never changes; it is the last word in every order. `card` is
    what other records show of this one (JSON of terms.document.card.Card).
    """

    number = models.CharField(max_length=32, primary_key=True)
    kind = models.CharField(max_length=16, choices=[(k.value, k.value) for k in RecordKind])
    docid = models.BigIntegerField(unique=True)
    edition = models.OneToOneField(Edition, on_delete=models.PROTECT, db_column="sequence", related_name="current")
    state = models.CharField(max_length=16, choices=[(s.value, s.value) for s in State])
    changed = models.DateTimeField()
    first_published = models.DateTimeField()
    card = models.BinaryField()
    reason = models.TextField(blank=True)
    merged_into = models.CharField(max_length=32, blank=True)

    objects = PublishedQuerySet.as_manager()

    class Meta:
        db_table = "published_record"
        indexes = [models.Index("kind", "edition", name="published_by_kind")]

    def __str__(self) -> str:
        return self.number

    @property
    def is_readable(self) -> bool:
        return self.state == State.PUBLISHED
