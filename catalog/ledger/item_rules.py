"""What the pictures, reports and steps of an item need before it is published."""

from collections.abc import Iterator

from catalog.ledger.blocker import Blocker
from catalog.terms import rights
from catalog.terms.document import Document, Item
from catalog.terms.document.designation import Designation
from catalog.terms.document.provenance import ProvenanceStep


def holding_without_rights(document: Document) -> Iterator[Blocker]:
    for holding in getattr(document, "holdings", ()):
        at = f"{document.number}/{holding.key}"
        if not holding.closed and not holding.alt:
            yield Blocker(at, "This picture has no words for those who cannot see it. Add them under alt text.")
        if not holding.closed and holding.rights not in rights.RIGHTS:
            yield Blocker(at, "Say on what terms the file may be used: one rights statement, as an address.")


def report_without_a_source(document: Document) -> Iterator[Blocker]:
    for report in document.condition if isinstance(document, Item) else ():
        if not report.hidden and not report.by.source:
            yield Blocker(
                f"{document.number}/{report.key}",
                "This condition report names no source. Add where it is written, with page or paragraph; then "
                "publish again.",
            )


def row_without_a_voice(document: Document) -> Iterator[Blocker]:
    """What is asserted of the world has a speaker or a source, or it does not leave the house."""
    if not isinstance(document, Item):
        return
    rows: list[ProvenanceStep | Designation] = [*document.provenance, *document.designations]
    for row in rows:
        if not (row.by.speaker or row.by.described or row.by.source):
            yield Blocker(
                f"{document.number}/{row.key}",
                "Nobody says so yet. Add who says it, or where it is written; then publish again.",
            )
