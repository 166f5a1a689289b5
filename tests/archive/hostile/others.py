"""Programs, packed files, sound, film, models and text that must not come in."""

import json
import struct
from collections.abc import Callable

from archive.looking.foreign import SCRIPT
from archive.looking.looked import BROKEN
from archive.looking.models import ELSEWHERE
from archive.looking.texts import NONE_OF_OURS
from tests.archive.cleaned import making
from tests.archive.hostile.packing import zipped
from tests.archive.hostile.pictures import BEHIND

PROGRAM = "it is a program. Nothing that runs is kept here."
PACKED = "it is a packed file. Unpack it, and send what is in it one by one."
ZIP = "it is a packed file. Unpack it, and send what is in it one by one (of an Office document: the document as PDF)."


def glb_without_end() -> bytes:
    body = bytearray(making.glb())
    struct.pack_into("<I", body, 8, len(body) + 400)
    return bytes(body)


def glb_of_one() -> bytes:
    body = bytearray(making.glb())
    struct.pack_into("<I", body, 4, 1)
    return bytes(body)


def fetching(uri: str) -> bytes:
    return json.dumps({"asset": {"version": "2.0"}, "buffers": [{"uri": uri, "byteLength": 4}]}).encode()


def outside() -> bytes:
    """A model whose view reaches behind its data."""
    tree = {
        "asset": {"version": "2.0"},
        "buffers": [{"uri": "data:application/octet-stream;base64,AAAA", "byteLength": 3}],
        "bufferViews": [{"buffer": 0, "byteOffset": 2, "byteLength": 2_000_000_000}],
    }
    return json.dumps(tree).encode()


def elsewhere(uri: str) -> str:
    return ELSEWHERE.format(uri)


def samples_behind_the_end() -> bytes:
    body = making.mp4()
    at = body.index(b"stco") + 12
    return body[:at] + struct.pack(">I", 900_000) + body[at + 4 :]


def quicktime() -> bytes:
    return making.mp4().replace(b"isom", b"qt  ")


OTHERS: dict[str, tuple[Callable[[], bytes], str]] = {
    "an empty file": (lambda: b"", "it is empty."),
    "a program for Windows": (lambda: b"MZ" + bytes(500), PROGRAM),
    "a program for Linux": (lambda: b"\x7fELF\x02" + bytes(500), PROGRAM),
    "a program for Java": (lambda: b"\xca\xfe\xba\xbe" + bytes(500), PROGRAM),
    "a program for browsers": (lambda: b"\x00asm\x01" + bytes(500), PROGRAM),
    "a shell script": (lambda: b"#!/bin/sh\nrm -r /\n", SCRIPT),
    "a drawing with a script": (lambda: b"<svg onload='x'/>", SCRIPT),
    "a drawing behind a mark": (lambda: b"\xef\xbb\xbf  <SVG onload='x'/>", SCRIPT),
    "a page": (lambda: b"  <!DOCTYPE html><p>", SCRIPT),
    "XML with an entity": (lambda: b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>', SCRIPT),
    "text with a script in it": (lambda: b"A stone.\n<script>alert(1)</script>", SCRIPT),
    "PHP": (lambda: b"<?php system('id');", SCRIPT),
    "a packed file": (zipped, ZIP),
    "a packed file of a thousand million zeros": (lambda: zipped("zeros", bytes(50_000_000)), ZIP),
    "a packed file of another kind": (lambda: b"\x1f\x8b\x08" + bytes(60), PACKED),
    "an old Office document": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "it is an Office document. Save it as PDF, and send that.",
    ),
    "noise": (lambda: bytes(range(256)) * 9, NONE_OF_OURS),
    "text in UTF-16": (
        lambda: "Շուշի".encode("utf-16"),
        "it is text in UTF-16. Save it as UTF-8, and send that.",
    ),
    "text in an old encoding": (
        lambda: "Şuşa, Шуша".encode("cp1251", "replace"),
        "it is text in another encoding than UTF-8. Save it as UTF-8, and send that.",
    ),
    "text with a zero in it": (lambda: b"A stone\x00 and more", NONE_OF_OURS),
    "an MP3 cut off": (lambda: making.mp3()[:-400], BROKEN),
    "an MP3 of noise": (lambda: b"ID3\x03\0\0\0\0\0\0" + bytes(9_000), BROKEN),
    "a WAV cut off": (lambda: making.wav()[:-30], BROKEN),
    "a WAV with a page behind": (lambda: making.wav() + b"<script>alert(1)</script>", BEHIND.format("25 bytes")),
    "an MP3 with a page behind": (lambda: making.mp3() + b"<script>alert(1)</script>", BEHIND.format("a program")),
    "an AMR": (lambda: b"#!AMR\n" + bytes(90), "it is an AMR. Send it as WAV, FLAC or MP3."),
    "captions whose times cannot be read": (
        lambda: b"WEBVTT\n\n1:2 --> 3:4\nThe door\n",
        "line 3 of these captions has times that cannot be read. Write them like 00:01.500 --> 00:04.000, and send it "
        "again.",
    ),
    "captions that end before they begin": (
        lambda: b"WEBVTT\r\n\r\n00:02.000 --> 00:01.000\r\nThe door\r\n",
        "line 3 of these captions ends before it begins. Put it right, and send it again.",
    ),
    "text that is too long": (
        lambda: b"A stone. \n" * 7_000_000,
        "it is text of more than 64 MiB. Send it in parts.",
    ),
    "a WAV without samples": (lambda: b"RIFF\x04\0\0\0WAVE", BROKEN),
    "a FLAC cut off": (lambda: making.flac()[:-30], BROKEN),
    "an MP4 cut off": (lambda: making.mp4()[:-9], BROKEN),
    "an MP4 without its table": (lambda: making.box(b"ftyp", b"isom", bytes(4)), BROKEN),
    "an MP4 whose samples lie behind its end": (samples_behind_the_end, BROKEN),
    "an MP4 of places alone": (
        lambda: making.mp4(b"meta"),
        "it is an MP4 with neither picture nor sound. Export it again, and send that.",
    ),
    "a QuickTime film": (
        quicktime,
        'it is a film of the kind "qt", which is not kept here. Export it as MP4, and send that.',
    ),
    "a film with a packed file behind": (lambda: making.webm() + zipped(), BROKEN),
    "a recording with a packed file behind": (lambda: making.wav() + zipped(), BEHIND.format("125 bytes")),
    "a WebM cut off": (lambda: making.webm()[:-9], BROKEN),
    "a Matroska film": (
        lambda: making.webm().replace(b"webm", b"mkv\0"),
        'it is a film of the kind "mkv\0". Export it as WebM or MP4, and send that.',
    ),
    "a GLB that says it is longer": (glb_without_end, BROKEN),
    "a GLB cut off": (lambda: making.glb()[:-9], BROKEN),
    "a GLB of the first version": (glb_of_one, "it is glTF 1. Export it as glTF 2.0, and send that."),
    "a model that fetches": (lambda: fetching("https://x.example/a.bin"), elsewhere("https://x.example/a.bin")),
    "a model that reads this machine": (lambda: fetching("../../etc/passwd"), elsewhere("../../etc/passwd")),
    "a model that reaches behind its data": (outside, BROKEN),
}
