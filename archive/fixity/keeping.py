"""Writing down what was found: how each original stands in each store, and what PREMIS is told."""

import platform
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from archive.fixity.reading import Found
from archive.models import Audit, Event, File, Happened, Outcome, State, StoredCopy

TOOL = f"check_fixity, SHA-256 of Python {platform.python_version()}"


class Checked(NamedTuple):
    """A file, and how it was found in each store, by the store's name."""

    file: File
    found: dict[str, Found]


def keep(checked: list[Checked], audit: Audit | None) -> None:
    """How each file stands in each store, and one event a file."""
    if not checked:
        return
    at = timezone.now().replace(microsecond=0)
    copies = [
        StoredCopy(file=each.file, store=store, state=found.state, found=found.words, at=at, audit=audit)
        for each in checked
        for store, found in each.found.items()
    ]
    with transaction.atomic():
        _stand(copies)
        Event.objects.bulk_create(_event(each, at) for each in checked)


def _stand(copies: Iterable[StoredCopy]) -> None:
    """In place of how they stood before; when a faulty one was last sound stays known."""
    sound: list[StoredCopy] = []
    faulty: list[StoredCopy] = []
    for copy in copies:
        (sound if copy.state == State.SOUND else faulty).append(copy)
        copy.sound_at = copy.at if copy.state == State.SOUND else None
    told = ["state", "found", "at", "audit"]
    for rows, fields in ((sound, [*told, "sound_at"]), (faulty, told)):
        StoredCopy.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["file", "store"], update_fields=fields
        )


def _event(checked: Checked, at: datetime) -> Event:
    wrong = [f"{store}: {found.words}" for store, found in checked.found.items() if found.state != State.SOUND]
    return Event(
        file=checked.file,
        type=Happened.FIXITY_CHECKED,
        at=at,
        outcome=Outcome.FAILURE if wrong else Outcome.SUCCESS,
        detail=f"Read again and compared with its SHA-256, in {' and in '.join(checked.found)}.",
        note=" ".join(wrong),
        tool=TOOL,
    )
