"""EXIF: every directory, with names for numbers. The MakerNote, whose form is each maker's secret, is not read."""

from collections.abc import Iterator
from typing import Any

from PIL import ExifTags, Image
from PIL.TiffImagePlugin import IFDRational

from archive.embedded.meanings import MEANINGS
from archive.embedded.plain import Groups, decoded, plain

_DIRECTORIES = {
    "Photograph": ExifTags.IFD.Exif,
    "GPS": ExifTags.IFD.GPSInfo,
    "Interoperability": ExifTags.IFD.Interop,
    "Thumbnail": ExifTags.IFD.IFD1,
}
_NAMES_OF: dict[str, dict[int, str]] = {
    "GPS": ExifTags.GPSTAGS,
    "Interoperability": {1: "InteropIndex", 2: "InteropVersion"},
}
_MAKER_NOTE = 0x927C
_POINTERS = {0x8769, 0x8825, 0xA005}
# Microsoft's own fields are UTF-16; text in these begins with eight letters that tell its encoding (Exif 3.0, 4.6.5).
_UTF_16 = {0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F}
_LETTERED = {"UserComment", "GPSProcessingMethod", "GPSAreaInformation"}
_MOST_NUMBERS = 64


def read_exif(exif: Image.Exif, notes: list[str]) -> Groups:
    """The directories of an EXIF block by name, each with its fields; what cannot be read is noted."""
    found: Groups = {"Image": {}}
    for name, directory in (("Image", None), *_DIRECTORIES.items()):
        try:
            fields = dict(exif) if directory is None else exif.get_ifd(directory)
            names = _NAMES_OF.get(name, ExifTags.TAGS)
            found[name] = {field: value for field, value in _named(fields, names) if value}
        except Exception as wrong:  # Whatever a broken directory makes Pillow do, the picture stays good.
            notes.append(f"EXIF: the directory “{name}” is broken, and was not read ({type(wrong).__name__}).")
    return {name: fields for name, fields in found.items() if fields}


def _named(fields: dict[int, Any], names: dict[int, str]) -> Iterator[tuple[str, str]]:
    for tag, value in fields.items():
        if tag in _POINTERS:
            continue
        name = names.get(tag, f"Tag 0x{tag:04X}")
        if tag == _MAKER_NOTE:
            yield name, "not read: its form is the maker's own"
        elif tag in _UTF_16 and isinstance(value, bytes | tuple):
            yield name, plain(bytes(value).decode("utf-16-le", "replace"))
        elif name in _LETTERED and isinstance(value, bytes):
            yield name, plain(_lettered(value))
        else:
            yield name, _meant(name, value)


def _meant(name: str, value: Any) -> str:
    meaning = MEANINGS.get(name, {}).get(value) if isinstance(value, int) else None
    return f"{value} ({meaning})" if meaning else plain(_written(value))


def _written(value: Any) -> Any:
    """A value exactly as it stands: 1/75, 43/1, 28/1; text read as UTF-8 where it is that."""
    if isinstance(value, IFDRational):
        return f"{value.numerator}/{value.denominator}" if value.denominator != 1 else str(value.numerator)
    if isinstance(value, tuple | list):
        if len(value) > _MOST_NUMBERS:
            return f"{len(value):,} values"
        return ", ".join(str(_written(each)) for each in value)
    if isinstance(value, bytes):
        if len(value) > 8:
            return value
        return value.decode("ascii") if value.isalnum() else ", ".join(str(number) for number in value)
    return _reread(value) if isinstance(value, str) else value


def _reread(text: str) -> str:
    """Text that was read as Latin-1 (as Pillow does), as UTF-8 where it is that."""
    try:
        return decoded(text.encode("latin-1"))
    except UnicodeEncodeError:
        return text


def _lettered(body: bytes) -> str:
    letters, text = body[:8], body[8:]
    if letters.startswith(b"UNICODE"):
        return text.decode("utf-16-be" if text[:1] == b"\0" else "utf-16-le", "replace")
    return decoded(text if letters[:5] in (b"ASCII", b"JIS\0\0", b"\0" * 5) else body)
