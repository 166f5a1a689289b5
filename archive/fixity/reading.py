"""One original in one store, read from the first byte to the last, and what was found."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, NamedTuple

from botocore.exceptions import BotoCoreError, ClientError

from archive.fixity.pace import Pace
from archive.models import File, State
from archive.storage import Lost, Store, original_key

PIECE = 1024 * 1024
# Answers of S3 by which it says that it is the service that ails, not the file.
AILING = {"500", "502", "503", "504", "InternalError", "ServiceUnavailable", "SlowDown", "RequestTimeout"}


class Unreachable(Exception):
    """A store does not answer at all: nothing can be said of its files."""

    def __init__(self, store: str, wrong: str) -> None:
        super().__init__(f"{store} cannot be reached: {wrong}")


class Found(NamedTuple):
    """How an original was found, and what is wrong, in words; nothing where it is sound."""

    state: State
    words: str = ""


@contextmanager
def reaching(store: Store) -> Iterator[None]:
    """A block in which a store that fails to answer is told as Unreachable."""
    try:
        yield
    except Lost:
        raise
    except (BotoCoreError, ClientError, OSError) as wrong:
        raise Unreachable(store.name, str(wrong)) from wrong


def read_again(store: Store, file: File, pace: Pace) -> Found:
    """Read an original whole and compare it with its checksum. Raises Unreachable."""
    try:
        with store.open(original_key(file.sha256)) as stream:
            digest, size = hashed(stream, pace)
    except Lost:
        return _missing(store, file)
    except ClientError as wrong:
        return Found(State.UNREADABLE, _of_a_service(store, wrong))
    except BotoCoreError as wrong:
        raise Unreachable(store.name, str(wrong)) from wrong
    except OSError as wrong:
        return Found(State.UNREADABLE, f"It cannot be read: {wrong.strerror or wrong}.")
    if digest == file.sha256:
        return Found(State.SOUND)
    if size != file.size:
        return Found(State.CHANGED, f"It has {size} bytes instead of {file.size}; their SHA-256 is {digest}.")
    return Found(State.CHANGED, f"Its bytes were changed: their SHA-256 is {digest}.")


def hashed(stream: BinaryIO, pace: Pace, out: BinaryIO | None = None) -> tuple[str, int]:
    """SHA-256 and size of a stream, a piece at a time; written to `out` on the way, where one is given."""
    hashing, size = hashlib.sha256(), 0
    _from_the_disk_itself(stream)
    while piece := stream.read(PIECE):
        hashing.update(piece)
        size += len(piece)
        if out is not None:
            out.write(piece)
        pace.passed(len(piece))
    return hashing.hexdigest(), size


def _missing(store: Store, file: File) -> Found:
    """Missing, or something is there that is no file, or nobody may look."""
    try:
        size = store.size(original_key(file.sha256))
    except OSError as wrong:
        return Found(State.UNREADABLE, f"It cannot be read: {wrong.strerror or wrong}.")
    if size is None:
        return Found(State.MISSING, "It is not there.")
    return Found(State.UNREADABLE, "Something lies in its place that is no file.")


def _of_a_service(store: Store, wrong: ClientError) -> str:
    """What the service says of one key. Raises Unreachable where it is the service itself that ails."""
    code = str(wrong.response["Error"]["Code"])
    if code in AILING:
        raise Unreachable(store.name, str(wrong)) from wrong
    return f"It cannot be read: {wrong.response['Error'].get('Message') or code} ({code})."


def _from_the_disk_itself(stream: BinaryIO) -> None:
    """Let go of what memory holds of a file: an audit that reads memory says nothing of the disk."""
    with suppress(OSError, AttributeError, ValueError):
        os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
