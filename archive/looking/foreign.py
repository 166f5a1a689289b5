"""What is known and not kept here: it is refused by its own name, with what to send instead."""

from archive.looking.looked import Unfit

_PROGRAM = "a program. Nothing that runs is kept here."
_PACKED = "a packed file. Unpack it, and send what is in it one by one."
_OFFICE = "an Office document. Save it as PDF, and send that."
SIGNS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"PK\x03\x04", f"{_PACKED[:-1]} (of an Office document: the document as PDF)."),
    (0, b"PK\x05\x06", _PACKED),
    (0, b"Rar!", _PACKED),
    (0, b"7z\xbc\xaf\x27\x1c", _PACKED),
    (0, b"\x1f\x8b", _PACKED),
    (0, b"BZh", _PACKED),
    (0, b"\xfd7zXZ", _PACKED),
    (0, b"\x28\xb5\x2f\xfd", _PACKED),
    (257, b"ustar", _PACKED),
    (0, b"MSCF", _PACKED),
    (0, b"MZ", _PROGRAM),
    (0, b"\x7fELF", _PROGRAM),
    (0, b"\xca\xfe\xba\xbe", _PROGRAM),
    (0, b"\xcf\xfa\xed\xfe", _PROGRAM),
    (0, b"\xce\xfa\xed\xfe", _PROGRAM),
    (0, b"\x00asm", _PROGRAM),
    (0, b"dex\n", _PROGRAM),
    (0, b"L\x00\x00\x00\x01\x14\x02\x00", _PROGRAM),
    (0, b"FWS", _PROGRAM),
    (0, b"CWS", _PROGRAM),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OFFICE),
    (0, b"{\\rtf", _OFFICE),
    (0, b"GIF8", "a GIF. Send it as PNG, or a film as MP4."),
    (0, b"BM", "a BMP. Send it as PNG or TIFF."),
    (0, b"8BPS", "a Photoshop document. Send it as TIFF."),
    (0, b"\x00\x00\x01\x00", "an icon. Send it as PNG."),
    (0, b"\xff\x4f\xff\x51", "a bare JPEG 2000 stream. Send it as JP2, with its header."),
    (0, b"\xff\x0a", "a JPEG XL. Send it as JPEG, or as TIFF."),
    (0, b"\x00\x00\x00\x0cJXL ", "a JPEG XL. Send it as JPEG, or as TIFF."),
    (0, b"OggS", "Ogg. Send sound as FLAC or MP3, film as WebM."),
    (8, b"AVI ", "an AVI. Send it as MP4 or WebM."),
    (0, b"#!AMR", "an AMR. Send it as WAV, FLAC or MP3."),
    (0, b"FLV\x01", "a Flash film. Send it as MP4 or WebM."),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "a film or sound for Windows Media. Send film as MP4, sound as FLAC."),
    (0, b"FORM", "AIFF. Send it as WAV or FLAC."),
    (0, b"%!PS", "PostScript, which is a program. Send it as PDF."),
    (0, b"SQLite format 3", "a database. Send what it holds as text."),
    (128, b"DICM", "DICOM. Send it as TIFF."),
)
_SCRIPTED = (b"<svg", b"<html", b"<!doctype", b"<script", b"<?xml", b"<?php", b"#!")
SCRIPT = "it is a text that browsers can run (SVG, HTML, XML, script). Send a picture or a PDF."


def refuse(head: bytes) -> None:
    """Raises Unfit where the first bytes of a file are of something known that is not kept here."""
    for at, sign, words in SIGNS:
        if head[at : at + len(sign)] == sign:
            raise Unfit(f"it is {words}")
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_SCRIPTED):
        raise Unfit(SCRIPT)
