"""Pictures that are broken, or not what they seem."""

import io
import struct
import zlib
from collections.abc import Callable
from random import Random

from PIL import Image, PngImagePlugin
from pillow_heif import register_heif_opener

from tests.archive.hostile.packing import zipped

Bytes = Callable[[], bytes]


register_heif_opener()


def picture(form: str = "JPEG", size: tuple[int, int] = (640, 480), **saved: object) -> bytes:
    """Noise, the same each time: what a decoder forgives depends on where the bytes happen to end."""
    out = io.BytesIO()
    Image.frombytes("L", size, Random(5).randbytes(size[0] * size[1])).convert("RGB").save(out, form, **saved)
    return out.getvalue()


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width: int, height: int, rows: bytes = b"", *more: bytes) -> bytes:
    """A PNG of one bit a pixel by hand: any size, whatever its pixels come to."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def bomb() -> bytes:
    """400 million pixels in some 49 KB."""
    return png(20_000, 20_000, bytes(20_000 * 2_501))


def short_rows() -> bytes:
    """A PNG that promises more rows than it has."""
    return png(4_000, 4_000, bytes(501 * 10))


def packed(name: bytes, head: bytes) -> bytes:
    """A PNG with a chunk that is 300 KB and unpacks to 300 MB."""
    return png(8, 8, bytes(16), chunk(name, head + zlib.compress(bytes(300_000_000), 9)))


def heif_size(side: int) -> bytes:
    """A HEIF whose properties (`ispe`) promise another size than it has."""
    body = bytearray(picture("HEIF", (64, 64)))
    at = -1
    while (at := body.find(b"ispe", at + 1)) >= 0:
        body[at + 8 : at + 16] = struct.pack(">II", side, side)
    return bytes(body)


def jpeg_size(width: int, height: int) -> bytes:
    """A JPEG whose head promises another size than it has."""
    body = bytearray(picture(size=(64, 64)))
    at = body.index(b"\xff\xc0")
    body[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(body)


def comment(words: bytes) -> bytes:
    body = picture()
    return body[:2] + b"\xff\xfe" + struct.pack(">H", len(words) + 2) + words + body[2:]


def png_text(words: str, *, packed: bool = False) -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", words, zip=packed)
    return picture("PNG", pnginfo=info)


def exif(words: str) -> bytes:
    tags = Image.Exif()
    tags[0x013B] = words
    return picture(exif=tags)


def many_pages(pages: int) -> bytes:
    out = io.BytesIO()
    first, *rest = [Image.new("1", (8, 8))] * pages
    first.save(out, "TIFF", save_all=True, append_images=rest)
    return out.getvalue()


def tiff(width: int, height: int) -> bytes:
    """A TIFF of a head alone: its strips lie behind the end."""
    tags = ((256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 9_999),
            (277, 3, 1, 1), (278, 4, 1, height), (279, 4, 1, min(width * height, 2**32 - 1)))  # fmt: skip
    entries = b"".join(struct.pack("<HHII", *tag) for tag in tags)
    return struct.pack("<2sHIH", b"II", 42, 8, len(tags)) + entries + bytes(4)


def looping_tiff() -> bytes:
    """A TIFF whose next page is itself, without end."""
    body = bytearray(tiff(8, 8) + bytes(64))
    entries = struct.unpack_from("<H", body, 8)[0]
    struct.pack_into("<I", body, 10 + 12 * entries, 8)
    return bytes(body)


def lab() -> bytes:
    out = io.BytesIO()
    Image.new("LAB", (30, 20)).save(out, "TIFF")
    return out.getvalue()


def webp_cut() -> bytes:
    return picture("WEBP")[:2_000]


BROKEN = "the picture is broken or cut off. Send it again from the original."
PIXELS = "it has more than 200 million pixels ({}). Send it in parts."
BEHIND = (
    "another file is hung on behind its end ({}). Send it without, and the other one by itself if it is to be kept."
)
RUNS = (
    "its metadata holds what a browser would run ({}). Send a copy without it, and say in the custody log of that "
    "copy what was taken out."
)
# What it is: the bytes, and why they are refused.
PICTURES: dict[str, tuple[Bytes, str]] = {
    "a bomb of 400 million pixels": (bomb, PIXELS.format("20000 x 20000")),
    "a picture a mile high": (lambda: png(2, 2_000_000_000), PIXELS.format("2 x 2000000000")),
    "a JPEG that says it is far larger": (lambda: jpeg_size(65_500, 65_500), PIXELS.format("65500 x 65500")),
    "a TIFF of four thousand million pixels": (lambda: tiff(65_536, 65_536), PIXELS.format("65536 x 65536")),
    "a TIFF whose pixels are not there": (lambda: tiff(2_000, 2_000), BROKEN),
    "a TIFF of more pages than a book": (
        lambda: many_pages(1_001),
        "it has 1001 pages of 8 x 8 pixels, which are too many. Send it in parts.",
    ),
    "a TIFF that leads back to itself": (looping_tiff, BROKEN),
    "a PNG with fewer rows than it says": (short_rows, BROKEN),
    "a PNG whose checksum is wrong": (lambda: picture("PNG").replace(b"IDAT", b"IDAU", 1), BROKEN),
    "a JPEG cut off": (lambda: picture()[:-3_000], BROKEN),
    "a JPEG of a head alone": (lambda: picture()[:30], BROKEN),
    "a PNG cut off": (lambda: picture("PNG")[:-3_000], BROKEN),
    "a PNG without its last eight bytes": (lambda: picture("PNG")[:-8], BROKEN),
    "a PNG without its end": (lambda: picture("PNG")[:-12], BROKEN),
    "a PNG whose profile unpacks to 300 MB": (lambda: packed(b"iCCP", b"x\0\0"), BROKEN),
    "a PNG whose text unpacks to 300 MB": (lambda: packed(b"zTXt", b"Comment\0\0"), BROKEN),
    "a TIFF cut off": (lambda: picture("TIFF")[:-3_000], BROKEN),
    "a JPEG without its last two bytes": (lambda: picture()[:-2], BROKEN),
    "a HEIF that says it is far larger": (lambda: heif_size(60_000), PIXELS.format("60000 x 60000")),
    "a WebP cut off": (webp_cut, BROKEN),
    "an AVIF cut off": (lambda: picture("AVIF")[:-1_000], BROKEN),
    "a HEIF cut off": (lambda: picture("HEIF")[:-1_000], BROKEN),
    "a JPEG 2000 cut off": (lambda: picture("JPEG2000")[:400], BROKEN),
    "a JPEG with noise in its middle": (lambda: picture()[:400] + b"\xff\xd9" + bytes(20), BROKEN),
    "a JPEG with a packed file behind": (lambda: picture() + zipped(), BEHIND.format("a packed file")),
    "a PNG with a packed file behind": (lambda: picture("PNG") + zipped(), BEHIND.format("a packed file")),
    "a WebP with a packed file behind": (lambda: picture("WEBP") + zipped(), BEHIND.format("a packed file")),
    "a TIFF with a packed file behind": (lambda: picture("TIFF") + zipped(), BEHIND.format("a packed file")),
    "a TIFF with a page behind": (lambda: picture("TIFF") + b"<html><script>", BEHIND.format("a program")),
    "a PNG with a PDF behind": (lambda: picture("PNG") + b"%PDF-1.7\n" + bytes(9), BEHIND.format("a PDF")),
    "a JPEG with a PDF in its head": (lambda: comment(b"%PDF-1.7 1 0 obj"), BEHIND.format("a PDF")),
    "a JPEG with a program behind": (lambda: picture() + b"\x7fELF" + bytes(60), BEHIND.format("a program")),
    "a JPEG with a script behind": (lambda: picture() + b"<script>alert(1)</script>", BEHIND.format("a program")),
    "a PNG with anything behind": (lambda: picture("PNG") + b"x" * 99, BEHIND.format("99 bytes")),
    "a JPEG with a page in its remark": (lambda: comment(b"<script>alert(1)</script>"), RUNS.format("<script")),
    "a JPEG with PHP in its remark": (lambda: comment(b"<?php system('id'); ?>"), RUNS.format("<?php")),
    "a photographer called a script": (lambda: exif("<script src=//x.example>"), RUNS.format("<script")),
    "a PNG with a script in its text": (lambda: png_text("<script>alert(1)</script>"), RUNS.format("<script")),
    "a PNG with a script in packed text": (
        lambda: png_text("<script>alert(1)</script>" * 9, packed=True),
        RUNS.format("<script"),
    ),
    "a TIFF in colours that nothing here reads": (
        lab,
        "its colours are CIE L*a*b*, which is not read here. Save it in RGB or CMYK, and send that.",
    ),
    "a GIF": (lambda: picture("GIF"), "it is a GIF. Send it as PNG, or a film as MP4."),
    "a BMP": (lambda: picture("BMP"), "it is a BMP. Send it as PNG or TIFF."),
    "an icon": (lambda: picture("ICO", (32, 32)), "it is an icon. Send it as PNG."),
}
