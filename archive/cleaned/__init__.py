"""Copies for the public of what is no picture: the same to look at and listen to, with nothing else left in them.

Each function takes an original's path and writes the copy to another; what it cannot clean it says so (Uncleanable),
and then there is no public copy. `CLEANERS` is the table of all of them, by media type.
"""

import struct
from collections.abc import Callable
from pathlib import Path

from archive.cleaned import films, models, papers, sounds, texts
from archive.cleaned.uncleanable import Uncleanable

# What reading a broken file ends in.
BROKEN = (ValueError, LookupError, TypeError, AttributeError, RecursionError, EOFError, struct.error)
Cleaner = Callable[[Path, Path], None]
# Media type: what the copy is called in the store, and who makes it.
CLEANERS: dict[str, tuple[str, Cleaner]] = {
    "application/pdf": ("public.pdf", papers.pdf),
    "audio/mpeg": ("public.mp3", sounds.mp3),
    "audio/flac": ("public.flac", sounds.flac),
    "audio/wav": ("public.wav", sounds.wav),
    "video/mp4": ("public.mp4", films.mp4),
    "audio/mp4": ("public.m4a", films.mp4),
    "video/webm": ("public.webm", films.webm),
    "model/gltf-binary": ("public.glb", models.glb),
    "model/gltf+json": ("public.gltf", models.gltf),
    "text/plain": ("public.txt", texts.plain),
    "text/vtt": ("public.vtt", texts.captions),
}


def copy_name(media_type: str) -> str:
    """What the public copy of a file of this type is called in the store. KeyError: there is none of this type."""
    return CLEANERS[media_type][0]


def clean(path: Path, media_type: str, out: Path) -> None:
    """Write the public copy of a file to `out`. Raises Uncleanable, and then leaves nothing at `out`."""
    if media_type not in CLEANERS:
        raise Uncleanable(f"{media_type} cannot be cleaned here, so it has no public copy.")
    try:
        CLEANERS[media_type][1](path, out)
    except (Uncleanable, *BROKEN) as wrong:
        out.unlink(missing_ok=True)
        if isinstance(wrong, Uncleanable):
            raise
        raise Uncleanable("This file cannot be read whole. Save it again from the original, and send that.") from wrong


__all__ = ["CLEANERS", "Uncleanable", "clean", "copy_name"]
