"""Pictures of an item: what each shows, who made it, on what terms, and in which sizes it is here."""

from dataclasses import dataclass

from django.urls import reverse

from archive.derivatives import WIDTHS
from catalog.public.links import Link, link_to
from catalog.public.reader import Reader
from catalog.public.wording import When, Wording
from catalog.terms.document import PublicItem
from catalog.terms.document.holding import PublicHolding
from catalog.terms.rights import RIGHTS

USUAL = 800


@dataclass(frozen=True)
class Picture:
    """One holding that is a picture. `sizes` are (address, width in pixels); sizes are those made at deposit."""

    key: str
    file: str
    src: str
    srcset: str
    whole: str
    width: int
    height: int
    bytes: int
    media_type: str
    alt: Wording
    caption: Wording
    role: Link
    credit: str
    rights: str
    rights_label: str
    when: When | None
    warnings: tuple[Wording, ...]


def pictures_of(item: PublicItem, reader: Reader) -> tuple[Picture, ...]:
    """The holdings of an item that can be shown as pictures, in their order."""
    return tuple(_picture(h, item, reader) for h in item.holdings if _is_picture(h, item))


def _is_picture(holding: PublicHolding, item: PublicItem) -> bool:
    card = item.cards.get(holding.file)
    return card is not None and card.media_type.startswith("image/") and card.width > 0


def _picture(holding: PublicHolding, item: PublicItem, reader: Reader) -> Picture:
    card = item.cards[holding.file]
    widths = [width for width in WIDTHS if width < card.width]
    sizes = [(address(holding.file, f"{width},"), width) for width in widths]
    sizes.append((address(holding.file, "max"), card.width))
    usual = next((src for src, width in sizes if width >= USUAL), sizes[-1][0])
    return Picture(
        key=holding.key,
        file=holding.file,
        src=usual,
        srcset=", ".join(f"{src} {width}w" for src, width in sizes),
        whole=sizes[-1][0],
        width=card.width,
        height=card.height,
        bytes=card.size,
        media_type=card.media_type,
        alt=reader.say(holding.alt),
        caption=reader.say(holding.caption),
        role=link_to(holding.role, item.cards.get(holding.role), reader),
        credit=holding.credit,
        rights=holding.rights,
        rights_label=RIGHTS.get(holding.rights, holding.rights),
        when=reader.when(holding.shows_when) if holding.shows_when else None,
        warnings=tuple(reader.say(words) for words in (item.warning, holding.warning) if words),
    )


def address(file: str, size: str) -> str:
    """A whole picture in one size, by the IIIF Image API."""
    return reverse("image-request", args=[file, "full", size, "0", "default", "jpg"])
