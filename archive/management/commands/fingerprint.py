from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from archive import storage
from archive.likeness.fingerprint import fingerprints
from archive.models import File


class Command(BaseCommand):
    help = (
        "Take the fingerprint of pictures that have none yet, so that the desk can tell whether a picture was seen "
        "before. With --again, of all of them. The files themselves are never altered."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--again", action="store_true", help="Take all of them anew.")

    def handle(self, **options: Any) -> None:
        pictures = File.objects.filter(media_type__startswith="image/").order_by("id")
        wanted = pictures if options["again"] else pictures.filter(likeness=None, too_plain=False)
        taken = plain = 0
        for file in wanted.iterator():
            try:
                prints = fingerprints(storage.original(file.sha256))
            except storage.Lost:
                self.stderr.write(f"{file.number}: its original is not there. See check_fixity.")
                continue
            except ValueError as wrong:
                self.stderr.write(f"{file.number}: {wrong}")
                continue
            file.likeness, file.too_plain = (prints[0], False) if prints else (None, True)
            file.save(update_fields=["likeness", "too_plain"])
            taken, plain = taken + (file.likeness is not None), plain + file.too_plain
        self.stdout.write(f"{taken} pictures can be compared; {plain} are too plain.")
