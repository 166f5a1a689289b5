"""PDFs that run, carry, are locked, cut off, or hide what they do."""

import io
import struct
import zlib
from collections.abc import Callable

from pypdf import PdfWriter
from pypdf.annotations import Link
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject, TextStringObject

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


def packed_script() -> bytes:
    """The program stands in a packed stream of objects (ISO 32000-2 §7.5.7), and its name nowhere in the clear."""
    held = zlib.compress(b"4 0 <</S/JavaScript/JS(app.alert(1))>>")
    bodies = {
        1: b"<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        5: b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(held), held),
    }
    out, places = b"%PDF-1.5\n", {}
    for number, body in bodies.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    kinds = {number: (1, place, 0) for number, place in places.items()} | {4: (2, 5, 0), 6: (1, len(out), 0)}
    rows = b"".join(struct.pack(">BIB", *kinds.get(number, (0, 0, 0))) for number in range(7))
    head = b"<</Type/XRef/Size 7/W[1 4 1]/Root 1 0 R/Length %d>>" % len(rows)
    return out + b"6 0 obj\n%sstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (head, rows, len(out))


def holding(words: bytes) -> bytes:
    """A PDF with a stream of just these bytes."""
    stream = StreamObject()
    stream.set_data(words)
    return paper(lambda writer: writer._add_object(stream))


def locked() -> bytes:
    return paper(lambda writer: writer.encrypt("a password"))


def without_pages() -> bytes:
    out = io.BytesIO()
    PdfWriter().write(out)
    return out.getvalue()


PAPERS: dict[str, tuple[Callable[[], bytes], str]] = {
    "a PDF with a script": (lambda: paper(scripted), PROGRAM),
    "a PDF with a script by another name": (hidden_script, PROGRAM),
    "a PDF with a script in a packed stream": (packed_script, PROGRAM),
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
    "a PDF with a program behind": (lambda: paper() + b"\x7fELF" + bytes(200), BEHIND),
    "a PDF with a page behind": (lambda: paper() + b"<html><script>alert(1)</script>", BEHIND),
    "a PDF that begins late": (
        lambda: b"\x00\x01 late " + paper(),
        "it is no picture, PDF or other file that is kept here.",
    ),
}
