"""What is done to files is written down where it is done, in the words of PREMIS."""

from datetime import datetime

from django.utils import timezone

from archive.models import Event, File, Happened, Outcome, User


def happened(
    file: File,
    type: Happened,
    detail: str = "",
    *,
    outcome: Outcome = Outcome.SUCCESS,
    note: str = "",
    tool: str = "",
    by: User | None = None,
    at: datetime | None = None,
) -> Event:
    """Write down an event of a file: now, or at the time it is known to have happened. A bad end needs a note."""
    moment = (at or timezone.now()).replace(microsecond=0)
    return Event.objects.create(
        file=file, type=type, at=moment, detail=detail, outcome=outcome, note=note, tool=tool[:200], by=by
    )
