import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from archive.fixity.auditing import begin, go_on, unfinished
from archive.fixity.faults import Fault, faults, write_csv
from archive.fixity.pace import Pace, rate
from archive.fixity.reading import Unreachable
from archive.models import Audit, File

FAULTS, NOT_FINISHED = 1, 2


class Command(BaseCommand):
    help = (
        "Read every original again, in the first store and the second, and compare it with its checksum. Names what "
        "is changed, missing, unreadable, or nobody's. Exit status 0: all sound; 1: faults; 2: it could not finish."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        extent = parser.add_mutually_exclusive_group()
        extent.add_argument("--full", action="store_true", help="Every original, and what is nobody's (the default).")
        extent.add_argument("--sample", metavar="5%|200", help="So many only: those that were not read for longest.")
        parser.add_argument("--random", action="store_true", help="Draw the sample by lot.")
        parser.add_argument("--rate", type=rate, default=0, metavar="20MiB", help="Read so many bytes a second.")
        parser.add_argument("--resume", action="store_true", help="Go on with an audit that was cut off, if any.")
        parser.add_argument("--csv", metavar="FILE|-", help="Write the faults as CSV.")
        parser.add_argument("--even-empty", action="store_true", help="Believe a store that has no originals at all.")

    def handle(self, **options: Any) -> None:
        audit = self._audit(options)
        out = self.stderr if options["csv"] == "-" else self.stdout
        try:
            read = sum(1 for _ in go_on(audit, Pace(options["rate"]), even_empty=options["even_empty"]))
        except Unreachable as stopped:
            raise CommandError(f"{stopped} Go on with --resume.", returncode=NOT_FINISHED) from stopped
        except KeyboardInterrupt as stopped:
            raise CommandError("Stopped. Go on with --resume.", returncode=NOT_FINISHED) from stopped
        found = list(faults())
        for fault in found:
            out.write(str(fault), lambda text: text)
        if options["csv"]:
            self._write(options["csv"], found)
        out.write(_told(audit, read, len(found)), lambda text: text)
        if found:
            sys.exit(FAULTS)

    def _audit(self, options: dict[str, Any]) -> Audit:
        held = unfinished() if options["resume"] else None
        if held is not None:
            return held
        if not options["sample"]:
            return begin()
        return begin(_asked(options), _limit(options["sample"]), at_random=options["random"])

    def _write(self, place: str, found: list[Fault]) -> None:
        if place == "-":
            write_csv(found, self.stdout)  # type: ignore[arg-type]
            return
        try:
            with Path(place).open("w", encoding="utf-8", newline="") as out:
                write_csv(found, out)
        except OSError as wrong:
            raise CommandError(f"{place} cannot be written: {wrong.strerror}.", returncode=NOT_FINISHED) from wrong


def _asked(options: dict[str, Any]) -> str:
    return f"{options['sample']}, {'by lot' if options['random'] else 'those not read for longest'}"


def _limit(text: str) -> int:
    """5% of the files, or so many; at least one."""
    share = text.removesuffix("%")
    if not share.isdecimal() or not int(share) or (text.endswith("%") and int(share) > 100):
        raise CommandError(f'--sample "{text}" is no sample. Write 5% or a number of files.', returncode=NOT_FINISHED)
    return max(1, -(-File.objects.count() * int(share) // 100)) if text.endswith("%") else int(share)


def _told(audit: Audit, read: int, faults: int) -> str:
    stores = " and in ".join(audit.stores)
    counted = "1 fault" if faults == 1 else f"{faults or 'no'} faults"
    return f"{read} of {audit.size} originals read again in {stores}: {counted}."
