"""WebM without tags, attachments, names and dates (EBML, RFC 8794; Matroska, RFC 9559)."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from archive.cleaned.uncleanable import Uncleanable

BROKEN = "This film cannot be read whole. Export it again as WebM, and send that."
SEGMENT, INFO, TRACKS, TRACK, TRACK_TYPE = 0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0x83
# Tags, attachments, chapters; title, date, file names; names of tracks.
_TAKEN = {0x1254C367, 0x1941A469, 0x1043A770, 0x7BA9, 0x4461, 0x7384, 0x536E, 0xEC}
# With what it was made: has to be there (RFC 9559 §5.1.2), so its letters are overwritten.
_BLANKED = {0x4D80, 0x5741}
_WITHIN = {SEGMENT, INFO, TRACKS, TRACK}
_PICTURE_AND_SOUND = {1, 2}


class Element(NamedTuple):
    """An element: its ID, where it and what it holds begin, and where it ends."""

    id: int
    at: int
    start: int
    end: int


def webm(path: Path, out: Path) -> None:
    """The same pictures and sounds; a track of anything else is refused."""
    shutil.copyfile(path, out)
    with out.open("r+b") as film:
        end = film.seek(0, 2)
        if SEGMENT not in {each.id for each in elements(film, 0, end)}:
            raise Uncleanable(BROKEN)
        _clean(film, 0, end)


def elements(film: BinaryIO, at: int, end: int) -> Iterator[Element]:
    """The elements of a stretch; only a segment may go to the end without saying how long it is."""
    while at < end:
        film.seek(at)
        id, id_length = _number(film, keep_marker=True)
        size, size_length = _number(film, keep_marker=False)
        start = at + id_length + size_length
        if size == (1 << 7 * size_length) - 1:
            if id != SEGMENT:
                raise Uncleanable("This film does not say how long its parts are. Export it again, and send that.")
            size = end - start
        if start + size > end:
            raise Uncleanable(BROKEN)
        yield Element(id, at, start, start + size)
        at = start + size


def _number(film: BinaryIO, keep_marker: bool) -> tuple[int, int]:
    """A number of variable length (RFC 8794 §4), and its length in bytes."""
    first = film.read(1)
    if not first or not first[0]:
        raise Uncleanable(BROKEN)
    length = 9 - first[0].bit_length()
    value = first[0] if keep_marker else first[0] & (0xFF >> length)
    return int.from_bytes(bytes([value]) + film.read(length - 1), "big"), length


def _clean(film: BinaryIO, at: int, end: int) -> None:
    for each in [*elements(film, at, end)]:
        if each.id in _TAKEN:
            _void(film, each)
        elif each.id in _BLANKED:
            film.seek(each.start)
            film.write(b" " * (each.end - each.start))
        elif each.id in _WITHIN:
            _clean(film, each.start, each.end)
        elif each.id == TRACK_TYPE:
            _check_track(film, each)


def _void(film: BinaryIO, each: Element) -> None:
    """Make it a Void element as long as it was (RFC 8794 §11.3.2), its size in as many bytes as there is room."""
    whole = each.end - each.at
    wide = min(8, whole - 1)
    film.seek(each.at)
    film.write(b"\xec" + ((1 << 7 * wide) | (whole - 1 - wide)).to_bytes(wide, "big"))
    film.write(bytes(whole - 1 - wide))


def _check_track(film: BinaryIO, each: Element) -> None:
    film.seek(each.start)
    if int.from_bytes(film.read(each.end - each.start), "big") not in _PICTURE_AND_SOUND:
        raise Uncleanable("This film has a track that is no picture and no sound. Export it without, and send that.")
