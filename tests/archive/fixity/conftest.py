"""Stores of each kind, and three files in them to do harm to."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

import boto3
import pytest

from archive import storage
from archive.deposit import deposit
from archive.models import File
from archive.storage.disk import Disk
from archive.storage.s3 import S3
from tests.archive.storage.conftest import bucket, s3_endpoint
from tests.archive.test_deposit import picture

__all__ = ["bucket", "s3_endpoint"]
COLOURS = ("#aa4400", "#00aa44", "#4400aa")
NOBODY = 65534


class Site(NamedTuple):
    """Three files, how to do harm to them in a store, and whether what is barred cannot be moved either."""

    files: list[File]
    flip: Callable[[storage.Store, File], None]
    bar: Callable[[storage.Store, File], None]
    frozen: bool


@pytest.fixture(params=["disk", "s3"])
def site(request, db, settings, tmp_path) -> Iterator[Site]:
    """Three pictures in a first and a second store of one kind, as one who may not read all that root may."""
    if request.param == "disk":
        yield from _on_disk(settings)
        return
    name, _ = request.getfixturevalue("bucket"), request.getfixturevalue("s3_endpoint")
    settings.STORE, settings.SECOND_STORE = f"s3://{name}/first", f"s3://{name}/second"
    settings.MEDIA_ROOT = Path(mkdtemp(prefix="heritage-fixity-"))
    settings.FETCHED_DIR = settings.MEDIA_ROOT / "fetched"
    os.chown(settings.MEDIA_ROOT, NOBODY, NOBODY) if os.geteuid() == 0 else None
    settings.MEDIA_ROOT.chmod(0o777)
    files = _three()
    for path in settings.MEDIA_ROOT.rglob("*"):
        path.chmod(0o777)
    yield Site(files, flip, bar, True)
    shutil.rmtree(settings.MEDIA_ROOT)


def _on_disk(settings) -> Iterator[Site]:
    folder = Path(mkdtemp(prefix="heritage-fixity-"))
    folder.chmod(0o755)
    settings.STORE, settings.SECOND_STORE = str(folder / "first"), str(folder / "second")
    settings.MEDIA_ROOT = folder / "media"
    files = _three()
    for path in (folder, *folder.rglob("*")):
        if os.geteuid() == 0:
            os.chown(path, NOBODY, NOBODY)
    try:
        yield Site(files, flip, bar, False)
    finally:
        shutil.rmtree(folder)


def _three() -> list[File]:
    return [deposit(picture("PNG", (40 + n, 30)), f"stone-{n + 1}.png", None) for n in range(len(COLOURS))]


def flip(store: storage.Store, file: File) -> None:
    """Turn one bit of one byte in the middle of an original."""
    key = storage.original_key(file.sha256)
    with store.open(key) as stream:
        body = bytearray(stream.read())
    body[len(body) // 2] ^= 1
    _write(store, key, bytes(body))


def _write(store: storage.Store, key: str, body: bytes) -> None:
    if isinstance(store, S3):
        store.client.put_object(Bucket=store.bucket, Key=store._key(key), Body=body)
        return
    assert isinstance(store, Disk)
    place = store.folder / key
    place.chmod(0o644)
    place.write_bytes(body)
    place.chmod(0o444)


def bar(store: storage.Store, file: File) -> None:
    """Make an original unreadable: nobody's to read on a disk, frozen in a service."""
    key = storage.original_key(file.sha256)
    if isinstance(store, S3):
        client = boto3.client("s3", endpoint_url=store.client.meta.endpoint_url)
        source = {"Bucket": store.bucket, "Key": store._key(key)}
        client.copy_object(Bucket=store.bucket, Key=store._key(key), CopySource=source, StorageClass="GLACIER")
        return
    assert isinstance(store, Disk)
    (store.folder / key).chmod(0)
