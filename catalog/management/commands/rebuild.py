from typing import Any

from django.core.management.base import BaseCommand, CommandError

from catalog.ledger.rebuilding import rebuild, unproven


class Command(BaseCommand):
    help = "Make the search index anew from the editions, and prove each edition from its pinned inputs."

    def handle(self, **options: Any) -> None:
        self.stdout.write(f"{rebuild()} records are in the index.")
        unproved = list(unproven())
        if unproved:
            raise CommandError("\n".join(unproved))
        self.stdout.write("Every edition follows from what it was pinned to.")
