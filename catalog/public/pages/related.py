"""What stands beside a record: its parts, what shares its place, what names it; each as a list."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.finding.naming import Named, Naming
from catalog.public.links import Link, link_to, page_of
from catalog.public.reader import Reader
from catalog.public.wording import Wording
from catalog.terms.document import PublicAgent, PublicDocument, PublicEvent, PublicItem, PublicPlace
from catalog.terms.kinds import RecordKind


@dataclass(frozen=True)
class Beside:
    """One list: what the records in it have to do with this one, and which they are."""

    title: str
    records: tuple[Link, ...]
    more: int = 0


def related_of(document: PublicDocument, named: Named, reader: Reader) -> tuple[Beside, ...]:
    """Every list that has something in it."""
    lists = [*_own(document, reader), *_naming(document, named, reader)]
    return tuple(each for each in lists if each.records)


def _own(document: PublicDocument, reader: Reader) -> list[Beside]:
    """What the record itself names."""
    cards = document.cards
    match document:
        case PublicItem():
            events = [n for n in document.events if n in cards]
            return [
                Beside(_("Related items"), tuple(link_to(r.to, cards.get(r.to), reader) for r in document.related)),
                Beside(_("Events"), tuple(link_to(n, cards[n], reader) for n in events)),
            ]
        case PublicEvent():
            items = tuple(link_to(a.item, cards.get(a.item), reader) for a in document.affected)
            return [Beside(_("Items said to be affected"), items)]
        case PublicPlace():
            within = tuple(link_to(w.place, cards.get(w.place), reader) for w in document.within)
            return [Beside(_("Said to lie in"), within)]
        case PublicAgent():
            part_of = tuple(link_to(t.agent, cards.get(t.agent), reader) for t in document.part_of)
            speaks = tuple(link_to(t.agent, cards.get(t.agent), reader) for t in document.speaks_for)
            return [Beside(_("Part of"), part_of), Beside(_("Speaks for"), speaks)]
    return []


def _naming(document: PublicDocument, named: Named, reader: Reader) -> list[Beside]:
    """Published records that name it."""
    parts = named.as_("part-of")
    lists = [Beside(_("Parts"), _links(parts, reader))]
    match document:
        case PublicPlace():
            here = [n for n in named.as_("place") if n.kind is RecordKind.ITEM]
            lists += [
                Beside(_("Items here"), _links(here, reader)),
                Beside(_("Events here"), _links((n for n in named.as_("place") if n.kind is RecordKind.EVENT), reader)),
                Beside(_("Places said to lie in it"), _links(named.as_("within"), reader)),
            ]
        case PublicAgent():
            lists.append(Beside(_("Speak for it, or are part of it"), _links(named.as_("principal"), reader)))
        case PublicItem():
            lists.append(Beside(_("Items that name it"), _links(named.as_("related"), reader)))
    members = named.as_("collection")
    return [*lists, Beside(_("Items in it"), _links(members, reader))]


def _links(records: Iterable[Naming], reader: Reader) -> tuple[Link, ...]:
    return tuple(
        Link(n.number, reader.say(n.brief.labels) or Wording(n.number, "", ""), page_of(n.kind.value, n.number))
        for n in records
    )
