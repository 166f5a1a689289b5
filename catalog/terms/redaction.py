"""From the desk's document to the public one: only what the public type declares gets across.

The public types in `terms.document` are the whole rule: a field that stands in none of them cannot leave.
What is finer than allowed is coarsened here, on the way: positions, confidential agents, hidden statements,
closed holdings.
"""

from typing import Any

import msgspec

from catalog.terms.coordinates import Precision, generalise
from catalog.terms.document import PUBLIC_FORM, Agent, Document, PublicDocument
from catalog.terms.document.agent import PublicAgent
from catalog.terms.document.base import Name
from catalog.terms.document.position import Position, PublicPosition
from catalog.terms.document.statement import Statement
from catalog.terms.kinds import NameKind


def redact(document: Document) -> PublicDocument:
    """Everything of a document that everybody may have, and nothing else."""
    if isinstance(document, Agent) and document.confidential:
        return pseudonymous(document)
    public: Any = msgspec.convert(_coarsened(document), PUBLIC_FORM[type(document)], from_attributes=True)
    return public  # type: ignore[no-any-return]


def pseudonymous(agent: Agent) -> PublicAgent:
    """A confidential agent as everybody may know it: its number, its kind, a stable pseudonym."""
    name = Name(key="N0", value=agent.pseudonym, language="und", kind=NameKind.SUPPLIED, shown=True)
    return PublicAgent(number=agent.number, kind=agent.kind, names=(name,), pseudonymous=True)


def public_position(position: Position | None) -> PublicPosition | None:
    """The circle that may be shown for an exact point; None where nothing may be shown."""
    if position is None:
        return None
    area = generalise(position.longitude, position.latitude, position.precision)
    if area is None:
        return None
    radius = max(area.radius, position.uncertainty if position.precision is Precision.EXACT else 0)
    return PublicPosition(
        longitude=area.longitude,
        latitude=area.latitude,
        radius=radius,
        precision=position.precision,
        by=position.by,
    )


def _coarsened(document: Document) -> Document:
    """The same document with what is hidden taken out, still in the desk's type."""
    changes: dict[str, Any] = {}
    shown = _without_hidden(document.statements)
    if shown != document.statements:
        changes["statements"] = shown
    if getattr(document, "holdings", ()):
        changes["holdings"] = tuple(h for h in document.holdings if not h.closed)  # type: ignore[union-attr]
    if hasattr(document, "position"):
        changes["position"] = public_position(document.position)
    return msgspec.structs.replace(document, **changes)


def _without_hidden(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Shown statements, without their stances towards hidden ones."""
    shown = tuple(statement for statement in statements if not statement.hidden)
    keys = {statement.key for statement in shown}
    return tuple(
        msgspec.structs.replace(
            statement, stances=tuple(stance for stance in statement.stances if stance.towards in keys)
        )
        for statement in shown
    )
