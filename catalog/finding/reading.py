"""Published records by number: what every door reads, and nothing behind it."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.conf import settings

from catalog.models.published import Edition, Moved, Published
from catalog.terms.body import public_from
from catalog.terms.kinds import RecordKind
from catalog.terms.published import PublishedRecord, Tombstone


class Unknown(LookupError):
    """No record of this number was ever published: 404."""


def read(number: str) -> PublishedRecord | Tombstone:
    """A record as published now, in one query. Raises Unknown."""
    published = Published.objects.with_body().filter(number=number).first()
    if published is None:
        raise Unknown(number)
    return told(published)


def told(published: Published) -> PublishedRecord | Tombstone:
    """The record, or what is left of it, behind a pointer fetched `with_body()`."""
    if not published.is_readable:
        return tombstone(published)
    return record(published, published.edition)


def record(published: Published, edition: Edition) -> PublishedRecord:
    """A record at one edition of it."""
    return at_edition(edition, published.first_published)


def at_edition(edition: Edition, first_published: datetime) -> PublishedRecord:
    """A record from the bytes of an edition, whatever its pointer points at by now."""
    return PublishedRecord(
        document=public_from(bytes(edition.body)),
        kind=RecordKind(edition.kind),
        edition=edition.ordinal,
        sequence=edition.sequence,
        digest=edition.digest,
        changed=edition.changed,
        first_published=first_published,
        base=settings.IDENTIFIER_BASE,
        institution=settings.INSTITUTION,
    )


def tombstone(published: Published) -> Tombstone:
    return Tombstone(
        number=published.number,
        kind=RecordKind(published.kind),
        state=published.state,
        reason=published.reason,
        merged_into=_remaining(published.merged_into) if published.merged_into else "",
        edition=published.edition.ordinal,
        sequence=published.edition_id,
        changed=published.changed,
    )


def _remaining(number: str) -> str:
    """Where merges lead in the end: what was merged into one that was merged itself goes to the last."""
    further = Published.objects.filter(pk=number).values_list("merged_into", flat=True).first()
    return _remaining(further) if further else number


def moved_to(address: str) -> str:
    """The address that a row of a merged record has now; empty where it never was a public one."""
    new = Moved.objects.filter(pk=address).values_list("new", flat=True).first() or ""
    return (moved_to(new) or new) if new else ""


def read_all(numbers: Iterable[str]) -> Iterator[PublishedRecord]:
    """The readable ones among these numbers, in the order asked for, in one query."""
    wanted = list(numbers)
    found = {p.number: p for p in Published.objects.readable().with_body().filter(number__in=wanted)}
    for number in wanted:
        if number in found:
            yield record(found[number], found[number].edition)
