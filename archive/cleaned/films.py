"""Films and sound in MP4 and WebM, without what they say of place, maker and machine.

What is taken out is overwritten where it stands, for a film names its own bytes by their place.
"""

import shutil
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from archive.cleaned.matroska import webm
from archive.cleaned.uncleanable import Uncleanable

BROKEN = "This film cannot be read whole. Export it again as MP4, and send that."
# Boxes that hold boxes (ISO/IEC 14496-12 table 1), as far as one has to look.
_WITHIN = {b"moov", b"trak", b"mdia", b"minf", b"moof", b"traf", b"mfra", b"edts", b"stbl", b"dinf"}
# Boxes that describe: places (©xyz), names, machines, pictures, XMP, events.
_TAKEN = {b"udta", b"meta", b"uuid", b"emsg", b"free", b"skip", b"wide", b"pdin", b"loci", b"ID32"}
# Boxes that begin with two moments: version and flags, then created and changed.
_DATED = {b"mvhd", b"tkhd", b"mdhd"}
_KEPT_TRACKS = {b"vide", b"soun"}


class Box(NamedTuple):
    """A box: its type, where what it holds begins, and where it ends."""

    kind: bytes
    start: int
    end: int


def mp4(path: Path, out: Path) -> None:
    """The same pictures and sounds. A track of anything else (places, subtitles of a drone) is refused."""
    shutil.copyfile(path, out)
    with out.open("r+b") as film:
        end = film.seek(0, 2)
        kinds = {box.kind for box in boxes(film, 0, end)}
        if b"moov" not in kinds:
            raise Uncleanable(BROKEN)
        _clean(film, 0, end)


def boxes(film: BinaryIO, start: int, end: int) -> Iterator[Box]:
    """The boxes of a stretch (§4.2): size, type; a size of 1 is written in 64 bits, of 0 goes to the end."""
    while start + 8 <= end:
        film.seek(start)
        size, kind = struct.unpack(">I4s", film.read(8))
        head = 8
        if size == 1:
            size, head = struct.unpack(">Q", film.read(8))[0], 16
        size = size or end - start
        if size < head or start + size > end:
            raise Uncleanable(BROKEN)
        yield Box(kind, start + head, start + size)
        start += size


def _clean(film: BinaryIO, start: int, end: int) -> None:
    for box in [*boxes(film, start, end)]:
        if box.kind in _TAKEN:
            _free(film, box)
        elif box.kind in _WITHIN:
            _clean(film, box.start, box.end)
        elif box.kind in _DATED:
            _undate(film, box)
        elif box.kind == b"hdlr":
            _check_track(film, box)


def _free(film: BinaryIO, box: Box) -> None:
    """Make it a `free` box with nothing in it (§8.1.2)."""
    head = 16 if _is_long(film, box) else 8
    film.seek(box.start - head + 4)
    film.write(b"free")
    film.seek(box.start)
    film.write(bytes(box.end - box.start))


def _is_long(film: BinaryIO, box: Box) -> bool:
    film.seek(box.start - 16)
    return box.start >= 16 and film.read(8) == struct.pack(">I4s", 1, box.kind)


def _undate(film: BinaryIO, box: Box) -> None:
    film.seek(box.start)
    wide = 16 if film.read(1) == b"\x01" else 8
    film.seek(box.start + 4)
    film.write(bytes(wide))


def _check_track(film: BinaryIO, box: Box) -> None:
    """What kind of track this is; the name that a machine gave it is overwritten (§8.4.3)."""
    film.seek(box.start + 8)
    kind = film.read(4)
    if kind not in _KEPT_TRACKS:
        name = kind.decode("latin-1")
        raise Uncleanable(
            f'This film has a track of the kind "{name}", which may tell where it was made. '
            "Export it with picture and sound alone, and send that."
        )
    film.seek(box.start + 24)
    film.write(bytes(max(0, box.end - box.start - 24)))


__all__ = ["mp4", "webm"]
