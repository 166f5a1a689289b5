import sys
from typing import Any

from django.core.management.base import BaseCommand

from catalog.ledger.rebuilding import unproven
from catalog.ledger.verifying import faults


class Command(BaseCommand):
    help = "Check the chain, the drafts, the editions and the pointers; name every fault. Exit status 1 if any."

    def handle(self, **options: Any) -> None:
        found = 0
        for fault in (*faults(), *unproven()):
            found += 1
            self.stdout.write(fault)
        if found:
            sys.exit(1)
        self.stdout.write("Everything is as the ledger says.")
