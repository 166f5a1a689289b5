"""Published vocabularies: the list of them, one with its concepts, one concept with those beside it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, QuerySet

from catalog.finding.brief import brief_from
from catalog.finding.index import PUBLISHED
from catalog.finding.naming import Naming
from catalog.models.published import Mention, Term, TermList
from catalog.terms.kinds import RecordKind
from catalog.terms.vocabulary import Concept, Scheme, concept_from, scheme_from
from catalog.terms.vocabulary_order import place_by_key

# The vocabularies of what a record is: the search has these in its filter for kinds.
OF_KINDS = frozenset({"item-kinds", "place-kinds", "agent-kinds", "event-kinds", "source-kinds"})


@dataclass(frozen=True)
class Listed:
    """A vocabulary in the list: how many concepts it has, and when one of them last changed (UTC)."""

    scheme: Scheme
    size: int
    digest: str
    changed: datetime
    body: bytes


@dataclass(frozen=True)
class Whole:
    """A vocabulary with all its concepts, by key: a scale in its own order, all others A-Z."""

    listed: Listed
    concepts: Mapping[str, Concept]
    bodies: tuple[bytes, ...]


@dataclass(frozen=True)
class One:
    """A concept, its vocabulary, and every concept it names, by key."""

    scheme: Scheme
    concept: Concept
    beside: Mapping[str, Concept]
    digest: str
    changed: datetime
    body: bytes


def every() -> list[Listed]:
    """All vocabularies, A-Z by key, in two queries."""
    rows = Term.objects.exclude(body=b"").values_list("scheme").annotate(n=Count("pk")).order_by()
    sizes = dict(rows)
    return [_listed(row, sizes.get(row.pk, 0)) for row in TermList.objects.all()]


def whole(key: str) -> Whole | None:
    """One vocabulary, in two queries; None where there is none."""
    row = TermList.objects.filter(pk=key).first()
    if row is None:
        return None
    bodies = [bytes(body) for body in _terms(scheme=key).values_list("body", flat=True)]
    held = sorted(zip(map(concept_from, bodies), bodies, strict=True), key=lambda pair: place_by_key(pair[0]))
    concepts = {concept.key: concept for concept, _ in held}
    return Whole(_listed(row, len(concepts)), concepts, tuple(body for _, body in held))


def one(key: str) -> One | None:
    """One concept, in three queries; None where there is none."""
    term = _terms(pk=key).first()
    row = TermList.objects.filter(pk=term.scheme).first() if term else None
    if term is None or row is None or term.changed is None:
        return None
    body = bytes(term.body)
    concept = concept_from(body)
    beside = _terms(pk__in=concept.ties).values_list("body", flat=True)
    found = {each.key: each for each in map(concept_from, map(bytes, beside))}
    return One(scheme_from(bytes(row.body)), concept, found, f"{row.digest}{term.digest}", term.changed, body)


def _terms(**of: Any) -> QuerySet[Term]:
    return Term.objects.filter(**of).exclude(body=b"")


def _listed(row: TermList, size: int) -> Listed:
    body = bytes(row.body)
    return Listed(scheme_from(body), size, row.digest, row.changed, body)


def uses(keys: Iterable[str]) -> dict[str, int]:
    """How many published records show each of these concepts, in one query; those that none shows are left out."""
    rows = Mention.objects.filter(to_number__in=list(keys)).values_list("to_number")
    return dict(rows.annotate(n=Count("from_number", distinct=True)).order_by())


@dataclass(frozen=True)
class Users:
    """A page of the records that show a concept, in the order in which they were first published."""

    by: tuple[Naming, ...]
    total: int
    page: int
    pages: int


def users(key: str, page: int, on_a_page: int) -> Users:
    """Records that show a concept, in two queries; a page past the end is the last one."""
    numbers = Mention.objects.filter(to_number=key).values("from_number")
    entries = PUBLISHED.entries._default_manager.filter(number__in=numbers)
    total = entries.count()
    pages = max(1, -(-total // on_a_page))
    page = min(max(page, 1), pages)
    start = (page - 1) * on_a_page
    rows = entries.order_by("docid").values_list("number", "kind", "brief")[start : start + on_a_page]
    found = tuple(Naming(n, RecordKind(kind), frozenset(), brief_from(bytes(brief))) for n, kind, brief in rows)
    return Users(found, total, page, pages)
