import sys
from collections import Counter
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from catalog.ledger.link_watch import Pace, checked, report, wanted
from catalog.models.drafts import LinkCheck, Outcome


class Command(BaseCommand):
    help = (
        "Ask the addresses of sources, and of their archived copies, whether they still answer. One request at a "
        "time for a host, with a rest between. What came of each is kept at once and shown at the desk; after a "
        "stop, --since with today's day goes on where it ended. Exit status 1 where an address is dead."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--since", metavar="YYYY-MM-DD", help="Leave out what was asked on that day or later.")
        parser.add_argument("--host", default="", help="Ask this host alone: www.hrw.org.")
        parser.add_argument("--limit", type=int, help="Ask so many at most, those not asked for longest.")
        parser.add_argument("--report", metavar="FILE", help="Write what came of it as CSV.")
        parser.add_argument("--timeout", type=float, default=Pace.timeout, help="Seconds for a request (20).")
        parser.add_argument("--rest", type=float, default=Pace.rest, help="Seconds between two to one host (2).")
        parser.add_argument("--at-once", type=int, default=Pace.at_once, help="Hosts at the same time (4).")

    def handle(self, **options: Any) -> None:
        pace = Pace(options["timeout"], options["rest"], max(1, options["at_once"]))
        checks = []
        for check in checked(wanted(_day(options["since"]), options["host"], options["limit"]), pace):
            checks.append(check)
            self._tell(check)
        if options["report"]:
            with Path(options["report"]).open("w", encoding="utf-8", newline="") as out:
                report(checks, out)
        counted = Counter(check.outcome for check in checks)
        told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(counted.items()))
        self.stdout.write(f"{len(checks)} addresses asked{': ' + told if told else ''}.")
        if counted[Outcome.DEAD]:
            sys.exit(1)

    def _tell(self, check: LinkCheck) -> None:
        if check.outcome != Outcome.ANSWERS:
            self.stdout.write(f"{check.source_id} {check.address}: {check.outcome}. {check.told}")


def _day(text: str | None) -> datetime | None:
    """The first moment of a day, in UTC."""
    if not text:
        return None
    try:
        return datetime.combine(date.fromisoformat(text), time.min, UTC)
    except ValueError as wrong:
        raise CommandError(f'--since "{text}" is no day. Write it like 2026-11-01.') from wrong
