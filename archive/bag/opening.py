"""A bag that came from outside: looked through whole before any of it is believed."""

import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from archive.bag.entries import entries
from archive.bag.faulty import BadBag
from archive.bag.manifests import check

LARGEST_TEXT = 64 * 1024 * 1024


class Bag:
    """A valid bag in an open zip file: its payload by path, without data/, and what bag-info.txt says."""

    def __init__(self, file: zipfile.ZipFile, found: dict[str, zipfile.ZipInfo], info: dict[str, list[str]]) -> None:
        self._zip, self._entries, self.info = file, found, info
        self.paths = sorted(path.removeprefix("data/") for path in found if path.startswith("data/"))

    def open(self, path: str) -> BinaryIO:
        """A file of the payload, to be read as a stream. Raises BadBag where there is none."""
        entry = self._entries.get(f"data/{path}")
        if entry is None:
            raise BadBag([f"data/{path} is not in the bag."])
        return cast(BinaryIO, self._zip.open(entry))

    def sha256(self, path: str) -> str:
        """The checksum of a file of the payload, taken now."""
        with self.open(path) as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]

    def read(self, path: str) -> bytes:
        """A text of the payload, whole. Raises BadBag where it is too long to be one."""
        with self.open(path) as stream:
            body = stream.read(LARGEST_TEXT + 1)
        if len(body) > LARGEST_TEXT:
            raise BadBag([f"data/{path} is longer than {LARGEST_TEXT // 1024**2} MiB."])
        return body


@contextmanager
def opened(path: Path) -> Iterator[Bag]:
    """A bag, checked: complete, whole, and with nothing in it that could do harm. Raises BadBag with every fault."""
    file, found, info = _looked_through(path)
    with file:
        yield Bag(file, found, info)


def _looked_through(path: Path) -> tuple[zipfile.ZipFile, dict[str, zipfile.ZipInfo], dict[str, list[str]]]:
    with ExitStack() as stack:
        try:
            file = stack.enter_context(zipfile.ZipFile(path))
            found = entries(file, path.stat().st_size)
            info = check(file, found)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as wrong:
            raise BadBag([f"{path.name} is no zip file, or it is broken or cut off: {wrong}."]) from wrong
        except OSError as wrong:
            raise BadBag([f"{path.name} cannot be read: {wrong.strerror or wrong}."]) from wrong
        stack.pop_all()
        return file, found, info
