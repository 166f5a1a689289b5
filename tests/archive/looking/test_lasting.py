"""How long films and recordings last, and how large films are: of what FFmpeg has encoded, and of broken heads."""

import struct

import pytest

from archive.looking.kinds import told
from archive.looking.looked import Looked
from tests.archive import films
from tests.archive.cleaned import making

ENDINGS = {"ipod": "m4a"}


def seen(tmp_path, body: bytes, ending: str) -> Looked:
    path = tmp_path / f"a.{ending}"
    path.write_bytes(body)
    return Looked(**told(path, path.name))


@pytest.mark.parametrize("form", films.CODECS)
@pytest.mark.parametrize("seconds", [1, 3])
def test_a_film_tells_its_length_and_its_size(tmp_path, form, seconds):
    looked = seen(tmp_path, films.film(form, seconds, (320, 180)), form)

    assert (looked.width, looked.height) == (320, 180)
    assert looked.milliseconds == pytest.approx(1000 * seconds, abs=60)


@pytest.mark.parametrize(("degrees", "size"), [(90, (180, 320)), (180, (320, 180)), (270, (180, 320))])
def test_a_telephone_held_upright_makes_an_upright_film(tmp_path, degrees, size):
    looked = seen(tmp_path, films.film("mp4", 1, turned=degrees), "mp4")

    assert (looked.width, looked.height) == size


@pytest.mark.parametrize("form", films.SOUNDS)
def test_a_recording_tells_its_length_and_has_no_size(tmp_path, form):
    looked = seen(tmp_path, films.recording(form, 2), ENDINGS.get(form, form))

    assert (looked.width, looked.height) == (0, 0)
    assert looked.milliseconds == pytest.approx(2000, abs=60)


@pytest.mark.parametrize(("body", "ending"), [(making.mp4(), "mp4"), (making.webm(), "webm")])
def test_a_head_that_tells_nothing_is_taken_at_its_word(tmp_path, body, ending):
    looked = seen(tmp_path, body, ending)

    assert (looked.width, looked.height, looked.milliseconds) == (0, 0, 0)


@pytest.mark.parametrize(
    ("in_a_second", "units", "milliseconds"), [(1000, 1000, 1000), (0, 1000, 0), (1, 2**32 - 1, 0), (1000, 0, 0)]
)
def test_a_length_that_cannot_be_is_not_believed(tmp_path, in_a_second, units, milliseconds):
    body = films.film("mp4", 1)
    at = body.index(b"mvhd") + 4 + 12

    looked = seen(tmp_path, body[:at] + struct.pack(">II", in_a_second, units) + body[at + 8 :], "mp4")

    assert looked.milliseconds == milliseconds


@pytest.mark.parametrize("milliseconds", [float("nan"), float("inf"), -5.0, 1e300, 0.0])
def test_nor_is_one_that_is_no_number(tmp_path, milliseconds):
    body = films.film("webm", 1)
    at = body.index(b"\x44\x89\x88") + 3

    looked = seen(tmp_path, body[:at] + struct.pack(">d", milliseconds) + body[at + 8 :], "webm")

    assert (looked.media_type, looked.milliseconds) == ("video/webm", 0)
