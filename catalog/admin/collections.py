from django.contrib import admin

from catalog.admin.records import RecordAdmin
from catalog.models.drafts import Collection
from catalog.terms.kinds import RecordKind


@admin.register(Collection)
class CollectionAdmin(RecordAdmin):
    kind = RecordKind.COLLECTION
    fields = ["description", "notes", "why", "opened_version"]
