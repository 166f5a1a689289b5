"""Plain text and captions as UTF-8, and captions without the notes of whoever wrote them (WebVTT §4.1)."""

import re
from pathlib import Path

from archive.cleaned.uncleanable import Uncleanable

# Blocks of a caption file that are never shown: remarks, and styles that a page of ours does not take.
_NOT_SHOWN = re.compile(r"(NOTE|STYLE|REGION)(?=[ \t\n]|$)")


def plain(path: Path, out: Path) -> None:
    """The text, in UTF-8, without a byte order mark."""
    out.write_text(_text(path), "utf-8")


def captions(path: Path, out: Path) -> None:
    """The captions with their times, and nothing else."""
    text = _text(path)
    if not text.startswith("WEBVTT"):
        raise Uncleanable("These captions do not begin with WEBVTT. Save them as WebVTT, and send that.")
    blocks = re.split(r"\n{2,}", text.strip("\n"))
    shown = ["WEBVTT", *(block for block in blocks[1:] if not _NOT_SHOWN.match(block))]
    out.write_text("\n\n".join(shown) + "\n", "utf-8")


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as wrong:
        raise Uncleanable("This text is not in UTF-8. Save it as UTF-8, and send that.") from wrong
