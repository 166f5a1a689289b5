"""A bucket of any service that speaks S3, by boto3; credentials come from where boto3 looks for them."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

from archive.storage.fetched import Fetched
from archive.storage.store import Lost

ABSENT = {"404", "NoSuchKey", "NotFound"}
# Wide enough for any service: checksums that S3 came to ask for later are sent only where a service needs them.
PLAIN = Config(
    request_checksum_calculation="when_required",
    response_checksum_validation="when_required",
    retries={"max_attempts": 5, "mode": "standard"},
    connect_timeout=10,
    read_timeout=60,
)


class S3:
    """Keys under a prefix of one bucket. What is needed as a file is fetched once, and kept for a while."""

    def __init__(self, bucket: str, prefix: str, endpoint: str, fetched: Fetched) -> None:
        self.bucket, self.prefix, self.fetched = bucket, prefix, fetched
        self.name = f"s3://{bucket}/{prefix}".rstrip("/")
        self.client: Any = boto3.client("s3", endpoint_url=endpoint or None, config=PLAIN)

    def put(self, path: Path, key: str, *, sealed: bool = False) -> None:
        self.client.upload_file(str(path), self.bucket, self._key(key))
        self.fetched.forget(self.name, key)

    def open(self, key: str) -> BinaryIO:
        try:
            return cast(BinaryIO, self.client.get_object(Bucket=self.bucket, Key=self._key(key))["Body"])
        except ClientError as wrong:
            raise self._understood(wrong, key) from wrong

    def size(self, key: str) -> int | None:
        try:
            return int(self.client.head_object(Bucket=self.bucket, Key=self._key(key))["ContentLength"])
        except ClientError as wrong:
            if isinstance(understood := self._understood(wrong, key), Lost):
                return None
            raise understood from wrong

    def local(self, key: str) -> Path:
        return self.fetched.get(self.name, key, lambda place: self._fetch(key, place))

    def delete(self, key: str) -> None:
        self.client.delete_object(Bucket=self.bucket, Key=self._key(key))
        self.fetched.forget(self.name, key)

    def move(self, key: str, to: str) -> None:
        try:
            self.client.copy({"Bucket": self.bucket, "Key": self._key(key)}, self.bucket, self._key(to))
        except ClientError as wrong:
            raise self._understood(wrong, key) from wrong
        self.delete(key)

    def keys(self, prefix: str) -> Iterator[str]:
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=self._key(prefix))
        for page in pages:
            for found in page.get("Contents", ()):
                yield found["Key"][len(self._key("")) :]

    def _fetch(self, key: str, place: Path) -> None:
        with self.open(key) as body, place.open("wb") as out:
            shutil.copyfileobj(body, out, 1024 * 1024)
            os.fsync(out.fileno())

    def _key(self, key: str) -> str:
        return f"{self.prefix}/{key}" if self.prefix else key

    def _understood(self, wrong: ClientError, key: str) -> Exception:
        return Lost(key, self.name) if wrong.response["Error"]["Code"] in ABSENT else wrong
