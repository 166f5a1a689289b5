from django.contrib import admin
from django.contrib.admin import TabularInline

from catalog.admin.asked_once import AskedOnce
from catalog.admin.records import RecordAdmin
from catalog.admin.rows import EVERY_RECORD
from catalog.models.drafts import Affected, Event
from catalog.terms.kinds import RecordKind


class AffectedRows(TabularInline):  # type: ignore[type-arg]
    model = Affected
    formset = AskedOnce
    fk_name = "record"
    extra = 0
    fields = ["item", "role"]
    autocomplete_fields = ["item", "role"]


@admin.register(Event)
class EventAdmin(RecordAdmin):
    kind = RecordKind.EVENT
    fields = ["kind", "place", "part_of", "notes", "why", "opened_version"]
    autocomplete_fields = ["kind", "place", "part_of"]
    inlines = [EVERY_RECORD[0], AffectedRows, *EVERY_RECORD[1:]]
