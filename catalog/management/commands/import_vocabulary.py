from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from catalog.exchange.skos.bringing import bring
from catalog.exchange.skos.jsonld import BadVocabulary


class Command(BaseCommand):
    help = "Bring a vocabulary in from a SKOS file (.jsonld; .ttl, .nt and .rdf with rdflib), and publish it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--scheme", default="", metavar="KEY", help="the key it gets here, whatever the file says")
        parser.add_argument("--dry-run", action="store_true", help="tell what would come of it, and write nothing")

    def handle(self, file: Path, scheme: str, dry_run: bool, **options: Any) -> None:
        try:
            report = bring(file.read_bytes(), file.name, scheme, dry_run=dry_run)
        except OSError as wrong:
            raise CommandError(f"{file} cannot be read: {wrong.strerror}.") from wrong
        except BadVocabulary as refused:
            raise CommandError(str(refused)) from refused
        for line in report.lines():
            self.stdout.write(line)
        if dry_run:
            self.stdout.write("Nothing was written.")
        elif report.printed:
            self.stdout.write(f"{report.printed} records that show it were published again.")
