"""What is wrong with the originals, as last found: each named, with what to do."""

import csv
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TextIO

from archive.fixity.auditing import stores
from archive.models import State, StoredCopy, Stray
from archive.spreadsheet import harmless

NO_SECOND = "Bring it back from a backup: manage.py repair_files {number} --from FILE."
COLUMNS = ("number", "name", "store", "fault", "what is wrong", "what to do", "found", "last sound", "sha256", "key")


class Fault(NamedTuple):
    """One thing that is wrong. `number`, `name` and `sha256` are empty for what is no file of ours."""

    number: str
    name: str
    store: str
    kind: str
    wrong: str
    do: str
    found: str
    last_sound: str = ""
    sha256: str = ""
    key: str = ""
    file_id: int | None = None

    def __str__(self) -> str:
        named = f"{self.number} ({self.name})" if self.name else self.number or self.key
        return f"{named} in {self.store}: {self.kind}. {self.wrong} {self.do}"


def faults() -> Iterator[Fault]:
    """Everything that is wrong in the stores of today, in two queries: files first, then strays."""
    yield from of_copies(faulty())
    for stray in strays():
        yield _of_stray(stray)


def faulty(limit: int | None = None) -> list[StoredCopy]:
    """Originals that are not sound in a store of today, by number, with their files."""
    names = [store.name for store in stores()]
    found = StoredCopy.objects.faulty().filter(store__in=names).select_related("file").order_by("file_id", "id")
    return list(found[:limit])


def strays() -> list[Stray]:
    """What lies among the originals of a store of today and is no file's."""
    return list(Stray.objects.filter(store__in=[store.name for store in stores()]))


def of_copies(copies: Iterable[StoredCopy]) -> Iterator[Fault]:
    """Faults of these originals, in words."""
    copies, several = list(copies), len(stores()) > 1
    bad: dict[int, int] = {}
    for copy in copies:
        bad[copy.file_id] = bad.get(copy.file_id, 0) + 1
    for copy in copies:
        file, sound_elsewhere = copy.file, several and bad[copy.file_id] == 1
        yield Fault(
            number=file.number,
            name=file.original_name,
            store=copy.store,
            kind=State(copy.state).label,
            wrong=copy.found,
            do=_what_to_do(file.number, sound_elsewhere),
            found=f"{copy.at:%Y-%m-%dT%H:%M:%SZ}",
            last_sound=f"{copy.sound_at:%Y-%m-%dT%H:%M:%SZ}" if copy.sound_at else "",
            sha256=file.sha256,
            file_id=file.pk,
        )


def _what_to_do(number: str, sound_elsewhere: bool) -> str:
    if sound_elsewhere:
        return f"It is sound in the other store: manage.py repair_files {number}."
    return NO_SECOND.format(number=number)


def _of_stray(stray: Stray) -> Fault:
    wrong = f"{stray.size} bytes lie among the originals and belong to no file."
    do = "Look at them, and deposit them or take them away."
    found = f"{stray.seen:%Y-%m-%dT%H:%M:%SZ}"
    return Fault("", "", stray.store, "stray", wrong, do, found, key=stray.key)


def write_csv(found: Iterable[Fault], out: TextIO) -> None:
    """A line a fault, under a line that says what stands where."""
    written = csv.writer(out)
    written.writerow(COLUMNS)
    for fault in found:
        written.writerow([harmless(str(value)) for value in fault[: len(COLUMNS)]])
