from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol


class Lost(FileNotFoundError):
    """The store does not hold what it should: which key, and in which store."""

    def __init__(self, key: str, store: str) -> None:
        super().__init__(f"{key} is not in {store}.")
        self.key, self.store = key, store


class Store(Protocol):
    """Some place that keeps bytes under keys like `originals/ab/cd/abcd…`: a disk, or a service on the network.

    Every store behaves alike; what one promises is tested over all of them.
    """

    name: str
    """What it is called where people read of it: a folder, or s3://bucket/prefix."""

    def put(self, path: Path, key: str, *, sealed: bool = False) -> None:
        """Keep the bytes of a file; whole or not at all. Sealed ones are made read-only where a store can."""

    def open(self, key: str) -> BinaryIO:
        """Read from the start, a piece at a time. Raises Lost."""

    def size(self, key: str) -> int | None:
        """In bytes; None where the store has nothing under the key."""

    def local(self, key: str) -> Path:
        """The bytes as a file on this machine, for reading only. Raises Lost."""

    def delete(self, key: str) -> None:
        """Take away what is under the key, if anything is."""

    def move(self, key: str, to: str) -> None:
        """Keep what is under one key under another instead, unread. Raises Lost."""

    def keys(self, prefix: str) -> Iterator[str]:
        """Every key that begins with this, in order."""
