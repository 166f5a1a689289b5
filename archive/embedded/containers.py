"""Where each picture format keeps its metadata. Nothing here decodes a picture."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import pillow_heif
from PIL import Image
from PIL.TiffImagePlugin import TiffImageFile

from archive.embedded.iptc import in_resources
from archive.embedded.plain import decoded

_XMP_TAG, _IPTC_TAG, _RESOURCES_TAG = 700, 33723, 34377
_EXTENDED = b"http://ns.adobe.com/xmp/extension/\0"
_LARGEST_CHUNK = 8 * 1024 * 1024
_LARGEST_TEXT = 4 * 1024 * 1024
_PNG_XMP = "XML:com.adobe.xmp"


@dataclass
class Held:
    """The blocks of a file, as they stand in it."""

    exif: Image.Exif | None = None
    iptc: bytes = b""
    xmp: list[bytes] = field(default_factory=list)
    text: dict[str, str] = field(default_factory=dict)


@contextmanager
def held_in(path: Path, media_type: str) -> Iterator[Held]:
    """The blocks in a picture. Raises whatever its reader raises where it is broken.

    A TIFF is open for as long as the block: its EXIF is read from the file itself.
    """
    if media_type == "image/png":
        yield _in_png(path)
    elif media_type in ("image/heif", "image/heic"):
        info = pillow_heif.open_heif(path).info
        yield Held(_exif(info.get("exif")), xmp=_packets(info.get("xmp")))
    else:
        with Image.open(path) as image:
            yield _in_tiff(image) if isinstance(image, TiffImageFile) else _in_picture(image)


def _in_picture(image: Image.Image) -> Held:
    held = Held(_exif(image.info.get("exif")), xmp=_packets(image.info.get("xmp")))
    resources = image.info.get("photoshop")
    if isinstance(resources, dict):
        held.iptc = _bytes(resources.get(0x0404))
    segments = [body for _, body in getattr(image, "applist", [])]
    held.xmp += _extended([body for body in segments if body.startswith(_EXTENDED)])
    if comment := image.info.get("comment"):
        held.text["Comment"] = decoded(comment) if isinstance(comment, bytes) else str(comment)
    return held


def _in_tiff(image: TiffImageFile) -> Held:
    tags = image.tag_v2
    iptc = _bytes(tags.get(_IPTC_TAG)) or in_resources(_bytes(tags.get(_RESOURCES_TAG)))
    return Held(image.getexif(), iptc, _packets(_bytes(tags.get(_XMP_TAG))))


def _exif(body: bytes | None) -> Image.Exif | None:
    if not body:
        return None
    exif = Image.Exif()
    exif.load(body)
    return exif


def _packets(packet: bytes | str | None) -> list[bytes]:
    return [packet.encode() if isinstance(packet, str) else packet] if packet else []


def _bytes(value: object) -> bytes:
    """A field of bytes, however TiffImagePlugin gives it: whole, in pieces, or as numbers."""
    if isinstance(value, tuple):
        return b"".join(each if isinstance(each, bytes) else bytes([each]) for each in value)
    return bytes(value) if isinstance(value, bytes | bytearray) else b""


def _extended(segments: list[bytes]) -> list[bytes]:
    """The pieces of an extended packet put together (XMP part 3, 1.1.3.1): identifier, whole size, where it goes."""
    if not segments:
        return []
    at = len(_EXTENDED)
    first = segments[0][at : at + 36]
    whole = int.from_bytes(first[32:36])
    pieces = {
        int.from_bytes(body[at + 36 : at + 40]): body[at + 40 :] for body in segments if body[at : at + 36] == first
    }
    joined = b"".join(piece for _, piece in sorted(pieces.items()))
    return [joined] if len(joined) == whole else [b"<incomplete"]


def _in_png(path: Path) -> Held:
    held = Held()
    with path.open("rb") as file:
        for kind, body in _chunks(file):
            if kind == b"eXIf":
                held.exif = _exif(body)
                continue
            keyword, text = _png_text(kind, body)
            if keyword == _PNG_XMP:
                held.xmp.append(text)
            elif keyword:
                held.text[keyword] = text.decode("utf-8", "replace") if kind == b"iTXt" else text.decode("latin-1")
    return held


def _chunks(file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG that hold metadata (PNG 3rd edition, 5.3); pixels are passed over."""
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
