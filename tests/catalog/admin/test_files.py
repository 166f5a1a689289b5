"""The page of a file at the desk: what it tells of itself, who signed it, and whether it was seen before."""

import html
import io
import re

import pytest
from django.urls import reverse
from PIL import Image

from archive.deposit import deposit
from archive.models import File, User
from catalog.models.drafts import Concept, Holding
from tests.archive import saying
from tests.catalog.admin.test_roles import account

SEEN_BEFORE = "/admin/archive/file/seen-before/"


@pytest.fixture
def desk(client, db):
    client.force_login(account("cataloguer"))
    return client


def taken_in(body: bytes, name: str = "west-door.jpg") -> File:
    return deposit(io.BytesIO(body), name, None)


def plain_words(answer) -> str:
    """The page without tags, spaces made one."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())))


def page(client, file: File) -> str:
    return plain_words(client.get(reverse("admin:archive_file_change", args=[file.pk])))


def uploaded(body: bytes, name: str = "asked.jpg") -> io.BytesIO:
    stream = io.BytesIO(body)
    stream.name = name
    return stream


def smaller(seed: int = 0) -> bytes:
    out = io.BytesIO()
    saying.scene(seed=seed).resize((300, 200)).save(out, "JPEG", quality=60)
    return out.getvalue()


def upright(seed: int = 0) -> bytes:
    out = io.BytesIO()
    saying.scene(seed=seed).save(out, "JPEG")
    return out.getvalue()


def test_the_page_tells_whose_camera_when_and_exactly_where(desk):
    told = page(desk, taken_in(saying.jpeg()))

    for words in (
        "Camera NIKON COOLPIX",
        "Serial number of the camera SERIAL-1283",
        "Owner Owner O.",
        "Taken 2023-05-01 10:11:12 +04:00",
        "Position 39.7588193, 46.7497528 (latitude, longitude). This is exact, and for the staff alone.",
        "GPSLatitude 39, 45, 317493/10000",
        "EXIF, 16 values",
        "IPTC, 4 values",
        "Keywords church; Հայ",
    ):
        assert words in told, words


def test_what_files_say_is_shown_as_text_and_never_as_a_page(desk):
    out = io.BytesIO()
    exif = saying.exif()
    exif[0x010E] = '"><b>bold & </b>'
    saying.scene().save(out, "JPEG", exif=exif.tobytes())

    body = desk.get(reverse("admin:archive_file_change", args=[taken_in(out.getvalue()).pk])).content.decode()

    assert "&quot;&gt;&lt;b&gt;bold &amp; &lt;/b&gt;" in body
    assert "<b>bold" not in body


def test_a_signed_file_tells_who_signed_it_and_that_nobody_here_knows_them(desk):
    told = page(desk, taken_in(saying.signed(saying.jpeg())))

    assert "Valid: the bytes are those that were signed." in told
    assert "Signed by Stone Watch, which is not on a list of trust that is known here" in told
    assert "c2pa.created, 2024-05-01T10:00:00Z, with Stone Camera (digitalCapture)" in told


def test_an_altered_file_says_so_and_an_unsigned_one_says_nothing(desk):
    body = bytearray(saying.signed(saying.jpeg()))
    body[-2000] ^= 1

    assert "Invalid: something was altered after signing" in page(desk, taken_in(bytes(body)))
    assert "Content Credentials" not in page(desk, taken_in(saying.jpeg()))


def test_files_from_before_and_files_that_say_nothing_have_a_page_too(desk):
    file = taken_in(b"What the mason said.", "a.txt")
    assert "Nothing that names a camera, a person, a day or a place." in page(desk, file)

    File.objects.update(metadata={"Make": "NIKON", "GPS": {"GPSLatitudeRef": "N"}})

    assert "Nothing that names a camera" in page(desk, file)


def test_a_deposit_tells_what_looks_like_it_with_a_small_picture(desk):
    kept = taken_in(upright())

    answer = desk.post("/admin/archive/file/add/", {"upload": uploaded(smaller(), "again.jpg")}, follow=True)

    told = plain_words(answer)
    assert re.search(r"Seen before\? F-0001 west-door\.jpg looks nearly the same \(distance \d of 64\)\.", told)
    assert f'src="/admin/archive/file/{kept.pk}/small.jpg"' in answer.content.decode()


def test_a_deposit_of_a_mirrored_picture_is_told_too(desk):
    taken_in(upright())
    out = io.BytesIO()
    saying.scene().transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(out, "JPEG")

    answer = desk.post("/admin/archive/file/add/", {"upload": uploaded(out.getvalue())}, follow=True)

    assert "Seen before? F-0001" in plain_words(answer)


def test_a_deposit_of_the_very_same_bytes_is_told_as_such(desk):
    kept = taken_in(upright())

    answer = desk.post("/admin/archive/file/add/", {"upload": uploaded(upright())}, follow=True)

    day = f"{kept.deposited_at:%Y-%m-%d}"
    assert f"Seen before: these very bytes are here since {day}, as F-0001 (west-door.jpg) ." in plain_words(answer)
    assert File.objects.count() == 1


def test_a_deposit_of_something_new_says_nothing_of_it(desk):
    taken_in(upright())

    answer = desk.post("/admin/archive/file/add/", {"upload": uploaded(upright(seed=3))}, follow=True)

    assert "Seen before" not in plain_words(answer)


def test_a_plain_picture_is_said_to_be_too_plain(desk):
    out = io.BytesIO()
    Image.new("RGB", (300, 300), "white").save(out, "PNG")

    answer = desk.post("/admin/archive/file/add/", {"upload": uploaded(out.getvalue())}, follow=True)

    assert "F-0001: This picture is too plain to compare" in plain_words(answer)
    assert "This picture is too plain to compare" in page(desk, File.objects.get())


def test_the_page_of_a_file_names_those_that_look_like_it(desk):
    one, other = taken_in(upright()), taken_in(smaller(), "small.jpg")
    taken_in(upright(seed=3), "another.jpg")

    assert f"{other.number} small.jpg looks nearly the same" in page(desk, one)
    assert "another.jpg" not in page(desk, one)


def test_a_picture_that_is_not_kept_is_looked_for_and_the_records_that_show_it_named(catalogue, desk):
    kept = taken_in(upright(), "kept.jpg")
    role = Concept.objects.first()
    shown = Holding.objects.create(record_id="HL-0001", file=kept, role=role, key="M90", address="HL-0001/M90")
    before = File.objects.count()

    answer = desk.post(SEEN_BEFORE, {"picture": uploaded(smaller())})

    told = plain_words(answer)
    assert f"{kept.number} kept.jpg looks nearly the same" in told
    assert f"Shown by {shown.record}" in told
    assert File.objects.count() == before


def test_nothing_of_a_picture_that_was_asked_about_stays(desk, strongroom_of_its_own):
    answer = desk.post(SEEN_BEFORE, {"picture": uploaded(upright())})

    assert "No file that is kept looks like it." in plain_words(answer)
    assert [path for path in strongroom_of_its_own.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"MZ" + b"\0" * 500, "asked.txt"),
        (b"<svg onload='x'/>", "asked.txt"),
        (b"What the mason said.", "asked.txt is no picture."),
        (b"", "empty"),
    ],
)
def test_what_is_no_picture_is_refused_in_words(desk, body, says):
    answer = desk.post(SEEN_BEFORE, {"picture": uploaded(body, "asked.txt")})

    assert answer.status_code == 200
    assert says in plain_words(answer)


def test_a_kept_picture_is_looked_for_turned_and_mirrored(desk):
    one = taken_in(upright())
    out = io.BytesIO()
    saying.scene().transpose(Image.Transpose.ROTATE_180).save(out, "JPEG")
    taken_in(out.getvalue(), "upside-down.jpg")

    assert "upside-down.jpg" not in page(desk, one)
    assert "upside-down.jpg looks nearly the same" in plain_words(desk.get(SEEN_BEFORE, {"file": one.number}))
    assert desk.get(SEEN_BEFORE, {"file": "F-0999"}).status_code == 404


def test_only_who_may_look_at_files_sees_any_of_this(client, db):
    file = taken_in(saying.jpeg())
    addresses = [
        reverse("admin:archive_file_change", args=[file.pk]),
        reverse("admin:file-small", args=[file.pk]),
        SEEN_BEFORE,
    ]
    assert [client.get(address).status_code for address in addresses] == [302] * 3

    client.force_login(account("auditor"))
    assert [client.get(address).status_code for address in addresses] == [200] * 3
    nobody = User.objects.create_user("nobody", "nobody@example.org", "a-long-password", is_staff=True, role="")
    client.force_login(nobody)
    assert [client.get(address).status_code for address in addresses] == [403] * 3


def test_the_small_picture_is_upright_and_bare_and_kept_by_no_one_between(desk):
    file = taken_in(saying.jpeg())

    answer = desk.get(reverse("admin:file-small", args=[file.pk]))

    assert "private" in answer["Cache-Control"] and "no-store" in answer["Cache-Control"]
    assert b"Exif" not in answer.content
    with Image.open(io.BytesIO(answer.content)) as small:
        assert small.height > small.width
        assert max(small.size) <= 320
    assert desk.get(reverse("admin:file-small", args=[taken_in(b"Words.", "a.txt").pk])).status_code == 404
