"""Sound without its tags: no names, places, pictures or programs, and the same sound (ID3v2, FLAC, RIFF)."""

import shutil
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from mutagen import MutagenError
from mutagen.apev2 import APENoHeaderError, APEv2
from mutagen.flac import FLAC
from mutagen.id3 import ID3, ID3NoHeaderError
from mutagen.mp3 import MP3

from archive.cleaned.uncleanable import Uncleanable

BROKEN = "This recording cannot be read whole. Save it again from the original, and send that."
# What a wave file needs to be heard (RIFF): its form, how many samples, and the samples.
_HEARD = (b"fmt ", b"fact", b"data")
PIECE = 1024 * 1024


def mp3(path: Path, out: Path) -> None:
    """MPEG frames alone: ID3 of both versions and APE tags are taken off."""
    shutil.copyfile(path, out)
    try:
        for kind, none in ((ID3, ID3NoHeaderError), (APEv2, APENoHeaderError)):
            try:
                kind(out).delete(out)
            except none:
                continue
        MP3(out)
    except (MutagenError, EOFError, ValueError) as wrong:
        raise Uncleanable(BROKEN) from wrong


def flac(path: Path, out: Path) -> None:
    """Samples and their stream information; tags, pictures, cue sheets and blocks of programs are taken off."""
    shutil.copyfile(path, out)
    try:
        sound = FLAC(out)
        sound.delete()
        sound = FLAC(out)
        sound.clear_pictures()
        sound.metadata_blocks = [block for block in sound.metadata_blocks if block.code in (0, 3)]
        sound.tags = None
        sound.save(deleteid3=True, padding=lambda _: 0)
    except (MutagenError, EOFError, ValueError) as wrong:
        raise Uncleanable(BROKEN) from wrong


def wav(path: Path, out: Path) -> None:
    """Form and samples; LIST, bext, iXML, id3 and every other chunk are left out."""
    with path.open("rb") as read, out.open("wb") as write:
        start = read.read(12)
        if start[:4] != b"RIFF" or start[8:12] != b"WAVE":
            raise Uncleanable(BROKEN)
        write.write(start)
        for name, size in _chunks(read, path.stat().st_size):
            if name in _HEARD:
                write.write(name + struct.pack("<I", size))
                _copied(read, write, size)
                write.write(b"\0" * (size % 2))
        whole = write.tell()
        write.seek(4)
        write.write(struct.pack("<I", whole - 8))


def _chunks(read: BinaryIO, whole: int) -> Iterator[tuple[bytes, int]]:
    """(name, size in bytes) of each chunk, the file standing at its beginning."""
    at = 12
    while at + 8 <= whole:
        read.seek(at)
        name, size = struct.unpack("<4sI", read.read(8))
        if at + 8 + size > whole:
            raise Uncleanable(BROKEN)
        yield name, size
        at += 8 + size + size % 2


def _copied(read: BinaryIO, write: BinaryIO, size: int) -> None:
    left = size
    while left and (piece := read.read(min(PIECE, left))):
        write.write(piece)
        left -= len(piece)
