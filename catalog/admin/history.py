"""The history of a record at the desk: every save in words, any two compared, any brought back."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse

from archive.models import User
from catalog.admin.changes import Changed, Reading, changes, reading
from catalog.admin.naming import row_in_words, row_name
from catalog.admin.saving import LedgerAdmin, account
from catalog.ledger.departed import Departed, departed
from catalog.ledger.hindrances import hindrances
from catalog.ledger.restoring import CannotRestore, as_of, bring_back, restore, shown_again, with_row_back
from catalog.ledger.revising import Overtaken
from catalog.ledger.revisions import document_of, newest
from catalog.models.drafts import Record, Revision
from catalog.models.published import Edition
from catalog.terms.document import Document
from catalog.terms.holding_back import HeldBack
from catalog.terms.keys import rows_of

ON_A_PAGE = 20
MOST_ROWS = 12
Act = Callable[[User, str, int], Revision]


class Save(NamedTuple):
    """One version: what it changed (its first rows, and how many more), and the edition it was published as."""

    revision: Revision
    changed: list[Changed]
    more: int
    edition: int | None
    first: bool


class Gone(NamedTuple):
    """A row that was taken out, in words."""

    row: Departed
    kind: str
    says: str


class WithHistory(LedgerAdmin):
    """A record whose versions can be read, compared and brought back."""

    def get_urls(self) -> list[URLPattern]:
        pages: dict[str, tuple[str, Callable[..., HttpResponse]]] = {
            "revisions": ("", self.revisions_view),
            "compare": ("compare/", self.compare_view),
            "revision": ("<int:version>/", self.revision_view),
            "restore": ("<int:version>/restore/", self.restore_view),
            "bring-back": ("bring-back/<str:key>/", self.bring_back_view),
        }
        own = [
            path(
                f"<str:number>/revisions/{rest}",
                self.admin_site.admin_view(view),
                name=f"{self.opts.model_name}-{what}",
            )
            for what, (rest, view) in pages.items()
        ]
        return [*own, *super().get_urls()]

    def revisions_view(self, request: HttpRequest, number: str) -> HttpResponse:
        """Every save, the newest first, with what it changed; and what was taken out."""
        record = self._record(request, number)
        page = Paginator(Revision.objects.filter(record=record).order_by("-version"), ON_A_PAGE).get_page(
            request.GET.get("page")
        )
        gone = departed(number) if page.number == 1 else []
        saves, rows = told(record, list(page.object_list), gone)
        return self._page(request, record, "revisions", f"History of {number}", page=page, saves=saves, gone=rows)

    def revision_view(self, request: HttpRequest, number: str, version: int) -> HttpResponse:
        """One version whole, as it was; nothing can be changed here."""
        record = self._record(request, number)
        revision = self._revision(record, version)
        document = document_of(revision)
        whole = changes(None, document, reading(document))
        title = f"{number}, version {version}"
        return self._page(request, record, "revision", title, revision=revision, changed=whole)

    def compare_view(self, request: HttpRequest, number: str) -> HttpResponse:
        """Any two versions, the earlier one first, whichever was asked for first."""
        record = self._record(request, number)
        asked = [request.GET.get(name, "") for name in ("from", "to")]
        if not all(each.isdecimal() and len(each) < 10 for each in asked):
            messages.error(request, "Choose two versions by their numbers, such as 1 and 3.")
            return self._back(number)
        first, second = (self._revision(record, version) for version in sorted(map(int, asked)))
        before, after = document_of(first), document_of(second)
        title = f"{number}, version {first.version} and version {second.version}"
        found = changes(before, after, reading(before, after))
        return self._page(request, record, "compared", title, first=first, second=second, changed=found)

    def restore_view(self, request: HttpRequest, number: str, version: int) -> HttpResponse:
        """Make the record say again what a version said, after a look at what will change."""

        def act(by: User, why: str, opened: int) -> Revision:
            return restore(number, version, by, why, opened)

        record = self._changeable(request, number)
        self._revision(record, version)
        return self._go_back(request, record, f"Restore version {version} of {number}", as_of(number, version), act)

    def bring_back_view(self, request: HttpRequest, number: str, key: str) -> HttpResponse:
        """Put one row that was taken out back, after a look at what comes with it."""

        def act(by: User, why: str, opened: int) -> Revision:
            return bring_back(number, key, by, why, opened)

        record = self._changeable(request, number)
        try:
            then = with_row_back(number, now_of(record), key)
        except CannotRestore as refused:
            messages.error(request, str(refused))
            return self._back(number)
        return self._go_back(request, record, f"Bring {key} back into {number}", then, act)

    def _go_back(self, request: HttpRequest, record: Record, title: str, then: Document, act: Act) -> HttpResponse:
        """The page that shows what will change; on its form's return, the act itself."""
        number, refused = record.number, ""
        why = request.POST.get("why", "").strip()
        if request.method == "POST" and not why:
            refused = "Say why, in a few words: the history keeps it."
        elif request.method == "POST":
            opened = request.POST.get("opened", "")
            try:
                made = act(account(request), why[:300], int(opened) if opened.isdecimal() else 0)
            except Overtaken:
                return self._overtaken(request, number)
            except CannotRestore as hindered:
                refused = str(hindered)
            else:
                messages.success(request, f"Done: this is version {made.version} of {number}. {NOT_PUBLIC}")
                return self._back(number)
        now = now_of(record)
        found = changes(now, then, reading(now, then))
        return self._page(
            request, record, "go_back", title, changed=found, refused=refused, why=why, version=record.version,
            hindrances=hindrances(record, now, then), shown=in_words(shown_again(number, now, then)),
        )  # fmt: skip

    def _overtaken(self, request: HttpRequest, number: str) -> HttpResponse:
        messages.error(
            request,
            f"{number} was saved by somebody else meanwhile, so nothing was changed. Their save is the first one "
            "below. Look at it, then choose again.",
        )
        return self._back(number)

    def _record(self, request: HttpRequest, number: str) -> Record:
        if not self.has_view_permission(request):
            raise PermissionDenied("This account may not look at records.")
        return get_object_or_404(Record, pk=number, type=self.opts.model_name)

    def _changeable(self, request: HttpRequest, number: str) -> Record:
        if not self.has_change_permission(request):
            raise PermissionDenied("A cataloguer brings versions back. This account may look.")
        return self._record(request, number)

    def _revision(self, record: Record, version: int) -> Revision:
        revision = Revision.objects.filter(record=record, version=version).select_related("by").first()
        if revision is None:
            raise Http404(f"{record.number} has no version {version}.")
        return revision

    def _back(self, number: str) -> HttpResponse:
        return HttpResponseRedirect(reverse(f"admin:{self.opts.model_name}-revisions", args=[number]))

    def _page(self, request: HttpRequest, record: Record, what: str, title: str, **more: Any) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": title,
            "record": record,
            "act": f"admin:{self.opts.model_name}",
            "may_change": self.has_change_permission(request),
            "record_page": reverse(f"admin:catalog_{self.opts.model_name}_change", args=[record.number]),
            **more,
        }
        return render(request, f"admin/history/{what}.html", context)


NOT_PUBLIC = "It is not public until it is published."


def now_of(record: Record) -> Document:
    """The record as it was saved last."""
    revision = newest(record.number)
    assert revision is not None
    return document_of(revision)


def told(record: Record, revisions: list[Revision], gone: list[Departed]) -> tuple[list[Save], list[Gone]]:
    """Saves and rows that went, in words: a fixed number of queries, however many there are."""
    versions = {revision.version for revision in revisions}
    needed = versions | {version - 1 for version in versions} | {row.version for row in gone}
    rows = Revision.objects.filter(record=record, version__in=needed).select_related("by")
    kept = {revision.version: revision for revision in rows}
    documents = {version: document_of(revision) for version, revision in kept.items()}
    words = reading(*documents.values())
    published = Edition.objects.filter(number=record.number, version__in=versions).order_by("-ordinal")
    editions = dict(published.values_list("version", "ordinal"))
    saves = [_save(kept[revision.version], documents, words, editions) for revision in revisions]
    return saves, [_gone(row, documents[row.version], words) for row in gone]


def _save(revision: Revision, documents: dict[int, Document], words: Reading, editions: dict[int, int]) -> Save:
    version = revision.version
    before = documents.get(version - 1)
    found = changes(before, documents[version], words) if before is not None else []
    shown = found[:MOST_ROWS]
    return Save(revision, shown, len(found) - len(shown), editions.get(version), before is None)


def _gone(row: Departed, document: Document, words: Reading) -> Gone:
    return Gone(row, row_name(row.field), row_in_words(rows_of(document)[row.key], words.labels))


def in_words(held: HeldBack) -> list[str]:
    """What is kept from the public now and would no longer be, each in a line."""
    lines = [f"Statement {key} is hidden now, and would not be." for key in held.statements]
    lines += [f"File {key} is closed now, and would not be." for key in held.holdings]
    if held.precision:
        lines.append(f'The position is shown as "{held.precision}" now, and would be shown more finely.')
    if held.pseudonym:
        lines.append(f"The name is kept back as {held.pseudonym} now, and would be shown.")
    return lines
