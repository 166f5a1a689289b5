"""PostgreSQL: GIN indexes over the folded words, taken as they stand.

The words are made into a tsvector by cutting at spaces, not by PostgreSQL's own parser, which would see
numbers, file names and hosts where SQLite sees words.
"""

from collections.abc import Sequence
from typing import Any

from catalog.finding.index.base import Tables, Term, Word
from catalog.finding.index.clause import Clause, every, joined

COLUMNS = ("names", "skeletons", "text")


class Postgres:
    """Folded words are letters and digits only, and each is quoted: nothing typed is an operator."""

    def matching(self, table: str, terms: Sequence[Term]) -> Clause:
        conditions = [joined(" OR ", map(_holds, term)) for term in terms]
        whole = every(Clause(f"({condition.sql})", condition.values) for condition in conditions)
        return Clause(f"SELECT docid FROM {table} WHERE {whole.sql}", whole.values)

    def sortable(self, column: str) -> str:
        return f'{column} COLLATE "C"'

    def prepare(self, cursor: Any, tables: Tables) -> None:
        for column in COLUMNS:
            index = f"{tables.entries}_{column}_gin"
            cursor.execute(f"CREATE INDEX IF NOT EXISTS {index} ON {tables.entries} USING gin ({_vector(column)})")
        folded = self.sortable("folded")
        cursor.execute(f"CREATE INDEX IF NOT EXISTS {tables.names}_folded ON {tables.names} ({folded})")


def _vector(column: str) -> str:
    return f"array_to_tsvector(string_to_array({column}, ' '))"


def _holds(word: Word) -> Clause:
    lexeme = f"'{word.word}'" + (":*" if word.begins else "")
    return Clause(f"{_vector(word.column)} @@ %s::tsquery", (lexeme,))
