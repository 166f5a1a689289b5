"""Handing a draft on: its cataloguer says that it is ready, and a publisher finds it in the queue."""

from django.db import transaction
from django.db.models import F, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from archive.chain import append, locked_head
from archive.models import Act, User
from catalog.ledger import revisions
from catalog.models.drafts import Record
from catalog.models.published import Published


def submit(number: str, by: User | None) -> int:
    """Submit the last saved version for publication; gives that version. Saving again takes it back."""
    with transaction.atomic():
        record = Record.objects.select_for_update().get(pk=number)
        revision = revisions.newest(number)
        assert revision is not None
        Record.objects.filter(pk=number).update(submitted=record.version)
        with locked_head() as head:
            append(head, Act.SUBMITTED, f"{number}#{record.version}", revision.digest, by, public=False)
        return record.version


def with_standing(records: QuerySet[Record]) -> QuerySet[Record]:
    """Each with the version that is public now (0 where none ever was), and its public state."""
    published = Published.objects.filter(pk=OuterRef("pk"))
    return records.annotate(
        public_state=Subquery(published.values("state")[:1]),
        public_version=Coalesce(Subquery(published.values("edition__version")[:1]), 0, output_field=IntegerField()),
    )


def waiting() -> QuerySet[Record]:
    """Submitted as they were last saved, and not yet public so: the longest waiting first."""
    records = with_standing(Record.objects.filter(merged_into=None))
    return records.filter(submitted=F("version"), version__gt=F("public_version")).order_by("changed")


def unfinished() -> QuerySet[Record]:
    """Saved since they were last published, or never published, and submitted by nobody: the newest first."""
    records = with_standing(Record.objects.filter(merged_into=None))
    return records.filter(version__gt=F("public_version")).exclude(submitted=F("version")).order_by("-changed")
