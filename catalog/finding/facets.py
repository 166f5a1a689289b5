"""How many of what was found have which kind, place, collection, picture, or standing of voices."""

from dataclasses import dataclass

from catalog.finding.brief import brief_from
from catalog.finding.counting import counted
from catalog.finding.index import Index
from catalog.finding.question import Search
from catalog.models.published import Term
from catalog.terms.body import card_from
from catalog.terms.document.base import Words
from catalog.terms.folding import fold
from catalog.terms.languages import pick

# In the order in which they are shown. The door words those whose values are ours; records and concepts
# bring labels of their own.
OF_CONCEPTS = ("concept",)
OF_RECORDS = ("place", "collection", "event")
FACETS = ("kind", *OF_CONCEPTS, *OF_RECORDS, "contested", "accounts-differ", "first-hand", "image", "undated")


@dataclass(frozen=True)
class Count:
    """One value of a facet: how many have it under the filters now on, and whether it is chosen."""

    key: str
    labels: Words
    count: int
    chosen: bool


@dataclass(frozen=True)
class Facet:
    """A facet with its values, the most frequent first, then A-Z; `more` were left out."""

    name: str
    values: tuple[Count, ...]
    more: int = 0


def facet_counts(question: Search, index: Index, language: str = "en", most: int = 100) -> list[Facet]:
    """Counts for every facet, in a fixed number of queries. A facet is not narrowed by its own choice."""
    counts = counted(question, index, FACETS)
    chosen = question.chosen
    kept = {name: _first(counts[name], chosen.get(name, ()), most) for name in FACETS}
    labels = _labels(kept, index)
    facets = []
    for name in FACETS:
        ticked = chosen.get(name, ())
        values = [Count(key, labels.get(key, {}), n, key in ticked) for key, n in kept[name].items()]
        more = len(counts[name].keys() - kept[name].keys())
        facets.append(Facet(name, tuple(_in_order(values, language)), more))
    return facets


def _first(counts: dict[str, int], chosen: tuple[str, ...], most: int) -> dict[str, int]:
    """The most frequent values, and every chosen one, be it 0."""
    frequent = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:most]
    return dict(frequent) | {value: counts.get(value, 0) for value in chosen}


def _in_order(values: list[Count], language: str) -> list[Count]:
    return sorted(values, key=lambda v: (-v.count, fold(pick(v.labels, language)[1]), v.key))


def _labels(kept: dict[str, dict[str, int]], index: Index) -> dict[str, Words]:
    """Labels of concepts and of records, in two queries; what has none keeps its key."""
    concepts = {key for name in OF_CONCEPTS for key in kept[name]}
    numbers = {key for name in OF_RECORDS for key in kept[name]}
    found: dict[str, Words] = {}
    for key, card in Term.objects.filter(key__in=concepts).values_list("key", "card"):
        found[key] = card_from(bytes(card)).labels
    entries = index.entries._default_manager.filter(number__in=numbers)
    for number, brief in entries.values_list("number", "brief"):
        found[number] = brief_from(brief).labels
    return found
