"""What a record is called: its label for this reader, and every name with who uses it and where it is written."""

from dataclasses import dataclass

from catalog.public.links import Link, link_to
from catalog.public.pages.telling import Told, told_by
from catalog.public.reader import Reader
from catalog.public.states import KINDS, NAMES
from catalog.public.wording import When, Wording
from catalog.terms.document import PublicDocument
from catalog.terms.document.base import Name
from catalog.terms.document.forms import public_kind_of
from catalog.terms.kinds import NameKind
from catalog.terms.languages import OWN_NAMES


@dataclass(frozen=True)
class Called:
    """One name as recorded: in which language, of what kind, used by whom, for when, and where it is written."""

    value: Wording
    tag: str
    language: str
    kind: str
    used_by: tuple[Link, ...]
    during: When | None
    told: Told
    romanisation: str
    key: str


@dataclass(frozen=True)
class Heading:
    """The head of a page: kind, label, the other names marked as shown, and all names with their sources."""

    number: str
    kind: str
    concept: Link | None
    title: Wording
    beside: tuple[Called, ...]
    names: tuple[Called, ...]


def heading_of(document: PublicDocument, reader: Reader) -> Heading:
    title = reader.say(document.labels) or Wording(document.number, "", reader.language)
    concept = getattr(document, "kind", "")
    names = tuple(_called(name, document, reader) for name in document.names)
    shown = tuple(
        called
        for called, name in zip(names, document.names, strict=True)
        if name.shown and name.language.split("-")[0] != title.lang.split("-")[0] and name.value not in title.text
    )
    return Heading(
        number=document.number,
        kind=str(KINDS[public_kind_of(document)]),
        concept=link_to(concept, document.cards.get(concept), reader) if concept else None,
        title=title,
        beside=shown,
        names=names,
    )


def _called(name: Name, document: PublicDocument, reader: Reader) -> Called:
    cards = document.cards
    return Called(
        value=reader.name(name.value, name.language),
        tag=name.language,
        language=OWN_NAMES.get(name.language.split("-")[0], name.language),
        kind=str(NAMES[NameKind(name.kind)]) if name.kind in set(NameKind) else name.kind,
        used_by=tuple(link_to(number, cards.get(number), reader) for number in name.used_by),
        during=reader.when(name.during) if name.during else None,
        told=told_by(name.by, cards, reader),
        romanisation=name.romanisation,
        key=name.key,
    )
