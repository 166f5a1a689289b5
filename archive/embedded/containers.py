"""Where each picture format keeps its metadata. Nothing here decodes a picture."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pillow_heif
from PIL import Image
from PIL.TiffImagePlugin import TiffImageFile

from archive.embedded.boxes import in_jp2
from archive.embedded.chunks import in_png
from archive.embedded.held import Held, exif_in
from archive.embedded.iptc import in_resources
from archive.embedded.plain import decoded

_XMP_TAG, _IPTC_TAG, _RESOURCES_TAG = 700, 33723, 34377
_EXTENDED = b"http://ns.adobe.com/xmp/extension/\0"


@contextmanager
def held_in(path: Path, media_type: str) -> Iterator[Held]:
    """The blocks in a picture. Raises whatever its reader raises where it is broken.

    A TIFF is open for as long as the block: its EXIF is read from the file itself.
    """
    if media_type == "image/png":
        yield in_png(path)
    elif media_type in ("image/heif", "image/heic"):
        info = pillow_heif.open_heif(path).info
        yield Held(exif_in(info.get("exif")), xmp=_packets(info.get("xmp")))
    elif media_type == "image/jp2":
        yield in_jp2(path)
    else:
        with Image.open(path) as image:
            yield _in_tiff(image) if isinstance(image, TiffImageFile) else _in_picture(image)


def _in_picture(image: Image.Image) -> Held:
    held = Held(exif_in(image.info.get("exif")), xmp=_packets(image.info.get("xmp")))
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
