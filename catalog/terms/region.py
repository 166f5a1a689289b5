"""A part of a picture: x, y, width and height in pixels of the whole, upright (Media Fragments 1.0 §4.2.2, IIIF)."""

import re

_WRITTEN = re.compile(r"(?:\S*[#?&])?(?:xywh=)?(?:pixel:)?(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6})")
REGION = "[0-9]+,[0-9]+,[1-9][0-9]*,[1-9][0-9]*"
HOW = (
    "Open the picture on its page, go to the part, take Copy link and paste the address here; or write "
    "x,y,width,height in pixels, like 120,40,800,600."
)


def region_from(written: str) -> str:
    """ "120,40,800,600", of itself or of an address that ends in #xywh=. ValueError says how a part is written."""
    match = _WRITTEN.fullmatch(written.strip())
    if match is None or "0" in (match[3].lstrip("0") or "0", match[4].lstrip("0") or "0"):
        raise ValueError(f'"{written}" is no part of a picture. {HOW}')
    return ",".join(str(int(each)) for each in match.groups())


def is_region(written: str) -> bool:
    """Four numbers and nothing else, the last two above 0."""
    return bool(re.fullmatch(REGION, written))


def within(region: str, width: int, height: int) -> str:
    """As much of a part as lies in a picture of that size; empty where nothing does."""
    if not region:
        return ""
    x, y, wide, tall = (int(each) for each in region.split(","))
    wide, tall = min(wide, width - x), min(tall, height - y)
    return f"{x},{y},{wide},{tall}" if wide > 0 and tall > 0 else ""
