"""Filling a second store: every original that it lacks is copied there, hashed on the way, and read back."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from archive import storage
from archive.fixity.keeping import Checked, keep
from archive.fixity.pace import Pace
from archive.fixity.reading import hashed, reaching, read_again
from archive.fixity.repairing import Repaired, repair
from archive.happening import happened
from archive.models import File, Happened, State
from archive.storage import Lost, Store, original_key


def replicate(pace: Pace) -> Iterator[Repaired]:
    """Copy what the second store lacks, file by file, so that it can be stopped and begun again. Raises Unreachable.

    Of what is there already only the size is looked at; an audit reads it.
    """
    second = storage.second()
    if second is None:
        return
    for file in File.objects.order_by("id").iterator():
        with reaching(second):
            size = second.size(original_key(file.sha256))
        if size is None:
            yield from _copied(file, second, pace)
        elif size != file.size:
            yield from repair(file, pace)


def _copied(file: File, second: Store, pace: Pace) -> Iterator[Repaired]:
    """A copy of a sound original; what is not sound in the first store is repair's business."""
    first, key = storage.first(), original_key(file.sha256)
    with TemporaryDirectory(dir=storage.incoming()) as folder:
        place = Path(folder) / "copy"
        try:
            with reaching(first), first.open(key) as source, place.open("wb") as out:
                digest, _ = hashed(source, pace, out)
        except Lost:
            digest = ""
        if digest != file.sha256:
            yield from repair(file, pace)
            return
        with reaching(second):
            second.put(place, key, sealed=True)
    found = {second.name: read_again(second, file, pace)}
    if found[second.name].state == State.SOUND:
        words = f"Copied to {second.name}, checked on the way."
        happened(file, Happened.REPLICATED, words, tool="replicate_files")
    keep([Checked(file, found)], None)
    sound = found[second.name].state == State.SOUND
    yield Repaired(file.number, second.name, sound, found[second.name].words or "copied.")
