"""What stands beside a record: its parts, what shares its place, what names it; each as a list."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from catalog.finding.naming import Named, Naming
from catalog.public.links import Link, link_to, page_of
from catalog.public.pages.neighbours import Beside, Neighbour, Row, tied, to_of
from catalog.public.pages.tied import tied_to
from catalog.public.reader import Reader
from catalog.public.wording import Wording
from catalog.terms.document import PublicAgent, PublicDocument, PublicEvent, PublicItem, PublicPlace
from catalog.terms.kinds import RecordKind


def related_of(document: PublicDocument, named: Named, reader: Reader) -> tuple[Beside, ...]:
    """Every list that has something in it."""
    lists = [*_own(document, reader), *_naming(document, named, reader), *tied_to(document, named, reader)]
    return tuple(each for each in lists if each.records)


def _own(document: PublicDocument, reader: Reader) -> list[Beside]:
    """What the record itself names."""
    cards = document.cards
    match document:
        case PublicItem():
            events = tuple(Neighbour(link_to(n, cards[n], reader)) for n in document.events if n in cards)
            return [_rows(_("Related items"), document.related, document, reader), Beside(_("Events"), events)]
        case PublicEvent():
            items = tuple(
                Neighbour(link_to(a.item, cards.get(a.item), reader), link_to(a.role, cards.get(a.role), reader).label)
                for a in document.affected
            )
            return [Beside(_("Items said to be affected"), items)]
        case PublicPlace():
            return [_rows(_("Said to lie in"), document.within, document, reader)]
        case PublicAgent():
            parts = _rows(_("Part of"), document.part_of, document, reader)
            return [parts, _rows(_("Speaks for"), document.speaks_for, document, reader)]
    return []


def _rows(title: str, rows: Iterable[Row], document: PublicDocument, reader: Reader) -> Beside:
    """Rows of the record's own, each with whose word it is."""
    return Beside(title, tuple(tied(row, _to(row, document, reader), document, reader) for row in rows))


def _to(row: Row, document: PublicDocument, reader: Reader) -> Link:
    number = to_of(row)
    return link_to(number, document.cards.get(number), reader)


def _naming(document: PublicDocument, named: Named, reader: Reader) -> list[Beside]:
    """Published records that name it, in the catalogue's own order of things."""
    lists = [Beside(_("Parts"), _links(named.as_("part-of"), reader))]
    if isinstance(document, PublicPlace):
        lists += _here(document.number, named.as_("place"), reader)
    if isinstance(document, PublicAgent):
        lists.append(Beside(_("Named in"), _links(named.as_("agent"), reader)))
    return [*lists, Beside(_("Items in it"), _links(named.as_("collection"), reader))]


def _here(number: str, naming: tuple[Naming, ...], reader: Reader) -> list[Beside]:
    """Records entered under a place; a record in which only a speaker puts something there is said to name it."""
    entered = [each for each in naming if each.brief.place == number]
    return [
        Beside(_("Items here"), _links((n for n in entered if n.kind is RecordKind.ITEM), reader)),
        Beside(_("Events here"), _links((n for n in entered if n.kind is RecordKind.EVENT), reader)),
        Beside(_("Named in"), _links((n for n in naming if n.brief.place != number), reader)),
    ]


def _links(records: Iterable[Naming], reader: Reader) -> tuple[Neighbour, ...]:
    return tuple(
        Neighbour(
            Link(n.number, reader.say(n.brief.labels) or Wording(n.number, "", ""), page_of(n.kind.value, n.number))
        )
        for n in records
    )
