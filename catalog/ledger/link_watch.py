"""Going through the addresses of sources, a host at a time and never in haste, and keeping what came of it."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from queue import Queue
from threading import Event
from typing import TextIO
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import F, Q

from archive.outside import Reply, ask
from archive.spreadsheet import harmless
from catalog.models.drafts import LinkCheck, Outcome, Source, Which

# Statuses by which a server turns programs away, or asks them to wait: people may still get in.
TURNS_AWAY = (401, 402, 403, 405, 406, 407, 418, 429, 451, 503)
COLUMNS = ("source", "which", "address", "checked", "outcome", "status", "final_address", "told")


@dataclass(frozen=True)
class Pace:
    """How fast to go: seconds for each request, seconds of rest for a host, hosts at once."""

    timeout: float = 20
    rest: float = 2
    at_once: int = 4


@dataclass(frozen=True)
class Wanted:
    """One address that is to be asked."""

    source: str
    which: Which
    address: str

    @property
    def host(self) -> str:
        return _netloc(self.address)


Replies = Queue[tuple[Wanted, Reply]]


def wanted(since: datetime | None = None, host: str = "", limit: int | None = None) -> list[Wanted]:
    """Addresses to ask, those not asked for longest first. `since` leaves out what was asked since then."""
    last = {(c.source_id, c.which): c.checked for c in LinkCheck.objects.of_today().only("source", "which", "checked")}
    never = datetime.min.replace(tzinfo=UTC)
    found = [
        each
        for each in _every()
        if (not host or each.host == host.lower())
        and (since is None or last.get((each.source, each.which), never) < since)
    ]
    found.sort(key=lambda each: last.get((each.source, each.which), never))
    return found[:limit]


def _every() -> Iterator[Wanted]:
    sources = Source.objects.filter(~Q(url="") | ~Q(held_archived="")).order_by("order")
    for number, url, archived in sources.values_list("pk", F("url"), F("held_archived")).iterator():
        for which, address in ((Which.ADDRESS, url), (Which.ARCHIVED, archived)):
            if address:
                yield Wanted(number, which, address)


def checked(addresses: list[Wanted], pace: Pace) -> Iterator[LinkCheck]:
    """Ask each, keep what came of it at once, and give it: who stops half way loses nothing."""
    by_host: dict[str, list[Wanted]] = defaultdict(list)
    for each in addresses:
        by_host[each.host].append(each)
    replies: Replies = Queue()
    stopped = Event()
    with ThreadPoolExecutor(max_workers=pace.at_once) as workers:
        for waiting in by_host.values():
            workers.submit(_ask_one_host, waiting, pace, replies, stopped)
        try:
            for _ in addresses:
                yield _kept(*replies.get())
        finally:
            stopped.set()


def _ask_one_host(waiting: list[Wanted], pace: Pace, replies: Replies, stopped: Event) -> None:
    """One after the other, with a rest between. Whatever happens, every address gets a reply."""
    for number, each in enumerate(waiting):
        if stopped.wait(pace.rest if number else 0):
            return
        try:
            reply = ask(each.address, pace.timeout, agent())
        except Exception as failed:
            reply = Reply(each.address, told=f"It could not be asked ({type(failed).__name__}: {failed}).")
        replies.put((each, reply))


def agent() -> str:
    """Who asks, and where to write to."""
    return f"HeritageLedger-links/1 (+{settings.IDENTIFIER_BASE}; {settings.ADMIN_EMAIL})"


def _kept(each: Wanted, reply: Reply) -> LinkCheck:
    values = {
        "address": each.address,
        "checked": datetime.now(UTC).replace(microsecond=0),
        "outcome": outcome_of(reply).value,
        "status": reply.status,
        "final_address": (reply.final if reply.final != each.address else "")[:800],
        "told": in_words(reply)[:400],
    }
    check, _ = LinkCheck.objects.update_or_create(source_id=each.source, which=each.which.value, defaults=values)
    return check


def outcome_of(reply: Reply) -> Outcome:
    if not reply.asked:
        return Outcome.NOT_ASKED
    if reply.status is None:
        return Outcome.DEAD
    if reply.status in TURNS_AWAY:
        return Outcome.REFUSED
    if not 200 <= reply.status < 300:
        return Outcome.DEAD
    return Outcome.MOVED if _elsewhere(reply) else Outcome.ANSWERS


def _elsewhere(reply: Reply) -> bool:
    """True where it led to more than the same page under https, www or a closing stroke."""
    return _bare(reply.address) != _bare(reply.final)


def _bare(address: str) -> tuple[str, str, str]:
    parts = urlsplit(address)
    return _netloc(address).removeprefix("www."), parts.path.rstrip("/"), parts.query


def _netloc(address: str) -> str:
    """Host and port, without a name to log in with; empty where the address cannot be read."""
    try:
        return urlsplit(address).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


def in_words(reply: Reply) -> str:
    """What a cataloguer should know; empty where all is well."""
    match outcome_of(reply), reply.status:
        case (Outcome.ANSWERS, _):
            return ""
        case (Outcome.MOVED, _):
            return f"It leads to {reply.final} now. Check whether that is the same text; then correct the address."
        case (Outcome.REFUSED, _):
            return "The server turns programs away, or asks them to wait. Open it in a browser to see."
        case (Outcome.DEAD, 404 | 410):
            return "The page is gone. Look for an archived copy, and give its address beside this one."
        case (Outcome.DEAD, int(status)):
            return f"The server answers with an error ({status}). Try again; then look for an archived copy."
    return reply.told


def report(checks: list[LinkCheck], out: TextIO) -> None:
    """What came of it as CSV (RFC 4180), in the order of sources."""
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for check in sorted(checks, key=lambda each: (each.source_id, each.which)):
        values = (check.source_id, check.which, check.address, f"{check.checked:%Y-%m-%dT%H:%M:%SZ}", check.outcome)
        rows.writerow(
            [harmless(str(value)) for value in (*values, check.status or "", check.final_address, check.told)]
        )
