"""Public copies of several pictures at once, for whoever prints them: never an original, never a closed file."""

from collections.abc import Iterable

from archive import storage
from archive.derivatives import ACCESS_JPEG, WIDTHS
from archive.models import Access, File


def public_copies(numbers: Iterable[str], width: int) -> dict[str, bytes]:
    """JPEG of each public picture by its number, at least `width` pixels wide where it has as many; one query.

    What is closed, unknown, no picture, or lost from the disk until it is made again, is left out.
    """
    files = File.objects.filter(number__in=list(numbers), access=Access.PUBLIC, media_type__startswith="image/")
    return {file.number: copy for file in files if (copy := _copy(file, width))}


def _copy(file: File, width: int) -> bytes | None:
    wide = next((each for each in WIDTHS if width <= each < file.width), None)
    try:
        return storage.copy(file.sha256, f"{wide}.jpg" if wide else ACCESS_JPEG).read_bytes()
    except storage.Lost:
        return None
