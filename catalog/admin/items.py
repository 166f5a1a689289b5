from django.contrib import admin

from catalog.admin.records import RecordAdmin
from catalog.admin.rows import EVERY_RECORD, HoldingRows, PositionRows, RelationRows
from catalog.models.drafts import Item
from catalog.terms.kinds import RecordKind


@admin.register(Item)
class ItemAdmin(RecordAdmin):
    kind = RecordKind.ITEM
    fields = ["kind", "place", "part_of", "collections", "warning", "notes", "why", "opened_version"]
    autocomplete_fields = ["kind", "place", "part_of", "collections"]
    inlines = [EVERY_RECORD[0], PositionRows, HoldingRows, RelationRows, *EVERY_RECORD[1:]]
