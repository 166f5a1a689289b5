"""Merging at the desk: look the other record up, see both beside each other and what will happen, then confirm."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from catalog.admin.publishing import stops
from catalog.admin.saving import account
from catalog.ledger.joining import CannotMerge, Plan, planned
from catalog.ledger.merging import merge
from catalog.ledger.publishing import Blocked
from catalog.ledger.revising import Overtaken
from catalog.ledger.roles import may
from catalog.ledger.unmerging import CannotUnmerge, unmerge
from catalog.models.drafts import Merge, Record
from catalog.terms.document import Document
from catalog.terms.languages import pick

OFFERED = 20


@dataclass(frozen=True)
class Side:
    """One of the two records, as the page shows it: names, questions, statements and counts of the other lists."""

    record: Record
    names: list[str]
    statements: list[tuple[str, str]]
    lists: list[tuple[str, int]]


@dataclass(frozen=True)
class Row:
    """A row of the merged record: its address now, the one it will have, its words; `there` if both have it."""

    old: str
    new: str
    words: str
    there: bool


def merge_view(desk: Any, request: HttpRequest, number: str) -> HttpResponse:
    """Merge a record into another: the page of `desk`, the admin of its kind."""
    record = get_object_or_404(Record, pk=number, type=desk.kind.value)
    if not may(request.user, "merge"):
        raise PermissionDenied("A publisher merges records.")
    into = (request.POST.get("into") or request.GET.get("into") or "").strip().upper()
    context: dict[str, Any] = {"record": record, "into": into, "asked": request.GET.get("q", "").strip()}
    if request.method == "POST":
        done = _merged(desk, request, number, into, context)
        if done is not None:
            return done
    if context["asked"]:
        found, _ = desk.get_search_results(request, desk.get_queryset(request), context["asked"])
        context["found"] = found.filter(merged_into=None).exclude(pk=number)[:OFFERED]
    if into:
        context |= _shown(number, into)
    heading = {
        **desk.admin_site.each_context(request),
        "opts": desk.opts,
        "title": f"Merge {number} into another record",
    }
    return render(request, "admin/merge.html", {**heading, **context, "back": page_of(record)})


def unmerge_view(request: HttpRequest, number: str) -> HttpResponse:
    """Undo a merge, and say on the record's page what came of it."""
    record = get_object_or_404(Record, pk=number)
    if not may(request.user, "merge"):
        raise PermissionDenied("A publisher undoes merges.")
    if request.method == "POST":
        try:
            unmerge(number, account(request), request.POST.get("reason", ""))
        except CannotUnmerge as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, f"{number} is a record of its own again.")
    return HttpResponseRedirect(page_of(record))


def page_of(record: Record) -> str:
    return reverse(f"admin:catalog_{record.type}_change", args=[record.pk])


def gone_into(number: str) -> Merge | None:
    """The merge by which a record went, with the record that stays; None where it was not merged."""
    return Merge.objects.filter(pk=number).select_related("into", "by").first()


def _merged(desk: Any, request: HttpRequest, number: str, into: str, context: dict[str, Any]) -> HttpResponse | None:
    """Merge, and go to the record that stays; None where something forbids it, which the page then says."""
    context["reason"] = request.POST.get("reason", "")
    try:
        opened = (int(request.POST.get("loser_version", "")), int(request.POST.get("winner_version", "")))
        editions = merge(number, into, account(request), context["reason"], opened)
    except ValueError:
        context["refused"] = "This page was not complete. Look at both records again, then merge."
    except (CannotMerge, Overtaken) as refused:
        context["refused"] = str(refused)
    except Blocked as blocked:
        context["stops"] = stops(blocked.blockers)
    else:
        published = f" {len(editions)} editions came of it." if editions else ""
        messages.success(request, f"{number} is merged into {into}, and leads there.{published}")
        return HttpResponseRedirect(page_of(Record.objects.get(pk=into)))
    return None


def _shown(number: str, into: str) -> dict[str, Any]:
    """Both sides and what will happen; or what forbids it."""
    try:
        plan = planned(number, into)
    except CannotMerge as refused:
        return {"refused": str(refused), "into": ""}
    return {
        "plan": plan,
        "sides": [_side(plan.loser, plan.before), _side(plan.winner, plan.into)],
        "rows": list(_rows(plan)),
        "referring": [(each, page_of(each)) for each in Record.objects.filter(pk__in=plan.referring)],
    }


def _side(record: Record, document: Document) -> Side:
    lists = [
        (field.replace("_", " "), len(value))
        for field in document.__struct_fields__
        if isinstance(value := getattr(document, field), tuple) and value and field not in ("names", "statements")
    ]
    said = [(statement.key, pick(statement.text, "en")[1]) for statement in document.statements]
    return Side(record, [f"{name.value} ({name.language})" for name in document.names], said, lists)


def _rows(plan: Plan) -> list[Row]:
    """Every row that has a key, in the order of the merged record's lists."""
    found = []
    for field in plan.before.__struct_fields__:
        value = getattr(plan.before, field)
        for part in value if isinstance(value, tuple) else ():
            key = getattr(part, "key", "")
            if key:
                now = plan.joined.keys[key]
                words = _words(part)
                there = now not in plan.joined.added
                found.append(Row(f"{plan.loser.pk}/{key}", f"{plan.winner.pk}/{now}", words, there))
    return found


def _words(part: Any) -> str:
    """A row in a few words: the name, the summary, the question's topic, what was sought or shown."""
    for field in ("value", "text", "topic", "wording", "sought", "caption", "as_cited"):
        held = getattr(part, field, "")
        if held:
            return str(pick(held, "en")[1] if isinstance(held, dict) else held)
    return ""
