"""How a file came to us and what was done to it: a page of the file at the desk, where steps are added."""

from collections import defaultdict
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from archive.models import Custody, File
from archive.premis import premis
from archive.premis.told import in_order
from catalog.admin.saving import account
from catalog.ledger.roles import may
from catalog.terms.dates import BadDate, parse

EVENTS_SHOWN = 100


class StepForm(forms.ModelForm):  # type: ignore[type-arg]
    """One more step of a file; what is wrong is said at the field, and nothing typed is lost."""

    class Meta:
        model = Custody
        fields = [
            "what",
            "by_whom",
            "confidential",
            "when",
            "whence",
            "to_whom",
            "tool",
            "method",
            "sha256_before",
            "sha256_after",
            "corrects",
            "note",
        ]

    def __init__(self, *args: Any, file: File, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.file = file
        for field in self.fields.values():
            if isinstance(field.widget, forms.TextInput):
                field.widget.attrs["class"] = "vTextField"
        steps: Any = self.fields["corrects"]
        steps.queryset = file.custody.order_by("id")

    def clean_when(self) -> str:
        """EDTF, or nothing where it is not known."""
        when: str = self.cleaned_data["when"].strip()
        if when:
            try:
                parse(when)
            except BadDate as wrong:
                raise forms.ValidationError(str(wrong)) from wrong
        return when

    def clean_sha256_before(self) -> str:
        return _digest(self.cleaned_data["sha256_before"])

    def clean_sha256_after(self) -> str:
        return _digest(self.cleaned_data["sha256_after"])


def _digest(text: str) -> str:
    """As programs print it, in capitals or with spaces around."""
    return text.strip().lower()


class WithCustody(admin.ModelAdmin):  # type: ignore[type-arg]
    """A file with its history: a page to read and to add to, and PREMIS to take away."""

    def get_urls(self) -> list[URLPattern]:
        return [
            path("<int:pk>/custody/", self.admin_site.admin_view(self.custody_view), name="archive_file_custody"),
            path("<int:pk>/premis.xml", self.admin_site.admin_view(self.premis_view), name="archive_file_premis"),
            *super().get_urls(),
        ]

    @admin.display(description="how it came here, and what was done to it")
    def history(self, file: File) -> SafeString:
        """For the file's page: where to read on."""
        return format_html(
            '<a href="{}">Custody, events and fixity</a>; <a href="{}">as PREMIS</a>',
            reverse("admin:archive_file_custody", args=[file.pk]),
            reverse("admin:archive_file_premis", args=[file.pk]),
        )

    def custody_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Every step, how it stands in each store, and what was done to it here."""
        file = self._file(request, pk)
        may_add = may(request.user, "add")
        form = StepForm(request.POST or None, file=file) if may_add else None
        if request.method == "POST":
            if form is None:
                raise PermissionDenied
            if form.is_valid():
                form.instance.entered_by = account(request)
                form.save()
                messages.success(request, "The step is kept. It is never altered; a mistake is put right by another.")
                return HttpResponseRedirect(request.path)
        return render(request, "admin/custody.html", self._page(request, file, form))

    def _page(self, request: HttpRequest, file: File, form: StepForm | None) -> dict[str, Any]:
        steps = list(file.custody.select_related("entered_by").order_by("id"))
        places = {step.pk: place for place, step in enumerate(steps, 1)}
        corrected: dict[int, list[int]] = defaultdict(list)
        for step in steps:
            corrected[step.corrects_id or 0].append(places[step.pk])
        told = [
            (places[step.pk], step, places.get(step.corrects_id or 0), corrected[step.pk]) for step in in_order(steps)
        ]
        events = list(file.events.select_related("by").order_by("-id")[: EVENTS_SHOWN + 1])
        return {
            **self.admin_site.each_context(request),
            "title": f"{file.number}: how it came here, and what was done to it",
            "opts": self.opts,
            "file": file,
            "steps": told,
            "form": form,
            "copies": file.stored.all(),
            "events": events[:EVENTS_SHOWN],
            "more": len(events) > EVENTS_SHOWN,
        }

    def premis_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The file's PREMIS document, to take away."""
        file = self._file(request, pk)
        answer = HttpResponse(premis(file), content_type="application/xml")
        answer["Content-Disposition"] = f'attachment; filename="{file.number}-premis.xml"'
        return answer

    def _file(self, request: HttpRequest, pk: int) -> File:
        file = get_object_or_404(File.objects.select_related("deposited_by"), pk=pk)
        if not self.has_view_permission(request, file):
            raise PermissionDenied
        return file
