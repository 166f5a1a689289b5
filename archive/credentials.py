"""Of a file's Content Credentials, what the public may know."""

from typing import TypedDict

from archive.embedded.credentials import INVALID, VALID
from archive.models import File


class PublicCredentials(TypedDict):
    """`signer`: an organisation, by its certificate; `generator`: the program or camera; `checked`: a day, in UTC."""

    signer: str
    generator: str
    valid: bool
    checked: str


def public_credentials(file: File) -> PublicCredentials | None:
    """Who signed a file, with what, and whether it held when it was looked at; None where nobody is known to have.

    No person's name, no place and no time of the picture: these stay with the staff. The signer's name is what the
    certificate says; it is on no list of trust that is known here, and whoever shows it has to say so.
    """
    told = file.metadata.get("c2pa", {})
    if told.get("state") not in (VALID, INVALID):
        return None
    return {
        "signer": told.get("signer", ""),
        "generator": told.get("generator", ""),
        "valid": told["state"] == VALID,
        "checked": told.get("checked", ""),
    }
