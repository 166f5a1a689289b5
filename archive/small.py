"""A small picture of a file, for the staff: also of a closed one. Nothing in it but the picture."""

import pyvips

from archive import storage
from archive.models import File

_SIDE = 320
_MADE_ALREADY = ("320.jpg", "full.jpg")


def small_picture(file: File) -> bytes:
    """A JPEG at most 320 pixels wide and high, upright. Raises Lost, or ValueError for what is no picture."""
    if not file.is_image:
        raise ValueError(f"{file.number} is no picture.")
    copy = next((name for name in _MADE_ALREADY if storage.has_copy(file.sha256, name)), None)
    place = storage.copy(file.sha256, copy) if copy else storage.original(file.sha256)
    try:
        small = pyvips.Image.thumbnail(str(place), _SIDE, height=_SIDE, size="down", export_profile="srgb")
    except pyvips.Error as wrong:
        raise ValueError(f"{file.number} cannot be shown: {wrong}") from wrong
    flat = small.flatten(background=255) if small.hasalpha() else small
    return bytes(flat.write_to_buffer(".jpg", Q=80, keep="none"))
