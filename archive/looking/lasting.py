"""How long films and recordings last, and how large a film is on the screen, as their heads tell it."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

import mutagen

from archive.cleaned.films import Box, boxes
from archive.cleaned.matroska import TRACK, TRACKS, Element, elements

# A film that says that it lasts longer is not believed: some 24 days, in milliseconds.
MOST = 2**31 - 1
LARGEST = 2**16
_INFO, _SCALE, _DURATION = 0x1549A966, 0x2AD7B1, 0x4489
_VIDEO, _WIDTH, _HEIGHT, _SHOWN_WIDTH, _SHOWN_HEIGHT, _UNIT = 0xE0, 0xB0, 0xBA, 0x54B0, 0x54BA, 0x54B2


class Lasting(NamedTuple):
    """Milliseconds, and pixels as the film is shown (turned, where a telephone was); each 0 where it is not told."""

    milliseconds: int = 0
    width: int = 0
    height: int = 0


def of_sound(path: Path) -> int:
    """Milliseconds of MP3, WAV and FLAC, by mutagen; 0 where it is not told. Never raises."""
    try:
        opened = mutagen.File(path)
        return _believed(1000 * float(opened.info.length))
    except Exception:  # It was read to its end already: that it does not tell its length makes it no worse.
        return 0


def of_mp4(film: BinaryIO, movie: Box) -> Lasting:
    """From mvhd, or mehd of a film in fragments, and the largest tkhd (ISO/IEC 14496-12 §8.2.2, §8.3.2, §8.8.2)."""
    held = {box.kind: box for box in boxes(film, movie.start, movie.end)}
    head = _bytes(film, held.get(b"mvhd"))
    scale, duration = _times(head)
    if not duration and b"mvex" in held:
        whole = {box.kind: box for box in boxes(film, held[b"mvex"].start, held[b"mvex"].end)}
        duration = int.from_bytes(_bytes(film, whole.get(b"mehd"))[4:], "big")
    tracks = [box for box in boxes(film, movie.start, movie.end) if box.kind == b"trak"]
    sizes = [_size(_bytes(film, head)) for track in tracks for head in _heads(film, track)]
    width, height = max(sizes, key=lambda size: size[0] * size[1], default=(0, 0))
    return Lasting(_believed(1000 * duration / scale) if scale else 0, width, height)


def _heads(film: BinaryIO, track: Box) -> Iterator[Box]:
    return (box for box in boxes(film, track.start, track.end) if box.kind == b"tkhd")


def _times(head: bytes) -> tuple[int, int]:
    """Units in a second, and how many: behind two moments, which take twice the room in version 1."""
    if head[:1] == b"\1":
        return struct.unpack(">IQ", head[20:32].rjust(12, b"\0"))
    return struct.unpack(">II", head[12:20].rjust(8, b"\0"))


def _size(head: bytes) -> tuple[int, int]:
    """Width and height in units of 1/65536, behind a matrix that may turn the film by a quarter."""
    matrix = 52 if head[:1] == b"\1" else 40
    if len(head) < matrix + 44:
        return 0, 0
    a, b = struct.unpack(">ii", head[matrix : matrix + 8])
    width, height = (each >> 16 for each in struct.unpack(">II", head[matrix + 36 : matrix + 44]))
    if max(width, height) > LARGEST:
        return 0, 0
    return (height, width) if b and not a else (width, height)


def of_webm(film: BinaryIO, segment: dict[int, Element]) -> Lasting:
    """From Info and the largest Video (RFC 9559 §5.1.2, §5.1.4.1.28). `segment`: its elements by their ID."""
    info = _children(film, segment.get(_INFO))
    scale = int.from_bytes(_value(film, info.get(_SCALE)), "big") or 1_000_000
    written = _value(film, info.get(_DURATION))
    duration = struct.unpack(">f" if len(written) == 4 else ">d", written)[0] if len(written) in (4, 8) else 0
    tracks = segment.get(TRACKS)
    every = elements(film, tracks.start, tracks.end) if tracks else ()
    sizes = [_shown(film, _children(film, each)) for each in [*every] if each.id == TRACK]
    width, height = max(sizes, key=lambda size: size[0] * size[1], default=(0, 0))
    return Lasting(_believed(duration * scale / 1_000_000), width, height)


def _shown(film: BinaryIO, track: dict[int, Element]) -> tuple[int, int]:
    """As it is shown, where that is said in pixels; else as it is coded."""
    video = _children(film, track.get(_VIDEO))
    number = {id: int.from_bytes(_value(film, each), "big") for id, each in video.items()}
    width, height = number.get(_WIDTH, 0), number.get(_HEIGHT, 0)
    if not number.get(_UNIT):
        width, height = number.get(_SHOWN_WIDTH, width), number.get(_SHOWN_HEIGHT, height)
    return (0, 0) if max(width, height) > LARGEST else (width, height)


def _children(film: BinaryIO, parent: Element | None) -> dict[int, Element]:
    return {each.id: each for each in elements(film, parent.start, parent.end)} if parent else {}


def _value(film: BinaryIO, each: Element | None) -> bytes:
    return _read(film, each.start, each.end) if each else b""


def _bytes(film: BinaryIO, box: Box | None) -> bytes:
    return _read(film, box.start, box.end) if box else b""


def _read(film: BinaryIO, start: int, end: int) -> bytes:
    film.seek(start)
    return film.read(min(256, end - start))


def _believed(milliseconds: float) -> int:
    return round(milliseconds) if 0 < milliseconds <= MOST else 0
