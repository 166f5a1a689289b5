"""Films, and sound in their containers: MP4 (ISO/IEC 14496-12) and WebM (RFC 9559), whole from head to end."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from archive.cleaned import Uncleanable
from archive.cleaned.films import Box, boxes
from archive.cleaned.matroska import SEGMENT, TRACK, TRACK_TYPE, TRACKS, Element, elements
from archive.looking.lasting import of_mp4, of_webm
from archive.looking.looked import BROKEN, Looked, Unfit

_BRANDS = {b"isom", b"iso2", b"iso3", b"iso4", b"iso5", b"iso6", b"iso8", b"mp41", b"mp42", b"avc1", b"dash", b"M4V ",
           b"M4A ", b"M4VH", b"M4VP", b"mp71", b"MSNV", b"f4v "}  # fmt: skip
_DOC_TYPE, _CLUSTER, _EBML = 0x4282, 0x1F43B675, 0x1A45DFA3
_OFFSETS = {b"stco": ">I", b"co64": ">Q"}


def mp4(path: Path) -> Looked:
    """MP4 with at least one track of picture or sound, every sample of it within the file."""
    with path.open("rb") as film:
        size = film.seek(0, 2)
        try:
            found = {box.kind: box for box in boxes(film, 0, size)}
        except (Uncleanable, struct.error) as wrong:
            raise Unfit(BROKEN) from wrong
        _check_brand(film, found[b"ftyp"])
        if b"moov" not in found:
            raise Unfit(BROKEN)
        kinds = {_kind(film, box) for box in _within(film, found[b"moov"], b"trak", b"mdia", b"hdlr")}
        for box in _within(film, found[b"moov"], b"trak", b"mdia", b"minf", b"stbl"):
            _check_samples(film, box, size)
        lasting = of_mp4(film, found[b"moov"])
    if not kinds & {b"vide", b"soun"}:
        raise Unfit("it is an MP4 with neither picture nor sound. Export it again, and send that.")
    if b"vide" in kinds:
        return Looked("video/mp4", *lasting[1:], form="MP4", milliseconds=lasting.milliseconds)
    return Looked("audio/mp4", form="MP4, sound alone", milliseconds=lasting.milliseconds)


def _check_brand(film: BinaryIO, box: Box) -> None:
    film.seek(box.start)
    named = film.read(min(256, box.end - box.start))
    brands = {named[:4], *(named[at : at + 4] for at in range(8, len(named), 4))}
    if not brands & _BRANDS:
        told = named[:4].decode("latin-1").strip()
        raise Unfit(f'it is a film of the kind "{told}", which is not kept here. Export it as MP4, and send that.')


def _within(film: BinaryIO, box: Box, *path: bytes) -> Iterator[Box]:
    """Every box at a path below a box."""
    for each in boxes(film, box.start, box.end):
        if each.kind == path[0]:
            yield from _within(film, each, *path[1:]) if len(path) > 1 else (each,)


def _kind(film: BinaryIO, box: Box) -> bytes:
    film.seek(box.start + 8)
    return film.read(4)


def _check_samples(film: BinaryIO, table: Box, size: int) -> None:
    """Where the chunks of a track begin (§8.7.5): none behind the end of the file."""
    for box in boxes(film, table.start, table.end):
        if form := _OFFSETS.get(box.kind):
            film.seek(box.start + 4)
            count = struct.unpack(">I", film.read(4))[0]
            wide = struct.calcsize(form)
            if count * wide > box.end - box.start - 8:
                raise Unfit(BROKEN)
            places = struct.iter_unpack(form, film.read(count * wide))
            if any(place >= size for (place,) in places):
                raise Unfit(BROKEN)


def webm(path: Path) -> Looked:
    """WebM with tracks and with something in them."""
    with path.open("rb") as film:
        size = film.seek(0, 2)
        try:
            top = list(elements(film, 0, size))
            kind = next(_bytes(film, each) for each in elements(film, top[0].start, top[0].end) if each.id == _DOC_TYPE)
            if kind.rstrip(b"\0") != b"webm":
                told = kind.decode("latin-1")[:20]
                raise Unfit(f'it is a film of the kind "{told}". Export it as WebM or MP4, and send that.')
            segment = next(each for each in top if each.id == SEGMENT)
            held = {each.id: each for each in elements(film, segment.start, segment.end)}
            kinds = set(_track_kinds(film, held[TRACKS]))
            lasting = of_webm(film, held)
        except (Uncleanable, StopIteration, KeyError, struct.error) as wrong:
            raise Unfit(BROKEN) from wrong
    if _CLUSTER not in held or top[0].id != _EBML or not kinds & {1, 2}:
        raise Unfit(BROKEN)
    return Looked("video/webm", *lasting[1:], form="WebM", milliseconds=lasting.milliseconds)


def _track_kinds(film: BinaryIO, tracks: Element) -> Iterator[int]:
    for track in elements(film, tracks.start, tracks.end):
        if track.id == TRACK:
            for each in elements(film, track.start, track.end):
                if each.id == TRACK_TYPE:
                    yield int.from_bytes(_bytes(film, each), "big")


def _bytes(film: BinaryIO, each: Element) -> bytes:
    film.seek(each.start)
    return film.read(min(64, each.end - each.start))
