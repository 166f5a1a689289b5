"""The stores that must behave alike: a folder, and a bucket of a real server that speaks S3."""

import boto3
import pytest
from moto.server import ThreadedMotoServer

from archive.storage.disk import Disk
from archive.storage.fetched import Fetched
from archive.storage.s3 import S3


@pytest.fixture(scope="session")
def s3_endpoint():
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(s3_endpoint, monkeypatch, settings):
    """An empty bucket at an S3 server on the loopback address; its name."""
    for name, value in {
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_DEFAULT_REGION": "eu-central-1",
    }.items():
        monkeypatch.setenv(name, value)
    settings.S3_ENDPOINT = s3_endpoint
    client = boto3.client("s3", endpoint_url=s3_endpoint)
    client.create_bucket(Bucket="strongroom", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    yield "strongroom"
    for found in client.list_objects_v2(Bucket="strongroom").get("Contents", ()):
        client.delete_object(Bucket="strongroom", Key=found["Key"])
    client.delete_bucket(Bucket="strongroom")


@pytest.fixture(params=["disk", "s3", "s3 at the root of a bucket"])
def store(request, tmp_path):
    """Each kind of store in turn, empty."""
    if request.param == "disk":
        return Disk(tmp_path / "kept")
    name, endpoint = request.getfixturevalue("bucket"), request.getfixturevalue("s3_endpoint")
    prefix = "" if "root" in request.param else "museum/files"
    return S3(name, prefix, endpoint, Fetched(tmp_path / "fetched", 1000))
