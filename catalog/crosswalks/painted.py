"""What of an item is painted on canvases: pictures, and films and recordings of which it is known how long they last.

Captions, transcript and poster of a film go with it onto its canvas; all else stands beside the canvases.
"""

from typing import Any

from archive.cleaned import CLEANERS
from catalog.crosswalks.image_service import image_service
from catalog.terms.accompanying import CAPTIONS, POSTER, TRANSCRIPT, Accompanied, accompanied, heeding
from catalog.terms.document import PublicItem
from catalog.terms.document.card import Card
from catalog.terms.document.holding import PublicHolding
from catalog.terms.media import Medium, medium
from catalog.terms.published import PublishedRecord


def painted(record: PublishedRecord, item: PublicItem) -> list[Accompanied]:
    """What has a canvas, in its order, each with what goes onto it."""
    found: list[Accompanied] = []
    for held in accompanied(heeding(item.holdings)):
        alone = (held.holding, *held.by)
        if runs(record.card(held.holding.file)):
            along = tuple(each for each in held.by if _fits(each, record.card(each.file)))
            found.append(Accompanied(held.holding, along))
            alone = tuple(each for each in held.by if each not in along)
        found += [Accompanied(each) for each in alone if is_picture(record, each)]
    return found


def pictures(record: PublishedRecord, item: PublicItem) -> list[PublicHolding]:
    """The pictures among the holdings, in their order."""
    return [each for each in heeding(item.holdings) if is_picture(record, each)]


def is_picture(record: PublishedRecord, holding: PublicHolding) -> bool:
    return medium(record.card(holding.file)) is Medium.PICTURE


def runs(card: Card) -> bool:
    """A film or a recording that a canvas can be made for."""
    return medium(card) in (Medium.FILM, Medium.SOUND) and card.duration > 0


def _fits(companion: PublicHolding, card: Card) -> bool:
    fitting = {
        CAPTIONS: card.media_type == "text/vtt",
        TRANSCRIPT: card.media_type in CLEANERS,
        POSTER: medium(card) is Medium.PICTURE,
    }
    return fitting[companion.role]


def room(card: Card) -> dict[str, Any]:
    """Height and width of a canvas in pixels, and how long it lasts in seconds (§5.3): what a file needs of them."""
    size = {"height": card.height, "width": card.width} if card.width else {}
    return size | ({"duration": card.duration / 1000} if runs(card) else {})


def content(record: PublishedRecord, file: str) -> str:
    """Where the public copy of a file is that is no picture."""
    return f"{record.base}/files/{file}/content"


def body(record: PublishedRecord, holding: PublicHolding) -> dict[str, Any]:
    """What is painted (§5.7). A film that does not tell its size is heard and, in this version, not seen."""
    card = record.card(holding.file)
    if not runs(card):
        return image_service(record, holding.file).body()
    kind = "Video" if card.width else "Sound"
    return {"id": content(record, holding.file), "type": kind, "format": card.media_type, **room(card)}
