"""The engines there are, by the database Django speaks to."""

from catalog.finding.index.base import Engine, Index
from catalog.finding.index.postgres import Postgres
from catalog.finding.index.sqlite import Sqlite

ENGINES: dict[str, Engine] = {"sqlite": Sqlite(), "postgresql": Postgres()}


def engine_of(index: Index) -> Engine:
    """The engine of the database an index is in."""
    return ENGINES[index.connection.vendor]
