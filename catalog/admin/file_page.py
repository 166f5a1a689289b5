"""What the page of a file at the desk tells: what is embedded in it, who signed it, what looks like it."""

from typing import Any, NamedTuple

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path

from archive import storage
from archive.embedded import BLOCKS
from archive.embedded.summary import tells
from archive.models import File
from archive.small import small_picture
from catalog.admin.seen_before import TOO_PLAIN, alike, seen_before_view, told
from catalog.admin.uploading import upload, uploads

STATES = {
    "valid": "Valid: the bytes are those that were signed.",
    "invalid": "Invalid: something was altered after signing, or the signature does not hold.",
    "elsewhere": "Not checked: the manifest lies on another machine, which is never asked.",
    "unreadable": "Not checked: the manifest cannot be read.",
}


class Block(NamedTuple):
    """One kind of metadata: its groups, each with its names and values."""

    name: str
    groups: list[tuple[str, list[tuple[str, list[str]]]]]
    held: int


class WithContents(admin.ModelAdmin):  # type: ignore[type-arg]
    """A file's page that tells what is in the file; and the page that asks whether a picture was seen before."""

    change_form_template = "admin/file/page.html"
    change_list_template = "admin/file/list.html"

    def get_urls(self) -> list[URLPattern]:
        own = [
            path("seen-before/", self.admin_site.admin_view(self.seen_before_view), name="file-seen-before"),
            path("uploads/", self.admin_site.admin_view(uploads), name="file-uploads"),
            path("uploads/<str:id>/", self.admin_site.admin_view(upload), name="file-upload"),
            path("<int:pk>/small.jpg", self.admin_site.admin_view(self.small_view), name="file-small"),
        ]
        return [*own, *super().get_urls()]

    def seen_before_view(self, request: HttpRequest) -> HttpResponse:
        return seen_before_view(self, request)

    def small_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """A small picture of any file, closed or public, for who may look at files."""
        if not self.has_view_permission(request):
            raise PermissionDenied("This account may not look at files.")
        file = get_object_or_404(File, pk=pk)
        try:
            body = small_picture(file)
        except (storage.Lost, ValueError) as wrong:
            raise Http404(str(wrong)) from wrong
        return HttpResponse(body, content_type="image/jpeg")

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        """Only reached by who may look at the file."""
        file = kwargs.get("obj")
        return super().render_change_form(request, context | (contents(file) if file else {}), *args, **kwargs)


def contents(file: File) -> dict[str, Any]:
    """What the page shows beside the file's own fields."""
    found = tells(file.metadata)
    signed = file.metadata.get("c2pa", {})
    return {
        "told": list(found.items()),
        "position": found.position,
        "blocks": blocks(file.metadata),
        "notes": file.metadata.get("notes", []),
        "signed": signed,
        "signed_state": STATES.get(signed.get("state", ""), ""),
        "alike": told(alike([file.likeness], besides=file.pk)) if file.likeness is not None else [],
        "too_plain": TOO_PLAIN if file.too_plain else "",
    }


def blocks(metadata: dict[str, Any]) -> list[Block]:
    """The tables: every value that is kept, as it was read."""
    found = []
    for key, name in BLOCKS.items():
        groups = [
            (group, [(field, value if isinstance(value, list) else [value]) for field, value in values.items()])
            for group, values in metadata.get(key, {}).items()
        ]
        if groups:
            found.append(Block(name, groups, sum(len(values) for _, values in groups)))
    return found
