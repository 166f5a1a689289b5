"""Where the bytes of a picture end by its own account. A picture that was decoded has an end."""

import struct

from archive.looking.looked import Unfit
from archive.looking.pictures import BROKEN

_ALONE = {0x01, *range(0xD0, 0xD8)}


def jpeg_end(body: bytes) -> int:
    """Behind the marker EOI (ITU-T T.81 B.1.1): segments are stepped over, what is coded is searched.

    Raises Unfit where it is lacking: a decoder that has all its pixels already does not look for it.
    """
    at = 2
    while at + 2 <= len(body):
        if body[at] != 0xFF:
            at = _next_marker(body, at)
            continue
        marker = body[at + 1]
        if marker == 0xD9:
            return at + 2
        if marker == 0xFF:
            at += 1
        elif marker in _ALONE or marker == 0:
            at += 2
        elif at + 4 > len(body):
            break
        else:
            at += 2 + struct.unpack_from(">H", body, at + 2)[0]
    raise Unfit(BROKEN)


def _next_marker(body: bytes, at: int) -> int:
    """The next FF that is no coded byte (FF00) and no restart (FFD0 to FFD7)."""
    while (at := body.find(b"\xff", at)) >= 0:
        following = body[at + 1 : at + 2]
        if following and following[0] not in (0, *range(0xD0, 0xD8)):
            return at
        at += 2
    return len(body)


def png_end(body: bytes) -> int:
    """Behind IEND (PNG §5.6). Raises Unfit where it is lacking, which decoders forgive."""
    at = 8
    while at + 12 <= len(body):
        length, name = struct.unpack_from(">I4s", body, at)
        at += 12 + length
        if name == b"IEND":
            return at
    raise Unfit(BROKEN)


def riff_end(body: bytes) -> int:
    """By the length that a RIFF begins with, made even."""
    length = struct.unpack_from("<I", body, 4)[0]
    return int(8 + length + length % 2)


def iso_end(body: bytes) -> int:
    """Behind the last box that is whole (ISO/IEC 14496-12 §4.2); one of length 0 goes to the end."""
    at = 0
    while at + 8 <= len(body):
        size = struct.unpack_from(">I", body, at)[0]
        name = body[at + 4 : at + 8]
        if size == 1 and at + 16 <= len(body):
            size = struct.unpack_from(">Q", body, at + 8)[0]
        if size == 0:
            return len(body)
        if size < 8 or at + size > len(body) or not name.replace(b" ", b"a").isalnum():
            return at
        at += size
    return at
