"""What a client asks of an image: region, size, rotation, quality, format (IIIF Image API 3.0 and 2.1, §4)."""

import re
from dataclasses import dataclass
from enum import IntEnum

from archive.image.refusing import BadRequest, NotOffered
from archive.image.sizes import size_of

_PIXELS = r"[0-9]{1,9}"
_SQUARE = re.compile(rf"{_PIXELS},{_PIXELS},{_PIXELS},{_PIXELS}")
_NUMBER = r"[0-9]{1,9}(?:\.[0-9]+)?"
_PERCENT = re.compile(rf"pct:({_NUMBER}),({_NUMBER}),({_NUMBER}),({_NUMBER})")
_ROTATION = re.compile(rf"(?P<mirror>!)?(?P<degrees>{_NUMBER})")
QUALITIES = ("default", "color", "gray", "bitonal")
FORMATS = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp", "avif": "image/avif"}
# What each format can hold, and AVIF in a time that somebody waits: the longest side, and pixels in all.
WIDEST = {"jpg": 65_500, "webp": 16_383}
MOST_AS_AVIF = 4_000_000


class Version(IntEnum):
    """The versions of the Image API that are spoken here."""

    TWO = 2
    THREE = 3


@dataclass(frozen=True)
class Wanted:
    """A request understood for one image: box in its pixels, size in pixels, turn, quality, format."""

    box: tuple[int, int, int, int]
    width: int
    height: int
    degrees: int
    mirrored: bool
    quality: str
    format: str


def wanted(parameters: tuple[str, str, str, str, str], width: int, height: int, version: Version) -> Wanted:
    """Understand a request for an image of this size. Raises BadRequest, NotOffered."""
    region, size, rotation, quality, form = parameters
    box = region_of(region, width, height)
    w, h = size_of(size, box[2] - box[0], box[3] - box[1], version == Version.TWO)
    degrees, mirrored = rotation_of(rotation)
    if quality not in QUALITIES:
        raise BadRequest(f'There is no quality "{quality}". Qualities are {", ".join(QUALITIES)}.')
    if form not in FORMATS:
        raise BadRequest(f'There is no format "{form}" here. Formats are {", ".join(FORMATS)}.')
    if max(w, h) > WIDEST.get(form, w + h) or (form == "avif" and w * h > MOST_AS_AVIF):
        raise NotOffered(
            f"{w} by {h} pixels are more than is given as {form} here. Ask for a smaller size, or for png."
        )
    return Wanted(box, w, h, degrees, mirrored, quality, form)


def region_of(region: str, width: int, height: int) -> tuple[int, int, int, int]:
    """Left, top, right, bottom; what lies over the edge is cut off (§4.1)."""
    if region == "full":
        return 0, 0, width, height
    if region == "square":
        side = min(width, height)
        left, top = (width - side) // 2, (height - side) // 2
        return left, top, left + side, top + side
    if _SQUARE.fullmatch(region):
        x, y, w, h = (int(part) for part in region.split(","))
    elif match := _PERCENT.fullmatch(region):
        x, y, w, h = (
            round(float(part) * whole / 100)
            for part, whole in zip(match.groups(), (width, height, width, height), strict=True)
        )
    else:
        raise BadRequest(f'"{region}" is no region. Write full, square, x,y,w,h or pct:x,y,w,h.')
    if w <= 0 or h <= 0 or x >= width or y >= height:
        raise BadRequest(f'The region "{region}" has nothing of the image in it.')
    return x, y, min(x + w, width), min(y + h, height)


def rotation_of(rotation: str) -> tuple[int, bool]:
    """Quarter turns, mirrored or not (§4.3)."""
    match = _ROTATION.fullmatch(rotation)
    if match is None or float(match["degrees"]) > 360:
        raise BadRequest(f'"{rotation}" is no rotation. Write 0, 90, 180 or 270, with ! before it to mirror.')
    degrees = float(match["degrees"])
    if degrees % 90:
        raise NotOffered("Images are turned by quarters here: 0, 90, 180 or 270.")
    return int(degrees) % 360, bool(match["mirror"])
