"""What the house's own code has made in the database once, set down again for each test that asks for it.

Rows and files are those that the code wrote: making them again, two hundred times, would prove nothing more.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Generic, TypeVar

from django.apps import apps
from django.conf import settings
from django.core.management.color import no_style
from django.db import connection, models, transaction

T = TypeVar("T")
Rows = list[tuple[Any, ...]]


class SetDown(Generic[T]):
    """The rows and files that `make` leaves, and what it gives back. Each worker makes them once."""

    def __init__(self, make: Callable[[], T]) -> None:
        self.make = make
        self.kept: dict[type[models.Model], Rows] | None = None
        self.folder = TemporaryDirectory(prefix="heritage-set-down-")
        self.files = Path(self.folder.name) / "media"
        self.given: T

    def __call__(self) -> T:
        if self.kept is None:
            self._make()
        else:
            self._again(self.kept)
        return self.given

    def _make(self) -> None:
        before = all_rows()
        with transaction.atomic():
            self.given = self.make()
        after = all_rows()
        changed = {model for model, rows in after.items() if rows != before[model]}
        assert not any(before[model] for model in changed), "Set down on empty tables only."
        self.kept = {model: after[model] for model in changed}
        if Path(settings.MEDIA_ROOT).exists():
            shutil.copytree(settings.MEDIA_ROOT, self.files)

    def _again(self, kept: dict[type[models.Model], Rows]) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            for model, rows in kept.items():
                cursor.executemany(f"INSERT INTO {_table(model)} VALUES ({', '.join(['%s'] * len(rows[0]))})", rows)
            for statement in connection.ops.sequence_reset_sql(no_style(), list(kept)):
                cursor.execute(statement)
        if self.files.exists():
            shutil.copytree(self.files, settings.MEDIA_ROOT, dirs_exist_ok=True)


def all_rows() -> dict[type[models.Model], Rows]:
    """Every row of every table, by model, as the database has it."""
    found = {}
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            if model._meta.managed and not model._meta.proxy:
                cursor.execute(f"SELECT {_columns(model)} FROM {connection.ops.quote_name(model._meta.db_table)}")
                found[model] = cursor.fetchall()
    return found


def _table(model: type[models.Model]) -> str:
    return f"{connection.ops.quote_name(model._meta.db_table)} ({_columns(model)})"


def _columns(model: type[models.Model]) -> str:
    return ", ".join(connection.ops.quote_name(field.column) for field in model._meta.local_concrete_fields)
