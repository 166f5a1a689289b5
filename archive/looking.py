"""What bytes are, told from the bytes and never from their name; and what must not come in."""

import warnings
from pathlib import Path
from typing import NamedTuple

from PIL import ExifTags, Image, ImageFile, UnidentifiedImageError

from archive.refusal import Refused

MOST_PIXELS = 200_000_000
ALLOWED = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "TIFF": "image/tiff",
    "WEBP": "image/webp",
    "AVIF": "image/avif",
}
_SCRIPTED = (b"<svg", b"<html", b"<!doctype", b"<script", b"<?xml", b"#!")
_TURNED = {5, 6, 7, 8}


class Looked(NamedTuple):
    """Media type, and size upright in pixels."""

    media_type: str
    width: int = 0
    height: int = 0


def look(path: Path, name: str) -> Looked:
    """Tell what a file is. Raises Refused for what is not allowed, broken, or a bomb."""
    with path.open("rb") as file:
        start = file.read(4096)
    if start.lstrip().lower().startswith(_SCRIPTED):
        raise Refused(name, "it is a text that browsers can run (SVG, HTML, XML, script). Send a picture or a PDF.")
    if start.startswith(b"%PDF-"):
        return _pdf(path, name)
    return _picture(path, name)


def _pdf(path: Path, name: str) -> Looked:
    body = path.read_bytes()
    if b"/JavaScript" in body or b"/JS" in body or b"/Launch" in body:
        raise Refused(name, "this PDF holds a program. Print it to a new PDF, and send that.")
    if b"%%EOF" not in body[-2048:]:
        raise Refused(name, "this PDF is cut off. Send it again.")
    return Looked("application/pdf")


def _picture(path: Path, name: str) -> Looked:
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path) as image:
                return _checked(image, name)
    except Image.DecompressionBombError as wrong:
        raise Refused(name, f"it has more than {MOST_PIXELS // 10**6} million pixels.") from wrong
    except UnidentifiedImageError as wrong:
        raise Refused(name, "it is no picture, PDF or other file that is kept here.") from wrong
    except (OSError, ValueError, SyntaxError, EOFError) as wrong:
        raise Refused(name, "the picture is broken or cut off. Send it again from the original.") from wrong


def _checked(image: Image.Image, name: str) -> Looked:
    width, height = image.size
    if image.format not in ALLOWED:
        raise Refused(name, f"{image.format} is not kept here. Send JPEG, PNG, TIFF, WebP or AVIF.")
    if width * height > MOST_PIXELS:
        raise Refused(name, f"it has more than {MOST_PIXELS // 10**6} million pixels ({width} x {height}).")
    exif = image.getexif()
    if exif.get(ExifTags.Base.Orientation, 1) in _TURNED:
        width, height = height, width
    image.load()
    return Looked(ALLOWED[image.format], width, height)
