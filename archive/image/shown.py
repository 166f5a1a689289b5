"""What the door knows of a picture: one row, asked for at every request."""

from typing import NamedTuple

from django.conf import settings
from django.db import connection

from archive.models import Access, File

_COLUMNS = ("access", "media_type", "number", "sha256", "width", "height", "copies", "copies_made")
# Put together here: Django takes ten times as long to word this question as the database to answer it.
_QUESTION = f"SELECT {', '.join(_COLUMNS)} FROM {File._meta.db_table} WHERE number = %s"


class Shown(NamedTuple):
    """A public picture. `made`: when its copies were, as the database writes it; empty where there are none yet."""

    number: str
    digest: str
    width: int
    height: int
    copies: str
    made: str

    def address(self, version: int) -> str:
        return f"{settings.IDENTIFIER_BASE}/iiif/image/{version}/{self.number}"


def shown(number: str) -> Shown | None:
    """A public picture; what is closed, withdrawn or no picture is as unknown as what never was."""
    with connection.cursor() as cursor:
        cursor.execute(_QUESTION, [number])
        row = cursor.fetchone()
    if row is None or row[0] != Access.PUBLIC or not row[1].startswith("image/"):
        return None
    number, digest, width, height, copies, made = row[2:]
    return Shown(number, digest, width, height, copies, str(made or ""))
