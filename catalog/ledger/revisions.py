"""Revisions: the whole document of a record, once for each act of saving."""

from archive.chain import append, locked_head
from archive.models import Act, User
from catalog.ledger.compiling import compiled
from catalog.models.drafts import Record, Revision
from catalog.terms.body import bytes_of, document_from
from catalog.terms.canonical import digest
from catalog.terms.document import Document
from catalog.terms.labels import labels_of
from catalog.terms.languages import pick


def label_of(document: Document) -> str:
    """What the desk calls a record in its lists: its English label, else any."""
    label = pick(labels_of(document.names), "en")[1] or getattr(document, "title", "")
    return label[:400]


def newest(number: str) -> Revision | None:
    return Revision.objects.filter(record=number).order_by("-version").first()


def document_of(revision: Revision) -> Document:
    """The document that a revision kept."""
    return document_from(bytes(revision.body))


def keep(record: Record, by: User | None, why: str) -> tuple[Revision, Document]:
    """One revision of the record as its tables now are; the last one where nothing has changed."""
    document = compiled(record)
    body = bytes_of(document)
    last = newest(record.number)
    if last is not None and last.digest == digest(body):
        return last, document
    record.version += 1
    record.label = label_of(document)
    record.save(update_fields=["version", "label", "last_key", "notes", "changed"])
    with locked_head() as head:
        revision = Revision.objects.create(
            record=record,
            version=record.version,
            body=body,
            digest=digest(body),
            by=by,
            at=head.moment(),
            why=why,
        )
        append(head, Act.REVISED, f"{record.number}#{record.version}", revision.digest, by, public=False)
    return revision, document
