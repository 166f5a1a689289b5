from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db.models import QuerySet

from archive import storage
from archive.metadata_read import read_again
from archive.models import File, Happened


class Command(BaseCommand):
    help = (
        "Read the metadata that is embedded in files (EXIF, IPTC, XMP, Content Credentials), for the staff. What was "
        "read already is passed over, unless --again says otherwise. The files themselves are never altered."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--again", action="store_true", help="Read all of them, also those that were read.")

    def handle(self, **options: Any) -> None:
        read = noted = 0
        for file in _wanted(options["again"]).iterator():
            try:
                notes = read_again(file).get("notes", [])
            except storage.Lost:
                self.stderr.write(f"{file.number}: its original is not there. See check_fixity.")
                continue
            read, noted = read + 1, noted + bool(notes)
            for note in notes:
                self.stdout.write(f"{file.number}: {note}")
        self.stdout.write(f"{read} files were read, {noted} of them with something to note.")


def _wanted(again: bool) -> QuerySet[File]:
    files = File.objects.order_by("id")
    return files if again else files.exclude(events__type=Happened.METADATA_READ)
