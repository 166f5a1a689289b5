"""Rows that a record once had and has no more: what can be brought back, and from which version."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from catalog.models.drafts import Revision


@dataclass(frozen=True)
class Departed:
    """A row that was taken out: its key and list, the last version that had it; who took it out, when and why."""

    key: str
    field: str
    version: int
    by: str
    at: datetime
    why: str


def departed(number: str) -> list[Departed]:
    """Every row that is no longer there, the last taken out first, in one query."""
    rows = Revision.objects.filter(record=number).order_by("-version").select_related("by")
    seen: set[str] = set()
    found: list[Departed] = []
    after: Revision | None = None
    for revision in rows.iterator():
        for key, field in keys_in(bytes(revision.body)).items():
            if key not in seen and after is not None:
                found.append(Departed(key, field, revision.version, str(after.by or ""), after.at, after.why))
            seen.add(key)
        after = revision
    return found


def keys_in(body: bytes) -> dict[str, str]:
    """The keys of all rows of a document's bytes, of whatever schema version, each with the list it stands in."""
    document: dict[str, Any] = msgspec.json.decode(body)
    return {
        row["key"]: field
        for field, rows in document.items()
        if isinstance(rows, list)
        for row in rows
        if isinstance(row, dict) and "key" in row
    }
