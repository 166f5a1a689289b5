"""What is sent for a place or an item on a day: the lists, and what stands in them."""

import msgspec

from catalog.terms.document.base import Attribution, Search, Words
from catalog.terms.document.card import Card
from catalog.terms.document.condition import PublicConditionReport
from catalog.terms.document.statement import PublicStatement
from catalog.terms.kinds import Verdict


class QuestionThen(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A question, and how the answers that hold on the day stand to each other: computed, and no finding."""

    key: str
    topic: str = ""
    asked: Words
    state: Verdict


class Entry(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One statement as it bears on the day. `statement` is its permanent address, `of` the record it is said of.

    `says` is the statement with speaker, date said, carriers (source, locator, quotation) and those of its
    answers that bear on the day. In `said_of_the_day`, `certain` is false where its dates may or may not take in
    the day.
    """

    statement: str
    of: str
    question: str
    certain: bool | None = None
    says: PublicStatement


class LiesIn(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Who says that one place lies in the other, and for when; `certain` is left out where no time is given."""

    place: str
    during: str = ""
    certain: bool | None = None
    by: Attribution


class Lists(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What one record holds for the day, by question."""

    number: str
    uri: str
    labels: Words = {}
    questions: tuple[QuestionThen, ...]
    said_of_the_day: tuple[Entry, ...]
    last_said_before: tuple[Entry, ...]
    without_a_time: tuple[Entry, ...]
    searches: tuple[Search, ...]


class WiderPlace(Lists, kw_only=True):
    """What is said of a wider place, never of the place in it; `lies_in` tells who puts the one in the other."""

    lies_in: tuple[LiesIn, ...]


class PlaceOnADay(Lists, kw_only=True):
    """A place on one day of the world. Nothing is inferred between the lists, and their order carries no weight.

    `said_of_the_day`: answers said to hold then. `last_said_before`: answers whose end the speaker leaves open,
    last said before the day. `without_a_time`: answers that give no time, so of no day in particular. `searches`:
    what the catalogue looked for; its own word. `cards` holds what is shown of every record named.
    """

    edition: int
    changed: str
    on: str
    said_of_a_wider_place: tuple[WiderPlace, ...]
    cards: dict[str, Card]


class ItemOnADay(Lists, kw_only=True):
    """An item on one day of the world: the same lists, and the reports on its condition then held.

    `condition` holds every report whose look had been taken by the day, earliest first. Its state is that list,
    and never one value: no report holds for another day than its own.
    """

    edition: int
    changed: str
    on: str
    condition: tuple[PublicConditionReport, ...]
    cards: dict[str, Card]
