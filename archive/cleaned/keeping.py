"""Keeps the public copy of a file that is no picture; what cannot be cleaned has none, and its events say why."""

from pathlib import Path
from tempfile import TemporaryDirectory

from archive import storage
from archive.cleaned import CLEANERS, Uncleanable, clean, copy_name
from archive.happening import happened
from archive.models import File, Happened, Outcome


def keep_clean_copy(file: File) -> list[str]:
    """Make the public copy anew; gives its name, or nothing where there can be none."""
    if file.media_type not in CLEANERS:
        return []
    name = copy_name(file.media_type)
    with TemporaryDirectory(dir=storage.incoming()) as folder:
        made = Path(folder) / name
        try:
            clean(storage.original(file.sha256), file.media_type, made)
        except Uncleanable as wrong:
            happened(file, Happened.COPIES_MADE, "No public copy.", outcome=Outcome.FAILURE, note=str(wrong))
            return []
        storage.keep_copy(made, file.sha256, name)
    return [name]


def is_uncleanable(file: File) -> str:
    """Why a file that is no picture cannot be given to the public, in a sentence; empty where it can."""
    if file.is_image:
        return ""
    if file.media_type not in CLEANERS:
        return f"{file.media_type} cannot be cleaned here, so it has no public copy."
    if storage.has_copy(file.sha256, copy_name(file.media_type)):
        return ""
    last = file.events.filter(type=Happened.COPIES_MADE).order_by("-pk").first()
    return last.note if last and last.note else "Its public copy is not made yet."
