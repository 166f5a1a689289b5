from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from archive.deposit import Refused
from catalog.exchange.loading import CannotLoad, Numbers, load
from catalog.exchange.package import BadPackage, deposit_files, documents, load_vocabularies
from catalog.ledger.publishing import Blocked, publish
from catalog.models.drafts import Record


class Command(BaseCommand):
    help = "Load a package of documents (a folder such as fixtures/catalogue) as drafts, and publish them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument("--keep", action="store_true", help="keep the numbers; only into an empty site")
        parser.add_argument("--if-empty", action="store_true", help="do nothing where there are records")
        parser.add_argument("--drafts", action="store_true", help="load, and publish nothing")

    def handle(self, folder: Path, **options: Any) -> None:
        if Record.objects.exists():
            if options["if_empty"]:
                return
            if options["keep"]:
                raise CommandError("This site has records, so numbers cannot be kept. Leave --keep out.")
        try:
            with transaction.atomic():
                loaded = self.load(folder, Numbers.KEEP if options["keep"] else Numbers.NEW)
                if not options["drafts"]:
                    publish(loaded, None, "loaded")
        except (BadPackage, CannotLoad, Blocked, Refused) as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"{len(loaded)} records loaded from {folder.name}.")

    def load(self, folder: Path, numbers: Numbers) -> list[str]:
        load_vocabularies(folder.parent / "vocabularies")
        list(deposit_files(folder.parent, folder / "files.json", None))
        return load(documents(folder), None, numbers, "loaded")
