"""Our own copy of a source, deposited on the source's page: its checksum fills itself in."""

from typing import Any

from django import forms

from archive.deposit import Refused, deposit
from archive.models import File
from catalog.admin.saving import VersionedForm
from catalog.terms.kinds import Held

NOT_THE_COPYS = (
    "This is not the checksum of the copy that is deposited here ({}). Put that back, or deposit the copy that it "
    "belongs to."
)


class SourceForm(VersionedForm):
    """A source's form, with a place for a copy of it."""

    capture = forms.FileField(
        required=False,
        label="Deposit a copy",
        help_text="A scan, a PDF or a picture of the page, as it was read. For the staff alone; it is sealed, and "
        "its checksum is filled in and published. Another copy takes the place of the one before.",
    )
    by: Any = None
    deposited: File | None = None

    def clean_capture(self) -> Any:
        upload = self.cleaned_data["capture"]
        if not upload:
            return None
        try:
            self.deposited = deposit(upload.file, upload.name or "copy", self.by)
        except Refused as refused:
            raise forms.ValidationError(str(refused)) from refused
        return upload

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        kept = self.deposited or self.instance.captured
        if self.deposited:
            cleaned |= {"held_sha256": self.deposited.sha256, "held_form": Held.COPY.value}
            self.instance.captured = self.deposited
        elif kept and cleaned.get("held_sha256") != kept.sha256:
            self.add_error("held_sha256", NOT_THE_COPYS.format(kept.sha256))
        return cleaned
