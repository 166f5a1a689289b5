"""What the numbers of some EXIF fields stand for (Exif 3.0, 4.6)."""

_ORIENTATION = {
    1: "upright",
    2: "mirrored",
    3: "upside down",
    4: "upside down, mirrored",
    5: "on its left side, mirrored",
    6: "to be turned right",
    7: "on its right side, mirrored",
    8: "to be turned left",
}
MEANINGS: dict[str, dict[int, str]] = {
    "Orientation": _ORIENTATION,
    "ResolutionUnit": {1: "no unit", 2: "inch", 3: "centimetre"},
    "ColorSpace": {1: "sRGB", 2: "Adobe RGB", 65535: "uncalibrated"},
    "ExposureProgram": {
        1: "manual", 2: "normal", 3: "aperture first", 4: "shutter first", 5: "creative", 6: "action", 7: "portrait",
        8: "landscape",
    },
    "MeteringMode": {1: "average", 2: "centre-weighted", 3: "spot", 4: "several spots", 5: "pattern", 6: "partial"},
    "Flash": {0: "did not fire", 1: "fired", 16: "off", 24: "automatic, did not fire", 25: "automatic, fired"},
    "WhiteBalance": {0: "automatic", 1: "manual"},
    "ExposureMode": {0: "automatic", 1: "manual", 2: "bracketed"},
    "SceneCaptureType": {0: "standard", 1: "landscape", 2: "portrait", 3: "night"},
    "Compression": {1: "none", 5: "LZW", 6: "JPEG", 7: "JPEG", 8: "Deflate"},
}  # fmt: skip
