"""Which sources cite which, and how: read from their published documents, in a fixed number of queries."""

from collections.abc import Iterable, Mapping

from django.db.models import Count, Max, Q

from catalog.finding.reading import read_all
from catalog.models.published import Mention, Published
from catalog.terms.document import PublicSource
from catalog.terms.document.source import Citation
from catalog.terms.published import PublishedRecord

CITES = "cites"
# Of sources that are cited by very many, so many are read for one page.
MOST = 100

Citing = Mapping[str, tuple[Citation, ...]]


def citing(numbers: Iterable[str]) -> list[PublishedRecord]:
    """These sources, and those that cite one of them, by number. Two queries."""
    wanted = set(numbers)
    rows = Mention.objects.filter(to_number__in=wanted, role=CITES).order_by("from_number")
    found = rows.values_list("from_number", flat=True).distinct()[:MOST]
    return list(read_all(sorted(wanted | set(found))))


def citations_of(sources: Iterable[PublishedRecord]) -> dict[str, tuple[Citation, ...]]:
    """What each source cites."""
    return {each.number: each.document.citations for each in sources if isinstance(each.document, PublicSource)}


def stamp_of_citing(numbers: Iterable[str]) -> str:
    """Changes with these sources and with whoever cites them: part of a page's ETag. One query."""
    wanted = list(numbers)
    whom = Mention.objects.filter(to_number__in=wanted, role=CITES).values("from_number")
    held = Published.objects.filter(Q(number__in=wanted) | Q(number__in=whom))
    found = held.aggregate(newest=Max("edition_id"), count=Count("pk"))
    return f"{found['newest'] or 0}-{found['count']}"
