"""Which code made an answer: part of every ETag, so that a new release is never hidden behind a 304."""

import hashlib
from pathlib import Path

MAKES_ANSWERS = {".py", ".html", ".mo", ".css", ".geojson", ".ttf"}


def code_stamp(*folders: Path) -> str:
    """A digest over the files that make answers; the same on every machine that has the same release."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in MAKES_ANSWERS and path.is_file():
                digest.update(path.relative_to(folder).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
