"""How a statement reached this catalogue: what its speaker rests on, the sources that carry it, the record."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.public.links import Link
from catalog.public.pages.voices import Speaking
from catalog.public.states import FORMS, HELD
from catalog.public.wording import Wording
from catalog.terms.document.statement import PublicStatement
from catalog.terms.kinds import Held


@dataclass(frozen=True)
class Step:
    """One station: what sort, which, how the words stand there, and whether a copy is kept here."""

    sort: str
    what: Link
    remark: str
    held: str
    has_copy: bool


def chain_of(statement: PublicStatement, at: Speaking) -> tuple[Step, ...]:
    """From what lies behind it to the record, in that order."""
    behind = [_source(number, _("the speaker rests on it"), at) for number in statement.rests_on]
    carried = [_source(c.source, _remark(str(FORMS[c.form]), c.locator), at) for c in statement.carriers]
    here = Link(at.number, Wording(f"{at.number}, {statement.key}", "", at.reader.language))
    return (*behind, *carried, Step(_("Record"), here, _("entered here"), _("This catalogue"), True))


def _source(number: str, remark: str, at: Speaking) -> Step:
    card = at.cards.get(number)
    held = card.held if card else ""
    words = str(HELD[Held(held)]) if held else ""
    return Step(_("Source"), at.link(number), remark, words, held == Held.COPY)


def _remark(form: str, locator: str) -> str:
    return f"{locator}; {form}" if locator else form
