"""Writes editions: body, pointer, mentions, membership, index, terms, file access, and the chain's entry.

Always inside the transaction that holds the head (`archive.chain.locked_head`).
"""

from collections.abc import Iterable

from archive.chain import append
from archive.models import Access, Act, File, Head, User
from catalog.finding import indexing
from catalog.finding.entry import entry_of
from catalog.finding.index import PUBLISHED
from catalog.ledger.press import Sheet, inputs_of, mentions_of
from catalog.models.published import Edition, Input, Membership, Mention, Published, Term
from catalog.terms.body import bytes_of, public_from
from catalog.terms.canonical import digest, encode
from catalog.terms.document import PublicDocument
from catalog.terms.document.card import Card
from catalog.terms.kinds import RecordKind, State


def write(head: Head, sheets: Iterable[Sheet], by: User | None, act: Act = Act.PUBLISHED) -> list[Edition]:
    """An edition for each sheet, in order, and one entry in the chain over all of them."""
    editions = [_write_one(head, sheet) for sheet in sheets]
    _pin_inputs(editions)
    enter(head, act, editions, by)
    return editions


def enter(head: Head, act: Act, editions: list[Edition], by: User | None) -> None:
    """One public entry over a list of editions: which, and the hash of each."""
    if not editions:
        return
    listed = [[e.number, e.ordinal, e.sequence, e.digest, e.cause] for e in editions]
    subject = editions[0].number if len(editions) == 1 else f"{len(editions)} editions"
    append(head, act, subject, digest(encode(listed)), by, public=True, detail={"editions": listed})


def _write_one(head: Head, sheet: Sheet) -> Edition:
    body = sheet.body()
    edition = add(head, sheet.number, sheet.kind, State.PUBLISHED, body, sheet.cause)
    edition.version = sheet.version
    edition.held_back = {} if not sheet.held else _held(sheet)
    edition.events = list(sheet.events)
    edition.save(update_fields=["version", "held_back", "events"])
    assert sheet.card is not None
    published = point(edition, bytes_of(sheet.card))
    files = _mention(sheet.number, mentions_of(sheet.printed))
    _join(sheet.printed)
    _keep_terms(sheet.printed.cards)
    indexing.write(PUBLISHED, published.docid, edition.sequence, entry_of(sheet.printed))
    open_or_close(files)
    return edition


def _held(sheet: Sheet) -> dict[str, object]:
    return {
        field: list(v) if isinstance(v := getattr(sheet.held, field), tuple) else v
        for field in sheet.held.__struct_fields__
    }


def add(head: Head, number: str, kind: RecordKind, state: State, body: bytes, cause: str, reason: str = "") -> Edition:
    """The next edition of a record, at the next sequence of the catalogue."""
    last = Edition.objects.filter(number=number).order_by("-ordinal").values_list("ordinal", flat=True).first()
    return Edition.objects.create(
        sequence=head.next_sequence(),
        number=number,
        kind=kind.value,
        ordinal=(last or 0) + 1,
        state=state.value,
        body=body,
        digest=digest(body),
        cause=cause,
        reason=reason,
        changed=head.moment(),
    )


def point(edition: Edition, card: bytes) -> Published:
    """Move the record's pointer to an edition; a first publication gets its docid for ever."""
    values = {
        "edition": edition,
        "state": edition.state,
        "changed": edition.changed,
        "card": card,
        "reason": edition.reason,
    }
    held = Published.objects.filter(number=edition.number).first()
    if held is None:
        return Published.objects.create(
            number=edition.number,
            kind=edition.kind,
            docid=edition.sequence,
            first_published=edition.changed,
            **values,
        )
    for attribute, value in values.items():
        setattr(held, attribute, value)
    held.save()
    return held


def bury(edition: Edition) -> None:
    """Take a record that is withdrawn or closed out of everything but the list of what was."""
    published = point(edition, b"{}")
    files = _mention(edition.number, set())
    Membership.objects.filter(number=edition.number).update(left=True)
    indexing.remove(PUBLISHED, [published.docid])
    open_or_close(files)


def _mention(number: str, mentions: set[tuple[str, str]]) -> set[str]:
    """Set whom a record names; gives every file it named before or names now."""
    held = {(m.to_number, m.role): m.pk for m in Mention.objects.filter(from_number=number)}
    Mention.objects.filter(pk__in=[held[gone] for gone in held.keys() - mentions]).delete()
    Mention.objects.bulk_create(
        Mention(from_number=number, to_number=to, role=role) for to, role in sorted(mentions - held.keys())
    )
    return {to for to, role in held.keys() | mentions if role == "file"}


def _join(document: PublicDocument) -> None:
    """Which sets a record is in; one it has left it stays in, as one that left."""
    joined = set(getattr(document, "collections", ()))
    for number in joined:
        Membership.objects.update_or_create(collection=number, number=document.number, defaults={"left": False})
    Membership.objects.filter(number=document.number).exclude(collection__in=joined).update(left=True)


def _keep_terms(cards: dict[str, Card]) -> None:
    for key, card in cards.items():
        if card.type == "concept":
            Term.objects.update_or_create(key=key, defaults={"scheme": key.partition("/")[0], "card": bytes_of(card)})


def open_or_close(files: set[str]) -> None:
    """A file is public as long as a published record shows it."""
    shown = set(Mention.objects.filter(to_number__in=files, role="file").values_list("to_number", flat=True))
    File.objects.filter(number__in=shown).update(access=Access.PUBLIC)
    File.objects.filter(number__in=files - shown).update(access=Access.CLOSED)


def _pin_inputs(editions: list[Edition]) -> None:
    """Pin the editions whose cards were used: those of this batch, or the current ones."""
    from_body = {edition.sequence: edition for edition in editions}
    for edition in from_body.values():
        public = _public(edition)
        current = Published.objects.readable().filter(pk__in=public.cards)
        sequences = dict(current.values_list("number", "edition_id"))
        Input.objects.bulk_create(inputs_of(edition, sequences, public))


def _public(edition: Edition) -> PublicDocument:
    return public_from(bytes(edition.body))
