"""What a file is called: kept as words for people to read, and never used as a path."""

import unicodedata
from pathlib import PurePosixPath

LONGEST = 255


def plain_name(name: str) -> str:
    """The last part of whatever path came along, in NFC, without what cannot be seen, at most 255 characters.

    Control characters, marks that turn the direction of writing and lone halves of characters are left out: a
    name must look like what it is. The ending is kept.
    """
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    spaced = " ".join(unicodedata.normalize("NFC", last).split())
    seen = "".join(each for each in spaced if unicodedata.category(each)[0] != "C").strip()
    if seen.strip(". ") == "":
        return "unnamed"
    ending = PurePosixPath(seen).suffix[:16]
    return seen if len(seen) <= LONGEST else seen[: LONGEST - len(ending)] + ending
