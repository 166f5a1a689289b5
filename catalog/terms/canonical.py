"""One form of bytes for one content: sorted keys, NFC, nothing that cannot be written down."""

import hashlib
import math
import unicodedata
from typing import Any

import msgspec

_encoder = msgspec.json.Encoder(order="sorted")
# Of the control characters only these may stand in a text.
_ALLOWED = {"\t", "\n", "\r"}


def encode(data: Any) -> bytes:
    """Canonical JSON. ValueError says where there is something that cannot be kept."""
    return _encoder.encode(_clean(data, ""))


def digest(body: bytes) -> str:
    """SHA-256, in hexadecimal."""
    return hashlib.sha256(body).hexdigest()


def _clean(data: Any, at: str) -> Any:
    match data:
        case str():
            return _text(data, at)
        case float() if not math.isfinite(data):
            raise ValueError(f"{at or 'The document'}: {data} is no number that can be kept.")
        case dict():
            return {_text(str(key), at): _clean(value, f"{at}.{key}".strip(".")) for key, value in data.items()}
        case list() | tuple():
            return [_clean(value, f"{at}[{index}]") for index, value in enumerate(data)]
    return data


def _text(text: str, at: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    for sign in text:
        if not _can_be_kept(sign):
            raise ValueError(f"{at or 'The document'}: the sign U+{ord(sign):04X} cannot be kept. Take it out.")
    return unicodedata.normalize("NFC", text)


def _can_be_kept(sign: str) -> bool:
    """True for what can stand in JSON and in XML 1.0 (section 2.2) alike, save DEL."""
    number = ord(sign)
    if number < 32:
        return sign in _ALLOWED
    return number not in (0x7F, 0xFFFE, 0xFFFF) and not 0xD800 <= number <= 0xDFFF
