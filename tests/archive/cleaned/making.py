"""Small files of every kind, made byte by byte, each with things in it that must not get out."""

import base64
import io
import json
import struct
import wave

from PIL import ExifTags, Image
from PIL.TiffImagePlugin import IFDRational
from pypdf import PdfWriter
from pypdf.annotations import Link, Text
from pypdf.generic import DictionaryObject, Fit, NameObject, TextStringObject

from archive.looking.sounds import crc16

SECRET = "Zq-secret-41.7N-44.8E"


def photograph(form: str = "JPEG") -> bytes:
    """A picture with a position and an owner in its EXIF, and a remark."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = SECRET
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (IFDRational(39), IFDRational(45), IFDRational(31))
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "#88aacc").save(out, form, exif=exif.tobytes(), comment=SECRET.encode())
    return out.getvalue()


def pdf(locked: bool = False) -> bytes:
    """A page with a photograph, a link, a note and an attachment, a script, and what it says of its author."""
    picture = io.BytesIO()
    with Image.open(io.BytesIO(photograph())) as opened:
        opened.save(picture, "PDF")
    writer = PdfWriter(clone_from=io.BytesIO(picture.getvalue()))
    for held in writer._objects:
        if held is not None and getattr(held, "get", lambda _: "")("/Filter") in ("/DCTDecode", ["/DCTDecode"]):
            held._data = photograph()
    writer.add_metadata({"/Author": SECRET, "/Producer": SECRET})
    script = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject(f"app.alert('{SECRET}')")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject({NameObject(k): v for k, v in script.items()})
    writer.add_attachment("secret.txt", SECRET.encode())
    writer.add_annotation(0, Link(rect=(0, 0, 9, 9), url="https://example.org/a-link"))
    writer.add_annotation(0, Text(text=SECRET, rect=(9, 9, 20, 20)))
    writer.add_outline_item("First page", 0, fit=Fit.fit())
    return _written(writer, locked)


def paper(locked: bool = False) -> bytes:
    """A PDF without a script, as deposit takes it."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_metadata({"/Author": SECRET})
    return _written(writer, locked)


def _written(writer: PdfWriter, locked: bool) -> bytes:
    if locked:
        writer.encrypt("a password")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def mp3() -> bytes:
    tag = b"TPE1" + struct.pack(">I", len(SECRET) + 1) + b"\0\0\0" + SECRET.encode()
    head = b"ID3\x03\0\0" + bytes([0, 0, len(tag) >> 7, len(tag) & 127])
    frames = (b"\xff\xfb\x90\x00" + b"\x55" * 413) * 20
    return head + tag + frames + b"TAG" + SECRET.encode().ljust(125, b"\0")


def wav() -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(b"\1\2" * 800)
    chunk = SECRET.encode().ljust(len(SECRET) + len(SECRET) % 2, b"\0")
    body = out.getvalue() + b"bext" + struct.pack("<I", len(chunk)) + chunk
    return body[:4] + struct.pack("<I", len(body) - 8) + body[8:]


def flac() -> bytes:
    information = (
        struct.pack(">HH", 4096, 4096) + bytes(6) + (8000 << 44 | 15 << 36 | 800).to_bytes(8, "big") + bytes(16)
    )
    comment = b"\0\0\0\0" + struct.pack("<II", 1, len(SECRET) + 9) + b"LOCATION=" + SECRET.encode()
    application = b"test" + SECRET.encode()
    blocks = [(0, information), (4, comment), (2, application)]
    head = b"".join(
        bytes([kind | (0x80 if n == len(blocks) - 1 else 0)]) + len(body).to_bytes(3, "big") + body
        for n, (kind, body) in enumerate(blocks)
    )
    frame = b"\xff\xf8" + b"\x55" * 100
    return b"fLaC" + head + frame + struct.pack(">H", crc16(frame))


def box(kind: bytes, *held: bytes) -> bytes:
    body = b"".join(held)
    return struct.pack(">I4s", len(body) + 8, kind) + body


def mp4(track: bytes = b"vide") -> bytes:
    """A film as a telephone writes it: where it was taken in ©xyz, XMP in a uuid box, the moments in its head."""
    handler = box(b"hdlr", bytes(8) + track + bytes(12) + b"Camera " + SECRET.encode() + b"\0")
    dated = bytes(4) + struct.pack(">II", 3_700_000_000, 3_700_000_000) + bytes(80)
    place = box(b"udta", box(b"\xa9xyz", struct.pack(">HH", len(SECRET), 0x15C7) + SECRET.encode()))
    samples = box(b"stbl", box(b"stco", bytes(4) + struct.pack(">II", 1, 40)))
    media = box(b"mdia", box(b"mdhd", dated[:24]), handler, box(b"minf", samples))
    movie = box(b"moov", box(b"mvhd", dated), box(b"trak", box(b"tkhd", dated), media), place)
    xmp = box(b"uuid", bytes(16) + SECRET.encode())
    return box(b"ftyp", b"isom", bytes(4), b"isom") + movie + xmp + box(b"mdat", b"pictures and sound")


def element(id: str, *held: bytes) -> bytes:
    body = b"".join(held)
    return bytes.fromhex(id) + (1 << 56 | len(body)).to_bytes(8, "big") + body


def webm(track: int = 1) -> bytes:
    title, made = element("7BA9", SECRET.encode()), element("5741", SECRET.encode())
    tracks = element("1654AE6B", element("AE", element("83", bytes([track])), element("536E", SECRET.encode())))
    tags = element("1254C367", SECRET.encode())
    head = element("1A45DFA3", element("4282", b"webm"))
    return head + element("18538067", element("1549A966", title, made), tracks, element("1F43B675", b"frames"), tags)


def gltf(uri: str = "") -> dict[str, object]:
    inside = "data:image/jpeg;base64," + base64.b64encode(photograph()).decode()
    return {
        "asset": {"version": "2.0", "copyright": SECRET, "generator": SECRET},
        "nodes": [{"name": "stone", "extras": {"where": SECRET}}],
        "images": [{"uri": uri or inside}],
    }


def glb() -> bytes:
    surface = photograph().ljust(len(photograph()) + -len(photograph()) % 4, b"\0")
    tree = {**gltf(), "images": [{"bufferView": 0, "mimeType": "image/jpeg"}]}
    tree |= {"bufferViews": [{"buffer": 0, "byteLength": len(surface)}], "buffers": [{"byteLength": len(surface)}]}
    text = json.dumps(tree).encode()
    text += b" " * (-len(text) % 4)
    own = struct.pack("<II", 4 + len(SECRET) + -len(SECRET) % 4, 0x12345678) + bytes(4) + SECRET.encode()
    chunks = struct.pack("<II", len(text), 0x4E4F534A) + text + struct.pack("<II", len(surface), 0x004E4942) + surface
    return struct.pack("<4sII", b"glTF", 2, 12 + len(chunks) + len(own)) + chunks + own


def captions() -> bytes:
    return f"\ufeffWEBVTT {SECRET}\r\n\r\nNOTE {SECRET}\r\n\r\n00:01.000 --> 00:02.000\r\nA bell.\r\n".encode()


EVERY = {
    "application/pdf": pdf,
    "audio/mpeg": mp3,
    "audio/wav": wav,
    "audio/flac": flac,
    "video/mp4": mp4,
    "video/webm": webm,
    "model/gltf-binary": glb,
    "model/gltf+json": lambda: json.dumps(gltf()).encode(),
    "text/vtt": captions,
}
