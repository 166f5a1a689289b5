"""Languages of words and of readers (BCP 47)."""

import re
from collections.abc import Mapping

_TAG = re.compile(
    r"(?P<language>[a-zA-Z]{2,3}|[a-zA-Z]{5,8})(?:-(?P<script>[a-zA-Z]{4}))?(?:-(?P<region>[a-zA-Z]{2}|\d{3}))?"
    r"(?P<rest>(?:-(?:[a-zA-Z0-9]{5,8}|\d[a-zA-Z0-9]{3}))*(?:-[a-wyzA-WYZ0-9](?:-[a-zA-Z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-zA-Z0-9]{1,8})+)?)"
)
READERS = ("en", "hy", "az", "ru")
OWN_NAMES = {
    "en": "English",
    "hy": "Հայերեն",
    "az": "Azərbaycanca",
    "ru": "Русский",
    "tr": "Türkçe",
    "fa": "فارسی",
}
# Languages that are written from the right unless their tag names another script.
_RIGHT_TO_LEFT = {"ar", "arc", "azb", "ckb", "fa", "glk", "he", "lrc", "mzn", "ota", "ps", "syr", "ur", "yi"}
_RIGHT_TO_LEFT_SCRIPTS = {"Arab", "Hebr", "Syrc"}


def check(tag: str) -> str:
    """The tag in its usual case (hy-Latn). ValueError says what to write."""
    match = _TAG.fullmatch(tag)
    if match is None:
        raise ValueError(f'"{tag}" is no language tag. Write it like hy, az, ru, en, or hy-Latn for romanised.')
    parts = [match["language"].lower()]
    parts += [match["script"].title()] if match["script"] else []
    parts += [match["region"].upper()] if match["region"] else []
    return "-".join(parts) + match["rest"].lower()


def direction(tag: str) -> str:
    """rtl or ltr, by script where the tag names one."""
    parts = tag.split("-")
    script = next((part for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    if script:
        return "rtl" if script in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if parts[0] in _RIGHT_TO_LEFT else "ltr"


def pick(words: Mapping[str, str], reader: str, original: str = "") -> tuple[str, str]:
    """The words for a reader, with their language: the reader's, the original's, English, any (A-Z).

    A tag that only begins like the reader's (hy-Latn for hy) counts for less than the tag itself.
    """
    if words.get(reader):
        return reader, words[reader]
    for tag in (*_like(words, reader), original, "en", *_like(words, "en"), *sorted(words)):
        if tag and words.get(tag):
            return tag, words[tag]
    return "", ""


def _like(words: Mapping[str, str], language: str) -> list[str]:
    return sorted(tag for tag in words if tag.split("-")[0] == language.split("-")[0])
