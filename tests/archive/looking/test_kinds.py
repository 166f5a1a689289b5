"""Every kind that is kept is told from its bytes, whatever it is called."""

import io
import json

import pytest
from PIL import Image

from archive.deposit import Refused, deposit
from archive.models import Event
from tests.archive.cleaned import making
from tests.archive.hostile import papers, pictures

NOISE = (640, 480)
TAKEN_IN = {
    "image/jpeg": (lambda: pictures.picture(), NOISE, "JPEG, RGB"),
    "image/png": (lambda: pictures.picture("PNG"), NOISE, "PNG, RGB"),
    "image/tiff": (lambda: pictures.picture("TIFF"), NOISE, "TIFF, RGB"),
    "image/webp": (lambda: pictures.picture("WEBP"), NOISE, "WEBP, RGB"),
    "image/avif": (lambda: pictures.picture("AVIF"), NOISE, "AVIF, RGB"),
    "image/heic": (lambda: pictures.picture("HEIF"), NOISE, "HEIF, RGB"),
    "image/jp2": (lambda: pictures.picture("JPEG2000"), NOISE, "JPEG2000, RGB"),
    "application/pdf": (papers.paper, (0, 0), "PDF 1.3"),
    "audio/mpeg": (making.mp3, (0, 0), "MP3"),
    "audio/wav": (making.wav, (0, 0), "WAV"),
    "audio/flac": (making.flac, (0, 0), "FLAC"),
    "video/mp4": (making.mp4, (0, 0), "MP4"),
    "audio/mp4": (lambda: making.mp4(b"soun"), (0, 0), "MP4, sound alone"),
    "video/webm": (making.webm, (0, 0), "WebM"),
    "model/gltf-binary": (making.glb, (0, 0), "GLB, glTF 2.0"),
    "model/gltf+json": (lambda: json.dumps(making.gltf()).encode(), (0, 0), "glTF 2.0"),
    "text/vtt": (making.captions, (0, 0), "WebVTT"),
    "text/plain": (lambda: "Ղազանչեցոց\tŞuşa\r\n".encode(), (0, 0), "Text in UTF-8"),
}


def told(number: str) -> tuple[str, str, str]:
    return Event.objects.values_list("outcome", "detail", "note").get(file__number=number, type="format identification")


@pytest.mark.parametrize("media_type", TAKEN_IN)
def test_a_kind_that_is_kept_is_told_from_its_bytes(db, media_type):
    make, size, form = TAKEN_IN[media_type]

    file = deposit(io.BytesIO(make()), "stone.dat", None)

    assert (file.media_type, (file.width, file.height)) == (media_type, size)
    assert told(file.number) == ("success", f"{form}, told from the bytes.", "")


def pages(mode: str, **saved: object) -> io.BytesIO:
    out = io.BytesIO()
    Image.new(mode, (300, 200)).save(out, "TIFF", save_all=True, append_images=[Image.new(mode, (300, 200))], **saved)
    out.seek(0)
    return out


@pytest.mark.parametrize("mode", ["1", "L", "I;16", "RGB", "RGBA", "CMYK"])
@pytest.mark.parametrize("compression", [None, "tiff_lzw", "tiff_adobe_deflate"])
def test_a_tiff_of_several_pages_is_taken_in_in_every_depth_and_colour(db, mode, compression):
    file = deposit(pages(mode, compression=compression), "scan.tif", None)

    assert (file.media_type, file.width, file.height) == ("image/tiff", 300, 200)
    assert told(file.number)[1] == f"TIFF, 2 pages, {mode}, told from the bytes."


def test_a_name_that_says_another_kind_of_picture_is_remarked_on(db):
    file = deposit(io.BytesIO(pictures.picture("PNG")), "west door.jpg", None)

    assert file.media_type == "image/png"
    assert told(file.number) == (
        "warning",
        "PNG, RGB, told from the bytes.",
        "Its name ends in .jpg, and its bytes are PNG.",
    )


@pytest.mark.parametrize(("name", "ending"), [("stone.exe", ".exe"), ("stone.pdf", ".pdf"), ("a.html", ".html")])
def test_a_name_that_says_something_else_altogether_is_refused(db, name, ending):
    says = f"its name ends in {ending}, and its bytes are JPEG. Make sure that it is the file you mean"
    with pytest.raises(Refused, match=says):
        deposit(io.BytesIO(pictures.picture()), name, None)


def test_a_damaged_picture_that_can_still_be_read_is_taken_in_with_what_is_wrong(db):
    file = deposit(io.BytesIO(pictures.jpeg_size(640, 640)), "burnt.jpg", None)

    outcome, _, note = told(file.number)
    assert outcome == "warning"
    assert note.startswith("It can be read, with complaints: ")


def test_a_paper_whose_pictures_happen_to_hold_the_name_of_a_program_is_taken_in(db):
    by_chance = b"\x91/JS(\x07" + bytes(range(255, 0, -1))

    assert deposit(io.BytesIO(papers.holding(by_chance)), "scan.pdf", None).media_type == "application/pdf"


def test_captions_with_hours_settings_and_remarks_are_taken_in(db):
    body = "WEBVTT - the west door\n\nNOTE 1 --> 2 is no cue\n\n01:00:00.000 --> 01:00:02.500 align:start\nԴուռ\n"

    assert deposit(io.BytesIO(body.encode()), "door.vtt", None).media_type == "text/vtt"


def test_what_a_telephone_hangs_on_behind_a_picture_stays_with_it(db):
    moving = pictures.picture() + making.mp4()

    assert deposit(io.BytesIO(moving), "moving.jpg", None).size == len(moving)
