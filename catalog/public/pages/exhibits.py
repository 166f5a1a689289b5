"""What an item has to show: each held file with what it shows, who made it, on what terms, and what goes with it."""

from dataclasses import dataclass

from catalog.public.links import Link, link_to
from catalog.public.pages.media import Media, media_of
from catalog.public.reader import Reader
from catalog.public.wording import When, Wording
from catalog.terms.accompanying import CAPTIONS, POSTER, TRANSCRIPT, Accompanied, accompanied, heeding
from catalog.terms.document import PublicItem
from catalog.terms.document.card import Card
from catalog.terms.document.holding import PublicHolding
from catalog.terms.languages import OWN_NAMES
from catalog.terms.media import Medium
from catalog.terms.rights import RIGHTS


@dataclass(frozen=True)
class Track:
    """Captions of a film or a recording (WebVTT), with the language they are in, empty where it is not known."""

    src: str
    language: str
    label: str


@dataclass(frozen=True)
class Exhibit:
    """One holding of an item. `bytes` and `media_type` are those of the original, which never leaves the house;
    `duration` is in milliseconds."""

    key: str
    media: Media
    media_type: str
    bytes: int
    sha256: str
    caption: Wording
    role: Link
    credit: str
    rights: str
    rights_label: str
    when: When | None
    tracks: tuple[Track, ...] = ()
    transcripts: tuple[Media, ...] = ()
    poster: Media | None = None
    duration: int = 0

    @property
    def lasts(self) -> str:
        """How long a film or a recording lasts, 1:02:03 or 2:03; empty of anything else."""
        minutes, seconds = divmod(round(self.duration / 1000), 60)
        hours, minutes = divmod(minutes, 60)
        return "" if not self.duration else f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"

    @property
    def is_picture(self) -> bool:
        return self.media.medium is Medium.PICTURE


def exhibits_of(item: PublicItem, reader: Reader, asked: bool = False) -> tuple[Exhibit, ...]:
    """Everything an item shows, in its order. `asked`: the reader has read the warnings, and wants to see it."""
    return tuple(_exhibit(each, item, reader, asked) for each in accompanied(_known(item)))


def each_alone(item: PublicItem, reader: Reader, asked: bool = False) -> tuple[Exhibit, ...]:
    """The same, where nothing goes with anything: captions, transcripts and posters stand for themselves."""
    return tuple(exhibit_of(each, item, reader, asked) for each in _known(item))


def exhibit_of(holding: PublicHolding, item: PublicItem, reader: Reader, asked: bool = False) -> Exhibit:
    """One holding by itself, of which the item has a card."""
    return _exhibit(Accompanied(holding), item, reader, asked)


def _known(item: PublicItem) -> list[PublicHolding]:
    return [each for each in heeding(item.holdings) if each.file in item.cards]


def _exhibit(held: Accompanied, item: PublicItem, reader: Reader, asked: bool) -> Exhibit:
    holding, card = held.holding, item.cards[held.holding.file]
    posters = [media_held(each, item, reader, asked) for each in held.in_role(POSTER)]
    return Exhibit(
        key=holding.key,
        media=media_held(holding, item, reader, asked),
        media_type=card.media_type,
        bytes=card.size,
        sha256=card.sha256,
        caption=reader.say(holding.caption),
        role=link_to(holding.role, item.cards.get(holding.role), reader),
        credit=holding.credit,
        rights=holding.rights,
        rights_label=RIGHTS.get(holding.rights, holding.rights),
        when=reader.when(holding.shows_when) if holding.shows_when else None,
        tracks=tuple(_track(each, item, reader, asked) for each in held.in_role(CAPTIONS)),
        transcripts=tuple(media_held(each, item, reader, asked) for each in held.in_role(TRANSCRIPT)),
        poster=posters[0] if posters else None,
        duration=card.duration,
    )


def media_held(holding: PublicHolding, item: PublicItem, reader: Reader, asked: bool = False) -> Media:
    """What may be shown of a holding, heeding its own warning and that of the item."""
    card = item.cards.get(holding.file) or Card(type="file")
    size, warnings = (card.width, card.height), (item.warning, holding.warning)
    return media_of(holding.file, card.media_type, size, holding.alt, warnings, reader, asked)


def _track(holding: PublicHolding, item: PublicItem, reader: Reader, asked: bool) -> Track:
    """Captions are in the language in which their caption is written, where it is written in one alone."""
    languages = list(holding.caption)
    language = languages[0] if len(languages) == 1 else ""
    label = OWN_NAMES.get(language, "") or reader.say(holding.caption).text
    return Track(media_held(holding, item, reader, asked).src, language, label)
