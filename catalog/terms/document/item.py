from typing import Annotated

from catalog.terms.document.base import Attribution, ConceptKey, Part, PlaceNumber, Words, refers
from catalog.terms.document.card import Card
from catalog.terms.document.condition import ConditionReport, PublicConditionReport
from catalog.terms.document.designation import Designation
from catalog.terms.document.holding import Holding, PublicHolding
from catalog.terms.document.inscription import Inscription
from catalog.terms.document.position import Position, PublicPosition
from catalog.terms.document.provenance import ProvenanceStep
from catalog.terms.document.record import RecordFields
from catalog.terms.document.statement import PublicQuestion, PublicStatement, Question, Statement


class Relation(Part):
    """A typed tie to another item: one of a pair, copy of, moved from... (a concept of `relations`)."""

    to: Annotated[str, refers("related")]
    kind: ConceptKey
    by: Attribution = Attribution()


class ItemFields(RecordFields):
    """`kind` is a concept of `item-kinds`, the broadest that no held statement rejects."""

    kind: ConceptKey = ""
    part_of: Annotated[str, refers("part-of")] = ""
    place: PlaceNumber = ""
    related: tuple[Relation, ...] = ()
    collections: tuple[Annotated[str, refers("collection")], ...] = ()
    warning: Words = {}
    inscriptions: tuple[Inscription, ...] = ()
    provenance: tuple[ProvenanceStep, ...] = ()
    designations: tuple[Designation, ...] = ()


class Item(ItemFields, tag="item"):
    """A heritage item: building, part of a building, stone, object, inscription, practice."""

    questions: tuple[Question, ...] = ()
    statements: tuple[Statement, ...] = ()
    notes: str = ""
    position: Position | None = None
    holdings: tuple[Holding, ...] = ()
    condition: tuple[ConditionReport, ...] = ()


class PublicItem(ItemFields, tag="item"):
    """An item as everybody may have it. `events` are those said to have affected it."""

    labels: Words = {}
    questions: tuple[PublicQuestion, ...] = ()
    statements: tuple[PublicStatement, ...] = ()
    cards: dict[str, Card] = {}
    position: PublicPosition | None = None
    holdings: tuple[PublicHolding, ...] = ()
    condition: tuple[PublicConditionReport, ...] = ()
    events: tuple[Annotated[str, refers("event")], ...] = ()
