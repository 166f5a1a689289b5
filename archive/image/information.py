"""info.json: what an image is, and what may be asked of it (IIIF Image API 3.0 §5, 2.1 §5)."""

from typing import Any

from archive.copies import TILE, height_at, scale_factors, widths_of
from archive.image.request import FORMATS, QUALITIES, Version, Wanted
from archive.image.sizes import MOST_PIXELS, largest

PROTOCOL = "http://iiif.io/api/image"
CONTEXTS = {version: f"{PROTOCOL}/{version}/context.json" for version in Version}
PROFILES = {version: f"{PROTOCOL}/{version}/level2.json" for version in Version}
# Beyond level 2.
FEATURES = ["canonicalLinkHeader", "mirroring", "profileLinkHeader"]
_LEVEL_2 = ("jpg", "png")


def information(address: str, width: int, height: int, version: Version) -> dict[str, Any]:
    """What info.json says of an image of this size at this address."""
    limit = {"maxArea": MOST_PIXELS} if width * height > MOST_PIXELS else {}
    told = {
        "@context": CONTEXTS[version],
        "protocol": PROTOCOL,
        "width": width,
        "height": height,
        "sizes": [{"width": w, "height": h} for w, h in sizes(width, height)],
        "tiles": [{"width": TILE, "height": TILE, "scaleFactors": scale_factors(width, height)}],
    }
    extra = [form for form in FORMATS if form not in _LEVEL_2]
    qualities = list(QUALITIES[1:])
    if version == Version.TWO:
        more = {
            "formats": list(FORMATS),
            "qualities": list(QUALITIES),
            "supports": [*FEATURES, "regionSquare"],
            **limit,
        }
        return {"@id": address, **told, "profile": [PROFILES[version], more]}
    return {
        "id": address,
        "type": "ImageService3",
        "profile": "level2",
        **told,
        **limit,
        "preferredFormats": ["jpg"],
        "extraFormats": extra,
        "extraQualities": qualities,
        "extraFeatures": FEATURES,
    }


def sizes(width: int, height: int) -> list[tuple[int, int]]:
    """The sizes of the whole that cost least, the smallest first: the copies that were made, and the largest."""
    made = [(wide, height_at(wide, width, height)) for wide in widths_of(width)]
    return made if (width, height) in made else [*made, largest(width, height)]


def canonical(asked: Wanted, width: int, height: int, version: Version) -> str:
    """The one way to write a request (3.0 §4.7, 2.1 §4.7)."""
    left, top, right, bottom = asked.box
    w, h = right - left, bottom - top
    region = "full" if (w, h) == (width, height) else f"{left},{top},{w},{h}"
    size = f"{asked.width},{asked.height}"
    if (asked.width, asked.height) == (largest(w, h) if version == Version.THREE else (w, h)):
        size = "max" if version == Version.THREE else "full"
    elif version == Version.TWO and asked.height == height_at(asked.width, w, h):
        size = f"{asked.width},"
    turn = f"{'!' if asked.mirrored else ''}{asked.degrees}"
    quality = "default" if asked.quality == "color" else asked.quality
    return f"{region}/{size}/{turn}/{quality}.{asked.format}"
