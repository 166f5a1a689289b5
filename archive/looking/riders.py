"""What rides along with a file and is none of it: another file behind its end, a program in its metadata."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from archive.embedded import read_embedded
from archive.looking.ends import iso_end, jpeg_end, png_end, riff_end
from archive.looking.looked import Unfit

BEHIND = (
    "another file is hung on behind its end ({}). Send it without, and the other one by itself if it is to be kept."
)
PROGRAM = (
    "its metadata holds what a browser would run ({}). Send a copy without it, and say in the custody log of that "
    "copy what was taken out."
)
_ENDS: dict[str, Callable[[bytes], int]] = {
    "image/jpeg": jpeg_end,
    "image/png": png_end,
    "image/webp": riff_end,
    "image/avif": iso_end,
    "image/heic": iso_end,
    "image/jp2": iso_end,
}
# Signs of files that are read from their end or from anywhere, wherever they stand behind a picture.
_HUNG_ON: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a packed file"),
    (b"PK\x05\x06", "a packed file"),
    (b"Rar!\x1a\x07", "a packed file"),
    (b"7z\xbc\xaf\x27\x1c", "a packed file"),
    (b"%PDF-", "a PDF"),
    (b"\x7fELF", "a program"),
    (b"<?php", "a program"),
)
_RUNS = re.compile(rb"<\s*script\b|<\?php|<!entity\b|<!doctype\b|<\s*iframe\b|<\s*svg\b|javascript:", re.IGNORECASE)
# Cameras write these behind a picture: further views of it, a short film, what they made of it.
_BY_CAMERAS = (b"\xff\xd8\xff", b"SEFT")


def check(path: Path, media_type: str) -> dict[str, Any]:
    """Raises Unfit for what must not come along; gives what is embedded, as read_embedded does."""
    if media_type in _ENDS:
        _check_picture(path, _ENDS[media_type])
    elif media_type.startswith(("image/", "audio/", "video/", "model/")):
        _check_tail(_last(path))
    embedded = read_embedded(path, media_type)
    for words in _said(embedded):
        if found := _RUNS.search(words.encode(errors="replace")):
            raise Unfit(PROGRAM.format(found[0].decode(errors="replace")))
    return embedded


def _check_picture(path: Path, end_of: Callable[[bytes], int]) -> None:
    body = path.read_bytes()
    end = end_of(body)
    if found := _RUNS.search(body[:end]):
        raise Unfit(PROGRAM.format(found[0].decode(errors="replace")))
    if b"%PDF-" in body[:1024]:
        raise Unfit(BEHIND.format("a PDF"))
    _check_end(body)
    behind = body[end:].strip(b"\0\xff \r\n\t")
    if behind and not _is_a_cameras(behind):
        raise Unfit(BEHIND.format(_named(behind)))


def _check_end(body: bytes) -> None:
    """A packed file is read from its end, whatever stands before it: its last record ends with the file."""
    at = body.rfind(b"PK\x05\x06", -65_557)
    if at >= 0 and len(body) - at >= 22 and at + 22 + int.from_bytes(body[at + 20 : at + 22], "little") == len(body):
        raise Unfit(BEHIND.format("a packed file"))


def _check_tail(last: bytes) -> None:
    """Of files whose own end is not known here, or is far from their beginning: the last of them."""
    _check_end(last)
    named = next((words for sign, words in _HUNG_ON if len(sign) > 4 and sign in last), "")
    if named or _RUNS.search(last):
        raise Unfit(BEHIND.format(named or "a program"))


def _is_a_cameras(behind: bytes) -> bool:
    known = behind.startswith(_BY_CAMERAS[0]) or behind.endswith(_BY_CAMERAS[1]) or b"ftyp" in behind[:8]
    return known and not any(sign in behind for sign, _ in _HUNG_ON) and not _RUNS.search(behind)


def _named(behind: bytes) -> str:
    found = next((words for sign, words in _HUNG_ON if sign in behind), "")
    if found or not _RUNS.search(behind):
        return found or f"{len(behind)} bytes"
    return "a program"


def _last(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, file.seek(0, 2) - 70_000))
        return file.read()


def _said(held: Any) -> Iterator[str]:
    """Every text in what was read, however deep."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict):
        for key, value in held.items():
            yield from _said(key)
            yield from _said(value)
    elif isinstance(held, list | tuple):
        for each in held:
            yield from _said(each)
