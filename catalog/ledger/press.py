"""From revisions to public documents: a batch is set together, since its records cite one another.

Nothing is written here. `ledger.editions` writes what the press has made.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from catalog.ledger.deck import Deck
from catalog.models.published import Mention, Published
from catalog.terms.body import bytes_of
from catalog.terms.canonical import digest
from catalog.terms.cards import card_of
from catalog.terms.document import Document, Event, PublicDocument, PublicItem
from catalog.terms.document.card import Card, Cards
from catalog.terms.document.forms import kind_of
from catalog.terms.embedding import embed
from catalog.terms.holding_back import HeldBack, without
from catalog.terms.kinds import RecordKind
from catalog.terms.mentions import mentioned
from catalog.terms.redaction import redact
from catalog.terms.transmission import behind

AFFECTS, EVENT, THROUGH_EVENT, THROUGH_SOURCE = "affects", "event", "through-event", "through-source"


@dataclass
class Sheet:
    """One record on its way to the public: its pinned revision, and why it is printed.

    `document` has the numbers of merged records replaced already; `moved` says which (old -> new).
    """

    document: Document
    version: int
    cause: str
    held: HeldBack = field(default_factory=HeldBack)
    moved: dict[str, str] = field(default_factory=dict)
    events: tuple[str, ...] = ()
    public: PublicDocument | None = None
    card: Card | None = None
    made: bytes = b""

    @property
    def number(self) -> str:
        return self.document.number

    @property
    def kind(self) -> RecordKind:
        return kind_of(self.document)

    @property
    def printed(self) -> PublicDocument:
        assert self.public is not None
        return self.public

    @property
    def its_card(self) -> Card:
        assert self.card is not None
        return self.card

    @cached_property
    def redacted(self) -> PublicDocument:
        """What everybody may have of the document; what is held back must be known by now."""
        return redact(without(self.document, self.held))

    def print(self, cards: Cards) -> None:
        """Set its public document and its card, from the cards of what it cites."""
        self.public = embed(self.redacted, cards, self.events)
        self.card = card_of(self.public)
        self.made = b""

    def body(self) -> bytes:
        """Its public bytes, made once for each time it is printed."""
        self.made = self.made or bytes_of(self.printed)
        return self.made


def set_up(sheets: dict[str, Sheet], without_cards: Iterable[str] = (), deck: Deck | None = None) -> None:
    """Print a batch: every sheet gets its public document and its card.

    Two rounds, for the records of a batch cite one another; items last, for they carry events whole.
    `without_cards`: numbers that from now on are shown as withheld; `deck`: the cards looked up so far.
    """
    gone = set(without_cards)
    for number, sheet in sheets.items():
        sheet.events = tuple(sorted(_events_of(number, sheets, gone)))
    cards = {number: card for number, card in _cards_for(sheets, deck or Deck()).items() if number not in gone}
    cards |= {number: card_of(embed(sheet.redacted, {})) for number, sheet in sheets.items()}
    for number in sorted(sheets, key=lambda number: (sheets[number].kind is RecordKind.ITEM, number)):
        sheets[number].print(cards)
        cards[number] = sheets[number].its_card


def _events_of(number: str, sheets: dict[str, Sheet], gone: set[str]) -> set[str]:
    """Published events said to have affected an item, as they will be once the batch is out."""
    if sheets[number].kind is not RecordKind.ITEM:
        return set()
    rows = Mention.objects.filter(to_number=number, role=AFFECTS).values_list("from_number", flat=True)
    kept = set(rows) - sheets.keys() - gone
    return kept | {n for n, s in sheets.items() if isinstance(s.document, Event) and number in affected(s.document)}


def affected(event: Event) -> set[str]:
    return {each.item for each in event.affected}


def _cards_for(sheets: dict[str, Sheet], deck: Deck) -> Cards:
    """Cards of all that the batch names, and of all that the events it carries name."""
    wanted = {mention.to for sheet in sheets.values() for mention in mentioned(sheet.redacted)}
    events = {number for sheet in sheets.values() for number in sheet.events}
    cards = deck.of(wanted | events)
    carried = [cards[number] for number in events if number in cards]
    further = {mention.to for card in carried for mention in mentioned(card)}
    return _with_what_lies_behind(cards | deck.of(further), deck)


def _with_what_lies_behind(cards: Cards, deck: Deck) -> Cards:
    """With the cards of what sources republish, and of the copies they were read in, however far back."""
    found = cards
    while further := deck.of(behind(found, found) - found.keys()):
        found = found | further
    return found


def mentions_of(public: PublicDocument) -> set[tuple[str, str]]:
    """(number or key, role) of all that it names, with its events' voices and what lies behind its sources."""
    found = {(mention.to, mention.role) for mention in mentioned(public)}
    if isinstance(public, PublicItem):
        for number in public.events:
            card = public.cards.get(number)
            found |= {(m.to, THROUGH_EVENT) for m in mentioned(card)} if card else set()
    named = {to for to, _ in found}
    found |= {(number, THROUGH_SOURCE) for number in public.cards if number not in named}
    return {(to, role) for to, role in found if to != public.number}


def dependants(numbers: set[str], sheets: dict[str, Sheet]) -> set[str]:
    """Published records that show the card of one of these, and the items their events affect."""
    showing = Mention.objects.filter(to_number__in=numbers).values_list("from_number", flat=True)
    formerly = Mention.objects.filter(from_number__in=numbers, role=AFFECTS).values_list("to_number", flat=True)
    now = {
        item
        for number in numbers
        if number in sheets and isinstance(document := sheets[number].document, Event)
        for item in affected(document)
    }
    found = (set(showing) | set(formerly) | now) - sheets.keys()
    return set(Published.objects.readable().filter(pk__in=found).values_list("pk", flat=True))


def unchanged(sheet: Sheet, current: Published | None) -> bool:
    """True when the public bytes are those of the current edition."""
    return current is not None and current.is_readable and current.edition.digest == digest(sheet.body())
