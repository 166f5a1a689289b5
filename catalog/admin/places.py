from django.contrib import admin

from catalog.admin.records import RecordAdmin
from catalog.admin.rows import AGENTS_AND_SOURCES, ATTRIBUTION, EVERY_RECORD, PositionRows, Rows
from catalog.models.drafts import Place, Within
from catalog.terms.kinds import RecordKind


class WithinRows(Rows):
    model = Within
    autocomplete_fields = ["place", *AGENTS_AND_SOURCES]
    fieldsets = [(None, {"fields": [("place", "during")]}), ATTRIBUTION]


@admin.register(Place)
class PlaceAdmin(RecordAdmin):
    kind = RecordKind.PLACE
    fields = ["kind", "notes", "why", "opened_version"]
    autocomplete_fields = ["kind"]
    inlines = [EVERY_RECORD[0], PositionRows, WithinRows, *EVERY_RECORD[1:]]
