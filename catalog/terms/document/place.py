from typing import Annotated

from catalog.terms.document.base import Attribution, ConceptKey, Part, Words, refers
from catalog.terms.document.card import Card
from catalog.terms.document.position import Position, PublicPosition
from catalog.terms.document.record import RecordFields
from catalog.terms.document.statement import PublicQuestion, PublicStatement, Question, Statement


class Within(Part):
    """Said to lie in another place, by whom, and when (EDTF)."""

    place: Annotated[str, refers("within")]
    during: str = ""
    by: Attribution = Attribution()


class PlaceFields(RecordFields):
    kind: ConceptKey = ""
    within: tuple[Within, ...] = ()


class Place(PlaceFields, tag="place"):
    """A place by its names; who held it, and when, are answers to its questions."""

    questions: tuple[Question, ...] = ()
    statements: tuple[Statement, ...] = ()
    notes: str = ""
    position: Position | None = None


class PublicPlace(PlaceFields, tag="place"):
    """A place as everybody may have it."""

    labels: Words = {}
    questions: tuple[PublicQuestion, ...] = ()
    statements: tuple[PublicStatement, ...] = ()
    cards: dict[str, Card] = {}
    position: PublicPosition | None = None
