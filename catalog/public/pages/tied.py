"""Records that tie themselves to this one: each with whose word that is, which stands in their own document."""

from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from catalog.finding.naming import Named, Naming
from catalog.finding.reading import read_all
from catalog.public.links import Link, page_of
from catalog.public.pages.neighbours import Beside, Neighbour, Row, tied, to_of
from catalog.public.reader import Reader
from catalog.public.wording import Wording
from catalog.terms.document import PublicAgent, PublicDocument, PublicItem, PublicPlace
from catalog.terms.published import PublishedRecord

# So many records are read for their own words; the search has the rest.
MOST = 40


def tied_to(document: PublicDocument, named: Named, reader: Reader) -> list[Beside]:
    """The list that belongs to this kind of record: one query where somebody names it so, else none."""
    match document:
        case PublicPlace():
            return [Beside(_("Places said to lie in it"), _rows(document, named.as_("within"), _within, reader))]
        case PublicAgent():
            found = _rows(document, named.as_("principal"), _principals, reader)
            return [Beside(_("Speak for it, or are part of it"), found)]
        case PublicItem():
            return [Beside(_("Items that name it"), _rows(document, named.as_("related"), _relations, reader))]
    return []


def _rows(
    here: PublicDocument,
    naming: tuple[Naming, ...],
    of: Callable[[PublicDocument], Iterable[Row]],
    reader: Reader,
) -> tuple[Neighbour, ...]:
    if not naming:
        return ()
    return tuple(
        tied(row, _link(found, reader), found.document, reader)
        for found in read_all(each.number for each in naming[:MOST])
        for row in of(found.document)
        if to_of(row) == here.number
    )


def _link(found: PublishedRecord, reader: Reader) -> Link:
    label = reader.say(found.document.labels) or Wording(found.number, "", reader.language)
    return Link(found.number, label, page_of(found.kind.value, found.number))


def _within(document: PublicDocument) -> Iterable[Row]:
    return document.within if isinstance(document, PublicPlace) else ()


def _principals(document: PublicDocument) -> Iterable[Row]:
    return (*document.part_of, *document.speaks_for) if isinstance(document, PublicAgent) else ()


def _relations(document: PublicDocument) -> Iterable[Row]:
    return document.related if isinstance(document, PublicItem) else ()
