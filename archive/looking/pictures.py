"""Pictures: of a kind that is kept, not too large, and decoded to the last line before they are believed."""

import warnings
from pathlib import Path

import pyvips
from PIL import ExifTags, Image, ImageFile, UnidentifiedImageError
from pillow_heif import register_heif_opener

from archive.looking.bounds import MOST_PAGES, MOST_PIXELS, MOST_PIXELS_IN_ALL
from archive.looking.looked import Looked, Unfit

BROKEN = "the picture is broken or cut off. Send it again from the original."
KEPT = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "PNG": "image/png",
    "TIFF": "image/tiff",
    "WEBP": "image/webp",
    "AVIF": "image/avif",
    "HEIF": "image/heic",
    "JPEG2000": "image/jp2",
}
# What libvips decodes line by line, in little memory; the others Pillow decodes whole.
_BY_LINE = {"image/jpeg": "jpegload", "image/png": "pngload", "image/tiff": "tiffload", "image/webp": "webpload"}
_TURNED = {5, 6, 7, 8}


def picture(path: Path) -> Looked:
    """Raises Unfit for what is broken, cut off, too large, or of a kind that is not kept."""
    register_heif_opener()
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    Image.MAX_IMAGE_PIXELS = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path) as image:
                return _checked(path, image)
    except UnidentifiedImageError as wrong:
        raise Unfit(BROKEN) from wrong
    except (OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError, pyvips.Error) as wrong:
        if isinstance(wrong, Unfit):
            raise
        raise Unfit(BROKEN) from wrong


def _checked(path: Path, image: Image.Image) -> Looked:
    width, height = image.size
    if image.format not in KEPT:
        raise Unfit(f"{image.format} is not kept here. Send JPEG, PNG, TIFF, WebP, AVIF, HEIF or JP2.")
    if image.mode == "LAB":
        raise Unfit("its colours are CIE L*a*b*, which is not read here. Save it in RGB or CMYK, and send that.")
    media_type, pages = KEPT[image.format], int(getattr(image, "n_frames", 1))
    _check_size(width, height, pages)
    if _orientation(image, media_type) in _TURNED:
        width, height = height, width
    remark = ""
    if media_type in _BY_LINE:
        remark = _decoded(path, media_type, pages)
    else:
        image.load()
    many = f", {pages} pages" if pages > 1 and media_type == "image/tiff" else ""
    return Looked(media_type, width, height, f"{image.format}{many}, {image.mode}", remark)


def _check_size(width: int, height: int, pages: int) -> None:
    if width * height > MOST_PIXELS:
        raise Unfit(f"it has more than {MOST_PIXELS // 10**6} million pixels ({width} x {height}). Send it in parts.")
    if pages > MOST_PAGES or width * height * pages > MOST_PIXELS_IN_ALL:
        raise Unfit(f"it has {pages} pages of {width} x {height} pixels, which are too many. Send it in parts.")


def _orientation(image: Image.Image, media_type: str) -> int:
    """As the camera was held (EXIF 0x0112); a HEIF is upright already when it is read."""
    if media_type in ("image/heic", "image/avif"):
        return 1
    try:
        return int(image.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:  # A picture whose EXIF is torn may be a good picture.
        return 1


def _decoded(path: Path, media_type: str, pages: int) -> str:
    """Decode to the last line; gives what the decoder complains of and can do with: a damaged picture may be all
    that there is."""
    try:
        _decode_by_line(path, media_type, pages, "warning")
    except pyvips.Error as complaint:
        _decode_by_line(path, media_type, pages, "error")
        return f"It can be read, with complaints: {' '.join(str(complaint).split())[:200]}"
    return ""


def _decode_by_line(path: Path, media_type: str, pages: int, fail_on: str) -> None:
    """To the last line of every page, keeping none."""
    load = getattr(pyvips.Image, _BY_LINE[media_type])
    each_page = media_type == "image/tiff"
    for page in range(pages if each_page else 1):
        options = {"page": page} if each_page else {}
        decoded = load(str(path), access="sequential", fail_on=fail_on, **options)
        if decoded.width * decoded.height > MOST_PIXELS:
            _check_size(decoded.width, decoded.height, 1)
        decoded.avg()
