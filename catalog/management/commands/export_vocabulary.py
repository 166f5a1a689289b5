from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from catalog.crosswalks.skos import Graph
from catalog.crosswalks.skos_formats import FORMATS
from catalog.ledger.vocabularies import held
from catalog.models.drafts import Scheme


class Command(BaseCommand):
    help = "Write a vocabulary, as the desk has it, as SKOS: to a file, or to the standard output."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("scheme")
        parser.add_argument("file", type=Path, nargs="?")
        parser.add_argument("--format", choices=list(FORMATS), help="jsonld, unless the file's name says otherwise")

    def handle(self, scheme: str, file: Path | None, format: str | None, **options: Any) -> None:
        vocabulary = held(scheme)
        if vocabulary is None:
            known = ", ".join(Scheme.objects.values_list("pk", flat=True)) or "none"
            raise CommandError(f'There is no vocabulary "{scheme}". Known: {known}.')
        named = file.suffix.removeprefix(".") if file else ""
        form = FORMATS[format or (named if named in FORMATS else "jsonld")]
        body = form.sent(Graph(settings.IDENTIFIER_BASE, vocabulary.scheme, vocabulary.concepts))
        if file is None:
            self.stdout.write(body.decode())
            return
        file.write_bytes(body)
        self.stdout.write(f"{len(vocabulary.concepts)} concepts of {scheme} are in {file}.")
