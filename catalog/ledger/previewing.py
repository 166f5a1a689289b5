"""A draft as its page would look, for whoever is given the address, for a day."""

import secrets
from datetime import UTC, datetime, timedelta

from catalog.ledger import press, revisions
from catalog.ledger.press import Sheet
from catalog.models.published import Preview
from catalog.terms.kinds import RecordKind

KEPT_FOR = timedelta(days=1)


def preview(number: str) -> Preview:
    """Redact and print the newest revision without publishing it; the row holds what the door will show."""
    revision = revisions.newest(number)
    assert revision is not None
    sheet = Sheet(revisions.document_of(revision), revision.version, cause="preview")
    press.set_up({number: sheet})
    now = datetime.now(UTC)
    Preview.objects.filter(expires__lt=now).delete()
    return Preview.objects.create(
        token=secrets.token_urlsafe(32),
        number=number,
        kind=RecordKind(sheet.kind).value,
        body=sheet.body(),
        expires=now + KEPT_FOR,
    )
