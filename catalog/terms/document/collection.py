from catalog.terms.document.base import Words
from catalog.terms.document.card import Card
from catalog.terms.document.record import RecordFields
from catalog.terms.document.statement import PublicQuestion, PublicStatement, Question, Statement


class CollectionFields(RecordFields):
    description: Words = {}


class Collection(CollectionFields, tag="collection"):
    """A curated set of items; items list their collections."""

    questions: tuple[Question, ...] = ()
    statements: tuple[Statement, ...] = ()
    notes: str = ""


class PublicCollection(CollectionFields, tag="collection"):
    """A curated set as everybody may have it."""

    labels: Words = {}
    questions: tuple[PublicQuestion, ...] = ()
    statements: tuple[PublicStatement, ...] = ()
    cards: dict[str, Card] = {}
