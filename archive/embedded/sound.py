"""Tags of sound and video: ID3, Vorbis comments, MP4 atoms, whatever mutagen knows."""

from pathlib import Path
from typing import Any

import mutagen

from archive.embedded.plain import Groups, plain

_MOST_VALUES = 100
_NAMES = {"©xyz": "©xyz (where it was taken)", "©nam": "©nam (title)", "©ART": "©ART (artist)", "©day": "©day (date)"}


def read_sound(path: Path) -> Groups:
    """How long, how fast, and every tag. Raises what mutagen raises where the file is broken."""
    opened: Any = mutagen.File(path)
    if opened is None:
        return {}
    about: dict[str, str | list[str]] = {
        name: plain(value)
        for name in ("length", "bitrate", "sample_rate", "channels")
        if (value := getattr(opened.info, name, None))
    }
    if "length" in about:
        about["length"] = f"{opened.info.length:.1f} s"
    return {"Stream": about, type(opened).__name__: dict(_tags(opened.tags))}


def _tags(tags: Any) -> list[tuple[str, str | list[str]]]:
    if tags is None:
        return []
    # Vorbis comments may repeat a name; their mapping gives it once, with a list.
    return [(plain(_NAMES.get(name, name)), _value(tags[name])) for name in list(tags.keys())[:_MOST_VALUES]]


def _value(value: Any) -> str | list[str]:
    picture = getattr(value, "data", None)
    if isinstance(picture, bytes):
        return plain(picture)
    if isinstance(value, list):
        return [plain(bytes(each) if isinstance(each, bytes) else each) for each in value[:_MOST_VALUES]]
    return plain(value)
