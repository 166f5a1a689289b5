"""Pictures inside other files (papers, models): their pixels alone, without EXIF, XMP, IPTC and remarks."""

import struct
import zlib

# Kept of a JPEG (ITU-T T.81 B.1.1.3): APP0 JFIF, APP2 with its colour profile, APP14 with how colours are kept.
_KEPT_APP = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_ALONE = {0x01, *range(0xD0, 0xD8)}
_START_OF_SCAN = 0xDA
_PNG = b"\x89PNG\r\n\x1a\n"
# Kept of a PNG: what it needs to be drawn, in its colours.
_KEPT_CHUNKS = {
    b"IHDR",
    b"PLTE",
    b"IDAT",
    b"IEND",
    b"tRNS",
    b"gAMA",
    b"cHRM",
    b"sRGB",
    b"iCCP",
    b"sBIT",
    b"bKGD",
    b"pHYs",
}


def bare(picture: bytes) -> bytes:
    """A JPEG or PNG without what is no picture; other bytes as they are. ValueError where it is cut off."""
    if picture.startswith(b"\xff\xd8"):
        return bare_jpeg(picture)
    return bare_png(picture) if picture.startswith(_PNG) else picture


def bare_jpeg(picture: bytes) -> bytes:
    """The segments that draw it. What stands behind its end is left out."""
    kept, at = [picture[:2]], 2
    while at + 4 <= len(picture):
        if picture[at] != 0xFF:
            raise ValueError("a JPEG is broken")
        marker = picture[at + 1]
        if marker == _START_OF_SCAN:
            end = picture.rfind(b"\xff\xd9")
            return b"".join([*kept, picture[at : end + 2] if end > at else picture[at:]])
        size = 0 if marker in _ALONE else struct.unpack_from(">H", picture, at + 2)[0]
        segment = picture[at : at + 2 + size]
        if not _is_a_remark(marker, segment[4:]):
            kept.append(segment)
        at += 2 + size
    raise ValueError("a JPEG is cut off")


def _is_a_remark(marker: int, body: bytes) -> bool:
    if marker == 0xFE:
        return True
    return 0xE0 <= marker <= 0xEF and not (marker in _KEPT_APP and body.startswith(_KEPT_APP[marker]))


def bare_png(picture: bytes) -> bytes:
    """The chunks that draw it."""
    kept, at = [_PNG], len(_PNG)
    while at + 12 <= len(picture):
        size, name = struct.unpack_from(">I4s", picture, at)
        chunk = picture[at : at + 12 + size]
        if len(chunk) < 12 + size or zlib.crc32(chunk[4:-4]) != struct.unpack(">I", chunk[-4:])[0]:
            raise ValueError("a PNG is broken")
        if name in _KEPT_CHUNKS:
            kept.append(chunk)
        at += 12 + size
        if name == b"IEND":
            return b"".join(kept)
    raise ValueError("a PNG is cut off")
