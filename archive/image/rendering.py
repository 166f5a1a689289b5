"""Regions in any size, cut from the level of a pyramid that is next larger than what is asked for."""

from math import ceil, floor, log2
from pathlib import Path
from typing import Any

import pyvips

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
    made = _region(pyramid, asked)
    if (made.width, made.height) != (asked.width, asked.height):
        made = made.thumbnail_image(asked.width, height=asked.height, size="force", no_rotate=True)
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


def _region(pyramid: Path, asked: Wanted) -> pyvips.Image:
    left, top, right, bottom = asked.box
    smaller = min((right - left) / asked.width, (bottom - top) / asked.height)
    wanted = max(0, floor(log2(smaller)))
    whole = pyvips.Image.tiffload(str(pyramid))
    level = min(wanted, whole.get("n-pages") - 1)
    page = pyvips.Image.tiffload(str(pyramid), page=level) if level else whole
    across, down = page.width / whole.width, page.height / whole.height
    x, y = min(floor(left * across), page.width - 1), min(floor(top * down), page.height - 1)
    width = max(1, min(ceil(right * across), page.width) - x)
    height = max(1, min(ceil(bottom * down), page.height) - y)
    return page.crop(x, y, width, height)
