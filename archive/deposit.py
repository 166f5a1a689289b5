"""The only way in for bytes: streamed, hashed, looked at, and sealed; or refused with a sentence."""

import hashlib
import re
from pathlib import Path
from typing import BinaryIO

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
from archive.receiving import is_full, place_for_one, received
from archive.refusal import NoRoom, Refused

_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


def deposit(stream: BinaryIO, name: str, by: User | None, sha256: str = "", number: str = "") -> File:
    """Take some bytes into the strongroom. Raises Refused, and then nothing is left behind.

    The same bytes twice are one file, also where two come at the same moment. `sha256`: what the sender says they
    are; `number`: kept where the bytes come with one.
    """
    name = plain_name(name)
    if sha256 and not _SHA256.fullmatch(sha256):
        raise Refused(name, "the checksum sent with it is no SHA-256: 64 digits from 0 to 9 and a to f.")
    with place_for_one() as path:
        digest, size = received(stream, path, name)
        if sha256 and sha256.lower() != digest:
            raise Refused(name, "its checksum is not the one it was sent with. Send it again.")
        return _taken_in(path, name, digest, size, by, number)


def deposit_from_disk(path: Path, name: str, by: User | None) -> File:
    """The same for bytes that lie on this machine already; they are not copied before they are looked at, and stay."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return _taken_in(path, plain_name(name), digest, path.stat().st_size, by, "")


def _taken_in(path: Path, name: str, digest: str, size: int, by: User | None, number: str) -> File:
    held = File.objects.filter(sha256=digest).first()
    if held is not None:
        return held
    if number and File.objects.filter(number=number).exists():
        raise Refused(name, f"another file is {number} here. Give it another number, or none.")
    return _kept(path, name, digest, size, look(path, name), by, number)


def _kept(path: Path, name: str, digest: str, size: int, seen: Looked, by: User | None, number: str) -> File:
    """Seal, enter and write down, all or nothing. Sealing may take long, and holds no table meanwhile."""
    put: list[storage.Store] = []
    try:
        _seal(path, name, digest, put)
        with transaction.atomic():
            file = _entered(name, digest, size, seen, by, number)
    except BaseException as wrong:
        held = _taken_back(path, digest, put)
        # The same bytes came by another way a moment ago, and were entered first.
        if held is not None and isinstance(wrong, IntegrityError):
            return held
        raise
    # Once more: whoever failed with the same bytes meanwhile may have taken them out.
    _seal(path, name, digest, [])
    return file


def _seal(path: Path, name: str, digest: str, put: list[storage.Store]) -> None:
    try:
        storage.seal(path, digest, put)
    except OSError as wrong:
        if is_full(wrong):
            raise NoRoom(name) from wrong
        raise


def _taken_back(path: Path, digest: str, put: list[storage.Store]) -> File | None:
    """Take out what was put in for nothing; gives the file that has the bytes all the same.

    Asked twice, for another deposit of the same bytes may be entered between: its bytes are put back.
    """
    held = File.objects.filter(sha256=digest).first()
    if held is None:
        storage.unseal(digest, put)
        held = File.objects.filter(sha256=digest).first()
        if held is not None:
            storage.seal(path, digest, [])
    return held


def _entered(name: str, digest: str, size: int, seen: Looked, by: User | None, number: str) -> File:
    if number:
        reserve(number)
    file = File.objects.create(
        number=number or next_number("F"),
        sha256=digest,
        size=size,
        media_type=seen.media_type,
        width=seen.width,
        height=seen.height,
        duration=seen.milliseconds,
        metadata=seen.embedded,
        likeness=seen.prints[0] if seen.prints else None,
        too_plain=seen.prints == [],
        original_name=name,
        deposited_by=by,
    )
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


__all__ = ["NoRoom", "Refused", "deposit", "deposit_from_disk"]
