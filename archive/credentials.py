"""Of a file's Content Credentials, what the public may know: that there are some, and whether they held."""

from typing import NamedTuple

from archive.embedded.credentials import INVALID, VALID
from archive.models import Access, File


class PublicCredentials(NamedTuple):
    """`valid`: the bytes are those that were signed; `checked`: the day we looked, YYYY-MM-DD in UTC."""

    valid: bool
    checked: str


def public_credentials(number: str) -> PublicCredentials | None:
    """Whether the signature of a public file held when it was looked at; None where it has none. One query.

    Who signed, with which camera or program, when and where stays with the staff: a certificate may name a person,
    or a body that gave us the file in confidence.
    """
    told = File.objects.filter(number=number, access=Access.PUBLIC).values_list("metadata__c2pa", flat=True).first()
    if not told or told.get("state") not in (VALID, INVALID):
        return None
    return PublicCredentials(told["state"] == VALID, told.get("checked", ""))
