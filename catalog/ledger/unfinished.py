"""Files stop publication until their public copies are made: nobody is shown a record with holes."""

from collections.abc import Iterable

from archive.models import Copies, File
from catalog.ledger.blocker import Blocker
from catalog.terms.document import Document
from catalog.terms.mentions import mentioned
from catalog.terms.redaction import redact


def unfinished_copies(documents: Iterable[Document]) -> list[Blocker]:
    """Files that the public could not see or hear yet, for want of copies."""
    shown = [(doc, mention.to) for doc in documents for mention in mentioned(redact(doc)) if mention.to[:2] == "F-"]
    lacking = File.objects.filter(number__in={number for _, number in shown}, copies_made=None)
    states = {number: (state, why) for number, state, why in lacking.values_list("number", "copies", "copies_why")}
    return [
        Blocker(_place(document, number), _lacks(number, *states[number]))
        for document, number in sorted(shown, key=lambda pair: (pair[0].number, pair[1]))
        if number in states and states[number][0] != Copies.NONE
    ]


def _place(document: Document, file: str) -> str:
    """The row of a document that shows a file, or the document where another field names it."""
    row = next((row for row in getattr(document, "holdings", ()) if row.file == file), None)
    return f"{document.number}/{row.key}" if row else document.number


def _lacks(number: str, state: str, why: str) -> str:
    if state == Copies.FAILED:
        return (
            f"The public copies of {number} could not be made: {why} Deposit another file in its place, close it "
            f"here, or have them made again with manage.py make_copies {number} --again."
        )
    return f"The public copies of {number} are not ready yet: {Copies(state).label}. Publish again in a minute."
