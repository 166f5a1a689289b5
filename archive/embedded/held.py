from dataclasses import dataclass, field

from PIL import Image


@dataclass
class Held:
    """The blocks of a file, as they stand in it."""

    exif: Image.Exif | None = None
    iptc: bytes = b""
    xmp: list[bytes] = field(default_factory=list)
    text: dict[str, str] = field(default_factory=dict)


def exif_in(body: bytes | None) -> Image.Exif | None:
    """A block of EXIF, with or without the word Exif before it; None for none."""
    if not body:
        return None
    exif = Image.Exif()
    exif.load(body)
    return exif
