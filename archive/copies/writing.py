"""Writes the copies of one picture into a folder: a pyramid, and the usual widths, all from one decoding."""

from pathlib import Path
from typing import Any

import pyvips

from archive.copies import MEDIA_TYPES, PYRAMID, TILE, copy_name, height_at, widths_of

QUALITY = 86
# How each format is written; `keep` says that nothing goes with the picture.
WRITTEN: dict[str, dict[str, Any]] = {
    "avif": {"Q": 58, "effort": 2, "compression": "av1"},
    "webp": {"Q": 82, "effort": 4},
    "jpg": {"Q": QUALITY, "optimize_coding": True, "interlace": True},
}


def write_copies(picture: pyvips.Image, folder: Path) -> list[str]:
    """Write every copy; gives their names, the pyramid last, so that where it is the others are too."""
    pyramid = folder / PYRAMID
    picture.tiffsave(
        str(pyramid),
        tile=True,
        pyramid=True,
        compression="jpeg",
        Q=QUALITY,
        tile_width=TILE,
        tile_height=TILE,
        keep="none",
    )
    names = [name for wide in widths_of(picture.width) for name in _write_width(pyramid, wide, folder)]
    return [*names, PYRAMID]


def _write_width(pyramid: Path, wide: int, folder: Path) -> list[str]:
    whole = pyvips.Image.new_from_file(str(pyramid))
    smaller = scaled(pyramid, wide, height_at(wide, whole.width, whole.height)).copy_memory()
    names = [copy_name(wide, form) for form in MEDIA_TYPES]
    for name, form in zip(names, MEDIA_TYPES, strict=True):
        smaller.write_to_file(str(folder / name), keep="none", **WRITTEN[form])
    return names


def scaled(pyramid: Path, width: int, height: int) -> pyvips.Image:
    """The whole picture in a size, from the level of the pyramid that is next larger."""
    return pyvips.Image.thumbnail(str(pyramid), width, height=height, size="force", no_rotate=True)
