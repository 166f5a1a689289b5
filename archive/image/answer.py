"""The bytes of an answer, by the cheapest way there is: a copy that was made, a tile copied out, or made now."""

from math import log2

from archive import storage
from archive.copies import MEDIA_TYPES, PYRAMID, TILE, copy_name, height_at, widths_of
from archive.image.rendering import rendered
from archive.image.request import Wanted
from archive.image.tiles import tile_of


def body_of(digest: str, width: int, height: int, asked: Wanted) -> bytes:
    """What is asked of a picture of this size. Raises storage.Lost where its copies have to be made first."""
    plain = not asked.degrees and not asked.mirrored and asked.quality in ("default", "color")
    found = (_stored(digest, width, height, asked) or _tile(digest, asked)) if plain else None
    return found or rendered(storage.copy(digest, PYRAMID), asked)


def _stored(digest: str, width: int, height: int, asked: Wanted) -> bytes | None:
    """The whole picture in a usual width; one that is lost is made now, from the pyramid."""
    if asked.box != (0, 0, width, height) or asked.width not in widths_of(width) or asked.format not in MEDIA_TYPES:
        return None
    if asked.height != height_at(asked.width, width, height):
        return None
    try:
        return storage.copy(digest, copy_name(asked.width, asked.format)).read_bytes()
    except storage.Lost:
        return None


def _tile(digest: str, asked: Wanted) -> bytes | None:
    """A tile of the pyramid's own grid, as it lies there."""
    left, top, right, bottom = asked.box
    span = right - left
    if asked.format != "jpg" or (asked.width, asked.height) != (TILE, TILE) or bottom - top != span:
        return None
    scale, rest = divmod(span, TILE)
    if rest or scale & (scale - 1) or left % span or top % span:
        return None
    return tile_of(storage.copy(digest, PYRAMID), int(log2(scale)), left // span, top // span)
