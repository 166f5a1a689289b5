import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from archive import storage
from archive.fixity.pace import Pace, rate
from archive.fixity.reading import Unreachable
from archive.fixity.replicating import replicate


class Command(BaseCommand):
    help = (
        "Copy every original into the second store that it does not hold yet. Can be stopped and begun again. Exit "
        "status 0: it holds all; 1: some could not be copied; 2: it could not finish."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rate", type=rate, default=0, metavar="20MiB", help="Read so many bytes a second.")

    def handle(self, rate: int, **options: Any) -> None:
        if storage.second() is None:
            raise CommandError("There is no second store. Set HERITAGE_SECOND_STORE=/mnt/second.", returncode=2)
        copied, left = 0, 0
        try:
            for each in replicate(Pace(rate)):
                copied += each.done
                left += not each.done
                if not each.done:
                    self.stdout.write(str(each))
        except Unreachable as stopped:
            raise CommandError(f"{stopped} Ask again when it answers.", returncode=2) from stopped
        self.stdout.write(f"{copied} originals copied; {left or 'none'} could not be.")
        if left:
            sys.exit(1)
