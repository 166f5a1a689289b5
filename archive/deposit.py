"""The only way in for bytes: streamed, hashed, looked at, and sealed; or refused with a sentence."""

import hashlib
import os
import tempfile
from pathlib import Path
from typing import BinaryIO

from django.db import transaction

from archive import storage
from archive.chain import append, locked_head
from archive.derivatives import make_derivatives
from archive.embedded import read_embedded
from archive.happening import happened
from archive.looking import Looked, look
from archive.metadata_read import write_down_reading
from archive.models import Act, File, Happened, User
from archive.numbers import next_number, reserve
from archive.refusal import Refused

LARGEST = 512 * 1024 * 1024
PIECE = 1024 * 1024


def deposit(stream: BinaryIO, name: str, by: User | None, sha256: str = "", number: str = "") -> File:
    """Take some bytes into the strongroom. Raises Refused, and then nothing is left behind.

    The same bytes twice are one file. `sha256`: what the sender says they are; `number`: kept where the
    bytes come with one.
    """
    handle, temporary = tempfile.mkstemp(dir=storage.incoming())
    path = Path(temporary)
    try:
        with os.fdopen(handle, "wb") as out:
            digest, size = _copied(stream, out)
        if sha256 and sha256.lower() != digest:
            raise Refused(name, "its checksum is not the one it was sent with. Send it again.")
        held = File.objects.filter(sha256=digest).first()
        if held is not None:
            return held
        return _kept(path, name, digest, size, look(path, name), by, number)
    finally:
        path.unlink(missing_ok=True)


def _copied(stream: BinaryIO, out: BinaryIO) -> tuple[str, int]:
    """Copy while hashing, one piece at a time."""
    hashing, size = hashlib.sha256(), 0
    while piece := stream.read(PIECE):
        size += len(piece)
        if size > LARGEST:
            raise Refused("This file", f"it is larger than {LARGEST // 1024**2} MiB.")
        hashing.update(piece)
        out.write(piece)
    if not size:
        raise Refused("This file", "it is empty.")
    return hashing.hexdigest(), size


def _kept(path: Path, name: str, digest: str, size: int, seen: Looked, by: User | None, number: str) -> File:
    read = read_embedded(path, seen.media_type)
    with transaction.atomic():
        if number:
            reserve(number)
        file = File.objects.create(
            number=number or next_number("F"),
            sha256=digest,
            size=size,
            media_type=seen.media_type,
            width=seen.width,
            height=seen.height,
            metadata=read,
            original_name=Path(name).name[:255],
            deposited_by=by,
        )
        storage.seal(path, digest)
        happened(file, Happened.INGESTION, f"Taken in as {file.original_name}, and sealed.", by=by)
        happened(file, Happened.DIGEST, f"SHA-256 {digest}, over the bytes as they came.")
        write_down_reading(file, read)
        make_derivatives(file)
        with locked_head() as head:
            append(head, Act.DEPOSITED, file.number, digest, by, public=False, detail={"size": size})
    return file


__all__ = ["Refused", "deposit"]
