"""PDF (ISO 32000-2): whole, open, with pages, and with nothing in it that runs or comes along."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from archive.looking.looked import Looked, Unfit

CUT_OFF = "this PDF is cut off. Send it again."
PROGRAM = "this PDF holds a program. Print it to a new PDF, and send that."
CARRIES = "this PDF carries other files with it. Take them out and send them one by one."
LOCKED = "this PDF is locked. Save it without a password, and send that."
BEHIND = "something else follows behind the end of this PDF. Print it to a new PDF, and send that."
MOST_BYTES = 1024**3
MOST_OBJECTS = 500_000
_RUNS = {"/JavaScript", "/JS", "/Launch", "/SubmitForm", "/ImportData", "/XFA", "/RichMedia", "/GoToE", "/Rendition"}
_OTHERS = (b"PK\x03\x04", b"\x7fELF", b"MZ", b"Rar!", b"7z\xbc\xaf", b"#!")
_CARRIED = {"/EmbeddedFile", "/EmbeddedFiles"}
_ESCAPED = re.compile(rb"#([0-9a-fA-F]{2})")
_RAW = re.compile(rb"/(JavaScript|Launch|XFA|RichMedia|SubmitForm|ImportData)(?=[\s/<(\[\]>])")
# So short that pictures of pages hold it by chance: it is looked for outside of streams alone.
_RAW_AND_SHORT = re.compile(rb"/JS(?=[\s/<(\[\]>])")
_STREAM = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)


def paper(path: Path) -> Looked:
    """Raises Unfit for what is cut off, locked, runs or carries files. Its version is told by its first line."""
    if path.stat().st_size > MOST_BYTES:
        raise Unfit(f"this PDF is larger than {MOST_BYTES // 1024**2} MiB. Send it in parts.")
    body = path.read_bytes()
    _check_end(body)
    # Also what nothing points at any longer, and names that were written in hexadecimal digits to hide.
    if _RAW.search(_unescaped(body)) or _RAW_AND_SHORT.search(_unescaped(_STREAM.sub(b"", body))):
        raise Unfit(PROGRAM)
    try:
        reader = PdfReader(path)
        if reader.is_encrypted:
            raise Unfit(LOCKED)
        for held in _everything(reader):
            _check(held, 0)
        if not len(reader.pages):
            raise Unfit("this PDF has no pages.")
    except (PyPdfError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as wrong:
        if isinstance(wrong, Unfit):
            raise
        raise Unfit("this PDF cannot be read. Print it to a new PDF, and send that.") from wrong
    version = body[5:8].decode("latin-1")
    return Looked("application/pdf", form=f"PDF {version}")


def _unescaped(body: bytes) -> bytes:
    """With every name in its letters (§7.3.5)."""
    return _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), body)


def _check_end(body: bytes) -> None:
    end = body.rfind(b"%%EOF")
    if end < 0:
        raise Unfit(CUT_OFF)
    behind = body[end + 5 :].strip(b"\r\n\t \0")
    if len(behind) > 1024 or any(sign in behind for sign in _OTHERS) or b"<" in behind[:64]:
        raise Unfit(BEHIND if len(behind) < len(body) // 2 else CUT_OFF)


def _everything(reader: PdfReader) -> Iterator[Any]:
    """Every object there is, those within streams of objects too (§7.5.7)."""
    numbers = {(number, generation) for generation, table in reader.xref.items() for number in table}
    numbers |= {(number, 0) for number in reader.xref_objStm}
    if len(numbers) > MOST_OBJECTS:
        raise Unfit(f"this PDF has more than {MOST_OBJECTS} objects. Print it to a new PDF, and send that.")
    for number, generation in sorted(numbers):
        yield reader.get_object(IndirectObject(number, generation, reader))
    yield reader.trailer


def _check(held: Any, depth: int) -> None:
    """An object and what stands directly in it; what it points at is looked at by itself."""
    if depth > 100:
        raise Unfit(PROGRAM)
    if isinstance(held, DictionaryObject):
        names = {str(key) for key in held} | {str(value) for value in held.values() if isinstance(value, str)}
        if names & _RUNS:
            raise Unfit(PROGRAM)
        if names & _CARRIED:
            raise Unfit(CARRIES)
        for value in dict.values(held):
            _check(value, depth + 1)
    elif isinstance(held, ArrayObject):
        for value in list.__iter__(held):
            _check(value, depth + 1)
