"""Hiding acts at once: in the transaction of the save, on everything that shows it, in every edition."""

from archive.chain import locked_head
from archive.models import Act, User
from catalog.ledger import editions, formerly
from catalog.ledger.publishing import pinned_sheet, print_all
from catalog.ledger.sealing import seal
from catalog.models.drafts import Record
from catalog.models.published import Edition, Published
from catalog.terms.body import public_from
from catalog.terms.document import Document
from catalog.terms.holding_back import HeldBack, held_back, joined, shows_more, without

CAUSE = "tightened"


def tighten(record: Record, draft: Document, by: User | None) -> HeldBack:
    """Take back from the public what this save hides, closes or coarsens, and nothing else of the draft."""
    if not Published.objects.readable().filter(pk=record.number).exists():
        return HeldBack()
    sheet = pinned_sheet(record.number, CAUSE)
    newly = held_back(without(sheet.document, sheet.held), draft)
    if not newly:
        return newly
    sheet.held = joined(sheet.held, newly)
    with locked_head() as head:
        before = [(each, told, formerly.showing(each)) for each, told in formerly.under_every_number(record.pk, newly)]
        needed = print_all({record.number: sheet})
        editions.write(head, needed, by, Act.TIGHTENED)
        sealed = {e for number, told, shown in before for e in shown if _shows(e, number, told)}
        seal(head, sealed, reason=CAUSE, by=by)
    return newly


def _shows(sequence: int, number: str, held: HeldBack) -> bool:
    body = bytes(Edition.objects.get(pk=sequence).body)
    return bool(body) and shows_more(public_from(body), number, held)
