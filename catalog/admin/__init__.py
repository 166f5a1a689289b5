"""THE DESK: where archivists work. Lists, forms and words; the rules stay in the ledger."""

from catalog.admin import (
    agents,
    collections,
    concepts,
    events,
    files,
    items,
    places,
    questions,
    sources,
    statements,
    users,
)

__all__ = [
    "agents",
    "collections",
    "concepts",
    "events",
    "files",
    "items",
    "places",
    "questions",
    "sources",
    "statements",
    "users",
]
