"""A held file as a page may show it: every page shows files by this alone, so that a warning is heeded everywhere."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from archive.cleaned import CLEANERS
from archive.copies import MEDIA_TYPES, height_at, widths_of
from catalog.public.reader import Reader
from catalog.public.wording import Wording
from catalog.terms.document.base import Words
from catalog.terms.media import Medium, medium_of

USUAL, SMALL = 800, 320
# How a reader asks for what a warning stands before.
SHOW, YES = "show", "yes"


@dataclass(frozen=True)
class Size:
    """A public copy to take home, with its size in pixels."""

    href: str
    width: int
    height: int


@dataclass(frozen=True)
class Source:
    """The copies of a picture in one format."""

    media_type: str
    srcset: str


@dataclass(frozen=True)
class Media:
    """A file, the words that stand for it, and where its public copies are.

    Where somebody should be warned first, and has not asked for it, there is no address of a copy in here: what a
    template is not given it cannot show. `page` is the file's own page; `asking` the one that shows it.
    """

    file: str
    medium: Medium
    page: str
    alt: Wording
    width: int = 0
    height: int = 0
    warnings: tuple[Wording, ...] = ()
    src: str = ""
    small: str = ""
    whole: str = ""
    sizes: tuple[Size, ...] = ()

    @property
    def held_back(self) -> bool:
        """True where a warning stands before it."""
        return bool(self.warnings) and not self.whole

    @property
    def asking(self) -> str:
        return f"{self.page}?{SHOW}={YES}"

    @property
    def srcset(self) -> str:
        return ", ".join(f"{size.href} {size.width}w" for size in self.sizes)

    @property
    def sources(self) -> tuple["Source", ...]:
        """The copies of a picture in formats smaller than JPEG, for browsers that can show them."""
        if self.medium is not Medium.PICTURE or not self.whole:
            return ()
        return tuple(_source(self.file, form, self.width) for form in MEDIA_TYPES if form != "jpg")

    @property
    def information(self) -> str:
        """Where the viewer reads which tiles there are (IIIF Image API §5)."""
        return reverse("image-info", args=[self.file]) if self.medium is Medium.PICTURE and self.whole else ""


def is_asked(query: Mapping[str, str]) -> bool:
    """True where the reader asks for what is behind a warning."""
    return query.get(SHOW) == YES


def asking(query: QueryDict) -> str:
    """The same query, asking for it."""
    more = query.copy()
    more[SHOW] = YES
    return more.urlencode()


def media_of(
    file: str,
    media_type: str,
    size: tuple[int, int],
    alt: Words,
    warnings: tuple[Words, ...],
    reader: Reader,
    asked: bool = False,
) -> Media:
    """What a page may show of a file. `size` is that of a picture, in pixels; `asked`: the reader was warned."""
    medium = medium_of(media_type, size[0])
    page = reverse("public:file", args=[file])
    warned = tuple(reader.say(words) for words in warnings if words)
    plain = Media(file, medium, page, reader.say(alt), *size, warnings=warned)
    if warned and not asked:
        return plain
    if medium is Medium.PICTURE:
        return _picture(plain)
    return _other(plain) if media_type in CLEANERS else plain


def _picture(plain: Media) -> Media:
    """With the sizes in which it is here, the smallest first, the whole picture last."""
    widths = [width for width in widths_of(plain.width) if width < plain.width]
    sizes = [Size(address(plain.file, f"{w},"), w, height_at(w, plain.width, plain.height)) for w in widths]
    sizes.append(Size(address(plain.file, "max"), plain.width, plain.height))
    usual = next((size.href for size in sizes if size.width >= USUAL), sizes[-1].href)
    return _with(plain, src=usual, small=sizes[0].href, whole=sizes[-1].href, sizes=tuple(sizes))


def _other(plain: Media) -> Media:
    content = reverse("file-content", args=[plain.file])
    return _with(plain, src=content, whole=content)


def _with(plain: Media, **more: object) -> Media:
    return Media(**{**plain.__dict__, **more})  # type: ignore[arg-type]


def _source(file: str, form: str, width: int) -> Source:
    srcset = ", ".join(f"{address(file, f'{wide},', form)} {wide}w" for wide in widths_of(width))
    return Source(MEDIA_TYPES[form], srcset)


def address(file: str, size: str, form: str = "jpg") -> str:
    """A whole picture in one size and format, by the IIIF Image API."""
    return reverse("image-request", args=[file, "full", size, "0", "default", form])
