"""Writes editions: body, pointer, index, and the chain's entry; `ledger.registers` keeps what stands beside them.

Always inside the transaction that holds the head (`archive.chain.locked_head`). A batch is written in a fixed
number of queries, however many records are in it.
"""

from collections.abc import Iterable

from django.db.models import Max

from archive.chain import append
from archive.models import Act, Head, User
from catalog.finding import indexing
from catalog.finding.entry import entry_of
from catalog.finding.index import PUBLISHED
from catalog.ledger import registers
from catalog.ledger.press import Sheet, mentions_of
from catalog.models.published import Edition, Membership, Published
from catalog.terms.body import bytes_of
from catalog.terms.canonical import digest, encode
from catalog.terms.kinds import RecordKind, State

MOVES = ["edition", "state", "changed", "card", "reason", "merged_into"]


def write(head: Head, sheets: Iterable[Sheet], by: User | None, act: Act = Act.PUBLISHED) -> list[Edition]:
    """An edition for each sheet, in order, and one entry in the chain over all of them."""
    printed = list(sheets)
    if not printed:
        return []
    last = _last_ordinals(sheet.number for sheet in printed)
    editions = Edition.objects.bulk_create(_edition(head, sheet, last.get(sheet.number, 0) + 1) for sheet in printed)
    docids = point(editions, [bytes_of(sheet.its_card) for sheet in printed])
    documents = [sheet.printed for sheet in printed]
    files = registers.mention({sheet.number: mentions_of(sheet.printed) for sheet in printed})
    registers.join(documents)
    registers.keep_terms(documents, head.moment())
    registers.pin_inputs(editions, documents)
    indexing.write_all(PUBLISHED, _placed(editions, printed, docids))
    registers.open_or_close(files)
    enter(head, act, editions, by)
    return editions


def enter(head: Head, act: Act, editions: list[Edition], by: User | None, **more: str) -> None:
    """One public entry over a list of editions: which, and the hash of each; `more` is told with it."""
    listed = [[e.number, e.ordinal, e.sequence, e.digest, e.cause] for e in editions]
    subject = editions[0].number if len(editions) == 1 else f"{len(editions)} editions"
    append(head, act, subject, digest(encode(listed)), by, public=True, detail={"editions": listed, **more})


def _placed(editions: list[Edition], sheets: list[Sheet], docids: dict[str, int]) -> Iterable[indexing.Placed]:
    for edition, sheet in zip(editions, sheets, strict=True):
        yield indexing.Placed(docids[sheet.number], edition.sequence, entry_of(sheet.printed))


def _edition(head: Head, sheet: Sheet, ordinal: int) -> Edition:
    edition = _next(head, sheet.number, sheet.kind, ordinal, sheet.body())
    edition.cause = sheet.cause
    edition.version = sheet.version
    edition.held_back = _held(sheet) if sheet.held else {}
    edition.moved = sheet.moved
    edition.events = list(sheet.events)
    return edition


def _held(sheet: Sheet) -> dict[str, object]:
    return {
        field: list(v) if isinstance(v := getattr(sheet.held, field), tuple) else v
        for field in sheet.held.__struct_fields__
    }


def _next(head: Head, number: str, kind: RecordKind, ordinal: int, body: bytes) -> Edition:
    """An edition at the next sequence of the catalogue, not written yet."""
    return Edition(
        sequence=head.next_sequence(),
        number=number,
        kind=kind.value,
        ordinal=ordinal,
        state=State.PUBLISHED.value,
        body=body,
        digest=digest(body),
        changed=head.moment(),
    )


def _last_ordinals(numbers: Iterable[str]) -> dict[str, int]:
    rows = Edition.objects.filter(number__in=list(numbers)).values_list("number").annotate(Max("ordinal"))
    return dict(rows.order_by())


def point(editions: list[Edition], cards: list[bytes]) -> dict[str, int]:
    """Move the records' pointers to editions, and give their docids; a first publication gets one for ever."""
    held = {p.number: p for p in Published.objects.filter(number__in=[edition.number for edition in editions])}
    pointers = [held.get(edition.number) or _first_pointer(edition) for edition in editions]
    for pointer, edition, card in zip(pointers, editions, cards, strict=True):
        pointer.edition = edition
        pointer.state = edition.state
        pointer.changed = edition.changed
        pointer.card = card
        pointer.reason = edition.reason
        pointer.merged_into = ""
    new = [pointer for pointer in pointers if pointer.number not in held]
    Published.objects.bulk_create(new)
    moved = [pointer for pointer in pointers if pointer.number in held]
    Published.objects.bulk_update(moved, MOVES, batch_size=100)
    return {pointer.number: pointer.docid for pointer in pointers}


def _first_pointer(edition: Edition) -> Published:
    return Published(number=edition.number, kind=edition.kind, docid=edition.sequence, first_published=edition.changed)


def bury(head: Head, number: str, kind: RecordKind, state: State, reason: str) -> Edition:
    """The tombstone of a record that is withdrawn, closed or merged: it goes from all but the list of what was."""
    edition = _next(head, number, kind, _last_ordinals([number]).get(number, 0) + 1, b"")
    edition.state = edition.cause = state.value
    edition.reason = reason
    edition.save(force_insert=True)
    docids = point([edition], [b"{}"])
    files = registers.mention({number: set()})
    Membership.objects.filter(number=number).update(left=True)
    indexing.remove(PUBLISHED, docids.values())
    registers.open_or_close(files)
    return edition
