"""Metadata in the boxes of a JPEG 2000 file (ISO/IEC 15444-1, annex I), which are named by number."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from archive.embedded.held import Held, exif_in

_LARGEST_BOX = 8 * 1024 * 1024
# XMP part 3, 1.1.4; the other is a custom of libraries.
_XMP = bytes.fromhex("BE7ACFCB97A942E89C71999491E3AFAC")
_EXIF = b"JpgTiffExif->JP2"


def in_jp2(path: Path) -> Held:
    """EXIF and XMP."""
    held = Held()
    with path.open("rb") as file:
        for body in _named_by_number(file):
            if body.startswith(_XMP):
                held.xmp.append(body[16:])
            elif body.startswith(_EXIF):
                held.exif = exif_in(body[16:])
    return held


def _named_by_number(file: BinaryIO) -> Iterator[bytes]:
    """The bodies of uuid boxes; all others are passed over. A box of no size reaches to the end (I.4)."""
    while len(head := file.read(8)) == 8:
        size, kind, before = int.from_bytes(head[:4]), head[4:], 8
        if size == 1:
            size, before = int.from_bytes(file.read(8)), 16
        if size < before:
            return
        if kind == b"uuid" and size <= _LARGEST_BOX:
            yield file.read(size - before)
        else:
            file.seek(size - before, 1)
