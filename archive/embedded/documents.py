"""What a PDF says of itself: its information dictionary and its XMP (ISO 32000-2, 14.3)."""

from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.generic import StreamObject

from archive.embedded.plain import Groups, plain

_MOST_ENTRIES = 100


def read_pdf(path: Path) -> tuple[Groups, list[bytes]]:
    """The information dictionary, and XMP packets. Raises whatever pypdf raises where the file is broken."""
    reader = PdfReader(path, strict=False)
    information: Any = reader.trailer.get("/Info")
    entries = information.get_object() if information is not None else {}
    words: dict[str, str | list[str]] = {
        plain(name).removeprefix("/"): plain(value) for name, value in list(entries.items())[:_MOST_ENTRIES]
    }
    words["Pages"] = str(len(reader.pages))
    if reader.is_encrypted:
        words["Encrypted"] = "yes"
    packet = reader.root_object.get("/Metadata")
    stream = packet.get_object() if packet is not None else None
    return {"Document": words}, [stream.get_data()] if isinstance(stream, StreamObject) else []
