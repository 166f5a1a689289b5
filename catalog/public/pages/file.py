"""The page of a file: what each item that shows it says of it, its sizes, and what stands before and after it."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.public.links import page_of
from catalog.public.pages.exhibits import Exhibit, each_alone, exhibits_of
from catalog.public.pages.media import Media
from catalog.public.reader import Reader
from catalog.public.wording import Wording
from catalog.terms.document import PublicItem
from catalog.terms.media import Medium
from catalog.terms.published import PublishedRecord


@dataclass(frozen=True)
class Shown:
    """A file as one item shows it: the item, its own words for the file, and the files beside it there."""

    number: str
    label: Wording
    href: str
    manifest: str
    exhibit: Exhibit
    before: Media | None
    after: Media | None


@dataclass(frozen=True)
class FilePage:
    """A file as the first item shows it, or as the first that warns of it does; and every item that shows it."""

    number: str
    exhibit: Exhibit
    shown: tuple[Shown, ...]

    @property
    def texts(self) -> tuple[Media, ...]:
        """What there is to read here: the file where it is a text, and its transcripts; nothing behind a warning."""
        every = (self.exhibit.media, *self.exhibit.transcripts)
        return tuple(each for each in every if each.medium is Medium.TEXT and each.src)


def file_page(number: str, found: list[PublishedRecord], reader: Reader, asked: bool) -> FilePage:
    """What the page says. `asked`: the reader has read the warnings. Raises LookupError where nobody shows it."""
    shown = [each for record in found for each in _shown(number, record, reader, asked)]
    if not shown:
        raise LookupError(number)
    first = next((each for each in shown if each.exhibit.media.warnings), shown[0])
    return FilePage(number, first.exhibit, tuple(shown))


def _shown(number: str, record: PublishedRecord, reader: Reader, asked: bool) -> Iterator[Shown]:
    """Each place that the file has in an item; one that goes with another file has a place of its own here."""
    item = record.document
    if not isinstance(item, PublicItem):
        return
    every = exhibits_of(item, reader, asked)
    if all(each.media.file != number for each in every):
        every = each_alone(item, reader, asked)
    for at, each in enumerate(every):
        if each.media.file == number:
            yield Shown(
                number=record.number,
                label=reader.say(item.labels) or reader.ours(record.number),
                href=page_of("item", record.number),
                manifest=f"/iiif/items/{record.number}/manifest",
                exhibit=each,
                before=every[at - 1].media if at else None,
                after=every[at + 1].media if at + 1 < len(every) else None,
            )
