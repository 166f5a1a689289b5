"""Undoing a merge, as long as nobody has gone on: every record is set back to what it was before it."""

from django.db import transaction

from archive.chain import locked_head
from archive.models import Act, Head, User
from catalog.ledger import editions, revisions
from catalog.ledger.merging import change_to, newest_sheet
from catalog.ledger.publishing import pinned_sheet, print_all
from catalog.models.drafts import Citation, Merge, Record, Revision
from catalog.models.published import Edition, Mention, Moved, Published
from catalog.terms.kinds import State

CAUSE = "merge undone"


class CannotUnmerge(Exception):
    """What forbids undoing the merge, in words; nothing was changed."""


def unmerge(loser: str, by: User | None, why: str) -> list[Edition]:
    """Undo a merge; gives the editions that come of it. Raises CannotUnmerge where a record was changed since.

    Each record gets the document it had before as a new revision; what the merge published is published so.
    Keys that the merge gave are never given again.
    """
    if not why.strip():
        raise CannotUnmerge(f"Say why the merge of {loser} is undone: it stands in the history of every record.")
    with transaction.atomic():
        done = Merge.objects.filter(pk=loser).first()
        if done is None:
            raise CannotUnmerge(f"{loser} was not merged into another record, so there is nothing to undo.")
        held = {r.pk: r for r in Record.objects.select_for_update().filter(pk__in=done.versions).order_by("pk")}
        _refuse_if_gone_on(done, held)
        public = Published.objects.filter(pk=loser, state=State.MERGED).exists()
        current = _published_at(done) if public else set()
        _set_back(done, by, f"undid the merge of {loser} into {done.into_id}: {why.strip()}"[:400])
        Merge.objects.filter(pk=loser).delete()
        if not public:
            return []
        with locked_head() as head:
            return _publish(head, done, current, by)


def _refuse_if_gone_on(done: Merge, held: dict[str, Record]) -> None:
    changed = [n for n, (_, after) in sorted(done.versions.items()) if held[n].version != after]
    added = [f"{done.into_id}/{now}" for now in done.keys.values()]
    citing = Citation.objects.filter(for_statement__in=added).exclude(record__in=done.versions)
    changed += sorted(set(citing.values_list("record_id", flat=True)))
    if changed:
        raise CannotUnmerge(
            f"{', '.join(changed)} changed since {done.record_id} was merged into {done.into_id}, and undoing the "
            "merge would lose that. Take the rows that do not belong out of it, and enter them as a new record."
        )
    if Published.objects.filter(pk=done.into_id).exclude(state=State.PUBLISHED).exists():
        raise CannotUnmerge(f"{done.into_id} was taken back since. Publish it again, then undo the merge.")


def _published_at(done: Merge) -> set[str]:
    """Those of the changed records whose public edition is what the merge saved."""
    after = {number: version for number, (_, version) in done.versions.items()}
    public = Published.objects.readable().filter(pk__in=after).values_list("pk", "edition__version")
    return {number for number, version in public if version == after[number]}


def _set_back(done: Merge, by: User | None, says: str) -> None:
    """The record that stayed first: what is unique has to be free before the other one takes it again."""
    Record.objects.filter(pk=done.record_id).update(merged_into=None)
    others = sorted(done.versions.keys() - {done.record_id, done.into_id})
    for number in (done.into_id, done.record_id, *others):
        before, _ = done.versions[number]
        revision = Revision.objects.get(record=number, version=before)
        change_to(revisions.document_of(revision), by, says)


def _publish(head: Head, done: Merge, current: set[str], by: User | None) -> list[Edition]:
    """The two records and whoever named one of them, as they were; unfinished edits stay unfinished."""
    loser, winner = done.record_id, done.into_id
    Moved.objects.filter(old__startswith=f"{loser}/").delete()
    sheets = {number: newest_sheet(number, CAUSE) for number in sorted({loser, winner} | current)}
    naming = set(Mention.objects.filter(to_number=winner).values_list("from_number", flat=True)) | set(done.versions)
    for published in Published.objects.readable().with_body().filter(pk__in=naming - sheets.keys()):
        moved = {old: now for old in published.edition.moved if (now := _now(old)) != old}
        if moved != published.edition.moved:
            sheets[published.pk] = pinned_sheet(published.pk, CAUSE, moved)
    return editions.write(head, print_all(sheets), by, Act.UNMERGED)


def _now(address: str) -> str:
    """Where a number or an address leads by the merges that stand."""
    number, slash, key = address.partition("/")
    merge = Merge.objects.filter(pk=number).first()
    return _now(f"{merge.into_id}{slash}{merge.keys.get(key, key)}") if merge else address
