"""The items of a collection as IIIF lists them: number, label, and the sequence they have now."""

from typing import NamedTuple

from catalog.crosswalks.language_maps import LanguageMap, mapped, only
from catalog.models.published import Membership, Published
from catalog.terms.body import card_from
from catalog.terms.kinds import RecordKind

# The name of the collection of everything; no record's number looks like it.
ALL = "all"


class Member(NamedTuple):
    number: str
    sequence: int
    label: LanguageMap


def members(collection: str) -> list[Member]:
    """Readable items in a collection, or all of them, in the order of first publication. One or two queries."""
    items = Published.objects.of_kind(RecordKind.ITEM).readable().order_by("docid")
    if collection != ALL:
        joined = Membership.objects.filter(collection=collection, left=False).values("number")
        items = items.filter(number__in=joined)
    rows = items.values_list("number", "edition_id", "card")
    return [Member(n, sequence, mapped(card_from(bytes(card)).labels) or only(n)) for n, sequence, card in rows]
