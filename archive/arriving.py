"""Large files that arrive in pieces, and go on where they stopped: on this machine's disk until they are whole.

A piece that was taken is on the disk; what is not whole after a week is taken away.
"""

import base64
import fcntl
import hashlib
import json
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from archive import storage
from archive.naming import plain_name
from archive.receiving import ARRIVING, KEPT, PIECE

_ID = re.compile(r"[0-9a-f]{32}")
DIGESTS = ("sha256", "sha1")


class Busy(Exception):
    """Another piece of the same file is just arriving."""


class Elsewhere(Exception):
    """A piece that does not begin where the last one ended."""


class Spoilt(Exception):
    """A piece whose checksum is not the one it was sent with; nothing of it was kept."""


class TooLong(Exception):
    """More bytes than the file was to have; nothing of them was kept."""


@dataclass(frozen=True)
class Arrival:
    """A file on its way: how long it will be in bytes, what it is called, and whose it is (an account's key)."""

    id: str
    length: int
    name: str
    by: int

    @property
    def part(self) -> Path:
        """What has arrived so far."""
        return _folder() / f"{self.id}.part"

    @property
    def offset(self) -> int:
        return self.part.stat().st_size

    @property
    def is_whole(self) -> bool:
        return self.offset == self.length

    @property
    def expires(self) -> float:
        """When what has arrived is taken away, unless more comes: seconds since 1970."""
        return self.part.stat().st_mtime + KEPT

    def discard(self) -> None:
        # The description last, for by it what is left over is found.
        self.part.unlink(missing_ok=True)
        _about(self.id).unlink(missing_ok=True)


def begin(length: int, name: str, by: int) -> Arrival:
    """A file of so many bytes is to come."""
    sweep()
    arrival = Arrival(secrets.token_hex(16), length, plain_name(name), by)
    _about(arrival.id).write_text(json.dumps(asdict(arrival)))
    arrival.part.touch()
    return arrival


def arriving(id: str, by: int) -> Arrival | None:
    """What was begun under this name by this account; None where there is no such thing, or no longer."""
    if not _ID.fullmatch(id) or not _about(id).exists():
        return None
    arrival = Arrival(**json.loads(_about(id).read_text()))
    return arrival if arrival.by == by and arrival.part.exists() else None


def take(arrival: Arrival, stream: BinaryIO, offset: int, checksum: tuple[str, bytes] | None = None) -> int:
    """Keep one more piece; gives how much there is now. Raises Busy, Elsewhere, Spoilt, TooLong, OSError (no room).

    A piece that is broken off is kept as far as it came, but for one with a checksum, which is kept whole or not.
    """
    with _alone(arrival) as part:
        begun = part.seek(0, 2)
        if offset != begun:
            raise Elsewhere
        hashing = hashlib.new(checksum[0]) if checksum else None
        kept = begun
        try:
            for piece in _pieces(stream):
                if part.tell() + len(piece) > arrival.length:
                    raise TooLong
                _write(part, piece)
                if hashing:
                    hashing.update(piece)
                else:
                    kept = part.tell()
            if hashing and checksum and hashing.digest() != checksum[1]:
                raise Spoilt
            kept = part.tell()
        except TooLong:
            kept = begun
            raise
        finally:
            part.truncate(kept)
        return kept


def checksum_of(header: str) -> tuple[str, bytes] | None:
    """An Upload-Checksum: a digest's name and its value in base64. ValueError for one that is not known here."""
    if not header:
        return None
    name, _, value = header.partition(" ")
    if name not in DIGESTS:
        raise ValueError(f"There is no checksum {name} here, but {' and '.join(DIGESTS)}.")
    return name, base64.b64decode(value, validate=True)


def sweep() -> None:
    """Take away what has not gone on for a week."""
    for about in _folder().glob("*.json"):
        part = about.with_suffix(".part")
        with suppress(FileNotFoundError):
            if time.time() - (part if part.exists() else about).stat().st_mtime > KEPT:
                part.unlink(missing_ok=True)
                about.unlink(missing_ok=True)


@contextmanager
def _alone(arrival: Arrival) -> Iterator[BinaryIO]:
    """The part, for one writer at a time."""
    with arrival.part.open("r+b", buffering=0) as part:
        try:
            fcntl.flock(part, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as wrong:
            raise Busy from wrong
        yield part  # type: ignore[misc]


def _write(part: BinaryIO, piece: bytes) -> None:
    """All of it: a disk that is filling up takes less than it is given before it complains."""
    left = memoryview(piece)
    while left:
        left = left[part.write(left) :]


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    while piece := stream.read(PIECE):
        yield piece


def _folder() -> Path:
    folder = storage.incoming() / ARRIVING
    folder.mkdir(exist_ok=True)
    return folder


def _about(id: str) -> Path:
    return _folder() / f"{id}.json"
