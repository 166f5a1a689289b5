"""What an Object ID sheet shows, on the page and on paper: categories, voices, pictures."""

from dataclasses import dataclass

from catalog.public.links import Link
from catalog.public.pages.answers import Said
from catalog.public.pages.questions import Searched
from catalog.public.wording import When, Wording


@dataclass(frozen=True)
class Value:
    """One value with what of the object it tells; `aspect` is empty where it is what is asked for."""

    aspect: str
    said: Said


@dataclass(frozen=True)
class Source:
    """Where something is written: as cited where a citation is held."""

    link: Link
    citation: str
    locator: str


@dataclass(frozen=True)
class Spoken:
    """What one voice says under a category. `ours` marks the catalogue's own word."""

    key: str
    href: str
    values: tuple[Value, ...]
    text: Wording
    where: str
    ours: bool
    speaker: Link | None
    capacity: str
    on_behalf_of: Link | None
    said: When
    told_by: tuple[Link, ...]
    sources: tuple[Source, ...]
    locator: str
    marks: tuple[str, ...]

    @property
    def answers(self) -> tuple[Said, ...]:
        """What is said of the thing itself."""
        return tuple(each.said for each in self.values if not each.aspect)

    @property
    def aspects(self) -> tuple[Value, ...]:
        """What else a row tells: the kind of a name, the number in a register."""
        return tuple(each for each in self.values if each.aspect)

    @property
    def undated(self) -> bool:
        """True where somebody speaks, and it is not recorded when."""
        return bool(self.speaker) and not self.said

    @property
    def signed(self) -> bool:
        """True where something stands before the source: who, when, or which statement it is."""
        return bool(self.ours or self.speaker or self.capacity or self.said or self.key or self.locator or self.marks)


@dataclass(frozen=True)
class Asked:
    """A question with its standing and everybody who answers it."""

    words: Wording
    standing: str
    contested: bool
    of: str
    spoken: tuple[Spoken, ...]


@dataclass(frozen=True)
class Shown:
    """A picture of the sheet: its file, what it is, and on what terms it may be used."""

    file: str
    width: int
    height: int
    role: Wording
    caption: Wording
    alt: Wording
    credit: str
    rights: str
    when: When
    warning: Wording


@dataclass(frozen=True)
class Part:
    """One category of the standard; `nothing` says so where nothing is held."""

    key: str
    title: str
    nothing: str
    pictures: tuple[Shown, ...]
    spoken: tuple[Spoken, ...]
    asked: tuple[Asked, ...]
    sources: tuple[Source, ...]
    searches: tuple[Searched, ...]


@dataclass(frozen=True)
class Laid:
    """The sheet of one item in one language."""

    number: str
    uri: str
    edition: int
    institution: str
    title: Wording
    changed: When
    warning: Wording
    parts: tuple[Part, ...]
    searches: tuple[Searched, ...]
