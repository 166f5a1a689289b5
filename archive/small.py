"""A small picture of a file, for the staff: also of a closed one. Nothing in it but the picture."""

import re

import pyvips

from archive import storage
from archive.models import File

_SIDE = 320


def small_picture(file: File) -> bytes:
    """A JPEG at most 320 pixels wide and high, upright. Raises Lost, or ValueError for what is no picture."""
    if not file.is_image:
        raise ValueError(f"{file.number} is no picture.")
    copy = _smallest_copy(file.sha256)
    place = storage.first().local(copy) if copy else storage.original(file.sha256)
    try:
        small = pyvips.Image.thumbnail(str(place), _SIDE, height=_SIDE, size="down", export_profile="srgb")
    except pyvips.Error as wrong:
        raise ValueError(f"{file.number} cannot be shown: {wrong}") from wrong
    flat = small.flatten(background=255) if small.hasalpha() else small
    return bytes(flat.write_to_buffer(".jpg", Q=80, keep="none"))


def _smallest_copy(digest: str) -> str:
    """The key of a copy that was made for the public already: 320.jpg before full.jpg; empty where there is none."""
    begins = storage.copies_key(digest)
    found = [key for key in storage.first().keys(begins) if re.fullmatch(r"(\d+|full)\.jpg", key.removeprefix(begins))]
    return min(found, key=lambda key: int(re.sub(r"\D", "", key.removeprefix(begins)) or 10**9), default="")
