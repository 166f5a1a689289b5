"""Where bytes lie: by what they are (SHA-256), never by what they were called.

Two kinds are kept apart: originals, sealed and never altered, and copies for the public, which can be lost and
made again. Both lie in the first store; originals also in a second one where an institution has set one.
"""

from datetime import datetime
from pathlib import Path

from django.conf import settings

from archive.storage.store import Lost, Store
from archive.storage.stores import store_at


def first() -> Store:
    """The store that everything is read from."""
    return store_at(settings.STORE or str(settings.MEDIA_ROOT))


def second() -> Store | None:
    """The store that holds every original once more, or None where none is set."""
    return store_at(settings.SECOND_STORE) if settings.SECOND_STORE else None


def incoming() -> Path:
    """For what is not yet accepted, on this machine's disk; emptied whatever happens."""
    folder = Path(settings.MEDIA_ROOT) / "incoming"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def original_key(digest: str) -> str:
    return f"originals/{digest[:2]}/{digest[2:4]}/{digest}"


def copies_key(digest: str) -> str:
    """What the keys of all public copies of an original begin with."""
    return f"copies/{digest[:2]}/{digest[2:4]}/{digest}/"


def original(digest: str) -> Path:
    """An original, as a file on this machine. Raises Lost."""
    return first().local(original_key(digest))


def copy(digest: str, name: str) -> Path:
    """A public copy, as a file on this machine. Raises Lost where it has to be made again."""
    return first().local(copies_key(digest) + name)


def has_copy(digest: str, name: str) -> bool:
    return first().size(copies_key(digest) + name) is not None


def quarantine_key(digest: str, when: datetime) -> str:
    """Where bytes that are not what they should be are kept aside."""
    return f"quarantine/{digest}.{when:%Y%m%dT%H%M%SZ}"


def seal(path: Path, digest: str, put: list[Store]) -> None:
    """Keep accepted bytes for good, in every store there is; `put` is told at once of each store that lacked them.

    `path` stays where it is.
    """
    for store in (first(), second()):
        if store is not None and store.size(original_key(digest)) is None:
            store.put(path, original_key(digest), sealed=True)
            put.append(store)


def unseal(digest: str, put: list[Store]) -> None:
    """Take bytes that were not accepted after all out of the stores they were put in, and what was made of them.

    Never of a file that is held.
    """
    for store in put:
        store.delete(original_key(digest))
    for key in list(first().keys(copies_key(digest))):
        first().delete(key)


def keep_copy(path: Path, digest: str, name: str) -> None:
    """Keep a public copy that was made at `path`, in place of an older one."""
    first().put(path, copies_key(digest) + name)


__all__ = ["Lost", "Store"]
