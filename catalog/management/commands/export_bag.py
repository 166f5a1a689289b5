from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from catalog.exchange.bagging import export_bag
from catalog.exchange.choosing import (
    CannotBag,
    Chosen,
    chosen,
    chosen_public,
    everything,
    everything_public,
    in_collection,
)


class Command(BaseCommand):
    help = (
        "Write records with their files, and all that they name, as a bag (BagIt 1.0, RFC 8493) in a zip file: whole, "
        "for an archive; with --public their published editions only."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("numbers", nargs="*", metavar="HL-0001")
        parser.add_argument("--collection", metavar="C-0001", help="A collection with its items.")
        parser.add_argument("--all", action="store_true", help="Every record, file and vocabulary.")
        parser.add_argument("--to", type=Path, required=True, metavar="FILE.zip", help="Where to write it.")
        parser.add_argument("--public", action="store_true", help="Published editions only: may be passed on.")
        parser.add_argument("--sha512", action="store_true", help="Write manifests with SHA-512 too.")

    def handle(self, to: Path, **options: Any) -> None:
        try:
            found = _chosen(**options)
            export_bag(found, to, public=options["public"], sha512=options["sha512"])
        except CannotBag as refused:
            raise CommandError(f"{refused} Nothing was written.") from refused
        except OSError as wrong:
            raise CommandError(f"{to} cannot be written: {wrong.strerror or wrong}.") from wrong
        self.stdout.write(f"{len(found.records)} records and {len(found.files)} files are in {to}.")


def _chosen(numbers: list[str], collection: str | None, public: bool, **options: Any) -> Chosen:
    if options["all"]:
        return everything_public() if public else everything()
    asked = [*numbers, *(in_collection(collection, public=public) if collection else ())]
    if not asked:
        raise CommandError("Say which: numbers of records, --collection C-0001, or --all.")
    return chosen_public(asked) if public else chosen(asked)
