"""Vocabularies as SKOS has them (W3C, 2009): a scheme, and concepts with labels, tests, ties and matches."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import cast

import msgspec

from catalog.terms.document.base import Part, Words

# Several labels a language: BCP 47 tag -> texts.
Labels = dict[str, tuple[str, ...]]


class MatchKind(StrEnum):
    """How near a concept elsewhere comes to ours: the mapping properties of SKOS (section 10)."""

    EXACT = "exactMatch"
    CLOSE = "closeMatch"
    BROAD = "broadMatch"
    NARROW = "narrowMatch"
    RELATED = "relatedMatch"


class Match(Part):
    """A concept of another vocabulary (AAT, Wikidata, GeoNames), by its URI; it is never fetched."""

    kind: MatchKind
    uri: str


class Scheme(Part):
    """A vocabulary: its key, what it is called, and what it is for."""

    key: str
    labels: Words
    description: Words = {}


class Concept(Part):
    """One choice. `definition` is a test: how does one tell that it applies? Ties are keys of the same scheme.

    `hidden` labels (misspellings, other transliterations) are searched and not shown. `excludes` cannot hold
    together with it. `narrower` is what others give as broader; nobody enters it. A deprecated concept stays
    where it is used and is offered no more; `replaced_by` says what to choose instead.
    """

    key: str
    labels: Words
    alternative: Labels = {}
    hidden: Labels = {}
    definition: Words = {}
    scope_note: Words = {}
    notation: str = ""
    broader: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()
    deprecated: bool = False
    replaced_by: str = ""

    @property
    def scheme(self) -> str:
        return scheme_of(self.key)

    @property
    def ties(self) -> tuple[str, ...]:
        """Every concept it names."""
        replaced = (self.replaced_by,) if self.replaced_by else ()
        return (*self.broader, *self.narrower, *self.related, *self.excludes, *replaced)

    def also(self) -> tuple[str, ...]:
        """Every other label it is found by, shown or hidden."""
        return also(self.alternative, self.hidden)


class Vocabulary(Part):
    """A scheme with all its concepts."""

    scheme: Scheme
    concepts: tuple[Concept, ...] = ()

    def by_key(self) -> dict[str, Concept]:
        return {concept.key: concept for concept in self.concepts}


_concepts = msgspec.json.Decoder(Concept)
_schemes = msgspec.json.Decoder(Scheme)


def concept_from(body: bytes) -> Concept:
    """A concept from its published bytes."""
    return cast(Concept, _concepts.decode(body))


def scheme_from(body: bytes) -> Scheme:
    return cast(Scheme, _schemes.decode(body))


def scheme_of(key: str) -> str:
    return key.partition("/")[0]


def also(alternative: Mapping[str, tuple[str, ...]], hidden: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Labels of any language, each once, A-Z: what a search looks in beside the labels shown."""
    return tuple(sorted({text for labels in (alternative, hidden) for texts in labels.values() for text in texts}))


def tied_both_ways(vocabulary: Vocabulary) -> Vocabulary:
    """With `narrower` told from `broader`, and what is symmetrical on both sides; ties and labels in order."""
    held = vocabulary.by_key()
    narrower: dict[str, set[str]] = {key: set() for key in held}
    related = {key: set(concept.related) for key, concept in held.items()}
    excludes = {key: set(concept.excludes) for key, concept in held.items()}
    for key, concept in held.items():
        for above in concept.broader:
            narrower.setdefault(above, set()).add(key)
        for ties, far in ((related, concept.related), (excludes, concept.excludes)):
            for other in far:
                ties.setdefault(other, set()).add(key)
    concepts = tuple(
        msgspec.structs.replace(
            concept,
            alternative=_in_order(concept.alternative),
            hidden=_in_order(concept.hidden),
            broader=tuple(sorted(set(concept.broader))),
            narrower=tuple(sorted(narrower[key])),
            related=tuple(sorted(related[key])),
            excludes=tuple(sorted(excludes[key])),
            matches=tuple(sorted(concept.matches, key=lambda match: (match.kind, match.uri))),
        )
        for key, concept in sorted(held.items())
    )
    return msgspec.structs.replace(vocabulary, concepts=concepts)


def _in_order(labels: Labels) -> Labels:
    return {tag: tuple(sorted(set(texts))) for tag, texts in sorted(labels.items()) if texts}


def above(key: str, broader: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """All that is broader than a concept, nearest first, each once; a circle ends where it began."""
    seen, waiting = {key}, list(broader.get(key, ()))
    while waiting:
        each = waiting.pop(0)
        if each not in seen:
            seen.add(each)
            yield each
            waiting += broader.get(each, ())
