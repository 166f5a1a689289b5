"""Publishing: drafts become editions, together with everything that shows their cards, or nothing does."""

from collections.abc import Sequence

from django.db import transaction

from archive.chain import locked_head
from archive.models import User
from catalog.ledger import editions, revisions
from catalog.ledger.blocker import Blocker
from catalog.ledger.deck import Deck
from catalog.ledger.press import Sheet, dependants, set_up, unchanged
from catalog.ledger.quality import blockers, blockers_in_print, unpublished_citations
from catalog.ledger.unfinished import unfinished_copies
from catalog.models.drafts import Record, Revision
from catalog.models.published import Edition, Published
from catalog.terms.body import bytes_of, document_from
from catalog.terms.document import Document
from catalog.terms.holding_back import HeldBack
from catalog.terms.renumbering import repointed

MOST_ROUNDS = 10


class Blocked(Exception):
    """Something stops publication; `blockers` say in words what, where, and what to do."""

    def __init__(self, found: list[Blocker]) -> None:
        super().__init__("\n".join(f"{blocker.at}: {blocker.says}" for blocker in found))
        self.blockers = found


def publish(numbers: Sequence[str], by: User | None, why: str = "edited") -> list[Edition]:
    """Publish the last saved state of these records, all or none. Raises Blocked.

    Records that show a card which changes by it are published again from their own pinned revisions: what
    is unfinished in them stays unfinished.
    """
    with transaction.atomic():
        records = list(Record.objects.select_for_update().filter(pk__in=numbers).order_by("pk"))
        if merged := [record for record in records if record.merged_into_id]:
            raise Blocked(
                [Blocker(each.pk, f"It was merged into {each.merged_into_id}. Publish that.") for each in merged]
            )
        sheets = {record.pk: _sheet(record, by, why) for record in records}
        with locked_head() as head:
            refuse_if_blocked(sheets)
            printed = print_all(sheets)
            refuse_if_unquoted(sheets)
            return editions.write(head, printed, by)


def print_all(sheets: dict[str, Sheet], gone: Sequence[str] = ()) -> list[Sheet]:
    """Print the sheets and all dependants whose bytes change; gives those that need an edition.

    `gone`: numbers that are being withdrawn or closed, so that others show them as withheld.
    """
    direct = set(sheets)
    for number in dependants(set(gone), sheets) if gone else ():
        sheets[number] = pinned_sheet(number, f"card {gone[0]}")
    deck = Deck()
    for _ in range(MOST_ROUNDS):
        set_up(sheets, gone, deck)
        changed = _with_changed_cards(sheets)
        further = dependants(changed, sheets) - set(gone)
        if not further:
            break
        for number in further:
            cause = min(changed)
            sheets[number] = pinned_sheet(number, f"card {cause}")
    held = {p.number: p for p in Published.objects.with_body().filter(pk__in=sheets)}
    needed = [sheet for number, sheet in sheets.items() if not unchanged(sheet, held.get(number))]
    return sorted(needed, key=lambda sheet: (sheet.number not in direct, sheet.number))


def _with_changed_cards(sheets: dict[str, Sheet]) -> set[str]:
    """Numbers whose card is new or other than the published one."""
    held = {p.number: bytes(p.card) for p in Published.objects.readable().filter(pk__in=sheets)}
    cards = {number: bytes_of(sheet.card) for number, sheet in sheets.items() if sheet.card is not None}
    return {number for number, card in cards.items() if held.get(number) != card}


def _sheet(record: Record, by: User | None, why: str) -> Sheet:
    revision = revisions.newest(record.number)
    if revision is None:
        revision, _ = revisions.keep(record, by, why)
    return Sheet(document_from(bytes(revision.body)), revision.version, cause=why)


def pinned_sheet(number: str, cause: str, moved: dict[str, str] | None = None) -> Sheet:
    """A published record as its current edition pins it: same revision, same things held back.

    `moved`: which numbers were merged since, where that is other than the edition says.
    """
    edition = Published.objects.with_body().get(pk=number).edition
    moved = edition.moved if moved is None else moved
    document = document_pinned_by(edition, moved)
    return Sheet(document, edition.version, cause=cause, held=held_back_by(edition), moved=moved)


def document_pinned_by(edition: Edition, moved: dict[str, str]) -> Document:
    """The document of the revision an edition was made from, naming what was merged since by its number now."""
    revision = Revision.objects.get(record=edition.number, version=edition.version)
    return repointed(document_from(bytes(revision.body)), moved)


def held_back_by(edition: Edition) -> HeldBack:
    held = edition.held_back
    return HeldBack(
        statements=tuple(held.get("statements", ())),
        holdings=tuple(held.get("holdings", ())),
        precision=held.get("precision", ""),
        pseudonym=held.get("pseudonym", ""),
    )


def refuse_if_blocked(sheets: dict[str, Sheet]) -> None:
    """Raise Blocked with everything that stops one of the sheets."""
    found = [blocker for sheet in sheets.values() for blocker in blockers(sheet.document)]
    documents = [sheet.document for sheet in sheets.values()]
    found += unpublished_citations(documents) + unfinished_copies(documents)
    if found:
        raise Blocked(found)


def refuse_if_unquoted(sheets: dict[str, Sheet]) -> None:
    """Raise Blocked where a contested answer has neither quotation nor reason; seen only in print."""
    found = [b for s in sheets.values() for b in blockers_in_print(s.printed)]
    if found:
        raise Blocked(found)
