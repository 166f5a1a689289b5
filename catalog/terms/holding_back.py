"""What is taken back from the public at once, and nothing else with it.

An archivist who hides a statement in a record with unfinished edits must not publish those edits: so the
published revision is published again, with only this held back from it.
"""

from collections.abc import Iterable
from typing import Any, cast

import msgspec

from catalog.terms.coordinates import Precision
from catalog.terms.document import Agent, Document, Item, PublicDocument, PublicItem, PublicPlace
from catalog.terms.document.base import Part
from catalog.terms.document.card import Card

FINENESS = (Precision.HIDDEN, Precision.REGION, Precision.TEN_KM, Precision.ONE_KM, Precision.EXACT)


class HeldBack(Part):
    """Keys of statements and reports hidden and of holdings closed, the coarser precision, the pseudonym given."""

    statements: tuple[str, ...] = ()
    holdings: tuple[str, ...] = ()
    condition: tuple[str, ...] = ()
    precision: str = ""
    pseudonym: str = ""

    def __bool__(self) -> bool:
        return self != HeldBack()


def held_back(published: Document, draft: Document) -> HeldBack:
    """What the draft keeps from the public that its published revision showed."""
    return HeldBack(
        statements=_newly(published.statements, draft.statements, "hidden"),
        holdings=_newly(getattr(published, "holdings", ()), getattr(draft, "holdings", ()), "closed"),
        condition=_newly(getattr(published, "condition", ()), getattr(draft, "condition", ()), "hidden"),
        precision=_coarser(published, draft),
        pseudonym=_pseudonym(published, draft),
    )


def without(document: Document, held: HeldBack) -> Document:
    """The document with that held back, and otherwise as it was."""
    changes: dict[str, Any] = {
        "statements": tuple(_marked(s, "hidden", s.key in held.statements) for s in document.statements)
    }
    if isinstance(document, Item):
        changes["holdings"] = tuple(_marked(h, "closed", h.key in held.holdings) for h in document.holdings)
        changes["condition"] = tuple(_marked(r, "hidden", r.key in held.condition) for r in document.condition)
    if held.precision and getattr(document, "position", None) is not None:
        position: Any = document.position  # type: ignore[union-attr]
        changes["position"] = msgspec.structs.replace(position, precision=Precision(held.precision))
    if held.pseudonym:
        changes |= {"confidential": True, "pseudonym": held.pseudonym}
    return cast(Document, msgspec.structs.replace(document, **changes))


def joined(earlier: HeldBack, later: HeldBack) -> HeldBack:
    """Both together: what was held back before stays so."""
    precisions = [p for p in (earlier.precision, later.precision) if p]
    return HeldBack(
        statements=tuple(sorted({*earlier.statements, *later.statements})),
        holdings=tuple(sorted({*earlier.holdings, *later.holdings})),
        condition=tuple(sorted({*earlier.condition, *later.condition})),
        precision=min(precisions, key=lambda p: FINENESS.index(Precision(p))) if precisions else "",
        pseudonym=later.pseudonym or earlier.pseudonym,
    )


def shows_more(shown: PublicDocument, number: str, held: HeldBack) -> bool:
    """True when a public document still shows, of record `number`, what is now held back."""
    if shown.number == number:
        return _shows_own(shown, held)
    return _card_shows(shown.cards.get(number), held)


def _shows_own(shown: PublicDocument, held: HeldBack) -> bool:
    keys = {statement.key for statement in shown.statements}
    if keys & set(held.statements):
        return True
    if isinstance(shown, PublicItem) and _shows_of_an_item(shown, held):
        return True
    if isinstance(shown, PublicItem | PublicPlace) and shown.position is not None and held.precision:
        return FINENESS.index(shown.position.precision) > FINENESS.index(Precision(held.precision))
    return bool(held.pseudonym) and not getattr(shown, "pseudonymous", False)


def _shows_of_an_item(shown: PublicItem, held: HeldBack) -> bool:
    pictures, reports = {h.key for h in shown.holdings}, {r.key for r in shown.condition}
    return bool(pictures & set(held.holdings) or reports & set(held.condition))


def _card_shows(card: Card | None, held: HeldBack) -> bool:
    if card is None:
        return False
    if {statement.key for statement in card.statements} & set(held.statements):
        return True
    if held.precision and card.position is not None:
        return FINENESS.index(card.position.precision) > FINENESS.index(Precision(held.precision))
    return bool(held.pseudonym) and held.pseudonym not in card.labels.values()


def _newly(before: Iterable[Any], now: Iterable[Any], mark: str) -> tuple[str, ...]:
    marked = {part.key for part in now if getattr(part, mark)}
    return tuple(sorted(part.key for part in before if part.key in marked and not getattr(part, mark)))


def _marked(part: Any, mark: str, on: bool) -> Any:
    return msgspec.structs.replace(part, **{mark: True}) if on else part


def _coarser(published: Document, draft: Document) -> str:
    before, now = getattr(published, "position", None), getattr(draft, "position", None)
    if before is None or now is None:
        return ""
    coarser = FINENESS.index(now.precision) < FINENESS.index(before.precision)
    return now.precision.value if coarser else ""


def _pseudonym(published: Document, draft: Document) -> str:
    if not isinstance(draft, Agent) or not isinstance(published, Agent):
        return ""
    return draft.pseudonym if draft.confidential and not published.confidential else ""
