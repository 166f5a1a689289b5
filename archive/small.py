"""A small picture of a file, for the staff: also of a closed one. Nothing in it but the picture."""

import pyvips

from archive import storage
from archive.copies import copy_name, widths_of
from archive.models import File

_SIDE = 320


def small_picture(file: File) -> bytes:
    """A JPEG at most 320 pixels wide and high, upright. Raises Lost, or ValueError for what is no picture."""
    if not file.is_image:
        raise ValueError(f"{file.number} is no picture.")
    name = copy_name(widths_of(file.width)[0], "jpg")
    made = storage.has_copy(file.sha256, name)
    place = storage.copy(file.sha256, name) if made else storage.original(file.sha256)
    try:
        small = pyvips.Image.thumbnail(str(place), _SIDE, height=_SIDE, size="down", export_profile="srgb")
    except pyvips.Error as wrong:
        raise ValueError(f"{file.number} cannot be shown: {wrong}") from wrong
    flat = small.flatten(background=255) if small.hasalpha() else small
    return bytes(flat.write_to_buffer(".jpg", Q=80, keep="none"))
