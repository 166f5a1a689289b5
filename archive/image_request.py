"""What a client asks of an image: region, size, rotation, quality, format (IIIF Image API 3.0, §4)."""

import re
from dataclasses import dataclass
from math import floor

_SQUARE = re.compile(r"\d+,\d+,\d+,\d+")
_NUMBER = r"\d+(?:\.\d+)?"
_PERCENT = re.compile(rf"pct:({_NUMBER}),({_NUMBER}),({_NUMBER}),({_NUMBER})")
_SIZE = re.compile(r"(?P<up>\^)?(?:(?P<max>max)|(?P<fit>!)?(?P<w>\d+)?,(?P<h>\d+)?|pct:(?P<pct>\d+(?:\.\d+)?))")
_ROTATION = re.compile(rf"(?P<mirror>!)?(?P<degrees>{_NUMBER})")
QUALITIES = ("default", "color", "gray", "bitonal")
FORMATS = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp"}


class BadRequest(ValueError):
    """400: the request is not one that the Image API knows, or names nothing."""


class NotOffered(ValueError):
    """501: the Image API knows it, and this server does not do it."""


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


def wanted(parameters: tuple[str, str, str, str, str], width: int, height: int) -> Wanted:
    """Understand a request for an image of this size. Raises BadRequest, NotOffered."""
    region, size, rotation, quality, form = parameters
    box = region_of(region, width, height)
    w, h = size_of(size, box[2] - box[0], box[3] - box[1])
    degrees, mirrored = rotation_of(rotation)
    if quality not in QUALITIES:
        raise BadRequest(f'There is no quality "{quality}". Qualities are {", ".join(QUALITIES)}.')
    if form not in FORMATS:
        raise BadRequest(f'There is no format "{form}" here. Formats are {", ".join(FORMATS)}.')
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


def size_of(size: str, width: int, height: int) -> tuple[int, int]:
    """Width and height of the answer (§4.2). Nothing is made larger than it is."""
    match = _SIZE.fullmatch(size)
    if match is None or size in (",", "^,", "!,", "^!,"):
        raise BadRequest(f'"{size}" is no size. Write max, w, or ,h or w,h or !w,h or pct:n, with a comma after w.')
    w, h = _asked(match, width, height)
    if w < 1 or h < 1:
        raise BadRequest(f'The size "{size}" leaves no pixel.')
    if w > width or h > height:
        if match["up"]:
            raise NotOffered("Images are not made larger than they are here.")
        raise BadRequest(f'The size "{size}" is larger than the region, {width},{height}. Ask for max.')
    return w, h


def _asked(match: re.Match[str], width: int, height: int) -> tuple[int, int]:
    if match["max"]:
        return width, height
    if match["pct"]:
        share = float(match["pct"]) / 100
        return floor(width * share + 0.5), floor(height * share + 0.5)
    w, h = (int(match[side]) if match[side] else 0 for side in ("w", "h"))
    if (match["w"] and not w) or (match["h"] and not h):
        return 0, 0
    if match["fit"]:
        return _fitted(w, h, width, height, bool(match["up"]))
    return w or max(1, round(width * h / height)), h or max(1, round(height * w / width))


def _fitted(w: int, h: int, width: int, height: int, up: bool) -> tuple[int, int]:
    """Within a box, in proportion; without ^ never larger than it is."""
    if not w or not h:
        raise BadRequest("A size to fit in needs both width and height: !400,300.")
    share = min(w / width, h / height)
    share = share if up else min(share, 1.0)
    return max(1, round(width * share)), max(1, round(height * share))


def rotation_of(rotation: str) -> tuple[int, bool]:
    """Quarter turns, mirrored or not (§4.3)."""
    match = _ROTATION.fullmatch(rotation)
    if match is None or float(match["degrees"]) > 360:
        raise BadRequest(f'"{rotation}" is no rotation. Write 0, 90, 180 or 270, with ! before it to mirror.')
    degrees = float(match["degrees"])
    if degrees % 90:
        raise NotOffered("Images are turned by quarters here: 0, 90, 180 or 270.")
    return int(degrees) % 360, bool(match["mirror"])
