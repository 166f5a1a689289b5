"""Records with their files as a bag: whole for another archive, or in their editions for the public.

data/records/HL-0001.json       the desk's document
data/vocabularies/item-kinds.json
data/originals/F-0001/church.png
data/files/F-0001.json          what was done to the file, and how it came here
data/premis/F-0001.xml          the same, as PREMIS has it
data/editions/HL-0001.json      in a bag for the public, and nothing else
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings

from archive import storage
from archive.bag import BagWriter
from archive.bag.names import safe
from archive.models import File
from archive.premis import premis
from catalog.exchange.choosing import CannotBag, Chosen, bodies
from catalog.exchange.file_history import as_bytes, history_of
from catalog.ledger.vocabularies import held
from catalog.models.published import Published
from catalog.terms.body import bytes_of, document_from

PIECE = 1024 * 1024
CONTENT = "Heritage-Ledger-Content"
WHOLE, EDITIONS = "records 1", "editions 1"
FOR_ARCHIVES = (
    "Whole: holds unpublished notes, closed files and names of confidential contributors. Not for the public."
)
FOR_ALL = "Published editions only; may be passed on."


def export_bag(found: Chosen, place: Path, *, public: bool = False, sha512: bool = False) -> None:
    """Write what was chosen as a bag. Raises CannotBag or OSError, and then leaves no file."""
    algorithms = ("sha256", "sha512") if sha512 else ("sha256",)
    with NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", suffix=".part", delete=False) as out:
        part = Path(out.name)
        try:
            with BagWriter(out, safe(place.stem), algorithms) as bag:
                _put_editions(bag, found) if public else _put_all(bag, found)
                bag.close(_info(found, public))
            out.close()
            part.chmod(0o600 if not public else 0o644)
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)


def _put_all(bag: BagWriter, found: Chosen) -> None:
    for body in bodies(found.records):
        bag.add(f"records/{document_from(body).number}.json", [body])
    for scheme in found.schemes:
        if (vocabulary := held(scheme)) is not None:
            bag.add(f"vocabularies/{scheme}.json", [bytes_of(vocabulary)])
    for file in File.objects.filter(number__in=found.files).select_related("deposited_by").order_by("number"):
        path = f"originals/{file.number}/{safe(file.original_name or file.number)}"
        bag.add(path, _original(file), packed=False)
        bag.add(f"files/{file.number}.json", [as_bytes(history_of(file, path))])
        bag.add(f"premis/{file.number}.xml", [premis(file)])


def _original(file: File) -> Iterator[bytes]:
    """The bytes of a file, a piece at a time; what is not sound goes into no bag."""
    hashing = hashlib.sha256()
    try:
        with storage.first().open(storage.original_key(file.sha256)) as stream:
            while piece := stream.read(PIECE):
                hashing.update(piece)
                yield piece
    except storage.Lost as lost:
        raise CannotBag(f"{file.number} is not sound: {lost} manage.py repair_files {file.number}.") from lost
    if hashing.hexdigest() != file.sha256:
        raise CannotBag(f"{file.number} is not sound: its bytes were changed. manage.py repair_files {file.number}.")


def _put_editions(bag: BagWriter, found: Chosen) -> None:
    for published in Published.objects.with_body().filter(pk__in=found.records).order_by("pk").iterator(100):
        bag.add(f"editions/{published.number}.json", [bytes(published.edition.body)])


def _info(found: Chosen, public: bool) -> dict[str, str | Iterable[str]]:
    """RFC 8493 §2.2.2. The date and the count of bytes are the writer's."""
    return {
        "Source-Organization": settings.INSTITUTION,
        "Contact-Email": settings.ADMIN_EMAIL,
        "External-Description": FOR_ALL if public else FOR_ARCHIVES,
        "External-Identifier": [f"{settings.IDENTIFIER_BASE}/id/{number}" for number in found.records],
        "Bag-Software-Agent": "Heritage Ledger",
        CONTENT: EDITIONS if public else WHOLE,
    }
