"""Publishing vocabularies: their terms are written, and every record that shows a changed one is printed again."""

from collections.abc import Iterable

from django.db import transaction

from archive.chain import append, locked_head
from archive.models import Act, Head, User
from catalog.ledger import editions
from catalog.ledger.press import dependants
from catalog.ledger.publishing import pinned_sheet, print_all
from catalog.ledger.term_rows import Printed, print_terms
from catalog.models.published import Edition, Mention, Term


def publish_vocabularies(schemes: Iterable[str], by: User | None) -> list[Edition]:
    """Publish vocabularies as the desk has them; gives the editions of records that show what changed.

    All of it happens, or nothing does. Records are printed from their own pinned revisions, so what is
    unfinished in them stays unfinished.
    """
    with transaction.atomic(), locked_head() as head:
        printed = print_terms(schemes, head.moment())
        if printed.digests:
            _enter(head, printed, by)
        cause = f"vocabulary {min(printed.digests)}" if printed.digests else ""
        showing = dependants(printed.cards, {}) if printed.cards else set()
        sheets = {number: pinned_sheet(number, cause) for number in sorted(showing)}
        return editions.write(head, print_all(sheets), by) if sheets else []


def _enter(head: Head, printed: Printed, by: User | None) -> None:
    """One public entry over the vocabularies that changed, with the hash of each."""
    listed = sorted(printed.digests.items())
    subject = listed[0][0] if len(listed) == 1 else f"{len(listed)} vocabularies"
    detail = {"vocabularies": [list(each) for each in listed]}
    append(head, Act.PUBLISHED, f"vocabularies/{subject}", "", by, public=True, detail=detail)


def showing(key: str) -> int:
    """How many published records show a concept, and would be printed again were it called otherwise."""
    return Mention.objects.filter(to_number=key).values("from_number").distinct().count()


def is_published(key: str) -> bool:
    return Term.objects.filter(pk=key).exclude(body=b"").exists()
