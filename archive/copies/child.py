"""Run as a process of its own, for it decodes what strangers made: python -m archive.copies.child FILE TYPE FOLDER.

Prints one line of JSON: the names of what was made, a picture's size, and with what; or why it cannot be.
"""

import json
import resource
import sys
from pathlib import Path
from typing import Any

import mutagen
import pypdf
import pyvips

from archive.cleaned import CLEANERS, Uncleanable, clean, copy_name
from archive.copies.picture import picture
from archive.copies.writing import write_copies
from archive.looking.bounds import MOST_MEMORY, MOST_PIXELS, MOST_SECONDS


def main(path: str, media_type: str, folder: str) -> None:
    """Make the copies of the file at `path` in `folder`, and tell."""
    for what, most in ((resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_FSIZE, MOST_MEMORY),
                       (resource.RLIMIT_CPU, MOST_SECONDS), (resource.RLIMIT_CORE, 0)):  # fmt: skip
        resource.setrlimit(what, (most, most))
    make = cleaned if media_type in CLEANERS else pictured
    print(json.dumps(make(Path(path), media_type, Path(folder))))


def pictured(path: Path, media_type: str, folder: Path) -> dict[str, Any]:
    """A picture's copies: its pyramid, and the usual widths."""
    pyvips.cache_set_max(0)
    pyvips.block_untrusted_set(True)
    version = ".".join(str(pyvips.version(part)) for part in range(3))
    told: dict[str, Any] = {"tool": f"libvips {version}"}
    try:
        made = picture(path, media_type)
        if made.width * made.height > MOST_PIXELS:
            raise ValueError(f"{made.width} by {made.height} are more than {MOST_PIXELS // 10**6} million pixels")
        told |= {"width": made.width, "height": made.height, "names": write_copies(made, folder)}
    except (pyvips.Error, OSError, ValueError, SyntaxError, MemoryError) as wrong:
        words = " ".join(str(wrong).replace(str(folder), "").split())[:300] or type(wrong).__name__
        told["wrong"] = f"The picture cannot be decoded: {words}."
    return told


def cleaned(path: Path, media_type: str, folder: Path) -> dict[str, Any]:
    """The one copy of what is no picture."""
    name = copy_name(media_type)
    told: dict[str, Any] = {"tool": f"pypdf {pypdf.__version__}, mutagen {mutagen.version_string}"}
    try:
        clean(path, media_type, folder / name)
        told |= {"width": 0, "height": 0, "names": [name]}
    except Uncleanable as wrong:
        told["wrong"] = str(wrong)
    except (OSError, MemoryError) as wrong:
        told["wrong"] = f"It needs more memory or room than a file may: {wrong or 'no memory'}."
    return told


if __name__ == "__main__":
    main(*sys.argv[1:])
