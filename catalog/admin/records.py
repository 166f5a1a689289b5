"""A record at the desk: its list, its page, and what may be done with it."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse

from catalog.admin.history import WithHistory
from catalog.admin.merging import gone_into, merge_view, unmerge_view
from catalog.admin.publishing import stops, together
from catalog.admin.rows import EVERY_RECORD
from catalog.admin.saving import account
from catalog.admin.standing import Standing
from catalog.admin.words import OVERRIDES
from catalog.ledger.blocker import Blocker
from catalog.ledger.numbering import new_record
from catalog.ledger.previewing import preview
from catalog.ledger.publishing import Blocked, publish
from catalog.ledger.roles import may
from catalog.ledger.submitting import submit, with_standing
from catalog.ledger.withdrawing import NotPublished, StillCited, close, withdraw
from catalog.models.drafts import Name, Record
from catalog.models.published import Published
from catalog.terms.folding import query_terms
from catalog.terms.kinds import RecordKind, State

BACK_AGAIN = "It had been taken back: its address answers again, and harvesters see it as no longer deleted."


class RecordAdmin(WithHistory):
    """What all kinds of record share at the desk."""

    kind: RecordKind
    formfield_overrides = OVERRIDES
    inlines = EVERY_RECORD
    list_display = ["number", "label", "standing", "waits_for", "version", "changed"]
    list_filter = [Standing]
    list_display_links = ["number", "label"]
    list_per_page = 50
    search_fields = ["number"]
    actions = ["publish_selected"]
    change_form_template = "admin/record.html"
    ordering = ["order"]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """A new record gets its number here, before anything can hang on it."""
        if not change:
            record = new_record(self.kind)
            for field in Record._meta.concrete_fields:
                if field.attname != "notes":
                    setattr(obj, field.attname, getattr(record, field.attname))
            obj.record_id = obj.pk = record.pk
            request.record_made = record.pk  # type: ignore[attr-defined]
        super().save_model(request, obj, form, change)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Found by number or by any name, in any script."""
        if "field_name" in request.GET:
            queryset = queryset.filter(merged_into=None)
        if not search_term.strip():
            return queryset, False
        named = numbers_named(search_term, self.kind)
        return queryset.filter(Q(pk=search_term.strip().upper()) | Q(pk__in=named)), False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With what the public side says, so that a list asks once."""
        return with_standing(super().get_queryset(request))

    @admin.display(description="public")
    def standing(self, record: Any) -> str:
        if record.merged_into_id:
            return f"merged into {record.merged_into_id}"
        if record.public_state is None:
            return "never published"
        if record.public_state != State.PUBLISHED:
            return str(record.public_state)
        behind = record.version - record.public_version
        return "published" if behind <= 0 else f"published; saved {behind} times since"

    @admin.display(description="waits for")
    def waits_for(self, record: Any) -> str:
        if record.version <= record.public_version:
            return ""
        return "a publisher" if record.submitted == record.version else "its cataloguer"

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A merged record is kept as it was: it can be read."""
        return super().has_change_permission(request, obj) and not (obj and obj.merged_into_id)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return may(request.user, "publish")

    @admin.action(description="Publish the selected records together", permissions=["publish"])
    def publish_selected(self, request: HttpRequest, records: QuerySet[Any]) -> HttpResponse | None:
        return self.published(request, list(records.values_list("pk", flat=True)))

    def published(self, request: HttpRequest, numbers: list[str]) -> HttpResponse | None:
        """Publish, and say what came of it; a page of what stops it, where something does."""
        away = set(Published.objects.exclude(state=State.PUBLISHED).filter(pk__in=numbers).values_list("pk", flat=True))
        try:
            editions = publish(numbers, account(request))
        except Blocked as blocked:
            return self.stopped(request, numbers, blocked.blockers)
        if not editions:
            messages.info(request, "Nothing of this has changed since it was published.")
        for edition in editions[:10]:
            again = f" {BACK_AGAIN}" if edition.number in away else ""
            messages.success(request, f"{edition} is public now ({edition.cause}).{again}")
        return None

    def stopped(self, request: HttpRequest, numbers: list[str], blockers: list[Blocker]) -> HttpResponse:
        """What has to be mended first, with links; and what could be published together with it."""
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "Not published",
            "numbers": numbers,
            "stops": stops(blockers),
            "together": together(numbers, blockers),
            "act": reverse(f"admin:{self.opts.model_name}-publish", args=[numbers[0]]),
            "back": reverse(f"admin:catalog_{self.opts.model_name}_change", args=[numbers[0]]),
        }
        return render(request, "admin/blocked.html", context)

    def get_urls(self) -> list[URLPattern]:
        name = self.opts.model_name
        acts = {
            "submit": self.submit_view,
            "publish": self.publish_view,
            "take-back": self.take_back_view,
            "preview": self.preview_view,
            "merge": self.merge_view,
            "unmerge": self.unmerge_view,
        }
        own = [
            path(f"<str:number>/{act}/", self.admin_site.admin_view(view), name=f"{name}-{act}")
            for act, view in acts.items()
        ]
        return [*own, *super().get_urls()]

    def back(self, number: str) -> HttpResponse:
        return HttpResponseRedirect(reverse(f"admin:catalog_{self.opts.model_name}_change", args=[number]))

    def submit_view(self, request: HttpRequest, number: str) -> HttpResponse:
        """Hand the saved record on to a publisher."""
        if request.method == "POST" and self.has_change_permission(request):
            version = submit(number, account(request))
            messages.success(request, f"Version {version} of {number} waits for a publisher.")
        return self.back(number)

    def publish_view(self, request: HttpRequest, number: str) -> HttpResponse:
        """Publish the saved record, and whatever is to go out together with it."""
        if request.method != "POST":
            return self.back(number)
        if not self.has_publish_permission(request):
            raise PermissionDenied("A publisher publishes. Submit the record instead.")
        stopped = self.published(request, [number, *request.POST.getlist("together")])
        return stopped or self.back(number)

    def preview_view(self, request: HttpRequest, number: str) -> HttpResponse:
        if request.method != "POST" or not self.has_change_permission(request):
            return self.back(number)
        return HttpResponseRedirect(f"/preview/{preview(number).token}")

    def take_back_view(self, request: HttpRequest, number: str) -> HttpResponse:
        """Withdraw or close, with a reason that everybody may read."""
        record = get_object_or_404(Record, pk=number)
        if not may(request.user, "withdraw"):
            raise PermissionDenied("A publisher takes records back.")
        context = {
            **self.admin_site.each_context(request),
            "record": record,
            "opts": self.opts,
            "title": f"Take {number} back",
        }
        if request.method == "POST":
            act = withdraw if request.POST.get("act") == "withdraw" else close
            try:
                act(number, request.POST.get("reason", ""), account(request))
            except (StillCited, NotPublished, ValueError) as refused:
                context["refused"] = str(refused)
            else:
                messages.success(request, f"{number} is taken back. Its address answers with the reason.")
                return self.back(number)
        return render(request, "admin/take_back.html", context)

    def merge_view(self, request: HttpRequest, number: str) -> HttpResponse:
        """Merge the record into another one, once it is seen what will happen."""
        return merge_view(self, request, number)

    def unmerge_view(self, request: HttpRequest, number: str) -> HttpResponse:
        """Undo the merge of a record."""
        return unmerge_view(request, number)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        published = Published.objects.filter(pk=object_id).first()
        context = {
            "published": published,
            "public_address": f"/{self.kind.plural}/{object_id}" if published else "",
            "questions_add": f"{reverse('admin:catalog_question_add')}?record={object_id}",
            "act": f"admin:{self.opts.model_name}",
            "may_publish": self.has_publish_permission(request),
            "may_merge": may(request.user, "merge"),
            "merge": gone_into(object_id),
        }
        return super().change_view(request, object_id, form_url, {**context, **(extra_context or {})})


def numbers_named(text: str, *kinds: RecordKind) -> list[str]:
    """Numbers of records of these kinds with a name in which every word typed stands, in any script."""
    terms = query_terms(text)
    rows = Name.objects.filter(record__type__in=[kind.value for kind in kinds]).values_list("record_id", "value")
    found = [number for number, value in rows.iterator() if _named(value, terms)]
    return list(dict.fromkeys(found))


def _named(value: str, terms: list[tuple[str, str]]) -> bool:
    held = query_terms(value)
    return bool(terms) and all(
        any(word.startswith(asked) or (bones and bones == bone) for word, bone in held) for asked, bones in terms
    )
