"""Public copies of what is no picture: the same to see and hear, and nothing else left in them."""

import io
import json
import struct
import wave
from pathlib import Path

import av
import pytest
from mutagen.flac import FLAC
from mutagen.mp3 import MP3
from PIL import Image
from pypdf import PdfReader

from archive.cleaned import CLEANERS, Uncleanable, clean
from archive.cleaned.within import bare
from tests.archive import films
from tests.archive.cleaned import making
from tests.archive.cleaned.making import EVERY, SECRET

pytestmark = pytest.mark.once


def copied(folder: Path, media_type: str, body: bytes) -> bytes:
    """The bytes of the public copy of some bytes."""
    original, copy = folder / "original", folder / "copy"
    original.write_bytes(body)
    clean(original, media_type, copy)
    assert original.read_bytes() == body
    return copy.read_bytes()


@pytest.mark.parametrize("media_type", EVERY)
def test_what_the_maker_left_in_a_file_is_in_no_public_copy(tmp_path, media_type):
    body = EVERY[media_type]()
    assert SECRET.encode() in body or media_type == "application/pdf"

    copy = copied(tmp_path, media_type, body)

    assert SECRET.encode() not in copy
    assert b"Exif" not in copy and b"GPS" not in copy


def test_every_kind_that_is_given_out_is_tried_here():
    assert CLEANERS.keys() - EVERY.keys() == {"text/plain", "audio/mp4"}


def test_a_paper_keeps_its_page_picture_link_and_outline_and_loses_what_runs_and_what_names_its_author(tmp_path):
    copy = PdfReader(io.BytesIO(copied(tmp_path, "application/pdf", making.pdf())))
    whole = "".join(repr(copy.get_object(n)) for n in range(1, len(copy.xref[0]) + 1))

    assert len(copy.pages) == 1
    assert copy.pages[0].images[0].image.size == (64, 48)
    assert [note.get_object()["/A"]["/URI"] for note in copy.pages[0]["/Annots"]] == ["https://example.org/a-link"]
    assert [each.title for each in copy.outline] == ["First page"]
    assert copy.metadata in (None, {}) and copy.xmp_metadata is None and copy.attachments == {}
    for word in (SECRET, "/JavaScript", "/JS", "/EmbeddedFile", "/Metadata", "/Names", "/OpenAction", "/AcroForm"):
        assert word not in whole, word


@pytest.mark.parametrize(
    ("media_type", "body", "says"),
    [
        ("application/pdf", making.pdf(locked=True), "This PDF is locked. Save it without a password, and send that."),
        ("application/pdf", making.pdf()[:400], "This PDF cannot be read whole."),
        ("video/mp4", making.mp4(b"meta"), 'This film has a track of the kind "meta", which may tell where'),
        ("video/mp4", making.mp4(b"sbtl"), 'This film has a track of the kind "sbtl", which may tell where'),
        ("video/mp4", making.mp4()[:-5], "This film cannot be read whole."),
        ("video/webm", making.webm(17), "This film has a track that is no picture and no sound."),
        ("video/webm", making.webm()[:-5], "This film cannot be read whole."),
        ("audio/wav", making.wav()[:-5], "This recording cannot be read whole."),
        ("audio/flac", b"fLaC nothing", "This recording cannot be read whole."),
        ("audio/mpeg", b"nothing", "This recording cannot be read whole."),
        ("model/gltf+json", json.dumps(making.gltf("stone.jpg")).encode(), "This model lies in several files."),
        ("model/gltf-binary", making.glb()[:30], "This model cannot be read whole."),
        ("text/plain", "կանգուն".encode("utf-16"), "This text is not in UTF-8."),
        ("text/vtt", b"1\n00:00:01,000 --> 00:00:02,000", "These captions do not begin with WEBVTT."),
        ("application/zip", b"PK", "application/zip cannot be cleaned here, so it has no public copy."),
    ],
)
def test_what_cannot_be_cleaned_says_why_and_leaves_nothing(tmp_path, media_type, body, says):
    with pytest.raises(Uncleanable) as refused:
        copied(tmp_path, media_type, body)

    assert str(refused.value).startswith(says)
    assert not (tmp_path / "copy").exists()


def test_a_film_keeps_every_byte_of_its_pictures_where_it_was(tmp_path):
    for media_type, body, frames in (
        ("video/mp4", making.mp4(), b"pictures and sound"),
        ("video/webm", making.webm(), b"frames"),
    ):
        copy = copied(tmp_path, media_type, body)

        assert (len(copy), copy.index(frames)) == (len(body), body.index(frames))
    assert struct.pack(">I", 3_700_000_000) not in copied(tmp_path, "video/mp4", making.mp4())


def test_sound_keeps_every_sample(tmp_path):
    with wave.open(io.BytesIO(copied(tmp_path, "audio/wav", making.wav()))) as sound:
        assert sound.readframes(9999) == b"\1\2" * 800
    assert copied(tmp_path, "audio/mpeg", making.mp3()) == (b"\xff\xfb\x90\x00" + b"\x55" * 413) * 20
    flac = copied(tmp_path, "audio/flac", making.flac())
    assert flac.endswith(making.flac()[-104:])
    assert (FLAC(io.BytesIO(flac)).info.sample_rate, FLAC(io.BytesIO(flac)).tags) == (8000, None)
    assert MP3(io.BytesIO(making.mp3())).info.sample_rate == 44100


def test_a_model_keeps_its_surface_as_a_picture(tmp_path):
    copy = copied(tmp_path, "model/gltf-binary", making.glb())
    length = struct.unpack_from("<I", copy, 12)[0]
    tree = json.loads(copy[20 : 20 + length])
    surface = copy[28 + length :]

    assert struct.unpack_from("<I", copy, 8)[0] == len(copy)
    assert (tree["asset"], tree["nodes"]) == ({"version": "2.0"}, [{"name": "stone"}])
    assert len(surface) == tree["buffers"][0]["byteLength"]
    with Image.open(io.BytesIO(surface)) as picture:
        assert picture.getpixel((5, 5)) == Image.open(io.BytesIO(making.photograph())).getpixel((5, 5))


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_picture_within_keeps_its_pixels_and_nothing_else(form):
    with Image.open(io.BytesIO(bare(making.photograph(form)))) as kept:
        assert not kept.getexif() and "comment" not in kept.info
        assert kept.tobytes() == Image.open(io.BytesIO(making.photograph(form))).tobytes()


def test_captions_keep_their_times_and_words(tmp_path):
    assert copied(tmp_path, "text/vtt", making.captions()) == b"WEBVTT\n\n00:01.000 --> 00:02.000\nA bell.\n"
    assert copied(tmp_path, "text/plain", "\ufeffA\r\nկ".encode()).decode() == "A\nկ"


def frames(body: bytes) -> tuple[list[bytes], list[bytes]]:
    """All that is seen and heard of a film: the pixels of its pictures, the samples of its sound."""
    with av.open(io.BytesIO(body)) as film:
        decoded = [*film.decode()]
    pictures = [bytes(each.planes[0]) for each in decoded if isinstance(each, av.VideoFrame)]
    return pictures, [bytes(each.planes[0]) for each in decoded if isinstance(each, av.AudioFrame)]


@pytest.mark.parametrize("form", films.CODECS)
def test_a_film_from_a_camera_plays_to_its_last_frame(tmp_path, form):
    body = films.film(form, 2)

    seen, heard = frames(copied(tmp_path, f"video/{form}", body))

    assert (len(seen), len(heard) > 50) == (20, True)
    assert (seen, heard) == frames(body)
