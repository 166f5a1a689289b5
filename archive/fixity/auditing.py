"""An audit: which originals it reads, in which stores, and writing down what was found.

What is found is kept every few seconds, so that an audit that was cut off goes on where it stopped.
"""

import time
from collections.abc import Iterator
from itertools import islice

from django.db.models import Exists, F, Min, OuterRef, QuerySet
from django.utils import timezone

from archive import storage
from archive.fixity.keeping import Checked, keep
from archive.fixity.pace import Pace
from archive.fixity.reading import Unreachable, reaching, read_again
from archive.fixity.strays import keep_strays, unclaimed
from archive.models import Audit, File, StoredCopy
from archive.storage import Store

KEPT_EVERY = 5.0
AT_ONCE = 100
EMPTY = (
    "it holds no original at all. Is it mounted, and the right one? A new second store is filled by manage.py "
    "replicate_files. Where all is lost indeed, ask with --even-empty."
)


def stores() -> list[Store]:
    """Where originals are kept: the first store, and the second where one is set."""
    second = storage.second()
    return [storage.first(), *([second] if second is not None else [])]


def begin(asked: str = "all", limit: int | None = None, *, at_random: bool = False) -> Audit:
    """A new audit of every original, or of so many: those longest unread, or drawn by lot."""
    newest = File.objects.order_by("-id").values_list("id", flat=True).first() or 0
    count = File.objects.count()
    return Audit.objects.create(
        full=limit is None, asked=asked, at_random=at_random, last_file=newest,
        size=count if limit is None else min(limit, count), stores=[store.name for store in stores()],
    )  # fmt: skip


def unfinished() -> Audit | None:
    """The last audit, where it has no end and its stores are those of today."""
    last = Audit.objects.first()
    here = [store.name for store in stores()]
    return last if last is not None and last.ended is None and last.stores == here else None


def go_on(audit: Audit, pace: Pace, *, even_empty: bool = False) -> Iterator[Checked]:
    """Read what the audit has still to read; gives each file when it was read. Raises Unreachable."""
    try:
        Audit.objects.filter(pk=audit.pk).update(stopped="")
        strays = _looked_through(audit, even_empty) if audit.full else {}
        yield from _read(audit, pace)
        for store in stores() if audit.full else ():
            with reaching(store):
                keep_strays(store, strays[store.name])
    except Unreachable as stopped:
        Audit.objects.filter(pk=audit.pk).update(stopped=str(stopped))
        raise
    audit.ended = timezone.now()
    audit.save(update_fields=["ended"])


def _looked_through(audit: Audit, even_empty: bool) -> dict[str, list[str]]:
    """Keys that are nobody's, by store. A store with nothing at all is not mounted, rather than robbed."""
    found = {}
    for store in stores():
        with reaching(store):
            empty = next(iter(store.keys("originals/")), None) is None
            found[store.name] = unclaimed(store)
        if empty and audit.size and not even_empty:
            raise Unreachable(store.name, EMPTY)
    return found


def _read(audit: Audit, pace: Pace) -> Iterator[Checked]:
    """Read file by file, and keep what was found every few seconds and at the end, whatever that is."""
    waiting: list[Checked] = []
    kept = time.monotonic()
    try:
        for file in _still_to_read(audit):
            checked = Checked(file, {store.name: read_again(store, file, pace) for store in stores()})
            waiting.append(checked)
            if len(waiting) >= AT_ONCE or time.monotonic() - kept > KEPT_EVERY:
                keep(waiting, audit)
                waiting, kept = [], time.monotonic()
            yield checked
    finally:
        keep(waiting, audit)


def _still_to_read(audit: Audit) -> Iterator[File]:
    """Files of the audit that it has not read yet, in its order; taken a hundred at a time."""
    done = StoredCopy.objects.filter(audit=audit).values("file").distinct().count()
    numbers = iter(list(_wanted(audit).values_list("id", flat=True)[: audit.size - done]))
    while batch := list(islice(numbers, AT_ONCE)):
        held = File.objects.in_bulk(batch)
        yield from (held[each] for each in batch if each in held)


def _wanted(audit: Audit) -> QuerySet[File]:
    done = StoredCopy.objects.filter(audit=audit, file=OuterRef("pk"))
    files = File.objects.filter(~Exists(done), id__lte=audit.last_file)
    if audit.full:
        return files.order_by("id")
    if audit.at_random:
        return files.order_by("?")
    return files.annotate(read=Min("stored__at")).order_by(F("read").asc(nulls_first=True), "id")
