"""Bytes on their way in: on this machine's disk, hashed as they come, never held in memory."""

import errno
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from archive import storage
from archive.measure import told_size
from archive.refusal import NoRoom, Refused

PIECE = 1024 * 1024
# Left free on the disk whatever comes in, so that a full disk stops no one else's work.
LEFT_FREE = 256 * 1024**2
# What a process that was killed left behind is taken away after so long: seconds.
KEPT = 7 * 24 * 3600
# The folder of files that arrive in pieces, which archive.arriving looks after.
ARRIVING = "arriving"


@contextmanager
def place_for_one() -> Iterator[Path]:
    """A file for what is not yet accepted, which is gone afterwards whatever happens."""
    sweep()
    handle, temporary = tempfile.mkstemp(dir=storage.incoming())
    os.close(handle)
    try:
        yield Path(temporary)
    finally:
        Path(temporary).unlink(missing_ok=True)


def received(stream: BinaryIO, path: Path, name: str) -> tuple[str, int]:
    """Copy while hashing, one piece at a time; gives SHA-256 and size. Raises Refused: too large, no room, empty."""
    hashing, size = hashlib.sha256(), 0
    try:
        with path.open("wb") as out:
            while piece := stream.read(PIECE):
                size += len(piece)
                if size > settings.LARGEST_FILE:
                    most = told_size(settings.LARGEST_FILE)
                    raise Refused(name, f"it is larger than {most}, the most taken in here.")
                if not room_for(len(piece)):
                    raise NoRoom(name)
                hashing.update(piece)
                out.write(piece)
    except OSError as wrong:
        if is_full(wrong):
            raise NoRoom(name) from wrong
        raise
    if not size:
        raise Refused(name, "it is empty.")
    return hashing.hexdigest(), size


def room_for(size: int) -> bool:
    """True where so many bytes may still come, and leave others something."""
    return shutil.disk_usage(storage.incoming()).free >= LEFT_FREE + size


def is_full(wrong: OSError) -> bool:
    """True where a disk, or somebody's share of it, was full."""
    return wrong.errno in (errno.ENOSPC, errno.EDQUOT)


def sweep() -> None:
    """Take away what processes that were killed left behind a week ago and more."""
    for path in storage.incoming().iterdir():
        if path.name != ARRIVING and _is_old(path):
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)


def _is_old(path: Path) -> bool:
    try:
        return time.time() - path.stat().st_mtime > KEPT
    except FileNotFoundError:
        return False
