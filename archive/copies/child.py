"""Run as a process of its own, for it decodes what strangers made: python -m archive.copies.child FILE TYPE FOLDER.

Prints one line of JSON: the names of what was made, the picture's size, and with what; or why it cannot be.
"""

import json
import resource
import sys
from pathlib import Path

import pyvips

from archive.copies.picture import picture
from archive.copies.writing import write_copies
from archive.looking.bounds import MOST_MEMORY, MOST_PIXELS, MOST_SECONDS


def main(path: str, media_type: str, folder: str) -> None:
    """Make the copies of the file at `path` in `folder`, and tell."""
    for what, most in ((resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_FSIZE, MOST_MEMORY),
                       (resource.RLIMIT_CPU, MOST_SECONDS), (resource.RLIMIT_CORE, 0)):  # fmt: skip
        resource.setrlimit(what, (most, most))
    pyvips.cache_set_max(0)
    pyvips.block_untrusted_set(True)
    version = ".".join(str(pyvips.version(part)) for part in range(3))
    told: dict[str, object] = {"tool": f"libvips {version}"}
    try:
        made = picture(Path(path), media_type)
        if made.width * made.height > MOST_PIXELS:
            raise ValueError(f"{made.width} by {made.height} are more than {MOST_PIXELS // 10**6} million pixels")
        told |= {"width": made.width, "height": made.height, "names": write_copies(made, Path(folder))}
    except (pyvips.Error, OSError, ValueError, SyntaxError, MemoryError) as wrong:
        told["wrong"] = " ".join(str(wrong).replace(folder, "").split())[:300] or type(wrong).__name__
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
