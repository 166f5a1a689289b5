"""Where a record's place or thing is: its map, and whose word the position is."""

from dataclasses import dataclass

from catalog.public.map import Map, map_of
from catalog.public.pages.telling import Told, told_by
from catalog.public.reader import Reader
from catalog.terms.document import PublicDocument


@dataclass(frozen=True)
class Where:
    map: Map
    told: Told


def where_of(document: PublicDocument, reader: Reader) -> Where | None:
    """None where nothing may be shown, or nothing is recorded."""
    position = getattr(document, "position", None)
    if position is None:
        return None
    label = reader.say(document.labels).text
    return Where(map_of(position, label, reader), told_by(position.by, document.cards, reader))
