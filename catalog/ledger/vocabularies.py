"""Vocabularies: what is held of one, and storing what it is to be. Only what differs is written."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from catalog.models.drafts import Concept, ConceptMatch, Scheme
from catalog.terms import vocabulary as terms
from catalog.terms.vocabulary import Match, MatchKind, Vocabulary, tied_both_ways

TIES = ("broader", "related", "excludes")
WORDS = ("labels", "definition", "scope_note")
LABELS = ("alternative", "hidden")


def held(scheme: str) -> Vocabulary | None:
    """A vocabulary as the desk has it, in seven queries; None where there is none."""
    return all_held([scheme]).get(scheme)


def all_held(schemes: Iterable[str]) -> dict[str, Vocabulary]:
    """Several vocabularies at once, by key."""
    rows = {scheme.pk: scheme for scheme in Scheme.objects.filter(pk__in=list(schemes))}
    concepts: dict[str, list[terms.Concept]] = defaultdict(list)
    ties = {name: _ties(name, rows) for name in TIES}
    matches = _matches(rows)
    for concept in Concept.objects.filter(scheme__in=rows):
        tied = {name: tuple(ties[name][concept.pk]) for name in TIES}
        concepts[concept.scheme_id].append(_concept(concept, tied, tuple(matches[concept.pk])))
    return {
        key: tied_both_ways(
            Vocabulary(
                scheme=terms.Scheme(key=key, labels=row.labels, description=row.description),
                concepts=tuple(concepts[key]),
            )
        )
        for key, row in rows.items()
    }


def _concept(row: Concept, ties: dict[str, tuple[str, ...]], matches: tuple[Match, ...]) -> terms.Concept:
    words: dict[str, Any] = {name: getattr(row, name) for name in WORDS}
    labels: dict[str, Any] = {name: {tag: tuple(texts) for tag, texts in getattr(row, name).items()} for name in LABELS}
    return terms.Concept(
        key=row.pk,
        notation=row.notation,
        deprecated=row.deprecated,
        replaced_by=row.replaced_by_id or "",
        matches=matches,
        **{**words, **labels, **ties},
    )


def _ties(name: str, schemes: Iterable[str]) -> dict[str, list[str]]:
    """The concepts tied to each concept of these vocabularies."""
    through = getattr(Concept, name).through
    found: dict[str, list[str]] = defaultdict(list)
    rows = through.objects.filter(from_concept__scheme__in=list(schemes)).values_list("from_concept", "to_concept")
    for one, other in rows:
        found[one].append(other)
    return found


def _matches(schemes: Iterable[str]) -> dict[str, list[Match]]:
    found: dict[str, list[Match]] = defaultdict(list)
    rows = ConceptMatch.objects.filter(concept__scheme__in=list(schemes))
    for key, kind, uri in rows.values_list("concept", "kind", "uri"):
        found[key].append(Match(kind=MatchKind(kind), uri=uri))
    return found


def store(wanted: Vocabulary, before: Vocabulary | None) -> None:
    """Make the tables say what a vocabulary says; `before` is what they say now. Concepts are never removed."""
    own, scheme = before.by_key() if before else {}, wanted.scheme
    if before is None or before.scheme != scheme:
        Scheme.objects.update_or_create(
            pk=scheme.key, defaults={"labels": scheme.labels, "description": scheme.description}
        )
    changed = [concept for concept in wanted.concepts if own.get(concept.key) != concept]
    for concept in changed:
        Concept.objects.update_or_create(pk=concept.key, defaults={"scheme_id": scheme.key, **_columns(concept)})
    for concept in changed:
        _store_ties(concept, own.get(concept.key))


def _columns(concept: terms.Concept) -> dict[str, Any]:
    words = {name: getattr(concept, name) for name in WORDS}
    labels = {name: {tag: list(texts) for tag, texts in getattr(concept, name).items()} for name in LABELS}
    plain = {"notation": concept.notation, "deprecated": concept.deprecated, "replaced_by_id": None}
    return {**words, **labels, **plain}


def _store_ties(concept: terms.Concept, before: terms.Concept | None) -> None:
    """Ties and matches, once every concept is there."""
    row = Concept.objects.get(pk=concept.key)
    if concept.replaced_by:
        Concept.objects.filter(pk=concept.key).update(replaced_by=concept.replaced_by)
    for name in TIES:
        if getattr(concept, name) != (getattr(before, name) if before else ()):
            getattr(row, name).set(getattr(concept, name))
    if concept.matches != (before.matches if before else ()):
        row.matches.all().delete()
        ConceptMatch.objects.bulk_create(
            ConceptMatch(concept=row, kind=match.kind.value, uri=match.uri) for match in concept.matches
        )
