"""Values as plain text that any database can keep, cut where they are too long."""

import json
from typing import Any

LONGEST_VALUE = 2_000
MOST_IN_ALL = 64 * 1024
# For the words that tell what was left out.
_ROOM_FOR_NOTES = 2 * 1024
_MOST_NOTES = 12
_LONGEST_NOTE = 150
Groups = dict[str, dict[str, str | list[str]]]


def plain(value: Any) -> str:
    """A value as text: without NUL and lone surrogates, which PostgreSQL does not keep; bytes by their number."""
    if isinstance(value, bytes | bytearray | memoryview):
        return f"{len(value):,} bytes"
    text = str(value).rstrip("\0 ").replace("\0", "\ufffd")
    text = text.encode("utf-8", "replace").decode("utf-8") if _has_surrogates(text) else text
    return (
        text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 60]} … ({len(text):,} characters, cut here)"
    )


def decoded(body: bytes) -> str:
    """Text in no stated encoding: UTF-8 where it is that, else Latin-1, which anything can be."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("latin-1")


def bounded(blocks: dict[str, Groups], notes: list[str], kept: dict[str, Any]) -> dict[str, Any]:
    """All blocks, beside what is `kept` already, in at most 64 KiB of JSON; what did not fit is counted in the notes.

    Empty blocks are left out.
    """
    room = MOST_IN_ALL - _ROOM_FOR_NOTES - len(json.dumps(kept).encode())
    notes = list(notes)
    for block, groups in blocks.items():
        left_out = 0
        for group, values in groups.items():
            for name, value in values.items():
                cost = len(json.dumps([block, group, name, value]).encode())
                if cost > room:
                    left_out += 1
                    continue
                room -= cost
                kept.setdefault(block, {}).setdefault(group, {})[name] = value
        if left_out:
            notes.insert(0, f"{left_out:,} values of {block} were left out: {MOST_IN_ALL // 1024} KiB are kept in all.")
    if notes:
        kept["notes"] = [plain(note)[:_LONGEST_NOTE] for note in notes[:_MOST_NOTES]]
    return kept


def _has_surrogates(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)
