"""How many of 64 bits differ, counted by the database: each row is looked at, and none is missed.

PostgreSQL (14 and later) counts bits itself; SQLite is given a function.
"""

from typing import Any

from django.db.models import Func, IntegerField, Value

_WHOLE = (1 << 64) - 1
_NAME = "bits_apart"


class BitsApart(Func):
    """The least number of bits in which a column differs from any of some signed 64-bit numbers."""

    function = _NAME
    output_field = IntegerField()

    def __init__(self, column: str, *bits: int) -> None:
        super().__init__(column, *(Value(each) for each in bits))

    def as_postgresql(self, compiler: Any, connection: Any, **_: Any) -> tuple[str, tuple[Any, ...]]:
        column, bits = self.get_source_expressions()[0], self.get_source_expressions()[1:]
        name, _parameters = compiler.compile(column)
        counts = [f"bit_count(({name} # {int(each.value)}::bigint)::bit(64))" for each in bits]
        return f"LEAST({', '.join(counts)})", ()


def bits_apart(held: int, *bits: int) -> int:
    """The same, of numbers at hand."""
    return min([((held ^ each) & _WHOLE).bit_count() for each in bits])


def count_bits_in_sqlite(connection: Any, **_: Any) -> None:
    """Give a new connection to SQLite the function that it lacks; told of each by Django's signal."""
    if connection.vendor == "sqlite":
        connection.connection.create_function(_NAME, -1, bits_apart, deterministic=True)
