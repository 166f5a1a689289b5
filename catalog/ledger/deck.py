"""The cards a batch of documents needs: of published records, of concepts, and of files."""

from collections import defaultdict
from collections.abc import Iterable

from archive.models import File
from catalog.models.drafts import Concept
from catalog.models.published import Published
from catalog.terms.body import card_from
from catalog.terms.document.card import Card, Cards

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
    )


def concept_cards(keys: set[str]) -> Cards:
    """Cards of concepts, each with all that is broader, and what excludes it."""
    if not keys:
        return {}
    schemes = {key.partition("/")[0] for key in keys}
    concepts = {concept.key: concept for concept in Concept.objects.filter(scheme__in=schemes)}
    excludes = defaultdict(list)
    links = Concept.excludes.through.objects.filter(from_concept__in=keys).order_by("to_concept")
    for link in links:
        excludes[link.from_concept_id].append(link.to_concept_id)
    return {
        key: Card(
            type=CONCEPT,
            labels=concepts[key].labels,
            broader=tuple(_broader(concepts, key)),
            excludes=tuple(excludes[key]),
        )
        for key in keys & concepts.keys()
    }


def _broader(concepts: dict[str, Concept], key: str) -> list[str]:
    found: list[str] = []
    above = concepts[key].broader_id
    while above and above not in found:
        found.append(above)
        above = concepts[above].broader_id if above in concepts else None
    return found
