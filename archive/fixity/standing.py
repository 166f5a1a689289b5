"""How the originals stand, for the first page of the desk: never "all well" on old or no evidence."""

from datetime import timedelta
from typing import NamedTuple

from django.utils import timezone

from archive.fixity.auditing import stores
from archive.models import Audit, File, StoredCopy, Stray

STALE = timedelta(days=35)


class Standing(NamedTuple):
    """Sentences to show, `well` only where a whole and recent audit found every file sound in every store."""

    files: int
    faulty: int
    strays: int
    full: Audit | None
    says: tuple[str, ...]
    well: bool


def standing() -> Standing:
    """In six queries, whatever there is."""
    names = [store.name for store in stores()]
    files = File.objects.count()
    copies = StoredCopy.objects.filter(store__in=names)
    faulty = copies.faulty().values("file").distinct().count()
    strays = Stray.objects.filter(store__in=names).count()
    audits = list(Audit.objects.all()[:1])
    full = Audit.objects.filter(full=True, stores=names).exclude(ended=None).first()
    unread = files * len(names) - copies.count()
    if not files:
        return Standing(0, faulty, strays, full, ("No files are kept yet.",), False)
    says = (*_of_faults(faulty, strays), *_of_audits(audits[0] if audits else None, full), *_of_unread(unread, full))
    if not says and full is not None:
        words = f"At the last full audit, of {full.begun:%Y-%m-%d}, every original was sound."
        return Standing(files, 0, 0, full, (words,), True)
    return Standing(files, faulty, strays, full, says, False)


def _of_faults(faulty: int, strays: int) -> list[str]:
    says = [f"{_files(faulty)} changed, missing or unreadable."] if faulty else []
    if strays:
        lie = "1 lies" if strays == 1 else f"{strays} lie"
        says.append(f"{lie} among the originals and {'belongs' if strays == 1 else 'belong'} to no file.")
    return says


def _of_audits(last: Audit | None, full: Audit | None) -> list[str]:
    says = []
    if last is not None and last.ended is None:
        why = last.stopped or "It goes on with manage.py check_fixity --resume."
        says.append(f"The audit begun on {last.begun:%Y-%m-%d} has not come to its end. {why}")
    if full is None:
        says.append("There has been no full audit of these stores: nobody knows whether the files are sound. "
                    "Run manage.py check_fixity.")  # fmt: skip
    elif timezone.now() - full.begun > STALE:
        says.append(f"The last full audit began on {full.begun:%Y-%m-%d}, more than {STALE.days} days ago. "
                    "Run manage.py check_fixity, and put it into the timetable.")  # fmt: skip
    return says


def _of_unread(unread: int, full: Audit | None) -> list[str]:
    if full is None or unread <= 0:
        return []
    have = "1 original has" if unread == 1 else f"{unread} originals have"
    return [f"{have} come since the last audit and not been read again yet."]


def _files(count: int) -> str:
    return "1 file is" if count == 1 else f"{count} files are"
