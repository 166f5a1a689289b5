"""Where a picture says it was taken: in decimal degrees, beside the very values it was told from."""

import math
import re
from fractions import Fraction
from typing import Any, NamedTuple

_ISO_6709 = re.compile(r"^([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)")


class Position(NamedTuple):
    """Degrees north and east (WGS 84 unless `as_written` says else), and each value as the file has it."""

    latitude: float
    longitude: float
    as_written: str


def position(metadata: dict[str, Any]) -> Position | None:
    """The position in EXIF, else in XMP, else in the tags of a video; None where there is none that can be."""
    gps = metadata.get("exif", {}).get("GPS", {})
    xmp = metadata.get("xmp", {}).get("exif", {})
    return (
        _possible(
            _degrees(gps.get("GPSLatitude"), gps.get("GPSLatitudeRef")),
            _degrees(gps.get("GPSLongitude"), gps.get("GPSLongitudeRef")),
            _written(gps),
        )
        or _possible(_of_xmp(xmp.get("GPSLatitude")), _of_xmp(xmp.get("GPSLongitude")), _written(xmp))
        or _of_tags(metadata.get("tags", {}))
    )


def _possible(latitude: float | None, longitude: float | None, as_written: str) -> Position | None:
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return None
    return Position(round(latitude, 7), round(longitude, 7), as_written)


def _written(fields: dict[str, Any]) -> str:
    return "; ".join(f"{name} {value}" for name, value in fields.items() if name.startswith("GPS"))


def _degrees(value: Any, reference: Any) -> float | None:
    """Degrees, minutes and seconds as fractions: "43, 28, 281400000/100000000" and N (Exif 3.0, 4.6.7)."""
    try:
        parts = [Fraction(part.strip()) for part in str(value or "").split(",")]
    except (ValueError, ZeroDivisionError):
        return None
    degrees = float(sum(part / 60**power for power, part in enumerate(parts[:3])))
    return -degrees if str(reference)[:1] in ("S", "W") else degrees


def _of_xmp(value: Any) -> float | None:
    """Degrees and minutes, or seconds too, with a letter: "43,28.0469N" (XMP part 2, 2.8)."""
    text = str(value or "").strip()
    if text[-1:] not in tuple("NSEW"):
        return None
    try:
        parts = [float(part) for part in text[:-1].split(",")]
    except ValueError:
        return None
    degrees = sum(part / 60**power for power, part in enumerate(parts[:3]))
    if not math.isfinite(degrees):
        return None
    return -degrees if text[-1] in "SW" else degrees


def _of_tags(tags: dict[str, Any]) -> Position | None:
    for fields in tags.values():
        for name, value in fields.items():
            words = value[0] if isinstance(value, list) and value else value
            if "xyz" in name and (found := _ISO_6709.match(str(words))):
                return _possible(float(found[1]), float(found[2]), f"{name} {words}")
    return None
