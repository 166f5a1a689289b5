"""A deposit that fails, wherever it fails, leaves nothing: in no store, on no disk, in no table."""

import hashlib
import io
import json
import os
import time
from pathlib import Path

import pytest
from django.db import DatabaseError, connection

from archive import deposit as depositing
from archive import receiving, storage
from archive.deposit import Refused, deposit
from archive.looking import look
from archive.models import Entry, Event, File
from archive.storage.disk import Disk
from tests.archive.hostile.pictures import picture
from tests.archive.storage.conftest import bucket, s3_endpoint
from tests.own_site import own_site

__all__ = ["bucket", "s3_endpoint"]


class Interrupted(Exception):
    """The sender hung up."""


class Breaking(io.RawIOBase):
    """A stream that ends in the middle."""

    def __init__(self, body: bytes) -> None:
        self.body = io.BytesIO(body)

    def read(self, size: int = -1) -> bytes:
        if piece := self.body.read(4_000):
            return piece
        raise Interrupted


class Full(Disk):
    """A store whose disk is full."""

    def put(self, path: Path, key: str, *, sealed: bool = False) -> None:
        raise OSError(28, "No space left on device")


def nothing_left(folder: Path) -> bool:
    files = [path for path in folder.rglob("*") if path.is_file()]
    kept = [*storage.first().keys(""), *(storage.second().keys("") if storage.second() else ())]
    return not files and not kept and (File.objects.count(), Event.objects.count(), Entry.objects.count()) == (0, 0, 0)


@pytest.fixture(params=["disk", "s3"])
def stores(request, db, settings, tmp_path, strongroom_of_its_own) -> Path:
    """Both stores on a disk, then both in a bucket; gives the folder of what is on its way."""
    if request.param == "disk":
        settings.STORE, settings.SECOND_STORE = str(tmp_path / "first"), str(tmp_path / "second")
    else:
        settings.FETCHED_DIR = tmp_path / "fetched"
        bucket = request.getfixturevalue("bucket")
        settings.STORE, settings.SECOND_STORE = f"s3://{bucket}/first", f"s3://{bucket}/second"
    return strongroom_of_its_own


def test_an_upload_that_is_interrupted_leaves_nothing(stores):
    with pytest.raises(Interrupted):
        deposit(Breaking(picture()), "west.jpg", None)

    assert nothing_left(stores)


def test_a_file_that_is_refused_leaves_nothing(stores):
    with pytest.raises(Refused, match="broken or cut off"):
        deposit(io.BytesIO(picture()[:900]), "west.jpg", None)

    assert nothing_left(stores)


def test_a_second_store_that_is_full_leaves_nothing_in_the_first(stores, monkeypatch, tmp_path):
    with monkeypatch.context() as broken:
        broken.setattr(storage, "second", lambda: Full(tmp_path / "full"))
        with pytest.raises(Refused, match=r"west\.jpg was not taken in: there is no room for it on the disk"):
            deposit(io.BytesIO(picture()), "west.jpg", None)

    assert nothing_left(stores)


def refusing_entries(execute, sql, params, many, context):
    if "archive_entry" in sql and sql.startswith("INSERT"):
        raise DatabaseError("The database went away.")
    return execute(sql, params, many, context)


def test_a_database_that_fails_at_the_last_row_leaves_nothing(stores):
    with connection.execute_wrapper(refusing_entries), pytest.raises(DatabaseError):
        deposit(io.BytesIO(picture()), "west.jpg", None)

    assert nothing_left(stores)


def test_bytes_that_lay_in_the_store_before_stay_when_a_deposit_fails(stores, tmp_path):
    body = picture()
    (tmp_path / "before").write_bytes(body)
    key = storage.original_key(hashlib.sha256(body).hexdigest())
    storage.first().put(tmp_path / "before", key, sealed=True)

    with connection.execute_wrapper(refusing_entries), pytest.raises(DatabaseError):
        deposit(io.BytesIO(body), "west.jpg", None)

    assert list(storage.first().keys("")) == [key]
    assert list(storage.second().keys("")) == []


def test_what_is_taken_in_lies_in_both_stores(stores):
    file = deposit(io.BytesIO(picture()), "west.jpg", None)

    for store in (storage.first(), storage.second()):
        assert store.size(storage.original_key(file.sha256)) == file.size
    assert [path for path in stores.rglob("*") if path.is_file()] == []


def test_a_number_that_another_file_has_is_refused(db, strongroom_of_its_own):
    deposit(io.BytesIO(picture()), "west.jpg", None, number="F-0007")

    with pytest.raises(Refused, match=r"^east\.jpg was not taken in: another file is F-0007 here\."):
        deposit(io.BytesIO(picture(size=(64, 64))), "east.jpg", None, number="F-0007")
    assert (File.objects.count(), len(list(storage.first().keys("originals/")))) == (1, 1)


def test_what_a_killed_process_left_is_taken_away_after_a_week(db):
    old, new = storage.incoming() / "tmpold", storage.incoming() / "tmpnew"
    for path in (old, new):
        path.write_bytes(b"half a picture")
    long_ago = time.time() - receiving.KEPT - 60
    os.utime(old, (long_ago, long_ago))

    deposit(io.BytesIO(picture()), "west.jpg", None)

    assert [path.name for path in storage.incoming().iterdir()] == ["tmpnew"]


def test_a_disk_that_is_nearly_full_says_so(db, strongroom_of_its_own, monkeypatch):
    monkeypatch.setattr(receiving, "LEFT_FREE", 2**62)

    with pytest.raises(Refused, match="there is no room for it on the disk"):
        deposit(io.BytesIO(picture()), "west.jpg", None)

    assert nothing_left(strongroom_of_its_own)


def test_more_than_is_taken_in_is_refused_while_it_comes(db, strongroom_of_its_own, settings):
    settings.LARGEST_FILE = 16 * 1024

    with pytest.raises(Refused, match="it is larger than 16 KiB, the most taken in here"):
        deposit(io.BytesIO(picture()), "west.jpg", None)

    assert nothing_left(strongroom_of_its_own)


@pytest.mark.parametrize(
    ("sha256", "says"),
    [("0" * 64, "not the one it was sent with"), ("abc", "no SHA-256"), ("g" * 64, "no SHA-256")],
)
def test_a_checksum_that_does_not_fit_is_refused(db, strongroom_of_its_own, sha256, says):
    with pytest.raises(Refused, match=says):
        deposit(io.BytesIO(picture()), "west.jpg", None, sha256=sha256)

    assert nothing_left(strongroom_of_its_own)


def test_a_checksum_in_capitals_is_a_checksum(db):
    body = picture()

    assert deposit(io.BytesIO(body), "west.jpg", None, sha256=hashlib.sha256(body).hexdigest().upper()).size == len(
        body
    )


def test_bytes_that_came_by_another_way_a_moment_ago_are_that_file(db, tmp_path):
    path, body = tmp_path / "west.jpg", picture()
    path.write_bytes(body)
    what = (path, "west.jpg", hashlib.sha256(body).hexdigest(), len(body), look(path, "west.jpg"), None, "")

    # Both looked whether the bytes were here, found that they were not, and now enter them.
    one, other = depositing._kept(*what), depositing._kept(*what)

    assert one == other == File.objects.get()
    assert storage.original(one.sha256).read_bytes() == body
    assert Event.objects.filter(type="ingestion").count() == 1


SEND = """
import io, time
from pathlib import Path
from archive.deposit import deposit
body, gate = Path(sys.argv[1]).read_bytes(), Path(sys.argv[2])
(gate / sys.argv[3]).touch()
while len(list(gate.iterdir())) < 2:
    time.sleep(0.01)
print(json.dumps(deposit(io.BytesIO(body), f"{sys.argv[3]}.jpg", None).number))
"""
TELL = """
from archive.models import Entry, Event, File
from archive import storage
told = [storage.original(file.sha256).stat().st_size for file in File.objects.all()]
print(json.dumps([told, Event.objects.filter(type="ingestion").count(), Entry.objects.count()]))
"""


def test_the_same_bytes_at_the_same_moment_are_one_file(tmp_path, django_db_blocker):
    (tmp_path / "body").write_bytes(picture())
    (tmp_path / "gate").mkdir()
    with django_db_blocker.unblock(), own_site(tmp_path / "race") as site:
        both = [site.start(SEND, str(tmp_path / "body"), str(tmp_path / "gate"), name) for name in ("a", "b")]
        numbers = [json.loads(each.communicate(timeout=120)[0]) for each in both]
        told = site.run(TELL)

    assert numbers[0] == numbers[1]
    assert told == [[(tmp_path / "body").stat().st_size], 1, 1]
