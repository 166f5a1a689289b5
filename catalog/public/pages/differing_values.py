"""A value as it stands in an edition, for a reader: labels with links, days and choices in words."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import msgspec
from django.utils.translation import gettext as _

from catalog.public.links import Link, link_to
from catalog.public.pages.answers import value_of
from catalog.public.pages.differing_rows import Sides
from catalog.public.pages.differing_words import CHOICES, DATES, LANGUAGES
from catalog.public.states import HELD, NAMES
from catalog.public.wording import Wording
from catalog.terms.differing import Steps, known_by
from catalog.terms.document.card import Cards
from catalog.terms.document.statement import Answer
from catalog.terms.languages import OWN_NAMES
from catalog.terms.mentions import roles_of

# Plain words in documents that the house has words for.
WORDED = {
    ("Name", "kind"): {kind.value: words for kind, words in NAMES.items()},
    ("Card", "held"): {held.value: words for held, words in HELD.items()},
}


@dataclass(frozen=True)
class Shown:
    """One value, or several, each a link where it is a record that has a page."""

    values: tuple[Link, ...]


def shown(at: Steps, value: Any, cards: Cards, sides: Sides) -> Shown:
    if isinstance(value, msgspec.Struct):
        return Shown((_of_struct(value, cards, sides),))
    if isinstance(value, tuple):
        return Shown(tuple(_one(at, each, cards, sides) for each in value))
    return Shown((_one(at, value, cards, sides),))


def _of_struct(part: Any, cards: Cards, sides: Sides) -> Link:
    """The value of an answer; of any other part, what it is known by."""
    if part.__struct_config__.tag:
        return value_of(Answer(question="", value=part), cards, sides.reader)
    return _plain(known_by(part), sides)


def _one(at: Steps, value: Any, cards: Cards, sides: Sides) -> Link:
    step = at[-1]
    if isinstance(value, bool):
        return _plain(_("Yes") if value else _("No"), sides)
    if isinstance(value, StrEnum):
        return _plain(str(CHOICES[type(value)][value]), sides)
    if step.field in roles_of(step.struct):
        return link_to(value, cards.get(value), sides.reader)
    if not isinstance(value, str):
        return _plain(str(value), sides)
    return _words(at, value, sides)


def _words(at: Steps, value: str, sides: Sides) -> Link:
    step = at[-1]
    if worded := WORDED.get((step.struct.__name__, step.field)):
        return _plain(str(worded.get(value, value)), sides)
    if step.field == "question":
        return _plain(sides.asked(at, value), sides)
    if step.field in DATES and (day := sides.reader.when(value)).words:
        return _plain(day.words, sides)
    if step.field in LANGUAGES:
        return _plain(OWN_NAMES.get(value.split("-")[0], value), sides)
    return Link(
        "", Wording(value, step.key if step.key and isinstance(sides.around(at), dict) else "", sides.reader.language)
    )


def _plain(text: str, sides: Sides) -> Link:
    return Link("", Wording(text, "", sides.reader.language))
