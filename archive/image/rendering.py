"""Regions in any size, turned, mirrored, in any quality and format, made when they are asked for."""

from pathlib import Path
from typing import Any

import pyvips

from archive.copies.cutting import cut
from archive.copies.writing import QUALITY
from archive.image.request import Wanted

_TURN = {90: "d90", 180: "d180", 270: "d270"}
# Quick rather than small: somebody waits.
_WRITTEN: dict[str, dict[str, Any]] = {
    "jpg": {"Q": QUALITY},
    "png": {"compression": 4},
    "webp": {"Q": 82, "effort": 2},
    "avif": {"Q": 58, "effort": 0, "compression": "av1"},
}
pyvips.cache_set_max(0)


def rendered(pyramid: Path, asked: Wanted) -> bytes:
    """The bytes of an answer, made now."""
    made = cut(pyramid, asked.box, asked.width, asked.height)
    # Turned and mirrored pictures are not read from the top down.
    made = made.copy_memory() if asked.mirrored or asked.degrees else made
    made = made.fliphor() if asked.mirrored else made
    made = made.rot(_TURN[asked.degrees]) if asked.degrees else made
    if asked.quality in ("gray", "bitonal"):
        made = made.colourspace("b-w")
    if asked.quality == "bitonal":
        made = made >= 128
    options = {"bitdepth": 1} if asked.quality == "bitonal" and asked.format == "png" else {}
    body: bytes = made.write_to_buffer(f".{asked.format}", keep="none", **_WRITTEN[asked.format], **options)
    return body
