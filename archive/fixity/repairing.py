"""Putting right what an audit found: from the other store, or from a file that somebody kept.

Nothing is trusted: both stores are read again, and whatever is copied is hashed on the way. What is sound is never
written over; what is not is kept aside in the quarantine of its store.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from botocore.exceptions import BotoCoreError, ClientError
from django.utils import timezone

from archive import storage
from archive.fixity.auditing import stores
from archive.fixity.keeping import Checked, keep
from archive.fixity.pace import Pace
from archive.fixity.reading import Found, hashed, reaching, read_again
from archive.happening import happened
from archive.models import File, Happened, Outcome, State, StoredCopy
from archive.storage import Store, original_key, quarantine_key

TO_DISCARD = "Where what lies there may be lost: manage.py repair_files {} --discard."
TOOL = "repair_files"
NOWHERE = "No sound copy is in reach. Bring it back from a backup: manage.py repair_files {} --from FILE."


class Repaired(NamedTuple):
    """What was done, or why not, of one file in one store."""

    number: str
    store: str
    done: bool
    words: str

    def __str__(self) -> str:
        return f"{self.number} in {self.store}: {self.words}"


class Task(NamedTuple):
    """A file in one store that is to be put right, and with what; no `good` where the right bytes are nowhere."""

    store: Store
    file: File
    found: Found
    good: Path | None
    discard: bool


def known_faulty() -> list[File]:
    """Files that are not sound in some store of today, as far as is known."""
    names = [store.name for store in stores()]
    faulty = StoredCopy.objects.faulty().filter(store__in=names).values("file")
    return list(File.objects.filter(pk__in=faulty))


def repair(file: File, pace: Pace, kept: Path | None = None, *, discard: bool = False) -> Iterator[Repaired]:
    """Put right one file in every store where it is not sound. Raises Unreachable.

    `kept`: a file with its bytes; `discard`: write over what can be neither read nor moved aside.
    """
    found = {store.name: read_again(store, file, pace) for store in stores()}
    sound = [store for store in stores() if found[store.name].state == State.SOUND]
    with TemporaryDirectory(dir=storage.incoming()) as folder:
        good = _good(file, sound, kept, Path(folder) / "good", pace)
        for store in stores():
            if store not in sound:
                yield _put_right(Task(store, file, found[store.name], good, discard), sound, kept)
    again = {store.name: read_again(store, file, Pace()) for store in stores()}
    keep([Checked(file, again)], None)


def _good(file: File, sound: list[Store], kept: Path | None, place: Path, pace: Pace) -> Path | None:
    """The right bytes, on this machine, checked; None where there are none."""
    source = sound[0].open(original_key(file.sha256)) if sound else kept.open("rb") if kept else None
    if source is None or len(sound) == len(stores()):
        return None
    with reaching(sound[0] if sound else stores()[0]), source, place.open("wb") as out:
        digest, _ = hashed(source, pace, out)
    return place if digest == file.sha256 else None


def _put_right(task: Task, sound: list[Store], kept: Path | None) -> Repaired:
    source = sound[0].name if sound else f"the file {kept.name}" if kept else ""
    if task.good is None:
        wrong = (
            f"The file {kept.name} has another checksum." if kept and not sound else NOWHERE.format(task.file.number)
        )
        return _told(task, source, wrong)
    try:
        aside = _kept_aside(task)
        task.store.put(task.good, original_key(task.file.sha256), sealed=True)
    except (OSError, ClientError, BotoCoreError) as wrong_here:
        more = TO_DISCARD.format(task.file.number) if task.found.state == State.UNREADABLE else ""
        return _told(task, source, f"It could not be put back: {wrong_here} {more}".rstrip())
    return _told(task, source, "", aside)


def _kept_aside(task: Task) -> str:
    """Move what is wrong into the quarantine, unread; gives where it is, or nothing."""
    if task.found.state == State.MISSING:
        return ""
    aside = quarantine_key(task.file.sha256, timezone.now())
    try:
        task.store.move(original_key(task.file.sha256), aside)
    except (OSError, ClientError):
        if task.discard and task.found.state == State.UNREADABLE:
            return ""
        raise
    return aside


def _told(task: Task, source: str, wrong: str, aside: str = "") -> Repaired:
    """Write the event down, and say it."""
    first = task.store.name == stores()[0].name
    what = Happened.RECOVERED if first or task.found.state != State.MISSING else Happened.REPLICATED
    number, store = task.file.number, task.store.name
    if wrong:
        wrong = f"{task.found.words} {wrong}"
        happened(task.file, what, f"To be put right in {store}.", outcome=Outcome.FAILURE, note=wrong, tool=TOOL)
        return Repaired(number, store, False, wrong)
    words = f"Put back into {store} from {source}, checked on the way."
    words += f" What lay there is kept as {aside}." if aside else ""
    happened(task.file, what, words, tool=TOOL)
    return Repaired(number, store, True, words)
