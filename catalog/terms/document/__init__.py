"""One typed document a record: saving compiles tables into it, publishing redacts it, doors send it."""

from typing import TypeAlias

from catalog.terms.document.agent import Agent, PublicAgent
from catalog.terms.document.collection import Collection, PublicCollection
from catalog.terms.document.event import Event, PublicEvent
from catalog.terms.document.item import Item, PublicItem
from catalog.terms.document.place import Place, PublicPlace
from catalog.terms.document.source import PublicSource, Source

Document: TypeAlias = Item | Place | Agent | Event | Source | Collection
PublicDocument: TypeAlias = PublicItem | PublicPlace | PublicAgent | PublicEvent | PublicSource | PublicCollection

PUBLIC_FORM: dict[type, type] = {
    Item: PublicItem,
    Place: PublicPlace,
    Agent: PublicAgent,
    Event: PublicEvent,
    Source: PublicSource,
    Collection: PublicCollection,
}
