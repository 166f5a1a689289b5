from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from archive.bag import BadBag
from catalog.exchange.loading import CannotLoad
from catalog.exchange.unbagging import import_bag


class Command(BaseCommand):
    help = (
        "Bring a bag of export_bag into an empty site: the same numbers, documents and bytes, and what was done to "
        "each file. Everything is looked at first; where anything is wrong, all of it is named and nothing loaded."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("bag", type=Path, metavar="FILE.zip")
        parser.add_argument("--publish", action="store_true", help="Publish the records too.")

    def handle(self, bag: Path, publish: bool, **options: Any) -> None:
        try:
            brought = import_bag(bag, publishing=publish)
        except (BadBag, CannotLoad) as refused:
            raise CommandError(str(refused)) from refused
        count, files = len(brought.documents), len(brought.histories)
        self.stdout.write(f"{count} records and {files} files were brought from {bag.name}.")
