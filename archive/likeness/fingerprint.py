"""A picture in 64 bits: where, from left to right, it grows brighter (dHash, over 9 x 8 greys).

The bits stay nearly the same when a picture is made smaller, pressed harder, turned grey or a little cropped.
"""

from itertools import product
from pathlib import Path

import pillow_heif
import pyvips
from PIL import Image

_SIDE = 72
_WIDE, _HIGH = 9, 8
# Neighbours that differ by less are noise; a picture with few that differ by more has nothing to be known by.
_LEAST_STEP, _LEAST_STEPS = 2, 16
_TURNS = (
    None,
    Image.Transpose.ROTATE_90,
    Image.Transpose.ROTATE_180,
    Image.Transpose.ROTATE_270,
    Image.Transpose.FLIP_LEFT_RIGHT,
    Image.Transpose.FLIP_TOP_BOTTOM,
    Image.Transpose.TRANSPOSE,
    Image.Transpose.TRANSVERSE,
)


def fingerprints(path: Path) -> list[int]:
    """The picture's 64 bits as signed numbers: upright, turned three ways, and each of these mirrored.

    Empty where it is too plain to be compared. Raises ValueError where it cannot be read.
    """
    grey = _grey(path)
    turned = [_bits(grey if turn is None else grey.transpose(turn)) for turn in _TURNS]
    return [] if turned[0] is None else [bits for bits in turned if bits is not None]


def _grey(path: Path) -> Image.Image:
    """The upright picture in greys on white, squeezed to a square; large ones are never held whole."""
    try:
        small = pyvips.Image.thumbnail(str(path), _SIDE, height=_SIDE, size="force")
        flat = small.flatten(background=255) if small.hasalpha() else small
        return Image.frombytes("L", (_SIDE, _SIDE), bytes(flat.colourspace("b-w").cast("uchar")[0].write_to_memory()))
    except pyvips.Error:
        return _grey_by_pillow(path)


def _grey_by_pillow(path: Path) -> Image.Image:
    """What libvips does not read: HEIF and JPEG 2000."""
    pillow_heif.register_heif_opener()
    try:
        with Image.open(path) as picture:
            whole = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as wrong:
        raise ValueError("This picture cannot be read, so it cannot be compared.") from wrong
    white = Image.new("RGBA", whole.size, "white")
    return Image.alpha_composite(white, whole).convert("L").resize((_SIDE, _SIDE), Image.Resampling.BOX)


def _bits(grey: Image.Image) -> int | None:
    small = grey.resize((_WIDE, _HIGH), Image.Resampling.BOX).tobytes()
    steps = [small[y * _WIDE + x + 1] - small[y * _WIDE + x] for y, x in product(range(_HIGH), range(_WIDE - 1))]
    if sum(abs(step) >= _LEAST_STEP for step in steps) < _LEAST_STEPS:
        return None
    bits = sum(1 << place for place, step in enumerate(reversed(steps)) if step > 0)
    return bits - (1 << 64) if bits >> 63 else bits
