"""The file door: public copies of papers, sound and film, whole or in stretches, and never an original."""

import io
import json

import pytest

from archive import storage
from archive.deposit import deposit
from archive.models import Access, Copies, Event, File
from tests.archive.cleaned import making


@pytest.fixture
def paper(db) -> File:
    """A public PDF."""
    return public(deposit(io.BytesIO(making.paper()), "survey of a stone.pdf", None))


def public(file: File) -> File:
    File.objects.filter(pk=file.pk).update(access=Access.PUBLIC)
    return file


def sent(answer) -> bytes:
    return b"".join(answer.streaming_content)


def test_a_paper_is_sent_cleaned_under_its_number_and_may_run_nothing(paper, client):
    answer = client.get(f"/files/{paper.number}/content")
    body = sent(answer)

    assert body == storage.copy(paper.sha256, "public.pdf").read_bytes()
    assert body != making.paper()
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == f'inline; filename="{paper.number}.pdf"'
    assert (answer["Cache-Control"], answer["X-Content-Type-Options"]) == ("public, no-cache", "nosniff")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_who_has_it_already_is_sent_nothing(paper, client):
    address = f"/files/{paper.number}/content"
    etag = client.get(address)["ETag"]

    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304
    assert client.head(address).status_code == 200


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [("bytes=0-9", 0, 10), ("bytes=10-", 10, None), ("bytes=-7", -7, None), ("bytes=5-999999", 5, None)],
)
def test_a_stretch_of_it_is_sent_to_whoever_asks_for_one(paper, client, asked, start, end):
    whole = storage.copy(paper.sha256, "public.pdf").read_bytes()

    answer = client.get(f"/files/{paper.number}/content", headers={"Range": asked})

    assert (answer.status_code, sent(answer)) == (206, whole[start:end])
    assert answer["Content-Range"].endswith(f"/{len(whole)}")


def test_what_cannot_be_sent_in_part_is_416_and_other_units_are_sent_whole(paper, client):
    address, size = f"/files/{paper.number}/content", storage.copy(paper.sha256, "public.pdf").stat().st_size
    beyond = client.get(address, headers={"Range": f"bytes={size}-"})

    assert (beyond.status_code, beyond["Content-Range"]) == (416, f"bytes */{size}")
    assert client.get(address, headers={"Range": "pages=1-2"}).status_code == 200
    assert client.get(address, headers={"Range": "bytes=0-1", "If-Range": '"another"'}).status_code == 200


def test_what_is_closed_unknown_or_a_picture_is_404(paper, client):
    address = f"/files/{paper.number}/content"
    File.objects.filter(pk=paper.pk).update(access=Access.CLOSED)
    assert [client.get(path).status_code for path in (address, "/files/F-0999/content")] == [404, 404]

    picture = public(deposit(io.BytesIO(making.photograph()), "stone.jpg", None))
    assert client.get(f"/files/{picture.number}/content").status_code == 404


@pytest.mark.parametrize(
    ("state", "says", "seconds"),
    [
        (Copies.WAITING, "The public copies of F-0001 are being made. Ask again in 5 seconds.", "5"),
        (Copies.MADE, "There are no public copies of F-0001 at present. The archive has to make them anew.", "3600"),
    ],
)
def test_while_there_is_no_copy_it_says_when_to_ask_again(paper, client, state, says, seconds):
    storage.copy(paper.sha256, "public.pdf").unlink()
    File.objects.filter(pk=paper.pk).update(copies=state)

    answer = client.get(f"/files/{paper.number}/content")

    assert (answer.status_code, answer.content.decode().strip(), answer["Retry-After"]) == (503, says, seconds)


def test_that_a_model_could_not_be_cleaned_stands_among_its_events(db, client):
    model = json.dumps(making.gltf("data:image/ktx2;base64,AAAA")).encode()
    file = public(deposit(io.BytesIO(model), "stone.gltf", None))
    told = Event.objects.filter(file=file, outcome="fail").values_list("note", flat=True)

    assert list(told) == ["A surface of this model is no JPEG or PNG. Export it with those, and send that."]
    file.refresh_from_db()
    assert (file.copies, file.copies_why) == (Copies.FAILED, told[0])
    assert client.get(f"/files/{file.number}/content").status_code == 503
