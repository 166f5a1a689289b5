"""The first page of the desk: what waits for whom, and what was worked on last."""

from typing import Any, NamedTuple

from django import template
from django.db.models import QuerySet
from django.urls import reverse

from archive.fixity.faults import faulty, of_copies
from archive.fixity.standing import standing
from catalog.ledger.roles import may
from catalog.ledger.submitting import unfinished, waiting
from catalog.models.drafts import Record
from catalog.models.published import Published

register = template.Library()
SHOWN = 12


class Queue(NamedTuple):
    """Records with the addresses of their pages at the desk; `more` are left out."""

    title: str
    words: str
    records: list[tuple[Record, str]]
    more: int


@register.simple_tag
def queues() -> list[Queue]:
    """What waits for a publisher, and what is unfinished, in four queries."""
    return [
        _queue("Waiting for a publisher", "Submitted as last saved, the longest waiting first.", waiting()),
        _queue("Unfinished", "Saved since they were last published, and not submitted.", unfinished()),
    ]


@register.simple_tag
def held() -> dict[str, int]:
    """How many records there are, and how many of them are public."""
    return {"records": Record.objects.count(), "published": Published.objects.readable().count()}


@register.simple_tag
def strongroom() -> dict[str, Any]:
    """How the originals stand, and the first of those that are not sound, in seven queries."""
    shown = list(of_copies(faulty(SHOWN)))
    return {"standing": standing(), "faults": shown}


@register.filter
def may_publish(user: Any) -> bool:
    return may(user, "publish")


def _queue(title: str, words: str, records: QuerySet[Record]) -> Queue:
    shown = [(r, reverse(f"admin:catalog_{r.type}_change", args=[r.pk])) for r in records[:SHOWN]]
    return Queue(title, words, shown, max(0, records.count() - SHOWN))
