from django.contrib import admin

from catalog.admin.records import RecordAdmin
from catalog.admin.rows import AGENTS_AND_SOURCES, ATTRIBUTION, EVERY_RECORD, Rows
from catalog.models.drafts import Agent, Tie
from catalog.terms.kinds import RecordKind


class TieRows(Rows):
    model = Tie
    autocomplete_fields = ["agent", *AGENTS_AND_SOURCES]
    fieldsets = [(None, {"fields": [("type", "agent", "during")]}), ATTRIBUTION]


@admin.register(Agent)
class AgentAdmin(RecordAdmin):
    kind = RecordKind.AGENT
    fields = ["kind", ("confidential", "pseudonym"), "notes", "why", "opened_version"]
    autocomplete_fields = ["kind"]
    inlines = [EVERY_RECORD[0], TieRows, *EVERY_RECORD[1:]]
