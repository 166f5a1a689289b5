"""The hash chain: every act an entry, each holding the hash of the one before (DESIGN §5).

Entry bytes are RFC 9162 leaves: hash = SHA-256(0x00 ‖ entry), so that a Merkle tree can be grown over them
later without rewriting one.
"""

import hashlib
import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from archive.models import Act, Entry, Head, User

SALT_BYTES = 16


@contextmanager
def locked_head() -> Iterator[Head]:
    """The head of the chain, locked until the end of the transaction around this block; saved on leaving."""
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("Lock the head inside a transaction only.")
    head = Head.objects.select_for_update().filter(id=1).first()
    if head is None:
        Head.objects.get_or_create(id=1)
        head = Head.objects.select_for_update().get(id=1)
    yield head
    head.save()


def append(
    head: Head,
    act: Act,
    subject: str,
    digest: str,
    by: User | None,
    *,
    public: bool,
    detail: dict[str, Any] | None = None,
) -> Entry:
    """Add one act at the end of the chain. What a private act was about is kept, and not shown."""
    whole = {"subject": subject, "digest": digest, **(detail or {})}
    salt = b"" if public else secrets.token_bytes(SALT_BYTES)
    head.entries += 1
    leaf: dict[str, Any] = {
        "position": head.entries,
        "at": head.moment().strftime("%Y-%m-%dT%H:%M:%SZ"),
        "actor": by.pseudonym if by else "system",
        "previous": head.hash,
    }
    leaf |= {"act": act.value, **whole} if public else {"private": _salted(salt, {"act": act.value, **whole})}
    body = _canonical(leaf)
    head.hash = leaf_hash(body)
    return Entry.objects.create(
        position=head.entries,
        at=head.changed,
        act=act,
        public=public,
        body=body,
        hash=head.hash,
        salt=salt,
        detail={} if public else whole,
    )


def leaf_hash(body: bytes) -> str:
    """RFC 9162 §2.1.1: the hash of a leaf."""
    return hashlib.sha256(b"\x00" + body).hexdigest()


def leaf_of(entry: Entry) -> dict[str, Any]:
    """What an entry says, as it was hashed."""
    leaf: dict[str, Any] = json.loads(bytes(entry.body))
    return leaf


def faults() -> Iterator[str]:
    """Everything that is wrong with the chain, in words; nothing where it is whole."""
    previous, position = "", 0
    for entry in Entry.objects.order_by("position").iterator():
        position += 1
        yield from _faults_of(entry, previous, position)
        previous, position = entry.hash, entry.position
    head = Head.objects.filter(id=1).first()
    if head and (head.hash, head.entries) != (previous, position):
        yield f"The chain ends at entry {position}, but its head says {head.entries}. Entries were taken away."


def _faults_of(entry: Entry, previous: str, position: int) -> Iterator[str]:
    body = bytes(entry.body)
    if entry.position != position:
        yield f"Entry {position} is missing: the chain goes on with {entry.position}."
    if leaf_hash(body) != entry.hash:
        yield f"Entry {entry.position} was changed: its bytes do not give its hash."
    leaf = json.loads(body)
    if leaf["previous"] != previous:
        yield f"Entry {entry.position} does not follow the entry before it."
    if not entry.public:
        private = {"act": entry.act, **entry.detail}
        if leaf["private"] != _salted(bytes(entry.salt), private):
            yield f"Entry {entry.position}: what is kept of this private act is not what was entered."


def _salted(salt: bytes, private: dict[str, Any]) -> str:
    return hashlib.sha256(salt + _canonical(private)).hexdigest()


def _canonical(leaf: dict[str, Any]) -> bytes:
    return json.dumps(leaf, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
