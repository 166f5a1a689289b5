"""What is kept beside editions: who names whom, who is in which set, which terms are used, which files are open,
and from which editions the cards came. Each is written for a whole batch at once."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from archive.models import Access, File
from catalog.ledger.term_rows import print_terms
from catalog.models.published import Edition, Input, Membership, Mention, Published, Term
from catalog.terms.body import bytes_of
from catalog.terms.document import PublicDocument
from catalog.terms.vocabulary import scheme_of

FILE, CONCEPT = "file", "concept"
AT_ONCE = 500


def mention(named: dict[str, set[tuple[str, str]]]) -> set[str]:
    """Set whom each record names, as (number or key, role); gives every file named before or now."""
    rows = Mention.objects.filter(from_number__in=named)
    held = {(m.from_number, m.to_number, m.role): m.pk for m in rows}
    now = {(number, to, role) for number, mentions in named.items() for to, role in mentions}
    gone = [held[each] for each in held.keys() - now]
    for start in range(0, len(gone), AT_ONCE):
        Mention.objects.filter(pk__in=gone[start : start + AT_ONCE]).delete()
    Mention.objects.bulk_create(
        Mention(from_number=number, to_number=to, role=role) for number, to, role in sorted(now - held.keys())
    )
    return {to for _, to, role in held.keys() | now if role == FILE}


def join(documents: Sequence[PublicDocument]) -> None:
    """Which sets records are in; one that a record has left it stays in, as one that left."""
    joined = {(c, document.number) for document in documents for c in getattr(document, "collections", ())}
    held = {(m.collection, m.number): m for m in Membership.objects.filter(number__in=[d.number for d in documents])}
    Membership.objects.bulk_create(Membership(collection=c, number=n) for c, n in sorted(joined - held.keys()))
    turned = [membership for of, membership in held.items() if membership.left is (of in joined)]
    for membership in turned:
        membership.left = not membership.left
    Membership.objects.bulk_update(turned, ["left"], batch_size=AT_ONCE)


def keep_terms(documents: Iterable[PublicDocument], moment: datetime) -> None:
    """The vocabularies of the concepts that the documents use, as they are called now."""
    cards = {key: card for d in documents for key, card in d.cards.items() if card.type == CONCEPT}
    rows = Term.objects.filter(key__in=cards).exclude(body=b"").values_list("key", "card")
    held = {key: bytes(card) for key, card in rows}
    stale = {scheme_of(key) for key, card in cards.items() if held.get(key) != bytes_of(card)}
    if stale:
        print_terms(stale, moment)


def open_or_close(files: set[str]) -> None:
    """A file is public as long as a published record shows it."""
    if not files:
        return
    shown = set(Mention.objects.filter(to_number__in=files, role=FILE).values_list("to_number", flat=True))
    File.objects.filter(number__in=shown).update(access=Access.PUBLIC)
    File.objects.filter(number__in=files - shown).update(access=Access.CLOSED)


def pin_inputs(editions: Sequence[Edition], documents: Sequence[PublicDocument]) -> None:
    """Pin the editions whose cards were used: those of this batch, or the current ones."""
    shown = {number for document in documents for number in document.cards}
    current = Published.objects.readable().filter(pk__in=shown)
    sequences = dict(current.values_list("number", "edition_id"))
    Input.objects.bulk_create(
        Input(edition=edition, number=number, sequence=sequences[number])
        for edition, document in zip(editions, documents, strict=True)
        for number in document.cards
        if number in sequences
    )
