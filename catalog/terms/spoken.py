"""Statements in the order in which they were said, and which of them still stand."""

from collections.abc import Iterable

from catalog.terms.dates import parse
from catalog.terms.document.statement import PublicStatement

UNDATED = 10**12


def live(statements: Iterable[PublicStatement]) -> list[PublicStatement]:
    """Neither retracted nor replaced by their own speaker."""
    held = list(statements)
    by_key = {statement.key: statement for statement in held}
    replaced = {
        stance.towards
        for statement in held
        if statement.retracted is None
        for stance in statement.stances
        if stance.kind.replaces and _same_speaker(statement, by_key.get(stance.towards))
    }
    return [s for s in held if s.retracted is None and s.key not in replaced]


def in_order_of_saying(statements: Iterable[PublicStatement]) -> list[PublicStatement]:
    """By the date said, undated last, then as entered. The order carries no weight."""
    return sorted(statements, key=lambda s: (first_day(s.said), key_order(s.key)))


def first_day(said: str) -> int:
    """The earliest day an EDTF date can mean, as a number that sorts; far off where none is given."""
    earliest = parse(said).bounds.earliest if said else None
    return UNDATED if earliest is None else earliest


def key_order(key: str) -> int:
    """S12 after S4."""
    return int(key.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or 0)


def _same_speaker(one: PublicStatement, other: PublicStatement | None) -> bool:
    return other is not None and (one.speaker or one.described) == (other.speaker or other.described)
