"""Sound: MP3 (ISO/IEC 11172-3), WAV (RIFF and RF64) and FLAC (RFC 9639), each to its last frame."""

import struct
from pathlib import Path
from typing import BinaryIO

from mutagen import MutagenError
from mutagen.flac import FLAC

from archive.looking.lasting import of_sound
from archive.looking.looked import BROKEN, Looked, Unfit
from archive.looking.riders import BEHIND

_RATES = {
    "1": (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    "2": (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_SAMPLES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
# How much that is no frame a recorder may leave between and behind its frames.
_LEAVINGS = 4096


def mp3(path: Path) -> Looked:
    """Frames of layer III one after the other, with tags before and behind."""
    body = path.read_bytes()
    at, end = _behind_tags(body), _before_tags(body)
    frames, leavings = 0, 0
    while at < end:
        length = _frame(body, at)
        if not length:
            at, leavings = at + 1, leavings + 1
        elif at + length > end:
            raise Unfit(BROKEN)
        else:
            at, frames = at + length, frames + 1
        if leavings > _LEAVINGS:
            raise Unfit(BROKEN)
    if frames < 2:
        raise Unfit(BROKEN)
    return Looked("audio/mpeg", form="MP3", milliseconds=of_sound(path))


def _behind_tags(body: bytes) -> int:
    """Where the frames begin: behind ID3v2, whose length has seven bits a byte."""
    if body[:3] != b"ID3":
        return 0
    return 10 + sum(byte << shift for byte, shift in zip(body[6:10], (21, 14, 7, 0), strict=True))


def _before_tags(body: bytes) -> int:
    """Where the frames end: before ID3v1 and APE."""
    end = len(body) - 128 if body[-128:-125] == b"TAG" else len(body)
    if body[end - 32 : end - 24] == b"APETAGEX":
        end -= struct.unpack_from("<I", body, end - 20)[0] + 32
    return end


def _frame(body: bytes, at: int) -> int:
    """How long the frame is whose head stands here, in bytes; 0 where there is none."""
    head = body[at : at + 4]
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return 0
    version, rate, sample = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or rate in (0, 15) or sample == 3:
        return 0
    bits = _RATES["1" if version == 3 else "2"][rate - 1] * 1000
    return int((144 if version == 3 else 72) * bits // _SAMPLES[version][sample] + (head[2] >> 1 & 1))


def wave(path: Path) -> Looked:
    """Chunks that fill the file: a form, and samples that are all there."""
    size = path.stat().st_size
    with path.open("rb") as sound:
        kind, whole = struct.unpack("<4sI", sound.read(8))
        if kind not in (b"RIFF", b"RF64"):
            raise Unfit(BROKEN)
        if kind == b"RIFF" and whole + 8 > size:
            raise Unfit(BROKEN)
        found = _chunks(sound, whole + 8 if kind == b"RIFF" else size, kind == b"RF64")
    if not {b"fmt ", b"data"} <= found:
        raise Unfit(BROKEN)
    if kind == b"RIFF" and size > whole + 8 + whole % 2:
        raise Unfit(BEHIND.format(f"{size - whole - 8 - whole % 2} bytes"))
    return Looked("audio/wav", form="WAV" if kind == b"RIFF" else "WAV, RF64", milliseconds=of_sound(path))


def _chunks(sound: BinaryIO, size: int, is_long: bool) -> set[bytes]:
    """The names of all chunks; a long file says in `ds64` how many samples there are."""
    at, found, samples = 12, set(), 0
    while at + 8 <= size:
        sound.seek(at)
        name, length = struct.unpack("<4sI", sound.read(8))
        if name == b"ds64":
            samples = struct.unpack("<8xQ", sound.read(16))[0]
        if name == b"data" and is_long and length == 0xFFFFFFFF:
            length = samples
        if at + 8 + length > size:
            raise Unfit(BROKEN)
        found.add(name)
        at += 8 + length + length % 2
    return found


def flac(path: Path) -> Looked:
    """Metadata, and frames of which the last is whole: it ends with a checksum of itself (§9.3)."""
    try:
        sound = FLAC(path)
    except (MutagenError, EOFError) as wrong:
        raise Unfit(BROKEN) from wrong
    most = sound.info.max_framesize or 64 * 1024
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - most - 2))
        last = file.read()
    begins = [at for at in range(len(last) - 2) if last[at] == 0xFF and last[at + 1] & 0xFE == 0xF8]
    if not any(crc16(last[at:-2]) == struct.unpack(">H", last[-2:])[0] for at in reversed(begins[-64:])):
        raise Unfit(BROKEN)
    return Looked("audio/flac", form="FLAC", milliseconds=of_sound(path))


def crc16(frame: bytes) -> int:
    """CRC-16 with the polynomial x^16 + x^15 + x^2 + 1 (RFC 9639 §9.3)."""
    sum_ = 0
    for byte in frame:
        sum_ ^= byte << 8
        for _ in range(8):
            sum_ = (sum_ << 1 ^ 0x8005 if sum_ & 0x8000 else sum_ << 1) & 0xFFFF
    return sum_
