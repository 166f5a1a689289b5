"""Is everything as the ledger says? Each fault in a sentence; nothing where all is whole."""

from collections.abc import Iterator

from archive import chain
from archive.models import Entry, Head
from catalog.ledger import revisions
from catalog.ledger.compiling import compiled
from catalog.models.drafts import Merge, Record, Revision
from catalog.models.published import Edition, Moved, Published
from catalog.terms.body import bytes_of
from catalog.terms.canonical import digest
from catalog.terms.kinds import State


def faults() -> Iterator[str]:
    """Every fault of the chain, the drafts, the revisions, the editions and the pointers."""
    yield from chain.faults()
    yield from _of_drafts()
    yield from _of_editions()
    yield from _of_pointers()
    yield from _of_merges()


def _of_drafts() -> Iterator[str]:
    """Tables that say something else than the last revision were written behind its back."""
    for record in Record.objects.order_by("pk").iterator():
        last = revisions.newest(record.number)
        if last is None:
            yield f"{record.number} has no revision, though it has rows."
        elif digest(bytes_of(compiled(record))) != last.digest:
            yield f"{record.number}: its tables say something else than its last revision ({last.version})."
    for revision in Revision.objects.order_by("pk").iterator():
        if digest(bytes(revision.body)) != revision.digest:
            yield f"{revision}: its bytes were changed."


def _of_editions() -> Iterator[str]:
    entered = {tuple(e[:4]) for e in _entered()}
    expected: dict[str, int] = {}
    for edition in Edition.objects.order_by("sequence").iterator():
        expected[edition.number] = expected.get(edition.number, 0) + 1
        if digest(bytes(edition.body)) != edition.digest:
            yield f"{edition}: its bytes were changed."
        if edition.ordinal != expected[edition.number]:
            yield f"{edition.number}: edition {expected[edition.number]} is missing."
        if (edition.number, edition.ordinal, edition.sequence, edition.digest) not in entered:
            yield f"{edition} stands in no entry of the chain."
    newest = Edition.objects.order_by("-sequence").values_list("sequence", flat=True).first() or 0
    head = Head.objects.filter(id=1).values_list("sequence", flat=True).first() or 0
    if newest != head:
        yield f"The newest edition has sequence {newest}, but the head says {head}."


def _entered() -> Iterator[list[object]]:
    for entry in Entry.objects.filter(public=True).iterator():
        yield from (e for e in chain.leaf_of(entry).get("editions", ()) if len(e) == 5)


def _of_pointers() -> Iterator[str]:
    for published in Published.objects.with_body().iterator():
        last = Edition.objects.of(published.number).last()
        if last is None or last.sequence != published.edition_id:
            yield f"{published.number} points at an edition that is not its last."


def _of_merges() -> Iterator[str]:
    """The desk, the doors and the memory of the merge say the same of every merged record."""
    done = dict(Merge.objects.values_list("record_id", "into_id"))
    public = dict(Published.objects.filter(state=State.MERGED).values_list("pk", "merged_into"))
    for number, into in Record.objects.exclude(merged_into=None).values_list("pk", "merged_into_id"):
        if done.get(number) != into or public.get(number, into) != into:
            yield f"{number} was merged into {into}, but is said elsewhere to have gone to another record, or to none."
    for number in sorted(public.keys() - done.keys()):
        yield f"{number} leads to {public[number]}, though no merge is kept."
    for old, new in Moved.objects.order_by("pk").values_list("old", "new"):
        if new.partition("/")[0] != done.get(old.partition("/")[0]):
            yield f"{old} leads to {new}, though its record was not merged there."
