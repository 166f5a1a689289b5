"""Make anew what can be made anew, and prove every edition from what it was pinned to."""

from collections.abc import Iterator

from django.db import transaction

from archive.chain import append, locked_head
from archive.models import Act
from catalog.finding import indexing
from catalog.finding.entry import entry_of
from catalog.finding.index import PUBLISHED
from catalog.ledger.publishing import document_pinned_by, held_back_by
from catalog.models.published import Edition, Published
from catalog.terms.body import bytes_of, public_from
from catalog.terms.cards import card_of
from catalog.terms.document.card import Cards
from catalog.terms.embedding import embed
from catalog.terms.holding_back import without
from catalog.terms.kinds import State
from catalog.terms.redaction import redact


def rebuild() -> int:
    """Fill the index again from the current editions; gives how many records it holds."""
    with transaction.atomic(), locked_head() as head:
        indexing.clear(PUBLISHED)
        current = Published.objects.readable().with_body().order_by("docid")
        indexing.write_all(PUBLISHED, (_placed(published) for published in current.iterator()))
        count = current.count()
        append(head, Act.REMADE, "index", "", None, public=False, detail={"records": count})
    return count


def _placed(published: Published) -> indexing.Placed:
    document = public_from(bytes(published.edition.body))
    return indexing.Placed(published.docid, published.edition_id, entry_of(document))


def unproven() -> Iterator[str]:
    """Editions whose bytes do not follow from their revision and the cards they were pinned to."""
    editions = Edition.objects.filter(state=State.PUBLISHED).prefetch_related("inputs").order_by("sequence")
    for edition in editions.iterator(chunk_size=200):
        if again(edition) != bytes(edition.body):
            yield f"{edition} cannot be made again from what it was pinned to."


def again(edition: Edition) -> bytes:
    """The bytes of an edition, made once more from its pinned inputs."""
    redacted = redact(without(document_pinned_by(edition, edition.moved), held_back_by(edition)))
    return bytes_of(embed(redacted, _cards(edition), tuple(edition.events)))


def _cards(edition: Edition) -> Cards:
    """Concepts and files as the edition has them; records from the editions it pins."""
    cards = {
        key: card for key, card in public_from(bytes(edition.body)).cards.items() if card.type in ("concept", "file")
    }
    for pinned in edition.inputs.all():
        cited = Edition.objects.get(pk=pinned.sequence)
        cards[pinned.number] = card_of(public_from(bytes(cited.body)))
    return cards
