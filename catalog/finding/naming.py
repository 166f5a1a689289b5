"""Which published records name another one, and in what role: what rests on a source, who lies in a place."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Max

from catalog.finding.brief import Brief, brief_from
from catalog.finding.index import PUBLISHED
from catalog.models.published import Mention, Published
from catalog.terms.kinds import RecordKind

# A record may be named by thousands; a page shows so many, and says how many more there are.
MOST = 200


@dataclass(frozen=True)
class Naming:
    """A record that names another: which, in what roles, and what a list shows of it."""

    number: str
    kind: RecordKind
    roles: frozenset[str]
    brief: Brief


@dataclass(frozen=True)
class Named:
    """Who names a record, in the order of numbers; `more` are left out."""

    by: tuple[Naming, ...]
    more: int = 0

    def as_(self, *roles: str) -> tuple[Naming, ...]:
        """Those that name it in one of these roles."""
        return tuple(naming for naming in self.by if naming.roles & set(roles))


def naming(number: str, most: int = MOST) -> Named:
    """Published records that name this one, in three queries."""
    rows = Mention.objects.filter(to_number=number).exclude(from_number=number)
    total = rows.values("from_number").distinct().count()
    roles: dict[str, set[str]] = {}
    first = rows.order_by("from_number").values_list("from_number", flat=True).distinct()[:most]
    for from_number, role in rows.filter(from_number__in=list(first)).values_list("from_number", "role"):
        roles.setdefault(from_number, set()).add(role)
    entries = PUBLISHED.entries._default_manager.filter(number__in=roles).order_by("docid")
    found = tuple(
        Naming(n, RecordKind(kind), frozenset(roles[n]), brief_from(bytes(brief)))
        for n, kind, brief in entries.values_list("number", "kind", "brief")
    )
    return Named(found, total - len(found))


def briefs(numbers: Iterable[str]) -> tuple[Naming, ...]:
    """What a list shows of these records, in the order asked for, in one query."""
    wanted = list(dict.fromkeys(numbers))
    entries = PUBLISHED.entries._default_manager.filter(number__in=wanted)
    found = {
        n: Naming(n, RecordKind(kind), frozenset(), brief_from(bytes(brief)))
        for n, kind, brief in entries.values_list("number", "kind", "brief")
    }
    return tuple(found[n] for n in wanted if n in found)


def stamp(numbers: Iterable[str]) -> str:
    """Changes with whoever names one of these records, or stops doing so: part of a page's ETag. One query."""
    whom = Mention.objects.filter(to_number__in=[n for n in numbers if n]).values("from_number")
    held = Published.objects.filter(number__in=whom).aggregate(newest=Max("edition_id"), count=Count("pk"))
    return f"{held['newest'] or 0}-{held['count']}"
