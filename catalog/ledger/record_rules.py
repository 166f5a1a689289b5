"""What any record needs before it is published."""

from collections.abc import Iterator

from catalog.ledger.blocker import Blocker
from catalog.terms.document import Document, Item, Source
from catalog.terms.labels import MOST_SHOWN, labels_of


def without_a_label(document: Document) -> Iterator[Blocker]:
    if not labels_of(document.names) and not (isinstance(document, Source) and document.title):
        yield Blocker(document.number, "It has no name that can stand in a list. Add one; then publish again.")


def without_a_kind(document: Document) -> Iterator[Blocker]:
    if hasattr(document, "kind") and not document.kind:
        yield Blocker(document.number, "Its kind is missing. Choose the broadest kind nobody rejects.")


def item_without_a_statement(document: Document) -> Iterator[Blocker]:
    if isinstance(document, Item) and not document.statements and not document.searches and not document.part_of:
        yield Blocker(
            document.number,
            f"{document.number} has no statement yet. Add at least one, with its source, or record what you "
            'looked for, under "Questions"; then publish again.',
        )


def too_many_shown(document: Document) -> Iterator[Blocker]:
    languages = [name.language for name in document.names if name.shown]
    for language in sorted({tag for tag in languages if languages.count(tag) > MOST_SHOWN}):
        yield Blocker(
            document.number,
            f"More than {MOST_SHOWN} names in {language} are marked as shown. Keep two where speakers use "
            "different ones, else one.",
        )
