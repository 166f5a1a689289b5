import hashlib
import io
from pathlib import Path

import pytest
from PIL import ExifTags, Image
from PIL.TiffImagePlugin import IFDRational

from archive import storage
from archive.deposit import Refused, deposit
from archive.models import Access, File

LATITUDE = (IFDRational(39), IFDRational(45), IFDRational(317493, 10000))


def picture(form: str = "JPEG", size: tuple[int, int] = (640, 480), **saved: object) -> io.BytesIO:
    out = io.BytesIO()
    Image.new("RGB", size, "#88aacc").save(out, form, **saved)
    out.seek(0)
    return out


def located() -> io.BytesIO:
    """A photograph lying on its side, with a position, a serial number and an owner in its EXIF."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.Artist] = "A name that can hurt"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.BodySerialNumber] = "SERIAL-1283"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = LATITUDE
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    return picture("JPEG", (1200, 800), exif=exif.tobytes(), comment=b"SECRET COMMENT")


def left_over(root: Path) -> list[str]:
    return [path.name for path in root.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("form", "media_type"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("TIFF", "image/tiff"),
        ("WEBP", "image/webp"),
        ("AVIF", "image/avif"),
    ],
)
def test_pictures_are_taken_in_by_what_they_are_whatever_they_are_called(db, form, media_type):
    file = deposit(picture(form), "stone.doc", None)

    assert (file.number, file.media_type, file.width, file.height) == ("F-0001", media_type, 640, 480)
    assert file.access == Access.CLOSED


def test_the_original_is_kept_byte_for_byte_and_sealed(db):
    body = located().getvalue()

    file = deposit(io.BytesIO(body), "a.jpg", None)

    place = storage.original(file.sha256)
    assert place.read_bytes() == body
    assert file.sha256 == hashlib.sha256(body).hexdigest()
    assert place.stat().st_mode & 0o777 == 0o444


def test_no_public_copy_has_a_position_a_name_or_a_number_in_it(db, strongroom_of_its_own):
    file = deposit(located(), "a.jpg", None)

    copies = sorted((strongroom_of_its_own / "copies").rglob("*.*"))
    assert [copy.name for copy in copies] == [
        *(f"{wide}.{form}" for wide in (320, 800) for form in ("avif", "jpg", "webp")), "pyramid.tif"
    ]  # fmt: skip
    for copy in copies:
        with Image.open(copy) as image:
            # A pyramid is a TIFF, whose own tags Pillow reads as EXIF.
            assert copy.suffix == ".tif" or dict(image.getexif()) == {}
            assert "exif" not in image.info and "comment" not in image.info
        for secret in (b"GPS", b"SERIAL", b"hurt", b"SECRET", b"Exif"):
            assert secret not in copy.read_bytes()
    assert file.metadata["exif"]["GPS"]["GPSLatitudeRef"] == "N"


def test_a_photograph_on_its_side_is_shown_upright(db):
    file = deposit(located(), "a.jpg", None)

    with Image.open(storage.copy(file.sha256, "800.webp")) as copy:
        assert (file.width, file.height) == copy.size == (800, 1200)


def test_the_same_bytes_twice_are_one_file(db):
    assert deposit(picture(), "a.jpg", None).pk == deposit(picture(), "b.jpg", None).pk
    assert File.objects.count() == 1


def bomb() -> io.BytesIO:
    out = io.BytesIO()
    Image.new("1", (20000, 20000)).save(out, "PNG")
    out.seek(0)
    return out


HOSTILE = {
    "an empty file": (lambda: io.BytesIO(b""), "it is empty"),
    "a bomb": (bomb, "more than 200 million"),
    "a picture cut off": (lambda: io.BytesIO(picture(size=(2000, 2000)).getvalue()[:3000]), "broken or cut off"),
    "a drawing with a script": (lambda: io.BytesIO(b"<svg onload='x'/>"), "browsers can run"),
    "a page called a picture": (lambda: io.BytesIO(b"  <!DOCTYPE html><p>"), "browsers can run"),
    "a program": (lambda: io.BytesIO(b"MZ" + b"\0" * 500), "it is a program. Nothing that runs is kept here."),
    "a shell script": (lambda: io.BytesIO(b"#!/bin/sh\n"), "browsers can run"),
    "a PDF with a program": (lambda: io.BytesIO(b"%PDF-1.7 /JavaScript (x) %%EOF"), "holds a program"),
    "a PDF cut off": (lambda: io.BytesIO(b"%PDF-1.7 " + b"x" * 5000), "cut off"),
    "a GIF": (lambda: picture("GIF"), "it is a GIF. Send it as PNG"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_and_broken_files_are_refused_with_a_sentence_and_leave_nothing(db, what, strongroom_of_its_own):
    make, says = HOSTILE[what]

    with pytest.raises(Refused, match=says):
        deposit(make(), "../../etc/passwd", None)

    assert left_over(strongroom_of_its_own) == []
    assert File.objects.count() == 0


def test_bytes_that_are_not_what_the_sender_said_are_refused(db, strongroom_of_its_own):
    with pytest.raises(Refused, match="checksum"):
        deposit(picture(), "a.jpg", None, sha256="0" * 64)

    assert left_over(strongroom_of_its_own) == []


def test_a_name_never_becomes_a_path(db, strongroom_of_its_own):
    file = deposit(picture(), "../../../tmp/evil.jpg", None)

    assert file.original_name == "evil.jpg"
    assert all(str(path.resolve()).startswith(str(strongroom_of_its_own)) for path in strongroom_of_its_own.rglob("*"))
