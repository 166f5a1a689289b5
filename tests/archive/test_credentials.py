"""Content Credentials are checked when a file comes in, without asking anybody, and told without taking sides."""

import io
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from django.core.management import call_command

from archive.credentials import PublicCredentials, public_credentials
from archive.deposit import deposit
from archive.models import Access, Event, File, Happened
from tests.archive import saying

pytestmark = pytest.mark.django_db


def taken_in(body: bytes) -> File:
    return deposit(io.BytesIO(body), "a.jpg", None)


def told_to_all(file: File) -> PublicCredentials | None:
    """What the public would learn of it, were it public."""
    File.objects.update(access=Access.PUBLIC)
    return public_credentials(file.number)


def checks() -> list[tuple[str, str]]:
    return list(Event.objects.filter(type=Happened.SIGNATURE_CHECKED).values_list("outcome", "note"))


def tampered() -> bytes:
    """A signed picture of which one byte of what it shows was altered after signing."""
    body = bytearray(saying.signed(saying.jpeg()))
    body[-2000] ^= 1
    return bytes(body)


def test_a_signed_picture_tells_who_signed_it_with_what_and_what_was_done():
    file = taken_in(saying.signed(saying.jpeg()))

    told = file.metadata["c2pa"]
    assert {key: told[key] for key in ("state", "signer", "signer_name", "generator", "title", "wrong")} == {
        "state": "valid",
        "signer": "Stone Watch",
        "signer_name": "A. Signer",
        "generator": "Stone Camera 2.1",
        "title": "west-door.jpg",
        "wrong": [],
    }
    assert told["actions"] == [
        {
            "action": "c2pa.created",
            "when": "2024-05-01T10:00:00Z",
            "agent": "Stone Camera",
            "source": "digitalCapture",
        }
    ]
    assert checks() == [("success", "")]
    assert Event.objects.get(type=Happened.SIGNATURE_CHECKED).detail == (
        "Content Credentials of Stone Watch: valid. The signer is on no list of trust that is known here."
    )


def test_one_altered_byte_makes_them_invalid_and_the_picture_is_kept_all_the_same():
    file = taken_in(tampered())

    assert file.metadata["c2pa"]["state"] == "invalid"
    [(outcome, note)] = checks()
    assert outcome == "fail"
    assert note.startswith("assertion.dataHash.mismatch")


def test_where_there_are_none_nothing_is_said():
    file = taken_in(saying.jpeg())

    assert "c2pa" not in file.metadata
    assert checks() == []
    assert told_to_all(file) is None


@pytest.mark.parametrize("media_type", ["image/png", "image/webp", "image/tiff"])
def test_they_are_read_in_other_formats_too(media_type):
    body = saying.signed(saying.TALKATIVE[media_type](), media_type)

    assert taken_in(body).metadata["c2pa"]["state"] == "valid"


def test_the_public_learns_whether_they_held_and_nothing_else():
    files = [taken_in(body) for body in (saying.signed(saying.jpeg()), tampered())]
    assert [public_credentials(file.number) for file in files] == [None, None]

    File.objects.update(access=Access.PUBLIC)

    day = files[0].deposited_at.date().isoformat()
    assert [public_credentials(file.number) for file in files] == [(True, day), (False, day)]


def test_a_manifest_on_another_machine_is_never_asked_for():
    asked: list[str] = []

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Nothing on the terminal."""

    server = HTTPServer(("127.0.0.1", 0), Answering)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        file = taken_in(saying.signed(saying.jpeg(), remote=f"http://127.0.0.1:{server.server_port}/a.c2pa"))
    finally:
        server.shutdown()
        server.server_close()

    assert asked == []
    assert file.metadata["c2pa"]["state"] == "elsewhere"
    assert file.metadata["c2pa"]["wrong"] == ["Its manifest lies on another machine, which was not asked."]
    assert told_to_all(file) is None


def test_a_manifest_that_cannot_be_read_is_told_and_the_picture_kept():
    body = bytearray(saying.signed(saying.jpeg()))
    at = body.index(b"jumb")
    body[at + 60 : at + 200] = b"\xff" * 140

    file = taken_in(bytes(body))

    assert file.metadata["c2pa"]["state"] in ("unreadable", "invalid")
    assert checks()[0][0] == "fail"


def test_reading_again_keeps_what_was_found_when_the_file_came():
    file = taken_in(saying.signed(saying.jpeg()))
    earlier = file.metadata | {"c2pa": file.metadata["c2pa"] | {"checked": "2020-01-01"}}
    File.objects.update(metadata=earlier)

    call_command("read_embedded", "--again")

    assert File.objects.get().metadata["c2pa"]["checked"] == "2020-01-01"
    assert checks() == [("success", "")] * 2
