"""Writes the copies of one picture into a folder: a pyramid, and the usual widths, all from one decoding."""

from pathlib import Path
from typing import Any

import pyvips

from archive.copies import MEDIA_TYPES, PYRAMID, TILE, copy_name, height_at, scale_factors, widths_of
from archive.copies.cutting import cut

QUALITY = 86
# How each format is written; `keep` says that nothing goes with the picture.
WRITTEN: dict[str, dict[str, Any]] = {
    "avif": {"Q": 58, "effort": 2, "compression": "av1"},
    "webp": {"Q": 82, "effort": 4},
    "jpg": {"Q": QUALITY, "optimize_coding": True, "interlace": True},
}


def write_copies(picture: pyvips.Image, folder: Path) -> list[str]:
    """Write every copy; gives their names, the pyramid last, so that where it is the others are too."""
    width, height = picture.width, picture.height
    _write_pyramid(picture, folder / PYRAMID)
    names = [name for wide in widths_of(width) for name in _write_width(folder, wide, width, height)]
    return [*names, PYRAMID]


def _write_pyramid(picture: pyvips.Image, place: Path) -> None:
    """The edges are drawn out until every level ends with a block of JPEG: what lies beyond is black, and would
    show in the last block."""
    block = 16 * scale_factors(picture.width, picture.height)[-1]
    wide, high = (-(-side // block) * block for side in (picture.width, picture.height))
    # libvips takes no tile that is far larger than its picture for sound. Tiles are multiples of 16 (TIFF 6.0 §15).
    tile = min(TILE, -(-max(wide, high) // 16) * 16)
    picture.embed(0, 0, wide, high, extend="copy").tiffsave(
        str(place),
        tile=True,
        pyramid=True,
        compression="jpeg",
        Q=QUALITY,
        tile_width=tile,
        tile_height=tile,
        keep="none",
    )


def _write_width(folder: Path, wide: int, width: int, height: int) -> list[str]:
    whole = (0, 0, width, height)
    smaller = cut(folder / PYRAMID, whole, wide, height_at(wide, width, height)).copy_memory()
    names = [copy_name(wide, form) for form in MEDIA_TYPES]
    for name, form in zip(names, MEDIA_TYPES, strict=True):
        smaller.write_to_file(str(folder / name), keep="none", **WRITTEN[form])
    return names
