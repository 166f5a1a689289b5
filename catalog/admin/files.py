from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from archive.deposit import Refused, deposit
from archive.models import File
from catalog.admin.custody import WithCustody
from catalog.admin.file_page import WithContents
from catalog.admin.saving import account
from catalog.admin.seen_before import say_what_is_alike


class DepositForm(forms.ModelForm):  # type: ignore[type-arg]
    """Takes bytes in; a refusal stands at the field, in words."""

    upload = forms.FileField(
        label="File",
        help_text="A picture (JPEG, PNG, TIFF, WebP, AVIF, HEIF, JP2), a PDF, sound (MP3, WAV, FLAC), a film "
        "(MP4, WebM), a model (GLB, glTF), text or WebVTT. The original is sealed as it comes.",
    )

    class Meta:
        model = File
        fields: list[str] = []

    def clean_upload(self) -> Any:
        upload, begun = self.cleaned_data["upload"], timezone.now()
        try:
            self.instance = deposit(upload.file, upload.name, self.by)
        except Refused as refused:
            raise forms.ValidationError(str(refused)) from refused
        self.was_here = self.instance.deposited_at < begun
        return upload

    by: Any = None
    was_here = False


@admin.register(File)
class FileAdmin(WithContents, WithCustody):
    """The strongroom's files: what they are, and whether the public sees a copy."""

    list_display = ["number", "original_name", "media_type", "width", "height", "copies", "access", "deposited_at"]
    list_filter = ["access", "copies", "media_type"]
    search_fields = ["number", "original_name", "sha256"]
    readonly_fields = [
        "number", "original_name", "media_type", "width", "height", "size", "sha256", "copies", "copies_why",
        "copies_made", "access", "deposited_by", "deposited_at", "history",
    ]  # fmt: skip

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.readonly_fields if obj else ["upload"]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        if obj is not None:
            return super().get_form(request, obj, change, **kwargs)
        return type("Deposit", (DepositForm,), {"by": account(request)})

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Deposited already, when the form was checked."""
        say_what_is_alike(request, obj, form.was_here)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Nothing hangs on a file."""

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Any:
        return form.instance

    def changeform_view(
        self, request: HttpRequest, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> Any:
        """Without the transaction that Django puts around it: looking at a large file would hold up everybody's."""
        return self._changeform_view(request, object_id, form_url, extra_context)  # type: ignore[attr-defined]

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        """To the page of the file, unless another one is to be taken in."""
        if "_addanother" in request.POST or IS_POPUP_VAR in request.POST:
            return super().response_add(request, obj, post_url_continue)
        messages.success(request, f"Taken in: {obj}.")
        return HttpResponseRedirect(reverse("admin:archive_file_change", args=[obj.pk]))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return obj is None and super().has_change_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
