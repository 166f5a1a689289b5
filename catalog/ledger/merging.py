"""Merging: two records of one thing become one, and the number that goes leads to the one that stays.

Everything of both is in the remaining record; every draft that named the other names it; where the merged one
was public, it leaves a tombstone that redirects, statement by statement, and all who showed it are published
again. Nobody's unfinished edits are published by it.
"""

from collections.abc import Iterable

from django.db import transaction

from archive.chain import locked_head
from archive.models import Act, Head, User
from catalog.ledger import editions, revisions
from catalog.ledger.compiling import compiled
from catalog.ledger.joining import CannotMerge, Plan, planned
from catalog.ledger.press import Sheet
from catalog.ledger.publishing import Blocked, pinned_sheet, print_all, refuse_if_blocked, refuse_if_unquoted
from catalog.ledger.quality import Blocker
from catalog.ledger.revising import Overtaken, revising
from catalog.ledger.storing import store_root, store_rows
from catalog.models.drafts import Merge, Record
from catalog.models.published import Edition, Mention, Moved, Published
from catalog.terms.body import bytes_of, public_from
from catalog.terms.document import Document
from catalog.terms.document.forms import FORMS
from catalog.terms.keys import keys_of
from catalog.terms.kinds import RecordKind, State
from catalog.terms.renumbering import repointed

CAUSE = "merged"


def merge(loser: str, winner: str, by: User | None, why: str, opened: tuple[int, int] | None = None) -> list[Edition]:
    """Merge one record into another of its kind; gives the editions that come of it, the tombstone first.

    `why` is read by everybody who asks for the merged number. `opened` are the versions that were looked at.
    Raises CannotMerge, Overtaken, Blocked; then nothing is changed.
    """
    if not why.strip():
        raise CannotMerge(f"Say why {loser} is merged: everybody who asks for it will read the reason.")
    with transaction.atomic():
        _lock([loser, winner], opened)
        plan = planned(loser, winner)
        _lock(plan.referring)
        current = _published_as_saved(plan.referring)
        kept = _keep(plan, by, why.strip())
        if not plan.public:
            return []
        with locked_head() as head:
            return _publish(head, plan, kept, current, by)


def change_to(document: Document, by: User | None, why: str, last_key: int = 0) -> list[int]:
    """Make a record's tables say what the document says, in one revision; gives its version before and after."""
    with revising(document.number, None, by, why) as record:
        before = record.version
        store_root(record, document)
        store_rows(record, document)
        Record.objects.filter(pk=record.pk).update(last_key=max(record.last_key, last_key))
    record.refresh_from_db(fields=["version"])
    return [before, record.version]


def _lock(numbers: Iterable[str], opened: tuple[int, int] | None = None) -> None:
    records = {r.pk: r for r in Record.objects.select_for_update().filter(pk__in=list(numbers)).order_by("pk")}
    for number, version in zip(numbers, opened or (), strict=False):
        if number in records and records[number].version != version:
            raise Overtaken(records[number], version)


def _published_as_saved(numbers: Iterable[str]) -> set[str]:
    """Those whose public edition is what was saved last: nothing in them is unfinished."""
    versions = dict(Record.objects.filter(pk__in=list(numbers)).values_list("pk", "version"))
    public = Published.objects.readable().filter(pk__in=versions).values_list("pk", "edition__version")
    return {number for number, version in public if versions[number] == version}


def _keep(plan: Plan, by: User | None, why: str) -> Merge:
    """The drafts: the merged record emptied first, since what is unique can stand in one record only."""
    loser, winner, label = plan.loser.number, plan.winner.number, plan.loser.label
    says = f"merged {loser} into {winner}: {why}"[:400]
    empty = FORMS[RecordKind(plan.loser.type)](number=loser)
    versions = {loser: change_to(empty, by, says)}
    versions[winner] = change_to(plan.joined.document, by, says, plan.joined.last_key)
    Record.objects.filter(pk=loser).update(merged_into=winner, label=label)
    for number in plan.referring:
        document = compiled(Record.objects.get(pk=number))
        versions[number] = change_to(repointed(document, plan.numbers), by, says)
    keys = plan.joined.keys
    return Merge.objects.create(record=plan.loser, into=plan.winner, keys=keys, versions=versions, by=by, why=why)


def _publish(head: Head, plan: Plan, kept: Merge, current: set[str], by: User | None) -> list[Edition]:
    loser, winner = plan.loser.number, plan.winner.number
    body = bytes(Published.objects.with_body().get(pk=loser).edition.body)
    sheets = {winner: newest_sheet(winner, CAUSE)}
    _refuse_if_blocked(sheets, plan)
    sheets |= {number: _naming_it(number, plan, current) for number in _naming(plan)}
    needed = print_all(sheets, gone=[loser])
    _refuse_if_unquoted({winner: sheets[winner]}, plan)
    tombstone = editions.bury(head, loser, RecordKind(plan.loser.type), State.MERGED, kept.why)
    Published.objects.filter(pk=loser).update(merged_into=winner)
    editions.enter(head, Act.MERGED, [tombstone], by, into=winner)
    public = [f"{loser}/{key}" for key in keys_of(public_from(body))]
    Moved.objects.bulk_create(Moved(old=old, new=plan.numbers[old]) for old in public if old in plan.numbers)
    return [tombstone, *editions.write(head, needed, by, Act.MERGED)]


def newest_sheet(number: str, cause: str) -> Sheet:
    """A record as it was saved last."""
    revision = revisions.newest(number)
    assert revision is not None
    return Sheet(revisions.document_of(revision), revision.version, cause)


def _naming(plan: Plan) -> set[str]:
    """Published records that name the merged one, by number or by the address of a statement."""
    showing = Mention.objects.filter(to_number=plan.loser.number).values_list("from_number", flat=True)
    found = {*showing, *plan.referring} - {plan.loser.number, plan.winner.number}
    return set(Published.objects.readable().filter(pk__in=found).values_list("pk", flat=True))


def _naming_it(number: str, plan: Plan, current: set[str]) -> Sheet:
    """As saved now, where nothing else was unfinished; else as it is public, with the numbers alone replaced."""
    cause = f"{CAUSE} {plan.loser.number}"
    return newest_sheet(number, cause) if number in current else turned(pinned_sheet(number, cause), plan.numbers)


def turned(sheet: Sheet, numbers: dict[str, str]) -> Sheet:
    """The sheet naming what is merged by its new number and addresses; only those it has are remembered."""
    said = bytes_of(sheet.document)
    ours = {old: new for old, new in numbers.items() if f'"{old}"'.encode() in said}
    before = {old: numbers.get(new, new) for old, new in sheet.moved.items()}
    sheet.document, sheet.moved = repointed(sheet.document, ours), before | ours
    return sheet


def _refuse_if_blocked(sheets: dict[str, Sheet], plan: Plan) -> None:
    try:
        refuse_if_blocked(sheets)
    except Blocked as blocked:
        raise _as_it_stands(blocked, plan) from blocked


def _refuse_if_unquoted(sheets: dict[str, Sheet], plan: Plan) -> None:
    try:
        refuse_if_unquoted(sheets)
    except Blocked as blocked:
        raise _as_it_stands(blocked, plan) from blocked


def _as_it_stands(blocked: Blocked, plan: Plan) -> Blocked:
    """What stops it, at the addresses that the rows have until the merge is done."""
    return Blocked([Blocker(plan.former(each.at), each.says, each.cites) for each in blocked.blockers])
