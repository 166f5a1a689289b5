import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from archive.copies.making import make_copies, make_waiting
from archive.models import Copies, File


class Command(BaseCommand):
    help = (
        "Make the public copies of files: those that wait, in the order they came, or the files named. It can be "
        "stopped at any time, goes on where it was, and shares the work with other processes. Exit status 1 where "
        "copies could not be made."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("numbers", nargs="*", metavar="F-0001")
        parser.add_argument("--again", action="store_true", help="also those that are made already, or failed")
        parser.add_argument("--all", action="store_true", help="every file; with --again, all are made anew")

    def handle(self, numbers: list[str], **options: Any) -> None:
        if options["again"] and not (numbers or options["all"]):
            raise CommandError("Say of which files, or --all: make_copies F-0001 --again")
        made = failed = 0
        for file in self.done(numbers, options["again"], options["all"]):
            if file.copies == Copies.FAILED:
                failed += 1
                self.stdout.write(f"{file.number}: {file.copies_why}")
            else:
                made += 1
        self.stdout.write(f"The copies of {made} made{f', of {failed} not' if failed else ''}.")
        if failed:
            sys.exit(1)

    def done(self, numbers: list[str], again: bool, every: bool) -> Iterator[File]:
        if not (numbers or again):
            yield from make_waiting()
            return
        chosen = File.objects.all() if every else File.objects.filter(number__in=numbers)
        if not every and (unknown := set(numbers) - set(chosen.values_list("number", flat=True))):
            raise CommandError(f"There is no file {', '.join(sorted(unknown))} in the strongroom.")
        yield from (file for file in chosen.order_by("pk").iterator() if make_copies(file, again))
