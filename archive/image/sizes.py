"""The size parameter, in both versions (IIIF Image API 3.0 and 2.1, §4.2)."""

import re
from math import floor, sqrt

from archive.copies import height_at
from archive.image.refusing import BadRequest, NotOffered

_PIXELS = r"[0-9]{1,9}"
_SIZE = re.compile(
    rf"(?P<up>\^)?(?:(?P<max>max)|(?P<fit>!)?(?P<w>{_PIXELS})?,(?P<h>{_PIXELS})?|pct:(?P<pct>[0-9]{{1,9}}(?:\.[0-9]+)?))"
)
# More is not made in one answer; info.json says so as maxArea. Tiles give every pixel.
MOST_PIXELS = 64_000_000


def largest(width: int, height: int) -> tuple[int, int]:
    """The size that is given of a region where the client asks for the largest."""
    share = sqrt(MOST_PIXELS / (width * height))
    return (width, height) if share >= 1 else (max(1, floor(width * share)), max(1, floor(height * share)))


def size_of(size: str, width: int, height: int, in_two: bool = False) -> tuple[int, int]:
    """Width and height of the answer. Nothing is made larger than it is. Raises BadRequest, NotOffered.

    `in_two`: as version 2.1 has it, which knows `full`, and no `^`.
    """
    full = in_two and size == "full"
    match = _SIZE.fullmatch(size)
    if not full and (match is None or size in (",", "^,", "!,", "^!,") or (in_two and match["up"])):
        forms = "full, max" if in_two else "max"
        raise BadRequest(f'"{size}" is no size. Write {forms}, or w, or ,h or w,h or !w,h or pct:n.')
    w, h = (width, height) if full or match is None else _asked(match, width, height)
    if w < 1 or h < 1:
        raise BadRequest(f'The size "{size}" leaves no pixel.')
    if w > width or h > height:
        if in_two or (match and match["up"]):
            raise NotOffered("Images are not made larger than they are here.")
        raise BadRequest(f'The size "{size}" is larger than the region, {width},{height}. Ask for max.')
    if w * h > MOST_PIXELS:
        raise BadRequest(f"More than {MOST_PIXELS // 10**6} million pixels are not given at once. Ask for max.")
    return w, h


def _asked(match: re.Match[str], width: int, height: int) -> tuple[int, int]:
    if match["max"]:
        return largest(width, height)
    if match["pct"]:
        share = float(match["pct"]) / 100
        return floor(width * share + 0.5), floor(height * share + 0.5)
    w, h = (int(match[side]) if match[side] else 0 for side in ("w", "h"))
    if (match["w"] and not w) or (match["h"] and not h):
        return 0, 0
    if match["fit"]:
        return _fitted(w, h, width, height, bool(match["up"]))
    return w or height_at(h, height, width), h or height_at(w, width, height)


def _fitted(w: int, h: int, width: int, height: int, up: bool) -> tuple[int, int]:
    """Within a box, in proportion; without ^ never larger than it is."""
    if not w or not h:
        raise BadRequest("A size to fit in needs both width and height: !400,300.")
    share = min(w / width, h / height)
    share = share if up else min(share, 1.0)
    return max(1, round(width * share)), max(1, round(height * share))
