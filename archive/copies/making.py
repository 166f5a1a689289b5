"""Making the public copies of a file: claimed by one process at a time, kept in the store, and written down."""

import logging
import shutil
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from archive import storage
from archive.copies.apart import BEAT, LONGEST, CannotMake, Written, written_apart
from archive.happening import happened
from archive.models import Copies, File, Happened, Outcome

# A maker that has given no sign for so long has died, and another takes its work over.
SILENCE = timedelta(seconds=6 * BEAT)
_FOLDER = "copies-"
_log = logging.getLogger(__name__)


def make_waiting() -> Iterator[File]:
    """Make what waits, in the order it came, as long as something does; gives each file when it is done with."""
    _sweep()
    after = 0
    while file := File.objects.filter(_free(), pk__gt=after).order_by("pk").first():
        after = file.pk
        if make_copies(file):
            yield file


def make_copies(file: File, again: bool = False) -> bool:
    """Make the copies of one file now; what came of it stands in the file and among its events.

    False where there is nothing to do: made already (but for `again`), or another is at it.
    """
    if not _claimed(file, again):
        return False
    try:
        _finish(file, _kept(file))
    except CannotMake as wrong:
        _give_up(file, wrong)
    file.refresh_from_db(fields=["copies", "copies_why", "copies_at", "copies_made", "width", "height"])
    return True


def _sweep() -> None:
    """Take away what a maker left that was killed amid its work."""
    for folder in storage.incoming().glob(f"{_FOLDER}*"):
        if time.time() - folder.stat().st_mtime > 2 * LONGEST:
            shutil.rmtree(folder, ignore_errors=True)


def _free(again: bool = False) -> Q:
    free = Q(copies=Copies.WAITING) | Q(copies=Copies.MAKING, copies_at__lt=timezone.now() - SILENCE)
    return free | Q(copies__in=[Copies.MADE, Copies.FAILED]) if again else free


def _claimed(file: File, again: bool) -> bool:
    """One conditional UPDATE, so that of many who try at the same time one has it."""
    free = File.objects.filter(_free(again), pk=file.pk)
    return free.update(copies=Copies.MAKING, copies_why="", copies_at=timezone.now()) == 1


def _beat(file: File) -> None:
    File.objects.filter(pk=file.pk, copies=Copies.MAKING).update(copies_at=timezone.now())


def _kept(file: File) -> Written:
    with TemporaryDirectory(dir=storage.incoming(), prefix=_FOLDER) as folder:
        try:
            original = storage.original(file.sha256)
        except storage.Lost as lost:
            raise CannotMake(f"The original is lost: {lost} Run check_fixity.") from lost
        written = written_apart(original, file.media_type, Path(folder), lambda: _beat(file))
        try:
            for name in written.names:
                storage.keep_copy(Path(folder) / name, file.sha256, name)
        except Exception as wrong:
            raise CannotMake(f"The store did not take the copies: {wrong}", written.tool) from wrong
    return written


def _finish(file: File, written: Written) -> None:
    now = timezone.now()
    made = f"Made {len(written.names)} public copies: {', '.join(written.names)}."
    with transaction.atomic():
        size = {"width": written.width, "height": written.height} if file.is_image else {}
        _settle(file, Copies.MADE, "", now, copies_made=now, **size)
        happened(file, Happened.COPIES_MADE, made, tool=written.tool)


def _give_up(file: File, wrong: CannotMake) -> None:
    _log.warning("The copies of %s could not be made: %s", file.number, wrong)
    with transaction.atomic():
        _settle(file, Copies.FAILED, str(wrong), timezone.now())
        happened(
            file,
            Happened.COPIES_MADE,
            "Public copies were to be made.",
            outcome=Outcome.FAILURE,
            note=str(wrong),
            tool=wrong.tool,
        )


def _settle(file: File, state: Copies, why: str, at: datetime, **more: object) -> None:
    File.objects.filter(pk=file.pk).update(copies=state, copies_why=why, copies_at=at, **more)
