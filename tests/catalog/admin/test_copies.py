"""The desk takes files in, and says honestly how far their public copies are."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from archive.copies.making import make_copies
from archive.models import File, User
from tests.archive.copies.pictures import corners, stream


@pytest.fixture
def desk(db) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("archivist", "a@example.org", "x" * 20))
    return client


def deposited(desk: Client) -> File:
    upload = SimpleUploadedFile("west.png", stream(corners()).read(), "image/png")
    answer = desk.post("/admin/archive/file/add/", {"upload": upload})
    assert answer.status_code == 302, answer.content
    return File.objects.get()


def test_a_file_is_taken_in_at_the_desk(desk):
    file = deposited(desk)

    assert (file.number, file.original_name, file.media_type) == ("F-0001", "west.png", "image/png")


def test_the_list_and_the_file_say_how_far_the_copies_are(desk, settings):
    settings.COPIES_AT_ONCE = False
    file = deposited(desk)
    assert '<td class="field-copies">waiting</td>' in desk.get("/admin/archive/file/").content.decode()

    make_copies(file)

    assert '<td class="field-copies">made</td>' in desk.get("/admin/archive/file/").content.decode()
    page = desk.get(f"/admin/archive/file/{file.pk}/change/").content.decode()
    assert "Copies made" in page
