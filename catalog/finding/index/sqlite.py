"""SQLite: FTS5 with external content over the entries, kept in step by triggers.

Not contentless: that corrupts silently on 3.40. A migration that rebuilds the entries' table drops its
triggers without a word, so they are looked for, and made again, after every migration.
"""

from collections.abc import Sequence
from typing import Any

from catalog.finding.index.base import Tables, Term, Word
from catalog.finding.index.clause import Clause

COLUMNS = ("names", "skeletons", "text")


class Sqlite:
    """Folded words are letters and digits only, and each is quoted: nothing typed is an operator."""

    def matching(self, table: str, terms: Sequence[Term]) -> Clause:
        expression = " AND ".join(f"({' OR '.join(map(_quoted, term))})" for term in terms)
        return Clause(f"SELECT rowid AS docid FROM {table}_fts WHERE {table}_fts MATCH %s", (expression,))

    def sortable(self, column: str) -> str:
        return column

    def prepare(self, cursor: Any, tables: Tables) -> None:
        cursor.execute(f"CREATE INDEX IF NOT EXISTS {tables.names}_folded ON {tables.names} (folded)")
        table = tables.entries
        statements = _structures(table)
        cursor.execute("SELECT name FROM sqlite_master WHERE tbl_name IN (%s, %s)", [table, f"{table}_fts"])
        if statements.keys() <= {row[0] for row in cursor.fetchall()}:
            return
        for statement in statements.values():
            cursor.execute(statement)
        cursor.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")


def _structures(table: str) -> dict[str, str]:
    """What has to be there, by its name, and how each is made."""
    of_words = f"UPDATE OF {', '.join(COLUMNS)}"
    return {
        f"{table}_fts": f"CREATE VIRTUAL TABLE IF NOT EXISTS {table}_fts USING fts5({', '.join(COLUMNS)}, "
        f"content='{table}', content_rowid='docid', tokenize='ascii', detail='column')",
        f"{table}_come": _trigger(table, "come", "INSERT", _come(table)),
        f"{table}_gone": _trigger(table, "gone", "DELETE", _gone(table)),
        f"{table}_changed": _trigger(table, "changed", of_words, _gone(table) + _come(table)),
    }


def _quoted(word: Word) -> str:
    return f'{word.column} : "{word.word}"' + (" *" if word.begins else "")


def _trigger(table: str, name: str, when: str, what: str) -> str:
    return f"CREATE TRIGGER IF NOT EXISTS {table}_{name} AFTER {when} ON {table} BEGIN {what} END"


def _come(table: str) -> str:
    new = ", ".join(f"new.{column}" for column in COLUMNS)
    return f"INSERT INTO {table}_fts (rowid, {', '.join(COLUMNS)}) VALUES (new.docid, {new}); "


def _gone(table: str) -> str:
    """FTS5 forgets a row only when told the very words it had learnt."""
    old = ", ".join(f"old.{column}" for column in COLUMNS)
    fields = f"{table}_fts, rowid, {', '.join(COLUMNS)}"
    return f"INSERT INTO {table}_fts ({fields}) VALUES ('delete', old.docid, {old}); "
