from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from archive.storage.disk import Disk
from archive.storage.fetched import Fetched
from archive.storage.s3 import S3
from archive.storage.store import Store


def store_at(address: str) -> Store:
    """The store at a folder's path, or at s3://bucket/prefix."""
    return _made(address, settings.S3_ENDPOINT, settings.FETCHED_DIR, settings.FETCHED_BYTES)


@lru_cache(maxsize=16)
def _made(address: str, endpoint: str, fetched: Path, most: int) -> Store:
    parts = urlsplit(address)
    if parts.scheme != "s3":
        return Disk(Path(address))
    return S3(parts.netloc, parts.path.strip("/"), endpoint, Fetched(Path(fetched), most))
