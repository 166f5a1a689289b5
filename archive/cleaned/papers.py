"""PDF without what it says of its makers, and without whatever could run (ISO 32000-2)."""

from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

from archive.cleaned.uncleanable import Uncleanable
from archive.cleaned.within import bare_jpeg

# Of the document (§7.7.2): its pages, how they are named, read aloud and shown. No forms, files, programs.
_OF_THE_WHOLE = {
    "/Type", "/Pages", "/PageLabels", "/PageLayout", "/StructTreeRoot", "/MarkInfo", "/Lang", "/OCProperties",
    "/Outlines", "/Dests", "/Names", "/ViewerPreferences",
}  # fmt: skip
# Of anything in it: who made it with what, what it starts by itself, what it carries along.
_OF_ANYTHING = ("/Metadata", "/PieceInfo", "/LastModified", "/AA", "/AF", "/JS", "/OPI", "/Thumb", "/PressSteps")
# Links to pages and addresses stay (§12.6.4); notes of readers, forms, films and attachments do not.
_KEPT_NOTES, _KEPT_ACTIONS = {"/Link"}, {"/URI", "/GoTo"}


def pdf(path: Path, out: Path) -> None:
    """Pages as they look, their text, tags, outline and links; no /Info, XMP, JavaScript, attachments, forms, notes."""
    try:
        reader = PdfReader(path)
        if reader.is_encrypted:
            raise Uncleanable("This PDF is locked. Save it without a password, and send that.")
        writer = PdfWriter(clone_from=reader)
        _bare(writer)
        writer.write(out)
        # Once more: what nothing points at any longer is not copied along.
        PdfWriter(clone_from=PdfReader(out)).write(out)
    except Uncleanable:
        raise
    except (PyPdfError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as wrong:
        raise Uncleanable("This PDF cannot be read whole. Print it to a new PDF, and send that.") from wrong


def _bare(writer: PdfWriter) -> None:
    root = writer.root_object
    for key in root.keys() - _OF_THE_WHOLE:
        del root[key]
    if "/Names" in root:
        names: Any = root["/Names"].get_object()
        root[NameObject("/Names")] = DictionaryObject({k: v for k, v in names.items() if k == "/Dests"})
        if not root["/Names"]:
            del root["/Names"]
    for page in writer.pages:
        _without_notes(page)
    for held in writer._objects:
        if isinstance(held, DictionaryObject):
            _strip(held)
    writer.metadata = None


def _without_notes(page: Any) -> None:
    notes = page.get("/Annots")
    kept = [note for note in (notes.get_object() if notes else ()) if _stays(note.get_object())]
    if kept:
        page[NameObject("/Annots")] = ArrayObject(kept)
    else:
        page.pop("/Annots", None)


def _stays(note: Any) -> bool:
    return note.get("/Subtype") in _KEPT_NOTES and ("/A" not in note or _is_kept(note["/A"].get_object()))


def _is_kept(action: Any) -> bool:
    return action.get("/S") in _KEPT_ACTIONS and "/Next" not in action


def _strip(held: DictionaryObject) -> None:
    """What a page, a picture, a font or an entry of the outline says of its maker, or would do."""
    for key in _OF_ANYTHING:
        held.pop(key, None)
    if "/A" in held and isinstance(held["/A"], DictionaryObject) and not _is_kept(held["/A"]):
        del held["/A"]
    if isinstance(held, StreamObject) and held.get("/Filter") in ("/DCTDecode", ["/DCTDecode"]):
        held._data = bare_jpeg(held._data)
