"""The history of a record: each edition with its day, its cause in words, and what of it can still be read."""

from dataclasses import dataclass
from typing import Any

from catalog.finding.naming import briefs
from catalog.models.published import Edition
from catalog.public.links import Link, page_of
from catalog.public.pages.causes import OF_A_CARD, Cause, cause_of, sealing_words
from catalog.public.reader import Reader
from catalog.public.wording import When, Wording
from catalog.terms.kinds import State
from catalog.terms.published import PublishedRecord, Tombstone

COLUMNS = ("ordinal", "state", "cause", "reason", "changed", "digest", "sealed_at", "sealed_because")


@dataclass(frozen=True)
class Entry:
    """One edition. `before` is the edition that it can be compared with, 0 where it cannot be."""

    ordinal: int
    day: When
    cause: Cause
    of: Link | None
    reason: str
    digest: str
    is_open: bool
    sealed: str
    sealed_on: When | None
    before: int = 0


@dataclass(frozen=True)
class History:
    """All editions, newest first; `open` are those that can be read, oldest first; `stamp` changes with any."""

    entries: tuple[Entry, ...]
    open: tuple[int, ...]
    first: str
    stamp: str

    @property
    def comparable(self) -> tuple[int, ...]:
        """Those that can be chosen from, where there are two at least."""
        return self.open if len(self.open) > 1 else ()

    @property
    def last_two(self) -> tuple[int, ...]:
        return self.open[-2:]


def history_of(number: str, held: PublishedRecord | Tombstone, reader: Reader) -> History:
    """In two queries, however many editions there are."""
    rows = list(Edition.objects.of(number).values(*COLUMNS))
    links = _causing(rows, reader)
    entries: list[Entry] = []
    for row in rows:
        before = entries[-1] if entries else None
        entries.append(_entry(row, before, links, reader))
    sealed = sum(not each.is_open for each in entries)
    return History(
        entries=tuple(reversed(entries)),
        open=tuple(each.ordinal for each in entries if each.is_open),
        first=f"{rows[0]['changed']:%Y-%m-%d}",
        stamp=f"{len(entries)}-{sealed}-{held.sequence}",
    )


def _causing(rows: list[dict[str, Any]], reader: Reader) -> dict[str, Link]:
    """The cited records whose change was the cause of an edition, with their labels, in one query."""
    named = {row["cause"].removeprefix(OF_A_CARD) for row in rows if row["cause"].startswith(OF_A_CARD)}
    return {
        each.number: Link(
            each.number,
            reader.say(each.brief.labels) or Wording(each.number, "", reader.language),
            page_of(each.kind.value, each.number),
        )
        for each in briefs(sorted(named))
    }


def _entry(row: dict[str, Any], before: Entry | None, links: dict[str, Link], reader: Reader) -> Entry:
    cause, readable = cause_of(row["cause"]), row["state"] == State.PUBLISHED and not row["sealed_at"]
    plain = Link(cause.number, Wording(cause.number, "", reader.language))
    return Entry(
        ordinal=row["ordinal"],
        day=reader.when(f"{row['changed']:%Y-%m-%d}"),
        cause=cause,
        of=links.get(cause.number, plain) if cause.number else None,
        reason=row["reason"],
        digest=row["digest"],
        is_open=readable,
        sealed=sealing_words(row["sealed_because"]) if row["sealed_at"] else "",
        sealed_on=reader.when(f"{row['sealed_at']:%Y-%m-%d}") if row["sealed_at"] else None,
        before=before.ordinal if before and before.is_open and readable else 0,
    )
