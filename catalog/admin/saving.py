"""Every save at the desk goes through the ledger: one lock, one version check, one revision a form."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.db import transaction
from django.forms import CharField, HiddenInput, IntegerField, ModelForm, TextInput, ValidationError
from django.http import HttpRequest, HttpResponse

from archive.models import User
from catalog.ledger import revisions
from catalog.ledger.revising import Merged, Overtaken, revising
from catalog.ledger.tightening import tighten
from catalog.models.drafts import Record

OPENED, WHY = "opened_version", "why"


class VersionedForm(ModelForm):  # type: ignore[type-arg]
    """A form that knows which version of the record it was opened on, and may say why it is saved."""

    opened_version = IntegerField(required=False, widget=HiddenInput)
    why = CharField(
        required=False,
        label="Why this change",
        max_length=400,
        widget=TextInput(attrs={"size": 80}),
        help_text="For the history of the record: corrected after the source was read again.",
    )
    overtaken: str = ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.overtaken:
            raise ValidationError(self.overtaken)
        return cleaned


class LedgerAdmin(ModelAdmin):  # type: ignore[type-arg]
    """A model whose every save is one revision of one record."""

    form = VersionedForm

    def number_of(self, request: HttpRequest, object_id: str | None) -> str:
        """The record that a form belongs to; empty where it is yet to be made."""
        return object_id or ""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        number = self.number_of(request, object_id)
        view: Callable[[], HttpResponse] = lambda: super(LedgerAdmin, self).changeform_view(  # noqa: E731
            request, object_id, form_url, extra_context
        )
        if request.method != "POST":
            return view()
        if not number:
            return self._with_first_revision(request, view)
        return self._revised(request, number, view)

    def _revised(self, request: HttpRequest, number: str, view: Callable[[], HttpResponse]) -> HttpResponse:
        """One revision for the whole form; who was overtaken gets the form back with all that was typed."""
        opened = request.POST.get(OPENED, "")
        version = int(opened) if opened.isdigit() else None
        try:
            with revising(number, version, account(request), request.POST.get(WHY, "")):
                return rendered(view())
        except (Overtaken, Merged) as overtaken:
            request.overtaken = str(overtaken)  # type: ignore[attr-defined]
            return rendered(view())

    def _with_first_revision(self, request: HttpRequest, view: Callable[[], HttpResponse]) -> HttpResponse:
        with transaction.atomic():
            response = rendered(view())
            made = getattr(request, "record_made", None)
            if made:
                record = Record.objects.select_for_update().get(pk=made)
                _, document = revisions.keep(record, account(request), request.POST.get(WHY, ""))
                tighten(record, document, account(request))
            return response

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        number = self.number_of(request, str(obj.pk) if obj else None)
        version = Record.objects.filter(pk=number).values_list("version", flat=True).first() if number else None
        form.base_fields[OPENED].initial = version
        form.overtaken = getattr(request, "overtaken", "")
        return form


def rendered(response: Any) -> HttpResponse:
    """Draw the page while the transaction is still open: what it shows is what was saved."""
    if hasattr(response, "render") and not response.is_rendered:
        response.render()
    return response  # type: ignore[no-any-return]


def account(request: HttpRequest) -> User:
    """Who is at the desk."""
    assert isinstance(request.user, User)
    return request.user


def say(request: HttpRequest, lines: list[str]) -> None:
    """Tell each line as an error, at the top of the next page."""
    for line in lines:
        messages.error(request, line)
