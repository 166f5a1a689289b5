"""Vocabularies on pages: the tree of one, and everything that is held of a concept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy

from catalog.crosswalks.skos_formats import FORMATS
from catalog.finding.vocabularies import OF_KINDS, Listed, One, Whole
from catalog.public.pages.using import Offer
from catalog.public.reader import Reader
from catalog.public.wording import When, Wording
from catalog.terms.alphabetical import alphabetical
from catalog.terms.languages import OWN_NAMES, READERS
from catalog.terms.vocabulary import Concept, MatchKind, Scheme, scheme_of
from catalog.terms.vocabulary_order import place

MATCHES = {
    MatchKind.EXACT: gettext_lazy("the same"),
    MatchKind.CLOSE: gettext_lazy("nearly the same"),
    MatchKind.BROAD: gettext_lazy("broader"),
    MatchKind.NARROW: gettext_lazy("narrower"),
    MatchKind.RELATED: gettext_lazy("related"),
}


@dataclass(frozen=True)
class Shelf:
    """A vocabulary in the list of all."""

    label: Wording
    href: str
    description: Wording
    size: int


@dataclass(frozen=True)
class Branch:
    """A concept in the tree: how many records show it, where to find them, and what is narrower."""

    label: Wording
    href: str
    definition: Wording
    count: int
    found_at: str
    deprecated: bool
    below: tuple["Branch", ...]


@dataclass(frozen=True)
class Labelled:
    """What a concept is called in one language; `others` are further labels."""

    language: str
    tag: str
    label: Wording
    others: tuple[Wording, ...]


@dataclass(frozen=True)
class Near:
    """A concept beside another: its label and where its page is."""

    label: Wording
    href: str


@dataclass(frozen=True)
class Elsewhere:
    """The concept in somebody else's vocabulary."""

    kind: str
    uri: str


@dataclass(frozen=True)
class Entry:
    """Everything a page shows of a concept."""

    key: str
    label: Wording
    notation: str
    definition: Wording
    scope_note: Wording
    labels: tuple[Labelled, ...]
    broader: tuple[Near, ...]
    narrower: tuple[Near, ...]
    related: tuple[Near, ...]
    excludes: tuple[Near, ...]
    elsewhere: tuple[Elsewhere, ...]
    deprecated: bool
    instead: Near | None
    changed: When


def scheme_page(key: str) -> str:
    """The address of a vocabulary's page in the language of this request."""
    return reverse("public:vocabulary", args=[key])


def concept_page(key: str) -> str:
    """The address of a concept's page: keys are scheme/concept."""
    return reverse("public:concept", args=key.split("/", 1))


def shelves(held: Iterable[Listed], reader: Reader) -> list[Shelf]:
    """Every vocabulary, A-Z by what this reader calls it."""
    return sorted(
        (_shelf(each, reader) for each in held), key=lambda shelf: alphabetical(shelf.label.text, reader.language)
    )


def _shelf(listed: Listed, reader: Reader) -> Shelf:
    scheme = listed.scheme
    return Shelf(name_of(scheme, reader), scheme_page(scheme.key), reader.say(scheme.description), listed.size)


def name_of(held: Scheme | Concept, reader: Reader) -> Wording:
    """What it is called, for this reader; its key where it has no label."""
    return reader.say(held.labels) or Wording(held.key, "", reader.language)


def tree(whole: Whole, counts: Mapping[str, int], reader: Reader) -> tuple[Branch, ...]:
    """The concepts under what is broader, in order; one with several broader ones stands under each."""
    tops = [concept.key for concept in whole.concepts.values() if not concept.broader]
    return _branches(tops, whole, counts, reader, frozenset())


def _branches(
    keys: list[str], whole: Whole, counts: Mapping[str, int], reader: Reader, over: frozenset[str]
) -> tuple[Branch, ...]:
    held = [whole.concepts[key] for key in keys if key in whole.concepts and key not in over]
    return tuple(_branch(concept, whole, counts, reader, over) for concept in in_order(held, reader))


def in_order(concepts: Iterable[Concept], reader: Reader) -> list[Concept]:
    """A scale in its own order, by notation; what has none A-Z by what this reader calls it."""
    return sorted(concepts, key=lambda each: place(each, name_of(each, reader).text, reader.language))


def _branch(concept: Concept, whole: Whole, counts: Mapping[str, int], reader: Reader, over: frozenset[str]) -> Branch:
    return Branch(
        label=name_of(concept, reader),
        href=concept_page(concept.key),
        definition=reader.say(concept.definition),
        count=counts.get(concept.key, 0),
        found_at=found_at(concept.key),
        deprecated=concept.deprecated,
        below=_branches(list(concept.narrower), whole, counts, reader, over | {concept.key}),
    )


def found_at(key: str) -> str:
    """Where the records are that show a concept: the search for kinds, else the list on its own page."""
    if scheme_of(key) in OF_KINDS:
        return f"{reverse('public:search')}?concept={key}"
    return f"{concept_page(key)}#records"


def entry_of(one: One, reader: Reader) -> Entry:
    concept = one.concept

    def near(keys: tuple[str, ...]) -> tuple[Near, ...]:
        held = [one.beside[key] for key in keys if key in one.beside]
        return tuple(Near(name_of(each, reader), concept_page(each.key)) for each in in_order(held, reader))

    return Entry(
        key=concept.key,
        label=name_of(concept, reader),
        notation=concept.notation,
        definition=reader.say(concept.definition),
        scope_note=reader.say(concept.scope_note),
        labels=tuple(_labels(concept, reader)),
        broader=near(concept.broader),
        narrower=near(concept.narrower),
        related=near(concept.related),
        excludes=near(concept.excludes),
        elsewhere=tuple(Elsewhere(str(MATCHES[match.kind]), match.uri) for match in concept.matches),
        deprecated=concept.deprecated,
        instead=next(iter(near((concept.replaced_by,))), None),
        changed=reader.when(f"{one.changed:%Y-%m-%d}"),
    )


def _labels(concept: Concept, reader: Reader) -> list[Labelled]:
    """The four languages first, then the others A-Z; hidden labels are only searched."""
    tags = {*concept.labels, *concept.alternative}
    order = [*(tag for tag in READERS if tag in tags), *sorted(tags - set(READERS))]
    return [
        Labelled(
            language=OWN_NAMES.get(tag.split("-")[0], tag),
            tag=tag,
            label=reader.name(concept.labels.get(tag, ""), tag),
            others=tuple(reader.name(text, tag) for text in concept.alternative.get(tag, ())),
        )
        for tag in order
    ]


def offers(below: str, api: str, in_api: str) -> tuple[Offer, ...]:
    """The formats of a vocabulary or concept; `below` is its address without language, `api` its own there."""
    sent = [Offer(each.label, f"{below}{each.suffix}") for each in FORMATS.values()]
    return (*sent, Offer(in_api, api))
