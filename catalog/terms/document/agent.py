from typing import Annotated

from catalog.terms.document.base import Attribution, ConceptKey, Part, Words, refers
from catalog.terms.document.card import Card
from catalog.terms.document.record import RecordFields
from catalog.terms.document.statement import PublicQuestion, PublicStatement, Question, Statement


class Tie(Part):
    """Part of, or speaking for, another agent; dated (EDTF) and attributed."""

    agent: Annotated[str, refers("principal")]
    during: str = ""
    by: Attribution = Attribution()


class AgentFields(RecordFields):
    kind: ConceptKey = ""
    part_of: tuple[Tie, ...] = ()
    speaks_for: tuple[Tie, ...] = ()


class Agent(AgentFields, tag="agent"):
    """A person, body, state, community or family. A confidential one is a pseudonym everywhere public."""

    questions: tuple[Question, ...] = ()
    statements: tuple[Statement, ...] = ()
    notes: str = ""
    confidential: bool = False
    pseudonym: str = ""


class PublicAgent(AgentFields, tag="agent"):
    """An agent as everybody may have it; `pseudonymous` where the name is kept back to protect somebody."""

    labels: Words = {}
    questions: tuple[PublicQuestion, ...] = ()
    statements: tuple[PublicStatement, ...] = ()
    cards: dict[str, Card] = {}
    pseudonymous: bool = False
