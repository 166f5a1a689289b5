"""Large files come in pieces at the desk, and go on where they were broken off (tus 1.0.0)."""

import base64
import hashlib
import os
import time
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from archive import arriving, receiving, storage
from archive.models import File, User
from tests.archive.hostile.pictures import picture
from tests.archive.test_nothing_left import Breaking, Full, Interrupted

UPLOADS = "/admin/archive/file/uploads/"
TUS = {"Tus-Resumable": "1.0.0"}
PIECE = "application/offset+octet-stream"
BODY = picture(size=(900, 700))


@pytest.fixture
def desk(db) -> Client:
    return logged_in("archivist")


def logged_in(name: str, **rights: object) -> Client:
    client = Client()
    make = User.objects.create_superuser if not rights else User.objects.create_user
    client.force_login(make(name, f"{name}@example.org", "a-long-password", **rights))
    return client


def begun(desk: Client, length: int = len(BODY), name: str = "Ղազանչեցոց.jpg") -> str:
    named = base64.b64encode(name.encode()).decode()
    answer = desk.post(UPLOADS, headers={**TUS, "Upload-Length": str(length), "Upload-Metadata": f"filename {named}"})
    assert answer.status_code == 201, answer.content
    return answer["Location"]


def sent(desk: Client, address: str, body: bytes, offset: int, **more: str):
    # Named by hand too: the test client leaves the type of an empty body out.
    headers = {
        **TUS,
        "Content-Type": PIECE,
        "Upload-Offset": str(offset),
        **{key.replace("_", "-"): value for key, value in more.items()},
    }
    return desk.patch(address, body, content_type=PIECE, headers=headers)


def arrived(address: str) -> arriving.Arrival:
    arrival = arriving.arriving(address.rstrip("/").rpartition("/")[2], User.objects.get().pk)
    assert arrival is not None
    return arrival


def waiting() -> list[Path]:
    return [path for path in storage.incoming().rglob("*") if path.is_file()]


def test_a_file_in_three_pieces_is_one_file(desk):
    address = begun(desk)

    for start, end in ((0, 5_000), (5_000, 60_000)):
        answer = sent(desk, address, BODY[start:end], start)
        assert (answer.status_code, answer["Upload-Offset"]) == (204, str(end))
        assert desk.head(address, headers=TUS)["Upload-Offset"] == str(end)
    answer = sent(desk, address, BODY[60_000:], 60_000)

    file = File.objects.get()
    assert answer["Content-Location"] == f"/admin/archive/file/{file.pk}/change/"
    assert (file.sha256, file.original_name) == (hashlib.sha256(BODY).hexdigest(), "Ղազանչեցոց.jpg")
    assert waiting() == []
    assert desk.head(address, headers=TUS).status_code == 404


def test_what_is_refused_is_told_when_the_last_piece_is_there(desk):
    address = begun(desk, 40, "page.html")

    answer = sent(desk, address, b"<!DOCTYPE html><p>".ljust(40), 0)

    assert answer.status_code == 422
    assert answer.content.decode().startswith("page.html was not taken in: it is a text that browsers can run")
    assert (waiting(), File.objects.count()) == ([], 0)


def test_a_piece_that_begins_elsewhere_is_told_where_the_next_one_begins(desk):
    address = begun(desk)
    sent(desk, address, BODY[:5_000], 0)

    answer = sent(desk, address, BODY[9_000:], 9_000)

    assert (answer.status_code, answer.content.decode()) == (409, "The next piece begins at 5000.\n")


@pytest.mark.parametrize("digest", ["sha1", "sha256"])
def test_a_piece_that_arrives_changed_is_not_kept(desk, digest):
    address = begun(desk)
    right = base64.b64encode(hashlib.new(digest, BODY[:5_000]).digest()).decode()

    spoilt = sent(desk, address, BODY[1:5_001], 0, Upload_Checksum=f"{digest} {right}")
    sound = sent(desk, address, BODY[:5_000], 0, Upload_Checksum=f"{digest} {right}")

    assert (spoilt.status_code, sound.status_code) == (460, 204)
    assert sound["Upload-Offset"] == "5000"


def test_a_piece_that_breaks_off_is_kept_as_far_as_it_came_unless_it_has_a_checksum(desk):
    arrival = arrived(begun(desk))

    with pytest.raises(Interrupted):
        arriving.take(arrival, Breaking(BODY[:5_000]), 0)
    assert arrival.offset == 5_000
    with pytest.raises(Interrupted):
        arriving.take(arrival, Breaking(BODY[5_000:9_000]), 5_000, ("sha256", bytes(32)))
    assert arrival.offset == 5_000


def test_where_room_is_lacking_what_has_come_stays(desk, monkeypatch):
    address = begun(desk)
    sent(desk, address, BODY[:5_000], 0)
    with monkeypatch.context() as full:
        full.setattr(storage, "first", lambda: Full(storage.incoming() / "full"))
        answer = sent(desk, address, BODY[5_000:], 5_000)
    assert (answer.status_code, answer.content.decode()) == (
        507,
        "Ղազանչեցոց.jpg was not taken in: there is no room for it on the disk. Tell whoever runs this archive, and "
        "send it again.\n",
    )
    assert desk.head(address, headers=TUS)["Upload-Offset"] == str(len(BODY))

    assert sent(desk, address, b"", len(BODY)).status_code == 204
    assert File.objects.get().size == len(BODY)


def test_behind_a_proxy_that_lets_through_posts_alone_the_method_stands_in_a_header(desk):
    address = begun(desk)
    headers = {**TUS, "X-HTTP-Method-Override": "PATCH", "Upload-Offset": "0"}

    answer = desk.post(address, BODY[:5_000], content_type=PIECE, headers=headers)

    assert (answer.status_code, answer["Upload-Offset"]) == (204, "5000")


def test_more_than_was_announced_is_not_kept(desk):
    address = begun(desk, 100)

    assert sent(desk, address, BODY[:101], 0).status_code == 413
    assert desk.head(address, headers=TUS)["Upload-Offset"] == "0"


def test_an_upload_that_is_given_up_leaves_nothing(desk):
    address = begun(desk)
    sent(desk, address, BODY[:5_000], 0)

    assert desk.delete(address, headers=TUS).status_code == 204
    assert waiting() == []


def test_no_upload_begins_for_which_there_is_no_room(desk, monkeypatch):
    monkeypatch.setattr(receiving, "LEFT_FREE", 2**62)

    answer = desk.post(UPLOADS, headers={**TUS, "Upload-Length": "9"})

    assert answer.status_code == 507
    assert answer.content.decode().startswith("unnamed was not taken in: there is no room for it on the disk.")
    assert waiting() == []


def test_what_did_not_go_on_for_a_week_is_taken_away(desk):
    address = begun(desk)
    [part] = storage.incoming().rglob("*.part")
    long_ago = time.time() - arriving.KEPT - 60
    os.utime(part, (long_ago, long_ago))
    begun(desk)

    assert desk.head(address, headers=TUS).status_code == 404
    assert len(waiting()) == 2


def test_while_one_piece_arrives_another_waits(desk):
    address = begun(desk)

    with arriving._alone(arrived(address)):
        answer = sent(desk, address, BODY, 0)

    assert answer.status_code == 423


def test_an_upload_is_its_beginners_alone(desk):
    address = begun(desk)

    assert logged_in("another").head(address, headers=TUS).status_code == 404


REFUSED = {
    "no length": ({}, 400, "Upload-Length has to say how many bytes will come"),
    "a length in another script": ({"Upload-Length": "²"}, 400, "Upload-Length has to say how many bytes will come"),
    "no bytes": ({"Upload-Length": "0"}, 400, "Upload-Length has to say how many bytes will come"),
    "too long": ({"Upload-Length": "99999999999999999"}, 413, "It is larger than 64 GiB, the most taken in here."),
    "a name that is no base64": ({"Upload-Length": "9", "Upload-Metadata": "filename §"}, 400, "Upload-Metadata"),
    "another version": ({"Upload-Length": "9", "Tus-Resumable": "0.2.2"}, 412, "Tus-Resumable has to be 1.0.0."),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_begin_is_told_why(desk, what):
    headers, status, says = REFUSED[what]

    answer = desk.post(UPLOADS, headers={**TUS, **headers})

    assert (answer.status_code, answer["Tus-Version"]) == (status, "1.0.0")
    assert answer.content.decode().startswith(says)
    assert waiting() == []


def test_it_says_what_it_speaks(desk):
    answer = desk.options(UPLOADS)

    assert answer.status_code == 204
    assert answer["Tus-Extension"] == "creation,expiration,checksum,termination"
    assert (answer["Tus-Max-Size"], answer["Tus-Checksum-Algorithm"]) == (str(64 * 1024**3), "sha256,sha1")


def test_only_who_may_take_files_in_may_send_one(db):
    assert Client().post(UPLOADS, headers=TUS).status_code == 302
    assert logged_in("auditor", is_staff=True, role="auditor").post(UPLOADS, headers=TUS).status_code == 403


def test_a_page_of_another_site_cannot_begin_one(desk):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = desk.cookies

    assert strict.post(UPLOADS, headers={**TUS, "Upload-Length": "9"}).status_code == 403


def test_without_a_program_in_the_browser_the_form_leads_to_the_page_of_the_file(desk):
    upload = SimpleUploadedFile("west.jpg", BODY)

    answer = desk.post("/admin/archive/file/add/", {"upload": upload}, follow=True)

    [file] = File.objects.all()
    assert answer.redirect_chain == [(f"/admin/archive/file/{file.pk}/change/", 302)]
    assert f"Taken in: {file.number} (west.jpg)." in answer.content.decode()


def test_without_one_a_refusal_stands_at_the_field(desk):
    upload = SimpleUploadedFile("west.jpg", BODY[:9_000])

    answer = desk.post("/admin/archive/file/add/", {"upload": upload})

    assert "west.jpg was not taken in: the picture is broken or cut off." in answer.content.decode()
    assert (waiting(), File.objects.count()) == ([], 0)
