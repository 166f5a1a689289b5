"""Where bytes lie: by what they are (SHA-256), never by what they were called."""

import os
import shutil
from pathlib import Path

from django.conf import settings


def root() -> Path:
    return Path(settings.MEDIA_ROOT)


def prepare() -> None:
    """Make the folders the strongroom needs."""
    for folder in (root() / "originals", root() / "copies", incoming()):
        folder.mkdir(parents=True, exist_ok=True)


def incoming() -> Path:
    """For what is not yet accepted; emptied whatever happens."""
    return root() / "incoming"


def original(digest: str) -> Path:
    return root() / "originals" / digest[:2] / digest[2:4] / digest


def copy(digest: str, name: str) -> Path:
    """A public copy made from an original: it can be lost, and made again."""
    return root() / "copies" / digest[:2] / digest[2:4] / digest / name


def seal(path: Path, digest: str) -> None:
    """Move accepted bytes to their place, and make them read-only."""
    place = original(digest)
    place.parent.mkdir(parents=True, exist_ok=True)
    if not place.exists():
        shutil.copyfile(path, place.with_suffix(".part"))
        os.chmod(place.with_suffix(".part"), 0o444)
        place.with_suffix(".part").replace(place)
