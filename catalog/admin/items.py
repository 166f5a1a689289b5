from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from catalog.admin.item_rows import DesignationRows, InscriptionRows, ProvenanceRows, ReportRows
from catalog.admin.records import RecordAdmin
from catalog.admin.rows import EVERY_RECORD, HoldingRows, PositionRows, RelationRows
from catalog.ledger.readiness import for_object_id
from catalog.models.drafts import Item
from catalog.terms.kinds import RecordKind


@admin.register(Item)
class ItemAdmin(RecordAdmin):
    kind = RecordKind.ITEM
    fields = ["kind", "place", "part_of", "collections", "warning", "notes", "why", "opened_version"]
    autocomplete_fields = ["kind", "place", "part_of", "collections"]
    inlines = [
        EVERY_RECORD[0],
        PositionRows,
        HoldingRows,
        InscriptionRows,
        ReportRows,
        ProvenanceRows,
        DesignationRows,
        RelationRows,
        *EVERY_RECORD[1:],
    ]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        context = {
            "reports_add": f"{reverse('admin:catalog_conditionreport_add')}?record={object_id}",
            "object_id": for_object_id(object_id),
        }
        return super().change_view(request, object_id, form_url, {**context, **(extra_context or {})})
