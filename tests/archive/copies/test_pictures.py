"""What the public copies show: upright, in the right colours, and nothing but the picture."""

import io
import struct

import pytest
import pyvips
from PIL import Image, ImageCms, PngImagePlugin
from pillow_heif import register_heif_opener

from archive import storage
from archive.copies import PYRAMID
from archive.deposit import deposit
from archive.models import File
from tests.archive.copies.pictures import corners, laid, near, seen, stream

UPRIGHT = {"red": "red", "lime": "lime", "blue": "blue", "white": "white"}
register_heif_opener()


def bodies(file: File) -> dict[str, bytes]:
    """Every public copy by its name; the pyramid's largest level as PNG."""
    store = storage.first()
    found = {}
    for key in store.keys(storage.copies_key(file.sha256)):
        body = store.local(key).read_bytes()
        name = key.rpartition("/")[2]
        found[name] = _whole(body, file) if name == PYRAMID else body
    return found


def _whole(pyramid: bytes, file: File) -> bytes:
    """Without what its edges are drawn out by."""
    body: bytes = pyvips.Image.tiffload_buffer(pyramid).crop(0, 0, file.width, file.height).pngsave_buffer()
    return body


def copies_of(body: io.BytesIO) -> dict[str, bytes]:
    file = deposit(body, "picture", None)
    assert file.copies_why == ""
    return bodies(file)


@pytest.mark.parametrize("form", ["JPEG", "TIFF", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_upright_however_the_camera_was_held(db, form, orientation):
    lying = laid(corners(), orientation)

    copies = copies_of(stream(lying, form, exif=lying.info["exif"]))

    assert sorted(copies) == sorted(
        [f"{wide}.{form}" for wide in (320, 600) for form in ("avif", "webp", "jpg")] + ["pyramid.tif"]
    )
    for name, body in copies.items():
        assert seen(body) == UPRIGHT, name
        with Image.open(io.BytesIO(body)) as opened:
            assert opened.size in ((600, 400), (320, 214)), name


def test_what_is_dark_cyan_in_print_is_so_on_the_screen(db):
    picture = Image.new("CMYK", (400, 300), (255, 0, 0, 0))

    copies = copies_of(stream(picture, "JPEG", quality=95))

    # Pure cyan ink as printed, not the screen's own cyan (0, 255, 255): by libvips's built-in profile of print.
    for name, body in copies.items():
        assert near(body, (0, 173, 239), most=16), name


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_sixteen_bits_become_eight(db, mode):
    deep = pyvips.Image.black(400, 300, bands=1 if mode == "L" else 3) + [0x8080]
    deep = deep.cast("ushort").copy(interpretation="grey16" if mode == "L" else "rgb16")

    for form in (".png", ".tif"):
        for name, body in copies_of(io.BytesIO(deep.write_to_buffer(form))).items():
            assert near(body, (0x80, 0x80, 0x80)), (form, name)
            with Image.open(io.BytesIO(body)) as opened:
                assert opened.mode in ("RGB", "L")


def test_a_colour_profile_is_honoured(db):
    """A profile whose red and green are exchanged: what is stored as red was green to whoever saw it."""
    swapped = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = struct.unpack_from(">I", swapped, 128)[0]
    for n in range(count):
        at = 132 + 12 * n
        swapped[at : at + 4] = {b"rXYZ": b"gXYZ", b"gXYZ": b"rXYZ"}.get(
            bytes(swapped[at : at + 4]), swapped[at : at + 4]
        )

    copies = copies_of(stream(Image.new("RGB", (400, 300), "red"), "PNG", icc_profile=bytes(swapped)))

    for name, body in copies.items():
        assert near(body, (0, 255, 0), most=12), name


def test_a_broken_colour_profile_does_not_stop_a_picture(db):
    for name, body in copies_of(stream(Image.new("RGB", (400, 300), "red"), "PNG", icc_profile=b"x" * 200)).items():
        assert near(body, (255, 0, 0)), name


@pytest.mark.parametrize("form", ["PNG", "WEBP", "TIFF", "AVIF"])
def test_what_is_transparent_lies_on_white(db, form):
    picture = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    picture.paste((255, 0, 0, 255), (0, 0, 200, 300))

    for name, body in copies_of(stream(picture, form, **({"quality": 95} if form == "AVIF" else {}))).items():
        assert near(body, (255, 255, 255), (0.75, 0.5)), name
        assert near(body, (255, 0, 0), (0.25, 0.5)), name


def test_of_several_pages_the_first_is_shown(db):
    pages = [Image.new("RGB", (400, 300), colour) for colour in ("red", "lime", "blue")]

    for name, body in copies_of(stream(pages[0], "TIFF", save_all=True, append_images=pages[1:])).items():
        assert near(body, (255, 0, 0)), name


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA"])
def test_pictures_without_colours_of_their_own_are_shown_too(db, mode):
    for name, body in copies_of(stream(corners().convert(mode), "PNG")).items():
        assert near(body, (255, 255, 255), (0.75, 0.75)), name


@pytest.mark.parametrize(("form", "media_type"), [("HEIF", "image/heic"), ("JPEG2000", "image/jp2")])
def test_pillow_reads_what_libvips_cannot(db, form, media_type):
    body = stream(corners(), form, quality=95) if form == "HEIF" else stream(corners(), form)

    file = deposit(body, "picture", None)

    assert (file.media_type, file.copies_why) == (media_type, "")
    for name, copy in bodies(file).items():
        assert seen(copy) == UPRIGHT, name


@pytest.mark.parametrize("orientation", [3, 6, 8])
@pytest.mark.parametrize("form", ["HEIF", "AVIF"])
def test_a_picture_from_a_telephone_is_upright_too(db, form, orientation):
    lying = laid(corners(), orientation)

    for name, body in copies_of(stream(lying, form, quality=95, exif=lying.info["exif"])).items():
        assert seen(body) == UPRIGHT, name


SECRETS = (b"Exif", b"http://ns.adobe.com", b"Photoshop", b"SECRET", b"hurt", b"ICC_PROFILE", b"ICCP", b"colrprof")


def told(form: str) -> io.BytesIO:
    """A picture with all that can be said in it beside it: EXIF with a position, XMP, IPTC, comment, profile."""
    exif = Image.Exif()
    exif[0x013B] = "A name that can hurt"
    exif[0x010E] = "SECRET description"
    exif.get_ifd(0x8825)[1] = "SECRET"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><SECRET xmlns="http://ns.adobe.com/xap/1.0/"/></x:xmpmeta>'
    more: dict[str, object] = {"exif": exif.tobytes(), "icc_profile": profile}
    if form == "PNG":
        more["pnginfo"] = PngImagePlugin.PngInfo()
        more["pnginfo"].add_text("Comment", "SECRET")
        more["pnginfo"].add_itxt("XML:com.adobe.xmp", xmp.decode())
    elif form != "TIFF":
        more |= {"xmp": xmp}
    if form == "JPEG":
        more["comment"] = b"SECRET"
    return stream(corners(), form, **more)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF"])
def test_nothing_that_is_said_beside_a_picture_is_in_a_copy(db, form):
    body = told(form)
    assert b"SECRET" in body.getvalue()

    file = deposit(body, "picture", None)

    store = storage.first()
    for key in store.keys(storage.copies_key(file.sha256)):
        copy = store.local(key).read_bytes()
        assert [secret for secret in SECRETS if secret in copy] == [], key
        if not key.endswith("tif"):
            with Image.open(io.BytesIO(copy)) as opened:
                assert set(opened.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive",
                    "progression", "loop", "background", "timestamp", "duration"}  # fmt: skip
                assert dict(opened.getexif()) == {}


def test_a_pyramid_says_nothing_but_how_it_is_made(db):
    file = deposit(told("JPEG"), "picture", None)

    with Image.open(storage.copy(file.sha256, PYRAMID)) as pyramid:
        tags = set(pyramid.tag_v2)
    # Size, samples, compression, tiles, tables, resolution: TIFF 6.0 §8, §15, §22.
    assert tags <= {254, 256, 257, 258, 259, 262, 274, 277, 282, 283, 284, 296, 322, 323, 324, 325, 339, 347, 530, 532}


@pytest.mark.parametrize("size", [(1, 1), (100, 90), (128, 128), (2000, 3), (3, 2000)])
def test_the_smallest_and_the_narrowest_pictures_have_copies_too(db, size):
    for name, body in copies_of(stream(Image.new("RGB", size, "red"), "PNG")).items():
        assert near(body, (255, 0, 0)), name
