"""The only way in for bytes: streamed, hashed, looked at, and sealed; or refused with a sentence."""

import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.db import IntegrityError, transaction

from archive import storage
from archive.chain import append, locked_head
from archive.copies.background import begin
from archive.happening import happened
from archive.looking import Looked, look
from archive.metadata_read import write_down_reading
from archive.models import Act, File, Happened, Outcome, User
from archive.naming import plain_name
from archive.numbers import next_number, reserve
from archive.refusal import Refused

PIECE = 1024 * 1024
# Left free on the disk whatever comes in, so that a full disk stops no one else's work.
LEFT_FREE = 256 * 1024**2
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


def deposit(stream: BinaryIO, name: str, by: User | None, sha256: str = "", number: str = "") -> File:
    """Take some bytes into the strongroom. Raises Refused, and then nothing is left behind.

    The same bytes twice are one file, also where two come at the same moment. `sha256`: what the sender says they
    are; `number`: kept where the bytes come with one.
    """
    name = plain_name(name)
    if sha256 and not _SHA256.fullmatch(sha256):
        raise Refused(name, "the checksum sent with it is no SHA-256: 64 digits from 0 to 9 and a to f.")
    with _incoming() as path:
        digest, size = _copied(stream, path, name)
        if sha256 and sha256.lower() != digest:
            raise Refused(name, "its checksum is not the one it was sent with. Send it again.")
        held = File.objects.filter(sha256=digest).first()
        return held or _kept(path, name, digest, size, look(path, name), by, number)


@contextmanager
def _incoming() -> Iterator[Path]:
    """A file for what is not yet accepted, which is gone afterwards whatever happens."""
    handle, temporary = tempfile.mkstemp(dir=storage.incoming())
    os.close(handle)
    try:
        yield Path(temporary)
    finally:
        Path(temporary).unlink(missing_ok=True)


def _copied(stream: BinaryIO, path: Path, name: str) -> tuple[str, int]:
    """Copy while hashing, one piece at a time."""
    hashing, size = hashlib.sha256(), 0
    with path.open("wb") as out:
        while piece := stream.read(PIECE):
            size += len(piece)
            if size > settings.LARGEST_FILE:
                raise Refused(name, f"it is larger than {told_size(settings.LARGEST_FILE)}, the most taken in here.")
            if shutil.disk_usage(path.parent).free < LEFT_FREE + len(piece):
                raise Refused(name, "there is no room for it on the disk. Tell whoever runs this archive.")
            hashing.update(piece)
            out.write(piece)
    if not size:
        raise Refused(name, "it is empty.")
    return hashing.hexdigest(), size


def told_size(size: int) -> str:
    """A size for people: 500 MiB, 64 GiB."""
    unit = next((unit for unit in ("GiB", "MiB", "KiB") if size % _UNITS[unit] == 0), "bytes")
    return f"{size // _UNITS.get(unit, 1)} {unit}"


_UNITS = {"KiB": 1024, "MiB": 1024**2, "GiB": 1024**3}


def _kept(path: Path, name: str, digest: str, size: int, seen: Looked, by: User | None, number: str) -> File:
    """Seal, enter and write down, all or nothing: bytes that no file has are taken out of the stores again."""
    try:
        with transaction.atomic():
            return _entered(path, name, digest, size, seen, by, number)
    except BaseException as wrong:
        held = File.objects.filter(sha256=digest).first()
        if held is None:
            storage.unseal(digest)
        elif isinstance(wrong, IntegrityError):
            # The same bytes came by another way a moment ago, and were entered first.
            return held
        raise


def _entered(path: Path, name: str, digest: str, size: int, seen: Looked, by: User | None, number: str) -> File:
    if number:
        reserve(number)
    file = File.objects.create(
        number=number or next_number("F"),
        sha256=digest,
        size=size,
        media_type=seen.media_type,
        width=seen.width,
        height=seen.height,
        metadata=seen.embedded,
        likeness=seen.prints[0] if seen.prints else None,
        too_plain=seen.prints == [],
        original_name=name,
        deposited_by=by,
    )
    storage.seal(path, digest)
    happened(file, Happened.INGESTION, f"Taken in as {file.original_name}, and sealed.", by=by)
    happened(file, Happened.DIGEST, f"SHA-256 {digest}, over the bytes as they came.")
    odd = Outcome.WARNING if seen.remark else Outcome.SUCCESS
    happened(file, Happened.IDENTIFIED, f"{seen.form}, told from the bytes.", outcome=odd, note=seen.remark)
    happened(file, Happened.VALIDATED, "Read to its end; nothing in it that runs, nothing hung on to it.")
    write_down_reading(file, seen.embedded)
    begin(file)
    with locked_head() as head:
        append(head, Act.DEPOSITED, file.number, digest, by, public=False, detail={"size": size})
    return file


__all__ = ["Refused", "deposit"]
