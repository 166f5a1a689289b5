"""The cards a batch of documents needs: of published records, of concepts, and of files."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from archive.models import File
from catalog.models.drafts import Concept
from catalog.models.published import Published
from catalog.terms.body import card_from
from catalog.terms.document.base import Words
from catalog.terms.document.card import Card, Cards
from catalog.terms.vocabulary import above, also, scheme_of

CONCEPT, FILE = "concept", "file"


class Deck:
    """The cards of one publication, each looked up once: nobody else publishes while the head is held."""

    def __init__(self) -> None:
        self.held: dict[str, Card] = {}
        self.asked: set[str] = set()

    def of(self, keys: set[str]) -> Cards:
        """The cards of these numbers and keys that may be shown."""
        if missing := keys - self.asked:
            self.held |= published_cards(missing)
            self.asked |= missing
        return {key: self.held[key] for key in keys & self.held.keys()}


def published_cards(keys: Iterable[str]) -> Cards:
    """Cards of everything named by these numbers and keys that may be shown, in four queries."""
    wanted = set(keys)
    concepts = {key for key in wanted if "/" in key}
    found = {p.number: card_from(bytes(p.card)) for p in Published.objects.readable().filter(pk__in=wanted)}
    found |= {file.number: file_card(file) for file in File.objects.filter(number__in=wanted)}
    return found | concept_cards(concepts)


def file_card(file: File) -> Card:
    return Card(
        type=FILE,
        media_type=file.media_type,
        sha256=file.sha256,
        size=file.size,
        width=file.width,
        height=file.height,
        duration=file.duration,
    )


def concept_cards(keys: set[str]) -> Cards:
    """Cards of concepts, each with all that is broader, and what excludes it."""
    if not keys:
        return {}
    schemes = {scheme_of(key) for key in keys}
    concepts = {concept.key: concept for concept in Concept.objects.filter(scheme__in=schemes)}
    broader = _ties(Concept.broader.through, from_concept__scheme__in=schemes)
    excludes = _ties(Concept.excludes.through, from_concept__in=keys)
    return {
        key: card_of(
            key,
            concepts[key].labels,
            also(concepts[key].alternative, concepts[key].hidden),
            broader,
            excludes.get(key, ()),
        )
        for key in keys & concepts.keys()
    }


def _ties(through: Any, **of: Any) -> dict[str, tuple[str, ...]]:
    """The concepts tied to each of some concepts, A-Z."""
    found: dict[str, list[str]] = defaultdict(list)
    for one, other in through.objects.filter(**of).order_by("to_concept").values_list("from_concept", "to_concept"):
        found[one].append(other)
    return {key: tuple(others) for key, others in found.items()}


def card_of(
    key: str,
    labels: Words,
    further: tuple[str, ...],
    broader: Mapping[str, tuple[str, ...]],
    excludes: tuple[str, ...],
) -> Card:
    """What a record shows of a concept; `further` are its other labels, `broader` the ties of its vocabulary."""
    return Card(type=CONCEPT, labels=labels, also=further, broader=tuple(above(key, broader)), excludes=excludes)
