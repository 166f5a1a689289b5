"""What a row of a record is called where editions are compared: "Statement S4 by Human Rights Watch"."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from catalog.public.links import link_to
from catalog.public.pages.differing_words import field_words
from catalog.public.reader import Reader
from catalog.public.states import KINDS
from catalog.terms.differing import Steps, part_at
from catalog.terms.document import PublicDocument
from catalog.terms.document.base import Identifier, Name, Search
from catalog.terms.document.card import Card, Cards
from catalog.terms.document.holding import PublicHolding
from catalog.terms.document.source import Author, Citation
from catalog.terms.document.statement import Answer, Carrier, PublicQuestion, PublicStatement, Stance
from catalog.terms.kinds import RecordKind
from catalog.terms.languages import OWN_NAMES


@dataclass(frozen=True)
class Sides:
    """The two editions that are compared, the earlier one first."""

    before: PublicDocument
    after: PublicDocument
    reader: Reader

    @property
    def cards_before(self) -> Cards:
        return self.before.cards

    @property
    def cards_after(self) -> Cards:
        return self.after.cards

    def card(self, number: str) -> Card | None:
        """What is shown of another record, in the later edition where it stands there."""
        return self.cards_after.get(number) or self.cards_before.get(number)

    def label(self, number: str) -> str:
        return link_to(number, self.card(number), self.reader).label.text

    def later(self, at: Steps) -> Any:
        return part_at(self.after, at)

    def either(self, at: Steps) -> Any:
        """What stands at a place, in the later edition or else in the earlier one."""
        found = part_at(self.after, at)
        return part_at(self.before, at) if found is None else found

    def around(self, at: Steps) -> Any:
        """The list or the words in which the last step's row stands."""
        return self.either((*at[:-1], at[-1]._replace(key="")))

    def asked(self, at: Steps, key: str) -> str:
        """The words of a question by its key: the record's own, or of the event that a card shows."""
        holder = at[:1] if at[0].field == "cards" else ()
        for document in (self.after, self.before):
            questions = getattr(part_at(document, holder), "questions", ())
            found = next((each for each in questions if each.key == key), None)
            if found is not None:
                return self.reader.say(found.asked).text
        return key


def row_words(at: Steps, sides: Sides) -> str:
    """The row that the last step leads to, by what a reader knows it by."""
    step, row = at[-1], sides.either(at)
    match row:
        case Name(key=key, value=value):
            return _("Name %(key)s: %(value)s") % {"key": key, "value": value}
        case PublicStatement(key=key):
            speaker = sides.label(row.speaker) if row.speaker else row.described
            return _("Statement %(key)s by %(speaker)s") % {"key": key, "speaker": speaker}
        case PublicQuestion(key=key):
            return _("Question: %(asked)s") % {"asked": sides.asked(at, key)}
        case Answer(question=key):
            return _("Answer to “%(asked)s”") % {"asked": sides.asked(at, key)}
        case Carrier(source=source):
            return _("Written in %(source)s") % {"source": sides.label(source)}
        case Stance(towards=key):
            return _("On statement %(key)s") % {"key": key}
        case PublicHolding(key=key):
            return _("Picture %(key)s") % {"key": key}
        case Citation(key=key, cited=cited):
            return _("Citation %(key)s of %(source)s") % {"key": key, "source": sides.label(cited)}
        case Search(key=key):
            return _("Search %(key)s") % {"key": key}
        case Card(type=kind) if kind in set(RecordKind):
            known = {"kind": KINDS[RecordKind(kind)], "label": sides.label(step.key)}
            return _("%(kind)s shown here: %(label)s") % known
    return _by_field(at, row, sides)


def _by_field(at: Steps, row: Any, sides: Sides) -> str:
    """The words of the list, and what the row is known by; of words, their language."""
    step = at[-1]
    words = field_words(step.struct, step.field)
    match row:
        case Identifier(scheme=known):
            pass
        case Author(family=family, given=given, literal=literal):
            known = literal or " ".join(filter(None, (given, family)))
        case str() if isinstance(sides.around(at), dict):
            known = OWN_NAMES.get(step.key.split("-")[0], step.key)
        case str():
            return words
        case _:
            known = sides.label(step.key)
    return f"{words} ({known})"
