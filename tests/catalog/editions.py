"""Records with several editions, each published on a day of its own."""

from datetime import UTC, datetime

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.models.published import Edition, Published
from catalog.terms.document import Document

DAYS = (
    datetime(2024, 5, 1, 23, 59, 59, tzinfo=UTC),
    datetime(2024, 6, 1, 12, tzinfo=UTC),
    datetime(2025, 1, 2, tzinfo=UTC),
)


def published_again(*documents: Document) -> None:
    """One more edition of each of these, from each document in turn."""
    for document in documents:
        publish(load([document], None, Numbers.KEEP, "again"), None)


def dated(number: str, days: tuple[datetime, ...] = DAYS) -> None:
    """The editions of a record, as though they had been published on these days."""
    for ordinal, day in enumerate(days, start=1):
        Edition.objects.filter(number=number, ordinal=ordinal).update(changed=day)
    Published.objects.filter(number=number).update(first_published=days[0])
