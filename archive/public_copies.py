"""Public copies of several files at once, for whoever prints or quotes them: never an original, never a closed file."""

from collections.abc import Iterable

from archive import storage
from archive.cleaned import copy_name as cleaned_name
from archive.copies import widths_of
from archive.image.answer import body_of
from archive.image.request import Version, wanted
from archive.models import Access, File

TEXTS = ("text/plain", "text/vtt")


def public_copies(numbers: Iterable[str], width: int) -> dict[str, bytes]:
    """JPEG of each public picture by its number, at least `width` pixels wide where it has as many; one query.

    What is closed, unknown, no picture, or without copies until they are made again, is left out.
    """
    files = File.objects.filter(number__in=list(numbers), access=Access.PUBLIC, copies_made__isnull=False)
    return {file.number: copy for file in files if (copy := _copy(file, width))}


def _copy(file: File, width: int) -> bytes | None:
    wide = next((each for each in widths_of(file.width) if width <= each), None)
    size = f"{wide}," if wide else "max"
    asked = wanted(("full", size, "0", "default", "jpg"), file.width, file.height, Version.THREE)
    try:
        return body_of(file.sha256, file.width, file.height, asked)
    except storage.Lost:
        return None


def public_texts(numbers: Iterable[str], most: int) -> dict[str, str]:
    """Each public text by its number, up to `most` characters; one query. What is closed or not there is left out."""
    files = File.objects.filter(number__in=list(numbers), access=Access.PUBLIC, media_type__in=TEXTS)
    return {file.number: text for file in files if (text := _text(file, most)) is not None}


def _text(file: File, most: int) -> str | None:
    try:
        with storage.copy(file.sha256, cleaned_name(file.media_type)).open(encoding="utf-8") as text:
            return text.read(most)
    except storage.Lost:
        return None
