"""Plain text and captions: UTF-8, and nothing in it but text."""

import codecs
import json
import re
from pathlib import Path

from archive.looking import captions, models
from archive.looking.foreign import SCRIPT
from archive.looking.looked import Looked, Unfit

MOST = 64 * 1024**2
# Of the control characters text has tabs, ends of lines and of pages.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_RUNS = re.compile(r"<\s*(script|html|svg|iframe|\?php)\b|<!doctype\s+html", re.IGNORECASE)
TOO_LONG = f"it is text of more than {MOST // 1024**2} MiB. Send it in parts."
NONE_OF_OURS = "it is no picture, PDF or other file that is kept here."


def text(path: Path) -> Looked:
    """Text, WebVTT or glTF. Anything else that begins like nothing known is no file that is kept here."""
    with path.open("rb") as file:
        begins = file.read(4096)
    if path.stat().st_size > MOST:
        raise Unfit(NONE_OF_OURS if b"\0" in begins else TOO_LONG)
    if begins.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise Unfit("it is text in UTF-16. Save it as UTF-8, and send that.")
    read = _read(path)
    if _RUNS.search(read):
        raise Unfit(SCRIPT)
    if read.startswith("WEBVTT") and (len(read) == 6 or read[6] in " \t\r\n"):
        captions.check(read)
        return Looked("text/vtt", form="WebVTT")
    if read.lstrip().startswith("{") and (tree := _tree(read)) is not None:
        return models.gltf(tree)
    return Looked("text/plain", form="Text in UTF-8")


def _read(path: Path) -> str:
    body = path.read_bytes()
    try:
        read = body.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        if _is_text_of_old(body):
            raise Unfit("it is text in another encoding than UTF-8. Save it as UTF-8, and send that.") from wrong
        raise Unfit(NONE_OF_OURS) from wrong
    if _NO_TEXT.search(read):
        raise Unfit(NONE_OF_OURS)
    return read


def _is_text_of_old(body: bytes) -> bool:
    """True where the bytes may be letters of an encoding with one byte a letter."""
    return not re.search(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]", body)


def _tree(read: str) -> object:
    """The JSON of a model, or None where it is no JSON or no model."""
    try:
        tree = json.loads(read)
    except (ValueError, RecursionError):
        return None
    return tree if isinstance(tree, dict) and "asset" in tree else None
