"""A picture is known again by what it looks like: smaller, pressed harder, grey, turned or mirrored."""

import hashlib
import io
import random

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from PIL import Image

from archive.deposit import deposit
from archive.likeness.distance import bits_apart
from archive.likeness.fingerprint import fingerprints
from archive.likeness.nearest import LOOKS_THE_SAME, MAY_BE_THE_SAME, nearest
from archive.models import File
from tests.archive import saying


def saved(picture: Image.Image, form: str = "JPEG", **how: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, form, **how)
    return out.getvalue()


def prints(tmp_path, body: bytes) -> list[int]:
    # libvips remembers what it read by the name of the file.
    place = tmp_path / hashlib.sha256(body).hexdigest()
    place.write_bytes(body)
    return fingerprints(place)


SCENE = saying.scene()
ANEW = {
    "smaller": saved(SCENE.resize((300, 200))),
    "pressed hard": saved(SCENE, quality=8),
    "grey": saved(SCENE.convert("L")),
    "in 16 bits": saved(SCENE.convert("L").convert("I").point(lambda v: v * 257).convert("I;16"), "TIFF"),
    "as PNG": saved(SCENE, "PNG"),
    "as WebP": saved(SCENE, "WEBP", quality=50),
    "as AVIF": saved(SCENE, "AVIF", quality=50),
    "a little cropped": saved(SCENE.crop((12, 8, 1188, 792))),
    "see-through": saved(SCENE.convert("RGBA"), "PNG"),
    "stored on its side": saved(SCENE.transpose(Image.Transpose.ROTATE_90), exif=saying.exif().tobytes()),
}


@pytest.mark.parametrize("how", ANEW)
def test_the_same_picture_anew_is_nearly_the_same(tmp_path, how):
    [one, *_], [other, *_] = prints(tmp_path, saved(SCENE)), prints(tmp_path, ANEW[how])

    assert bits_apart(one, other) <= LOOKS_THE_SAME


def test_the_same_picture_in_inks_without_a_profile_may_be_the_same(tmp_path):
    [one, *_], [other, *_] = prints(tmp_path, saved(SCENE)), prints(tmp_path, saved(SCENE.convert("CMYK"), "TIFF"))

    assert bits_apart(one, other) <= MAY_BE_THE_SAME


@pytest.mark.parametrize("turn", Image.Transpose)
def test_a_turned_or_mirrored_picture_is_found_by_one_of_its_eight(tmp_path, turn):
    [upright, *_] = prints(tmp_path, saved(SCENE))

    assert bits_apart(upright, *prints(tmp_path, saved(SCENE.transpose(turn)))) <= 2


def test_different_pictures_are_far_apart(tmp_path):
    kept = [prints(tmp_path, saved(saying.scene(seed=seed)))[0] for seed in range(5)]

    assert min(bits_apart(one, other) for one in kept for other in kept if one != other) > LOOKS_THE_SAME
    assert len(set(kept)) == 5


@pytest.mark.parametrize(
    "plain",
    [
        Image.new("RGB", (400, 300), "white"),
        Image.new("RGB", (400, 300), "#883300"),
        Image.linear_gradient("L"),
        Image.frombytes("L", (400, 300), bytes(120 + each // 16 for each in random.Random(3).randbytes(120_000))),
    ],
    ids=["white", "one colour", "a sky", "noise"],
)
def test_what_is_too_plain_has_no_fingerprint_and_is_like_nothing(db, plain):
    one = deposit(io.BytesIO(saved(plain)), "a.jpg", None)
    deposit(io.BytesIO(saved(plain, "PNG")), "b.png", None)

    assert (one.likeness, one.too_plain) == (None, True)
    assert nearest([]) == []


def test_what_is_no_picture_is_not_compared(db):
    file = deposit(io.BytesIO(b"What the mason said."), "a.txt", None)

    assert (file.likeness, file.too_plain) == (None, False)


def test_the_nearest_come_first_and_those_too_far_not_at_all(db):
    base = -1234567890123456789
    apart = {0: 0, 1: 1, 10: 0b1111111111, 11: 0b11111111111}
    for distance, bits in apart.items():
        File.objects.create(number=f"F-{distance:04}", sha256=f"{distance:064x}", size=1, likeness=base ^ bits)
    File.objects.create(number="F-0099", sha256=f"{99:064x}", size=1)

    assert [(near.file.number, near.distance) for near in nearest([base])] == [
        ("F-0000", 0),
        ("F-0001", 1),
        ("F-0010", 10),
    ]
    assert [near.file.number for near in nearest([~base, base], within=0)] == ["F-0000"]
    assert [near.file.number for near in nearest([base], besides=File.objects.get(number="F-0000").pk, most=1)] == [
        "F-0001"
    ]


def test_the_database_counts_bits_as_we_do(db):
    chance = random.Random(4)
    held = [chance.getrandbits(64) - 2**63 for _ in range(200)] + [-(2**63), 2**63 - 1, 0, -1]
    File.objects.bulk_create(
        File(number=f"F-{n:04}", sha256=f"{n:064x}", size=1, likeness=bits) for n, bits in enumerate(held)
    )
    asked = [chance.getrandbits(64) - 2**63 for _ in range(8)]

    found = {near.file.likeness: near.distance for near in nearest(asked, within=64, most=1000)}

    assert found == {bits: bits_apart(bits, *asked) for bits in held}


def test_a_plain_picture_with_a_fingerprint_is_refused_by_the_database(db):
    with pytest.raises(ValidationError, match="too plain to compare has no fingerprint"):
        File(number="F-0001", sha256="0" * 64, size=1, likeness=1, too_plain=True).validate_constraints()


def test_files_from_before_get_their_fingerprints_by_a_command(db, capsys):
    file = deposit(io.BytesIO(saved(SCENE)), "a.jpg", None)
    File.objects.update(likeness=None)

    call_command("fingerprint")

    assert File.objects.get().likeness == file.likeness
    assert capsys.readouterr().out == "1 pictures can be compared; 0 are too plain.\n"
