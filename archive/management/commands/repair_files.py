import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from archive.fixity.pace import Pace
from archive.fixity.reading import Unreachable
from archive.fixity.repairing import known_faulty, repair
from archive.models import File

NOT_REPAIRED, NOT_FINISHED = 1, 2


class Command(BaseCommand):
    help = (
        "Put originals right that are changed, missing or unreadable in one store, from the other, or from a file "
        "of a backup. Both are read again first; what was wrong is kept in quarantine. Exit status 0: all is sound; "
        "1: something could not be put right; 2: it could not finish."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("numbers", nargs="*", metavar="F-0001", help="These files; else all that are known faulty.")
        parser.add_argument("--from", dest="kept", type=Path, metavar="FILE", help="The bytes of the one file named.")
        parser.add_argument("--discard", action="store_true", help="Write over what can be neither read nor moved.")

    def handle(self, numbers: list[str], kept: Path | None, discard: bool, **options: Any) -> None:
        if kept is not None and (len(numbers) != 1 or not kept.is_file()):
            raise CommandError(f"--from {kept}: name one file number, and a file that is there.", returncode=2)
        files = self._named(numbers) if numbers else known_faulty()
        left = self._repaired(files, kept, discard)
        self.stdout.write(f"{len(files)} files looked at; {left or 'nothing'} could not be put right.")
        if left:
            sys.exit(NOT_REPAIRED)

    def _repaired(self, files: Iterable[File], kept: Path | None, discard: bool) -> int:
        """How many could not be put right."""
        left = 0
        try:
            for file in files:
                for each in repair(file, Pace(), kept, discard=discard):
                    self.stdout.write(str(each))
                    left += not each.done
        except Unreachable as stopped:
            raise CommandError(f"{stopped} Ask again when it answers.", returncode=NOT_FINISHED) from stopped
        return left

    def _named(self, numbers: list[str]) -> list[File]:
        held = {file.number: file for file in File.objects.filter(number__in=numbers)}
        unknown = [number for number in numbers if number not in held]
        if unknown:
            raise CommandError(f"There is no file {', '.join(unknown)}. Look it up at the desk.", returncode=2)
        return [held[number] for number in numbers]
