"""The picture alone: upright, in sRGB with 8 bits on white, and nothing beside it."""

from pathlib import Path

import pyvips
from PIL import Image, ImageOps
from pillow_heif import register_heif_opener

# What libvips reads itself. HEIF (HEVC) and JPEG 2000 it cannot read as it is packed for Python: Pillow does.
LOADERS = {
    "image/jpeg": "jpegload",
    "image/png": "pngload",
    "image/tiff": "tiffload",
    "image/webp": "webpload",
    "image/avif": "heifload",
}
TURNED = {3, 4, 5, 6, 7, 8}


def picture(path: Path, media_type: str) -> pyvips.Image:
    """What an original shows. Of several pages or frames the first.

    Raises pyvips.Error or OSError where the bytes cannot be read whole.
    """
    given = _read(path, LOADERS[media_type]) if media_type in LOADERS else _read_by_pillow(path)
    return _on_white(_in_srgb(given)).copy(interpretation="srgb")


def _read(path: Path, loader: str) -> pyvips.Image:
    load = getattr(pyvips.Image, loader)
    header = load(str(path))
    turned = _has(header, "orientation") and header.get("orientation") in TURNED
    # Read from the top line by line where it need not be turned: the memory then does not grow with the picture.
    return load(str(path), access="random" if turned else "sequential", fail_on="truncated").autorot()


def _has(image: pyvips.Image, field: str) -> bool:
    return bool(image.get_typeof(field))


def _read_by_pillow(path: Path) -> pyvips.Image:
    register_heif_opener()
    with Image.open(path) as opened:
        upright = ImageOps.exif_transpose(opened)
        profile = opened.info.get("icc_profile")
    if upright.mode not in ("L", "LA", "RGB", "RGBA", "I;16"):
        upright = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    image = pyvips.Image.new_from_array(upright)
    if profile:
        image = image.copy()
        image.set_type(pyvips.GValue.blob_type, "icc-profile-data", profile)
    return image


def _in_srgb(image: pyvips.Image) -> pyvips.Image:
    if image.format in ("float", "double", "complex", "dpcomplex", "int", "uint", "short", "char"):
        image = image.scaleimage()
    if _has(image, "icc-profile-data"):
        try:
            return image.icc_transform("srgb", embedded=True, intent="relative", depth=8)
        except pyvips.Error:
            # A profile of another kind of picture, or a broken one: the picture is taken without it.
            image = image.copy()
            image.remove("icc-profile-data")
    if image.interpretation == "cmyk":
        return image.icc_transform("srgb", input_profile="cmyk", depth=8)
    return image.colourspace("srgb")


def _on_white(image: pyvips.Image) -> pyvips.Image:
    if image.hasalpha():
        image = image.flatten(background=[255] * (image.bands - 1))
    if image.bands == 1:
        image = image.bandjoin([image, image])
    return image.extract_band(0, n=3).cast("uchar")
