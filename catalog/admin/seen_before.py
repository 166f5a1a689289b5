"""Have we seen this picture? Asked when one comes in, on the page of a file, and with a picture that is not kept."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from archive import storage
from archive.likeness.fingerprint import fingerprints
from archive.likeness.nearest import LOOKS_THE_SAME, MAY_BE_THE_SAME, Near, nearest
from archive.looking import look
from archive.models import File
from archive.refusal import Refused
from catalog.models.drafts import Holding, Record

LARGEST = 64 * 1024 * 1024
TOO_PLAIN = "This picture is too plain to compare: it has nothing to be known by."


@dataclass(frozen=True)
class Alike:
    """A file that looks like another, and the records that show it."""

    file: File
    distance: int
    shown_by: list[Record]

    @property
    def how(self) -> str:
        """How much alike, in words, with the number that the words rest on."""
        words = "looks nearly the same" if self.distance <= LOOKS_THE_SAME else "may be the same"
        return f"{words} (distance {self.distance} of 64)"


class PictureForm(forms.Form):
    """A picture to ask about. It is looked at as any that comes in, and forgotten."""

    picture = forms.FileField(label="Picture", help_text="Choose one, or drop it here. It is not deposited.")
    prints: list[int] | None = None

    def clean_picture(self) -> Any:
        upload = self.cleaned_data["picture"]
        if upload.size > LARGEST:
            raise forms.ValidationError(f"It is larger than {LARGEST // 1024**2} MiB. A smaller copy does as well.")
        try:
            self.prints = _prints(upload)
        except Refused as refused:
            raise forms.ValidationError(str(refused)) from refused
        if self.prints is None:
            raise forms.ValidationError(f"{upload.name} is no picture. Choose a JPEG, PNG, TIFF, WebP, AVIF or HEIF.")
        return upload


def alike(prints: list[int], besides: int = 0, within: int = LOOKS_THE_SAME) -> list[Alike]:
    """What looks like a picture, the nearest first, each with the records whose drafts show it. Three queries."""
    return with_records(nearest(prints, within=within, besides=besides))


def with_records(near: list[Near]) -> list[Alike]:
    shown: dict[str, list[Record]] = {each.file.number: [] for each in near}
    for holding in Holding.objects.filter(file__number__in=list(shown)).select_related("record"):
        if holding.record not in shown[holding.file_id]:
            shown[holding.file_id].append(holding.record)
    return [Alike(each.file, each.distance, shown[each.file.number]) for each in near]


def page_of_record(record: Record) -> str:
    return reverse(f"admin:catalog_{record.type}_change", args=[record.pk])


def say_what_is_alike(request: HttpRequest, file: File, was_here: bool) -> None:
    """After a deposit: name the files that look like it, turned and mirrored too, with small pictures of them.

    `was_here`: the very same bytes had come in before, so that no file was made.
    """
    if was_here:
        page = reverse("admin:archive_file_change", args=[file.pk])
        words = "Seen before: these very bytes are here since {}, as {}."
        link = format_html('<a href="{}">{}</a>', page, file)
        messages.warning(request, format_html(words, f"{file.deposited_at:%Y-%m-%d}", link))
    if file.likeness is None:
        if file.too_plain:
            messages.info(request, f"{file.number}: {TOO_PLAIN}")
        return
    found = alike(_prints_of(file), besides=file.pk)
    if found:
        lines = format_html_join(" ", '<span class="alike">{} {} {}</span>', (_line(each) for each in found))
        messages.warning(request, format_html("Seen before? {}", lines))


def _line(each: Alike) -> tuple[str, str, str]:
    page = reverse("admin:archive_file_change", args=[each.file.pk])
    small = reverse("admin:file-small", args=[each.file.pk])
    picture = format_html('<img src="{}" alt="" height="48">', small)
    link = format_html('<a href="{}">{} {}</a>', page, each.file.number, each.file.original_name)
    return picture, link, f"{each.how}."


def seen_before_view(desk: Any, request: HttpRequest) -> HttpResponse:
    """The page where one drops a picture, or asks by `?file=` with one that is kept."""
    if not desk.has_view_permission(request):
        raise PermissionDenied("This account may not look at files.")
    asked = PictureForm(request.POST, request.FILES) if request.method == "POST" else PictureForm()
    prints, held = None, None
    if asked.is_bound:
        prints = asked.prints if asked.is_valid() else None
    elif number := request.GET.get("file", "").strip().upper():
        held = get_object_or_404(File, number=number)
        prints = _prints_of(held) if held.is_image else []
    context = {
        **desk.admin_site.each_context(request),
        "opts": desk.opts,
        "title": "Have we seen this picture?",
        "form": asked,
        "held": held,
        "too_plain": TOO_PLAIN if prints == [] else "",
        "asked": prints is not None,
        "found": told(alike(prints or [], held.pk if held else 0, MAY_BE_THE_SAME)),
    }
    return render(request, "admin/file/seen_before.html", context)


def told(found: list[Alike]) -> list[dict[str, Any]]:
    """What a template shows of each."""
    return [
        {
            "file": each.file,
            "how": each.how,
            "records": [(record, page_of_record(record)) for record in each.shown_by],
        }
        for each in found
    ]


def _prints(upload: Any) -> list[int] | None:
    """Fingerprints of bytes that are looked at as those that come in are, and kept no longer."""
    with tempfile.TemporaryDirectory(dir=storage.incoming()) as folder:
        place = Path(folder) / "picture"
        with place.open("wb") as out:
            for piece in upload.chunks():
                out.write(piece)
        return look(place, upload.name).prints


def _prints_of(file: File) -> list[int]:
    """All eight of a file that is kept; only the one that is kept with it where its original is not at hand."""
    try:
        return fingerprints(storage.original(file.sha256))
    except (storage.Lost, ValueError):
        return [] if file.likeness is None else [file.likeness]
