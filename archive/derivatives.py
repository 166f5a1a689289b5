"""Public copies of a picture: upright, in sRGB, in a few widths, with nothing in them but the picture."""

import io
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageCms, ImageOps

from archive import storage
from archive.cleaned.keeping import keep_clean_copy
from archive.models import File

WIDTHS = (320, 800, 1600)
ACCESS_JPEG = "full.jpg"
QUALITY = 86


def make_derivatives(file: File) -> list[str]:
    """Make every public copy of a file anew; gives their names."""
    if not file.is_image:
        return keep_clean_copy(file)
    with Image.open(storage.original(file.sha256)) as original:
        picture = bare(original)
    made = [_write(file, picture, ACCESS_JPEG)]
    for width in WIDTHS:
        if width < picture.width:
            height = max(1, round(picture.height * width / picture.width))
            smaller = picture.resize((width, height), Image.Resampling.LANCZOS)
            made += [_write(file, smaller, f"{width}.webp"), _write(file, smaller, f"{width}.jpg")]
    return made


def bare(original: Image.Image) -> Image.Image:
    """The picture alone: turned upright, in sRGB on white, without EXIF, XMP, IPTC, comments or profile."""
    upright = ImageOps.exif_transpose(original)
    upright = _in_srgb(upright)
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        flat = Image.new("RGB", upright.size, "white")
        with_alpha = upright.convert("RGBA")
        flat.paste(with_alpha, mask=with_alpha.getchannel("A"))
        return flat
    clean = Image.new("RGB", upright.size)
    clean.paste(upright.convert("RGB"))
    return clean


def _in_srgb(picture: Image.Image) -> Image.Image:
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "CMYK", "L"):
        return picture
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(picture, given, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except ImageCms.PyCMSError:
        return picture
    return turned if turned is not None else picture


def _write(file: File, picture: Image.Image, name: str) -> str:
    with TemporaryDirectory(dir=storage.incoming()) as folder:
        made = Path(folder) / name
        picture.save(made, format="WEBP" if name.endswith(".webp") else "JPEG", quality=QUALITY)
        storage.keep_copy(made, file.sha256, name)
    return name
