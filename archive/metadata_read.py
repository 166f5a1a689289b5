"""That a file's metadata was read, and its Content Credentials checked, is written down as PREMIS has it."""

from typing import Any

import mutagen
import PIL
import pypdf

from archive import storage
from archive.embedded import BLOCKS, read_embedded
from archive.embedded.credentials import VALID
from archive.happening import happened
from archive.models import File, Happened, Outcome

_READERS = f"Pillow {PIL.__version__}, pypdf {pypdf.__version__}, mutagen {mutagen.version_string}"


def write_down_reading(file: File, read: dict[str, Any]) -> None:
    """The events that stand behind `read`, as read_embedded gave it."""
    notes = " ".join(read.get("notes", []))
    outcome = Outcome.WARNING if notes else Outcome.SUCCESS
    happened(file, Happened.METADATA_READ, _counted(read), outcome=outcome, note=notes, tool=_READERS)
    if signed := read.get("c2pa"):
        held = signed["state"] == VALID
        happened(
            file,
            Happened.SIGNATURE_CHECKED,
            f"Content Credentials of {signed.get('signer') or 'an unnamed signer'}: {signed['state']}. "
            "The signer is on no list of trust that is known here.",
            outcome=Outcome.SUCCESS if held else Outcome.FAILURE,
            note="" if held else " ".join(signed["wrong"]) or "They do not hold.",
            tool=signed["tool"],
        )


def read_again(file: File) -> dict[str, Any]:
    """Read the metadata of a sealed original anew, keep it and write it down. Raises storage.Lost.

    Content Credentials that were checked before keep what was found then: a certificate that has run out since
    does not make a picture false.
    """
    read = read_embedded(storage.original(file.sha256), file.media_type)
    before = file.metadata.get("c2pa")
    file.metadata = read | ({"c2pa": before} if before else {})
    file.save(update_fields=["metadata"])
    write_down_reading(file, read)
    return read


def _counted(read: dict[str, Any]) -> str:
    counts = {name: sum(map(len, read[block].values())) for block, name in BLOCKS.items() if block in read}
    told = ", ".join(f"{name} {count}" for name, count in counts.items())
    return f"Values read: {told}." if told else "There is no embedded metadata."
