"""The same answers by looking at every record in turn: slow, and plain enough to be believed."""

from collections.abc import Iterable

from catalog.finding.entry import Entry
from catalog.finding.question import Search
from catalog.finding.ranking import Tier
from catalog.finding.words import folded


def ranked(entries: Iterable[Entry], q: str) -> list[tuple[str, Tier]]:
    """(number, tier) of what a query finds among entries that stand in the order of their docids."""
    tiers = [(entry.number, tier_of(entry, q)) for entry in entries]
    return sorted(((number, tier) for number, tier in tiers if tier), key=lambda pair: pair[1])


def tier_of(entry: Entry, q: str) -> Tier | None:
    terms = folded(q)
    whole = " ".join(word for word, _ in terms)
    names, bones, text = entry.names.split(), entry.skeletons.split(), entry.text.split()
    if not terms:
        return None
    if whole in {form.folded for form in entry.forms}:
        return Tier.EXACT
    if any(form.folded.startswith(whole) for form in entry.forms):
        return Tier.PREFIX
    if all(word in names for word, _ in terms):
        return Tier.WORDS
    if all(word in names or bone in bones for word, bone in terms):
        return Tier.SKELETON
    if all(word in names or bone in bones or word in text for word, bone in terms):
        return Tier.TEXT
    return None


def meets(entry: Entry, question: Search, but: str = "") -> bool:
    """True where an entry meets every facet and year of a question, but for one of them."""
    for facet, values in question.chosen.items():
        if facet != but and not {(facet, value) for value in values} & entry.facets:
            return False
    return but == "undated" or _in_years(entry, question)


def _in_years(entry: Entry, question: Search) -> bool:
    if question.from_year is None and question.to_year is None and question.undated:
        return True
    if entry.bounds is None:
        return question.undated
    asked_first = -(10**20) if question.from_year is None else question.from_year * 10000
    asked_last = 10**20 if question.to_year is None else (question.to_year + 1) * 10000
    return any(
        (stretch.earliest or -(10**20)) < asked_last and (stretch.latest or 10**20) >= asked_first
        for stretch in entry.stretches
    )


def counted(entries: Iterable[Entry], question: Search, facet: str) -> dict[str, int]:
    """value -> how many of what the question finds have it, but for the facet's own filter."""
    found = [e for e in entries if meets(e, question, but=facet)]
    if question.q:
        found = [e for e in found if tier_of(e, question.q)]
    if facet == "undated":
        undated = sum(entry.bounds is None for entry in found)
        return {"yes": undated} if undated else {}
    values = [value for entry in found for name, value in entry.facets if name == facet]
    return {value: values.count(value) for value in values}
