"""THE DESK: where archivists work. Lists, forms and words; the rules stay in the ledger."""

from django.contrib import admin

from catalog.admin import (
    agents,
    collections,
    concepts,
    events,
    files,
    fixity,
    items,
    looking_up,
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
    "fixity",
    "items",
    "looking_up",
    "places",
    "questions",
    "sources",
    "statements",
    "users",
]

admin.site.index_template = "admin/desk.html"
admin.site.site_header = admin.site.site_title = "Heritage Ledger, the desk"
admin.site.index_title = "The desk"
