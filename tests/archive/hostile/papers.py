"""PDFs that run, carry, are locked, cut off, or hide what they do."""

import io
from collections.abc import Callable

from pypdf import PdfWriter
from pypdf.annotations import Link
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from archive.looking.papers import BEHIND, CARRIES, CUT_OFF, LOCKED, PROGRAM
from tests.archive.hostile.packing import zipped


def paper(change: Callable[[PdfWriter], object] = lambda _: None) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def action(writer: PdfWriter, **entries: object) -> None:
    """What the document does when it is opened."""
    held = DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})
    writer.root_object[NameObject("/OpenAction")] = held


def scripted(writer: PdfWriter) -> None:
    action(writer, S=NameObject("/JavaScript"), JS=TextStringObject("app.alert(1)"))


def launching(writer: PdfWriter) -> None:
    action(writer, S=NameObject("/Launch"), F=TextStringObject("cmd.exe"))


def with_form(writer: PdfWriter) -> None:
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/XFA"): ArrayObject()})


def sending(writer: PdfWriter) -> None:
    writer.add_annotation(0, Link(rect=(0, 0, 9, 9), url="https://example.org"))
    note = writer.pages[0]["/Annots"][0].get_object()
    note[NameObject("/A")] = DictionaryObject({NameObject("/S"): NameObject("/SubmitForm")})


def hidden_script() -> bytes:
    """The name of the program is written with a digit for a letter."""
    body = paper(scripted)
    return body.replace(b"/JavaScript", b"/J#61vaScript").replace(b"/JS", b"/#4aS")


def locked() -> bytes:
    return paper(lambda writer: writer.encrypt("a password"))


def without_pages() -> bytes:
    out = io.BytesIO()
    PdfWriter().write(out)
    return out.getvalue()


PAPERS: dict[str, tuple[Callable[[], bytes], str]] = {
    "a PDF with a script": (lambda: paper(scripted), PROGRAM),
    "a PDF with a script by another name": (hidden_script, PROGRAM),
    "a PDF that starts a program": (lambda: paper(launching), PROGRAM),
    "a PDF with a form that runs": (lambda: paper(with_form), PROGRAM),
    "a PDF that sends what is typed": (lambda: paper(sending), PROGRAM),
    "a PDF that carries a file": (lambda: paper(lambda writer: writer.add_attachment("a.exe", b"MZ")), CARRIES),
    "a PDF that is locked": (locked, LOCKED),
    "a PDF cut off": (lambda: paper()[:-60], CUT_OFF),
    "a PDF of a head alone": (lambda: b"%PDF-1.7\n" + b"x" * 5_000, CUT_OFF),
    "a PDF without objects": (
        lambda: b"%PDF-1.7\n%%EOF\n",
        "this PDF cannot be read. Print it to a new PDF, and send that.",
    ),
    "a PDF without pages": (without_pages, "this PDF has no pages."),
    "a PDF with a packed file behind": (lambda: paper() + zipped(), BEHIND),
    "a PDF with a page behind": (lambda: paper() + b"<html><script>alert(1)</script>", BEHIND),
    "a PDF that begins late": (
        lambda: b"\x00\x01 late " + paper(),
        "it is no picture, PDF or other file that is kept here.",
    ),
}
