from collections.abc import Iterable
from typing import Any, NamedTuple


class Clause(NamedTuple):
    """A piece of SQL with the values for its %s, so that pieces can be put together and nothing is lost."""

    sql: str
    values: tuple[Any, ...] = ()


def joined(between: str, clauses: Iterable[Clause]) -> Clause:
    """Clauses one after another, with these words between them."""
    held = list(clauses)
    return Clause(between.join(c.sql for c in held), tuple(value for c in held for value in c.values))


def every(conditions: Iterable[Clause]) -> Clause:
    """A condition that holds where all of these do; always, where there are none."""
    return joined(" AND ", (Clause("1 = 1"), *conditions))
