"""Sets (§2.6): one for each kind of record, one for each collection. None lies within another.

Who leaves a collection stays in its set as deleted, so that a partner who harvests only that set hears of it.
"""

from dataclasses import dataclass

from django.db.models import Q

from catalog.models.published import Membership, Published
from catalog.terms.body import card_from
from catalog.terms.document.base import Words
from catalog.terms.kinds import RecordKind
from catalog.terms.labels import BETWEEN
from catalog.terms.languages import pick

NAMES = {
    RecordKind.ITEM: "Heritage items",
    RecordKind.PLACE: "Places",
    RecordKind.AGENT: "People and bodies",
    RecordKind.EVENT: "Events, as reported",
    RecordKind.SOURCE: "Sources",
    RecordKind.COLLECTION: "Collections",
}


@dataclass(frozen=True)
class Set:
    """A set with its spec: the kind's word ("item"), or the collection's number ("C-0001")."""

    spec: str
    name: str


def all_sets() -> list[Set]:
    """Kinds first, then collections in the order of their first publication, in one query."""
    collections = Published.objects.of_kind(RecordKind.COLLECTION).order_by("docid")
    kinds = [Set(kind.value, name) for kind, name in NAMES.items()]
    return kinds + [Set(each.number, _name(each)) for each in collections]


def _name(collection: Published) -> str:
    """Its labels in all languages; of one that is withdrawn or withheld, only that."""
    if not collection.is_readable:
        return f"{collection.number}, {collection.state}"
    labels: Words = card_from(bytes(collection.card)).labels
    first = pick(labels, "en")[0]
    return BETWEEN.join([labels[first], *(labels[t] for t in sorted(labels) if t != first)]) if labels else first


def condition(spec: str) -> Q | None:
    """Which pointers are in a set, those that have left it included; None where there is no such set."""
    if spec in set(RecordKind):
        return Q(kind=spec)
    if Published.objects.of_kind(RecordKind.COLLECTION).filter(number=spec).exists():
        return Q(number__in=Membership.objects.filter(collection=spec).values("number"))
    return None


def memberships(numbers: list[str]) -> dict[str, list[Membership]]:
    """The collections that each of these records is in, or was once, in one query."""
    found: dict[str, list[Membership]] = {number: [] for number in numbers}
    for membership in Membership.objects.filter(number__in=numbers).order_by("collection"):
        found[membership.number].append(membership)
    return found
