"""What an index is: four tables, and an engine that says which records hold which words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from django.db import connections, router
from django.db.backends.base.base import BaseDatabaseWrapper

from catalog.finding.index.clause import Clause
from catalog.models.index.entry import DateStretch, FacetValue, IndexEntry, NameForm


class Word(NamedTuple):
    """A folded word looked for in one column (names, skeletons, text), or only its beginning."""

    column: str
    word: str
    begins: bool = False


# Any of these words will do.
Term = Sequence[Word]


class Engine(Protocol):
    """What differs from one database to another. It gives sets; rank, order and counts are ours."""

    def matching(self, table: str, terms: Sequence[Term]) -> Clause:
        """SELECT docid of the records that have every term."""

    def sortable(self, column: str) -> str:
        """A column of ASCII text, compared letter by letter."""

    def prepare(self, cursor: Any, tables: "Tables") -> None:
        """Make the engine's own structures beside the tables, and fill them; harmless where it is done."""


class Tables(NamedTuple):
    """The names of an index's tables in the database."""

    entries: str
    names: str
    facets: str
    stretches: str


@dataclass(frozen=True)
class Index:
    """One index: a search is handed it, and never chooses it."""

    entries: type[IndexEntry]
    names: type[NameForm]
    facets: type[FacetValue]
    stretches: type[DateStretch]

    @property
    def tables(self) -> Tables:
        return Tables(*(model._meta.db_table for model in (self.entries, self.names, self.facets, self.stretches)))

    @property
    def connection(self) -> BaseDatabaseWrapper:
        """The database that is asked; where there are replicas, one of them."""
        return connections[router.db_for_read(self.entries) or "default"]

    def asked(self, clause: Clause) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        with self.connection.cursor() as cursor:
            cursor.execute(clause.sql, clause.values)
            return list(cursor.fetchall())
