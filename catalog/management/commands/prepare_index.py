from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from catalog.finding.index import PUBLISHED, Index
from catalog.finding.index.preparing import prepare
from catalog.models.index.desk import DeskEntry, DeskFacet, DeskName, DeskStretch

INDEXES = {"published": PUBLISHED, "desk": Index(DeskEntry, DeskName, DeskFacet, DeskStretch)}


class Command(BaseCommand):
    """Make what the search engine keeps beside the index tables; harmless to run again."""

    help = "Prepares the search indexes of a database. migrate does this by itself."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--database", default="default")

    def handle(self, *args: Any, **options: Any) -> None:
        for name, index in INDEXES.items():
            done = prepare(index, options["database"])
            if options["verbosity"]:
                state = "ready" if done else "has no tables yet. Run migrate first."
                self.stdout.write(f"{name} index: {state}")
