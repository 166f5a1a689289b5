from typing import Annotated

from catalog.terms.document.base import ConceptKey, Part, PlaceNumber, Words, refers
from catalog.terms.document.card import Card
from catalog.terms.document.record import RecordFields
from catalog.terms.document.statement import PublicQuestion, PublicStatement, Question, Statement


class Affected(Part):
    """An item the event is said to have touched; `role` is a concept of `affected-as`: reported damaged."""

    item: Annotated[str, refers("affects")]
    role: ConceptKey


class EventFields(RecordFields):
    kind: ConceptKey = ""
    part_of: Annotated[str, refers("part-of")] = ""
    place: PlaceNumber = ""
    affected: tuple[Affected, ...] = ()


class Event(EventFields, tag="event"):
    """An identity ("the strikes of 8 October 2020, as reported"); what, who and when are answers."""

    questions: tuple[Question, ...] = ()
    statements: tuple[Statement, ...] = ()
    notes: str = ""


class PublicEvent(EventFields, tag="event"):
    """An event as everybody may have it. `date` is the hull of the live answers to when it happened (EDTF)."""

    labels: Words = {}
    questions: tuple[PublicQuestion, ...] = ()
    statements: tuple[PublicStatement, ...] = ()
    cards: dict[str, Card] = {}
    date: str = ""
