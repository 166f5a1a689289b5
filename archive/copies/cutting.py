"""Regions of a pyramid, in any size: cut from the level that is next larger than what is wanted."""

from math import ceil, floor, log2
from pathlib import Path

import pyvips

Box = tuple[int, int, int, int]


def cut(pyramid: Path, box: Box, width: int, height: int) -> pyvips.Image:
    """The part of a picture within left, top, right, bottom (in its full pixels), `width` by `height` pixels large."""
    left, top, right, bottom = box
    wanted = max(0, floor(log2(min((right - left) / width, (bottom - top) / height))))
    level = min(wanted, pyvips.Image.tiffload(str(pyramid)).get("n-pages") - 1)
    page = pyvips.Image.tiffload(str(pyramid), page=level)
    x, y = left >> level, top >> level
    part = page.crop(x, y, max(1, ceil(right / 2**level) - x), max(1, ceil(bottom / 2**level) - y))
    if (part.width, part.height) == (width, height):
        return part
    return part.thumbnail_image(width, height=height, size="force", no_rotate=True)
