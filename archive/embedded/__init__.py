"""Metadata that is embedded in a file: EXIF, IPTC and XMP, what a PDF says of itself, tags of sound and video.

For the staff's eyes alone: it may tell where somebody stood, and whose camera it was. Knows nothing of Django.
"""

import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

from archive.embedded.containers import held_in
from archive.embedded.credentials import read_credentials
from archive.embedded.documents import read_pdf
from archive.embedded.exif import read_exif
from archive.embedded.iptc import read_iptc
from archive.embedded.plain import Groups, bounded, plain
from archive.embedded.sound import read_sound
from archive.embedded.xmp import read_xmp

BLOCKS = {"exif": "EXIF", "iptc": "IPTC", "xmp": "XMP", "text": "Text", "pdf": "PDF", "tags": "Tags"}


def read_embedded(path: Path, media_type: str) -> dict[str, Any]:
    """What is embedded in a file: block, group, name, value (a text, or a list of texts), and notes.

    At most 2,000 characters a value and 64 KiB of JSON in all; bytes by their number; fit for any database. What
    is broken or hostile is noted and never raises. Content Credentials stand under "c2pa" (see read_credentials).
    """
    notes: list[str] = []
    blocks: dict[str, Groups] = {}
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            _read(path, media_type, blocks, notes)
        except Exception as wrong:  # A reader may raise anything on a broken block; the file itself may be good.
            what = f"{type(wrong).__name__}: {plain(wrong)}"
            notes.append(f"Metadata: it is broken, and was not read to its end ({what}).")
    notes += dict.fromkeys(f"Metadata: {warning.message}" for warning in warned)
    signed = read_credentials(path, media_type)
    return bounded(blocks, notes, {"c2pa": signed} if signed else {})


def _read(path: Path, media_type: str, blocks: dict[str, Groups], notes: list[str]) -> None:
    if media_type.startswith("image/"):
        _picture(path, media_type, blocks, notes)
    elif media_type == "application/pdf":
        blocks["pdf"], packets = read_pdf(path)
        _merge(blocks, "xmp", packets, read_xmp, notes)
    elif media_type.startswith(("audio/", "video/")):
        blocks["tags"] = read_sound(path)


def _picture(path: Path, media_type: str, blocks: dict[str, Groups], notes: list[str]) -> None:
    with held_in(path, media_type) as held:
        if held.exif is not None:
            blocks["exif"] = read_exif(held.exif, notes)
        if held.iptc:
            blocks["iptc"] = read_iptc(held.iptc, notes)
        _merge(blocks, "xmp", held.xmp, read_xmp, notes)
        blocks["text"] = {"Text": {plain(name): plain(value) for name, value in held.text.items()}}


def _merge(
    blocks: dict[str, Groups],
    block: str,
    packets: list[bytes],
    read: Callable[[bytes, list[str]], Groups],
    notes: list[str],
) -> None:
    """Several packets of one file say one thing together; the first to name a value has it."""
    groups: Groups = {}
    for packet in packets:
        for group, values in read(packet, notes).items():
            groups[group] = values | groups.get(group, {})
    blocks[block] = groups


__all__ = ["BLOCKS", "read_embedded"]
