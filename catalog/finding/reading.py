"""Published records by number: what every door reads, and nothing behind it."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.conf import settings

from catalog.models.published import Edition, Published
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
        merged_into=published.merged_into,
        edition=published.edition.ordinal,
        sequence=published.edition_id,
        changed=published.changed,
    )


def read_all(numbers: Iterable[str]) -> Iterator[PublishedRecord]:
    """The readable ones among these numbers, in the order asked for, in one query."""
    wanted = list(numbers)
    found = {p.number: p for p in Published.objects.readable().with_body().filter(number__in=wanted)}
    for number in wanted:
        if number in found:
            yield record(found[number], found[number].edition)
