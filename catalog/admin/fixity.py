"""Whether the originals are whole, at the desk: the last audits, what is wrong, and the same as CSV."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path
from django.utils import timezone

from archive.fixity.auditing import stores
from archive.fixity.faults import faults, write_csv
from archive.fixity.standing import standing
from archive.models import Audit
from catalog.admin.read_only import ReadOnly

AUDITS_SHOWN = 20
FAULTS_SHOWN = 200


@admin.register(Audit)
class FixityAdmin(ReadOnly):
    """One page to look at: audits are made by manage.py check_fixity, and by nobody's hand."""

    def get_urls(self) -> list[URLPattern]:
        return [
            path("", self.admin_site.admin_view(self.changelist_view), name="archive_audit_changelist"),
            path("faults.csv", self.admin_site.admin_view(self.csv_view), name="archive_audit_csv"),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """How the files stand, what is wrong with which, and the last audits."""
        self._may_look(request)
        found = list(faults())
        context = {
            **self.admin_site.each_context(request),
            "title": "Fixity",
            "opts": self.opts,
            "standing": standing(),
            "stores": [store.name for store in stores()],
            "faults": found[:FAULTS_SHOWN],
            "more": max(0, len(found) - FAULTS_SHOWN),
            "audits": Audit.objects.all()[:AUDITS_SHOWN],
        }
        return render(request, "admin/fixity.html", context)

    def csv_view(self, request: HttpRequest) -> HttpResponse:
        """Every fault there is, a line each."""
        self._may_look(request)
        answer = HttpResponse(content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="fixity-{timezone.now():%Y-%m-%d}.csv"'
        write_csv(faults(), answer)  # type: ignore[arg-type]
        return answer

    def _may_look(self, request: HttpRequest) -> None:
        if not self.has_view_permission(request):
            raise PermissionDenied
