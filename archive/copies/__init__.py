"""Public copies: which there are of a picture, and what they are called.

All are made from the sealed original in one go, off the request path, and can be lost and made again. Of a picture:
a pyramid, from which tiles and regions are cut, and the whole picture in the usual widths and formats. Of anything
else: one, cleaned (archive.cleaned).
"""

PYRAMID = "pyramid.tif"
TILE = 512
WIDTHS = (320, 800, 1600)
# In the order in which a browser should choose: the smallest bytes first.
MEDIA_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}


def widths_of(width: int) -> list[int]:
    """The widths in which copies of a picture of this width are made, in pixels: never wider than it is."""
    return [each for each in WIDTHS if each < width] + ([width] if width <= WIDTHS[-1] else [])


def height_at(wide: int, width: int, height: int) -> int:
    """How high a picture is when it is `wide` pixels wide; rounded up, as clients that ask for tiles do."""
    return -(-height * wide // width)


def copy_name(wide: int, form: str) -> str:
    """What the copy of this width is called in the store: 800.webp."""
    return f"{wide}.{form}"


def scale_factors(width: int, height: int) -> list[int]:
    """1, 2, 4 … up to where the whole is one tile: the levels of the pyramid."""
    found = [1]
    while max(width, height) > found[-1] * TILE:
        found.append(found[-1] * 2)
    return found
