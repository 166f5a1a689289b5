"""No public byte tells where a picture was taken, with whose camera, by whom: asked of ExifTool, and of the bytes."""

import io
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from archive import storage
from archive.deposit import deposit
from archive.looking.pictures import KEPT
from archive.models import File
from archive.storage import copies_key, first
from archive.testing import STRICT
from tests.archive import saying
from tests.archive.copies.pictures import LAID

pytestmark = pytest.mark.django_db
EXIFTOOL = shutil.which("exiftool")
with_exiftool = pytest.mark.skipif(not EXIFTOOL and not STRICT, reason="exiftool is not on this machine")
TAKEN_IN = [kind for kind in saying.TALKATIVE if kind in KEPT.values()]
# What ExifTool tells of a file, of how it is coded, and of its size: nothing of these is about the picture's maker.
ALLOWED_TAGS = {
    "ExifTool:ExifToolVersion", "ExifTool:Warning", "File:FileType", "File:FileTypeExtension", "File:MIMEType",
    "File:ImageWidth", "File:ImageHeight", "File:EncodingProcess", "File:BitsPerSample", "File:ColorComponents",
    "File:YCbCrSubSampling", "File:ExifByteOrder", "JFIF:JFIFVersion", "JFIF:ResolutionUnit", "JFIF:XResolution",
    "JFIF:YResolution", "RIFF:VP8Version", "RIFF:HorizontalScale", "RIFF:VerticalScale", "RIFF:ImageWidth",
    "RIFF:ImageHeight", "RIFF:WebP_Flags", "Composite:ImageSize", "Composite:Megapixels",
    # How a pyramid in a TIFF is laid out.
    "IFD0:ImageWidth", "IFD0:ImageHeight", "IFD0:BitsPerSample", "IFD0:Compression",
    "IFD0:PhotometricInterpretation", "IFD0:SamplesPerPixel", "IFD0:PlanarConfiguration", "IFD0:SampleFormat",
    "IFD0:TileWidth", "IFD0:TileLength", "IFD0:TileOffsets", "IFD0:TileByteCounts", "IFD0:YCbCrSubSampling",
    "IFD0:JPEGTables", "IFD0:XResolution", "IFD0:YResolution", "IFD0:ResolutionUnit", "IFD0:SubfileType",
    "IFD0:Orientation", "IFD0:YCbCrCoefficients", "IFD0:ReferenceBlackWhite", "IFD0:Predictor",
    # How an AVIF is laid out.
    "QuickTime:AV1ConfigurationVersion", "QuickTime:ChromaFormat", "QuickTime:ChromaSamplePosition",
    "QuickTime:CompatibleBrands", "QuickTime:HandlerType", "QuickTime:HighBitDepth", "QuickTime:ImagePixelDepth",
    "QuickTime:ImageSpatialExtent", "QuickTime:InitialDelaySamples", "QuickTime:MajorBrand", "QuickTime:MediaData",
    "QuickTime:MediaDataOffset", "QuickTime:MediaDataSize", "QuickTime:MinorVersion", "QuickTime:SeqLevelIdx0",
    "QuickTime:SeqProfile", "QuickTime:SeqTier0", "QuickTime:TwelveBit", "Meta:PrimaryItemReference",
}  # fmt: skip
# A corpus of real photographs lies beside the code where there is one; the tests have as much of their own.
REAL = Path(os.environ.get("HERITAGE_PHOTOGRAPHS") or Path(__file__).parents[3] / "shared/sets/exif")
REAL_PICTURES = [path for path in sorted(REAL.glob("*")) if path.suffix in (".jpg", ".tiff", ".heif")]


def copies(file: File) -> list[Path]:
    store = first()
    return [store.local(key) for key in sorted(store.keys(copies_key(file.sha256)))]


def told_by_exiftool(paths: list[Path]) -> list[dict[str, str]]:
    command = [EXIFTOOL or "exiftool", "-j", "-G1", "-a", "-u", "-ee", *map(str, paths)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def deeper(tag: str) -> str:
    """The tag as the first level of a pyramid has it: the others have the same."""
    group, _, name = tag.partition(":")
    return f"IFD0:{name}" if group.startswith(("IFD", "SubIFD")) else tag


def about_somebody(told: dict[str, str]) -> set[str]:
    return {
        tag for tag in told if tag != "SourceFile" and not tag.startswith("System:") and deeper(tag) not in ALLOWED_TAGS
    }


@with_exiftool
@pytest.mark.parametrize("media_type", TAKEN_IN)
def test_exiftool_finds_nothing_of_anybody_in_any_copy(media_type, tmp_path):
    body = saying.TALKATIVE[media_type]()
    original = tmp_path / "original"
    original.write_bytes(body)
    [before] = told_by_exiftool([original])
    assert {"GPS:GPSLatitude", "ExifIFD:SerialNumber", "IFD0:Artist"} <= about_somebody(before)

    made = copies(deposit(io.BytesIO(body), "a", None))

    assert len(made) >= 3
    assert [about_somebody(told) for told in told_by_exiftool(made)] == [set()] * len(made)


@pytest.mark.parametrize("media_type", TAKEN_IN)
def test_no_secret_is_among_the_bytes_of_any_copy(media_type):
    body = saying.TALKATIVE[media_type]()
    found = [secret for secret in saying.SECRETS if secret in body]
    assert b"SERIAL-1283" in found and b"Owner O." in found

    made = copies(deposit(io.BytesIO(body), "a", None))

    assert [secret for secret in (*saying.SECRETS, b"Exif\0", b"ns.adobe.com", b"8BIM", b"jumb", b"c2pa")
            for copy in made if secret in copy.read_bytes()] == []  # fmt: skip


def test_no_copy_has_the_credentials_of_its_original():
    body = saying.signed(saying.jpeg())
    assert b"c2pa" in body

    made = copies(deposit(io.BytesIO(body), "a", None))

    assert [copy.name for copy in made if b"c2pa" in copy.read_bytes() or b"Stone" in copy.read_bytes()] == []


UPRIGHT = saying.scene((400, 300))


@pytest.mark.parametrize("orientation", LAID)
def test_every_copy_is_upright_however_the_camera_was_held(orientation):
    stored = UPRIGHT
    for turn in LAID[orientation]:
        stored = stored.transpose(turn)
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    stored.save(out, "JPEG", quality=95, exif=exif.tobytes())

    file = deposit(io.BytesIO(out.getvalue()), "a.jpg", None)

    assert (file.width, file.height) == UPRIGHT.size
    for copy in copies(file):
        with Image.open(copy) as image:
            assert looks_like(image, UPRIGHT), copy.name


def looks_like(picture: Image.Image, other: Image.Image) -> bool:
    small = [each.convert("RGB").resize((8, 6), Image.Resampling.BOX).tobytes() for each in (picture, other)]
    return max(abs(one - two) for one, two in zip(*small, strict=True)) < 24


@with_exiftool
@pytest.mark.parametrize("picture", REAL_PICTURES, ids=lambda path: path.name)
def test_real_photographs_keep_their_place_and_camera_to_the_staff(picture):
    with picture.open("rb") as stream:
        file = deposit(stream, picture.name, None)
    made = copies(file)
    [before] = told_by_exiftool([storage.original(file.sha256)])

    assert [about_somebody(told) for told in told_by_exiftool(made)] == [set()] * len(made)
    if "GPS:GPSLatitude" in before:
        assert file.metadata["exif"]["GPS"]["GPSLatitude"]
