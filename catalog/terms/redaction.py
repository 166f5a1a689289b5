"""From the desk's document to the public one: only what the public type declares gets across.

The public types in `terms.document` are the whole rule: a field that stands in none of them cannot leave.
What is finer than allowed is coarsened here, on the way: positions, confidential agents, hidden statements,
closed holdings, hidden reports.
"""

from typing import Any

import msgspec

from catalog.terms.coordinates import Precision, generalise
from catalog.terms.document import PUBLIC_FORM, Agent, Document, Item, PublicDocument
from catalog.terms.document.agent import PublicAgent
from catalog.terms.document.base import Name
from catalog.terms.document.condition import ConditionReport
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
        shape=position.shape if position.precision is Precision.EXACT else None,
        by=position.by,
    )


def _coarsened(document: Document) -> Document:
    """The same document with what is hidden taken out, still in the desk's type."""
    changes: dict[str, Any] = {}
    shown = _without_hidden(document.statements)
    if shown != document.statements:
        changes["statements"] = shown
    if isinstance(document, Item):
        changes |= _open_to_all(document)
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


def _open_to_all(item: Item) -> dict[str, Any]:
    """Open pictures and shown reports; what points at a closed picture points nowhere."""
    pictures = tuple(holding for holding in item.holdings if not holding.closed)
    keys = {holding.key for holding in pictures}
    return {
        "holdings": pictures,
        "condition": tuple(_from_open_pictures(report, keys) for report in item.condition if not report.hidden),
        "inscriptions": tuple(
            each if each.picture in keys else msgspec.structs.replace(each, picture="") for each in item.inscriptions
        ),
    }


def _from_open_pictures(report: ConditionReport, keys: set[str]) -> ConditionReport:
    """The report with what it was made from, closed pictures left out; a source that has one stays."""
    seen = [
        each if each.holding in keys else msgspec.structs.replace(each, holding="", region="")
        for each in report.evidence
        if each.holding in keys or each.source
    ]
    return msgspec.structs.replace(report, evidence=tuple(seen))
