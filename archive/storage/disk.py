import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO

from archive.storage.store import Lost


class Disk:
    """A folder on this machine, or one mounted from another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = str(folder)

    def put(self, path: Path, key: str, *, sealed: bool = False) -> None:
        place = self._place(key)
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(mkdtemp(prefix=".part-", dir=place.parent))
        try:
            part = beside / place.name
            shutil.copyfile(path, part)
            _to_the_disk(part)
            part.chmod(0o444 if sealed else 0o644)
            part.replace(place)
        finally:
            shutil.rmtree(beside, ignore_errors=True)

    def open(self, key: str) -> BinaryIO:
        return self.local(key).open("rb")

    def size(self, key: str) -> int | None:
        with suppress(FileNotFoundError, NotADirectoryError):
            return self._place(key).stat().st_size
        return None

    def local(self, key: str) -> Path:
        place = self._place(key)
        if not place.is_file():
            raise Lost(key, self.name)
        return place

    def delete(self, key: str) -> None:
        place = self._place(key)
        place.unlink(missing_ok=True)
        for folder in list(place.relative_to(self.folder).parents)[:-1]:
            with suppress(OSError):
                (self.folder / folder).rmdir()

    def move(self, key: str, to: str) -> None:
        place, there = self._place(key), self._place(to)
        there.parent.mkdir(parents=True, exist_ok=True)
        try:
            place.replace(there)
        except FileNotFoundError as gone:
            raise Lost(key, self.name) from gone

    def keys(self, prefix: str) -> Iterator[str]:
        start = self.folder / prefix.rpartition("/")[0]
        found = (path.relative_to(self.folder) for path in start.rglob("*") if path.is_file())
        hidden = (path for path in found if not any(part.startswith(".part-") for part in path.parts))
        yield from sorted(key for path in hidden if (key := path.as_posix()).startswith(prefix))

    def _place(self, key: str) -> Path:
        return self.folder / key


def _to_the_disk(path: Path) -> None:
    with path.open("rb+") as written:
        os.fsync(written.fileno())
