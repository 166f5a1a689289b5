"""Tiles copied out of a pyramid as they lie there, without decoding (TIFF 6.0 §2, §15; TIFF Technical Note 2)."""

import os
import struct
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_TYPES = {1: "B", 3: "H", 4: "I"}
WIDTH, HEIGHT, TILE_WIDTH, OFFSETS, COUNTS, TABLES = 256, 257, 322, 324, 325, 347
# A JFIF head says that the three channels are YCbCr, which inside a TIFF is said by the TIFF (JFIF 1.02).
START = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"


class Level(NamedTuple):
    """One level of a pyramid: its size and its tiles' in pixels, where each tile lies, and how many bytes it has."""

    width: int
    height: int
    tile: int
    offsets: tuple[int, ...]
    counts: tuple[int, ...]
    tables: bytes


def tile_of(pyramid: Path, level: int, column: int, row: int) -> bytes | None:
    """A whole tile as a JPEG file; None where the level has no such tile, or one that reaches over its edge."""
    with pyramid.open("rb", buffering=0) as file:
        handle = file.fileno()
        held = os.fstat(handle)
        levels = _levels(str(pyramid), held.st_ino, held.st_mtime_ns, held.st_size)
        at = levels[level] if level < len(levels) else None
        if at is None or (column + 1) * at.tile > at.width or (row + 1) * at.tile > at.height:
            return None
        which = row * -(-at.width // at.tile) + column
        body = os.pread(handle, at.counts[which], at.offsets[which])
    return START + at.tables[2:-2] + body[2:]


@lru_cache(maxsize=256)
def _levels(path: str, *version: int) -> tuple[Level, ...]:
    """All levels of the pyramid at a path, the largest first; kept for as long as the file is the same."""
    with Path(path).open("rb") as file:
        whole = os.pread(file.fileno(), 8, 0)
        order = "<" if whole[:2] == b"II" else ">"
        found, at = [], struct.unpack(order + "I", whole[4:])[0]
        while at:
            level, at = _level(file.fileno(), order, at)
            found.append(level)
    return tuple(found)


def _level(handle: int, order: str, at: int) -> tuple[Level, int]:
    """The image file directory at an offset, and the offset of the next one."""
    count = struct.unpack(order + "H", os.pread(handle, 2, at))[0]
    body = os.pread(handle, count * 12 + 4, at + 2)
    entries = {struct.unpack_from(order + "H", body, n * 12)[0]: body[n * 12 + 2 : n * 12 + 12] for n in range(count)}
    values = {tag: _values(handle, order, entry) for tag, entry in entries.items() if tag in _READ}
    tables = bytes(_values(handle, order, entries[TABLES]))
    size = (values[WIDTH][0], values[HEIGHT][0], values[TILE_WIDTH][0])
    return Level(*size, values[OFFSETS], values[COUNTS], tables), struct.unpack_from(order + "I", body, count * 12)[0]


_READ = {WIDTH, HEIGHT, TILE_WIDTH, OFFSETS, COUNTS}


def _values(handle: int, order: str, entry: bytes) -> tuple[int, ...]:
    """The numbers of an entry: within it where they fit in four bytes, else where it points to."""
    kind, count = struct.unpack_from(order + "HI", entry)
    form = f"{order}{count}{_TYPES[1 if kind == 7 else kind]}"
    size = struct.calcsize(form)
    place = entry[6:] if size <= 4 else os.pread(handle, size, struct.unpack_from(order + "I", entry, 6)[0])
    return struct.unpack(form, place[:size])
