"""Metadata in the chunks of a PNG (third edition)."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from archive.embedded.held import Held, exif_in

_LARGEST_CHUNK = 8 * 1024 * 1024
_LARGEST_TEXT = 4 * 1024 * 1024
_XMP = "XML:com.adobe.xmp"


def in_png(path: Path) -> Held:
    """EXIF, XMP, and texts by their keywords."""
    held = Held()
    with path.open("rb") as file:
        for kind, body in _chunks(file):
            if kind == b"eXIf":
                held.exif = exif_in(body)
                continue
            keyword, text = _png_text(kind, body)
            if keyword == _XMP:
                held.xmp.append(text)
            elif keyword:
                held.text[keyword] = text.decode("utf-8", "replace") if kind == b"iTXt" else text.decode("latin-1")
    return held


def _chunks(file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG that hold metadata (5.3); pixels are passed over."""
    file.seek(8)
    while len(head := file.read(8)) == 8:
        size, kind = int.from_bytes(head[:4]), head[4:]
        if kind in (b"eXIf", b"tEXt", b"zTXt", b"iTXt") and size <= _LARGEST_CHUNK:
            yield kind, file.read(size)
            file.seek(4, 1)
        else:
            file.seek(size + 4, 1)


def _png_text(kind: bytes, body: bytes) -> tuple[str, bytes]:
    """Keyword and text of a tEXt, zTXt or iTXt chunk (11.3.3); inflated no further than 4 MiB."""
    keyword, _, rest = body.partition(b"\0")
    if kind == b"zTXt":
        return keyword.decode("latin-1"), _inflated(rest[1:])
    if kind == b"iTXt":
        compressed = rest[:1] == b"\1"
        *_, text = rest[2:].split(b"\0", 2)
        return keyword.decode("latin-1"), _inflated(text) if compressed else text
    return keyword.decode("latin-1"), rest


def _inflated(body: bytes) -> bytes:
    return zlib.decompressobj().decompress(body, _LARGEST_TEXT)
