"""Bytes among the originals that no file has: left by an act that was cut off, or put there by hand."""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.utils import timezone

from archive.models import File, Stray
from archive.storage import Store, original_key

AT_ONCE = 500


def unclaimed(store: Store) -> list[str]:
    """Keys under originals/ that belong to no file, as it is now."""
    return list(_unclaimed(store.keys("originals/")))


def keep_strays(store: Store, before: Iterable[str]) -> list[Stray]:
    """Write down which of these are still there and still nobody's; those that are gone are forgotten.

    `before` was listed some time ago: what was being deposited then has its file by now.
    """
    now = timezone.now().replace(microsecond=0)
    found = [
        Stray(store=store.name, key=key, size=size, seen=now)
        for key in _unclaimed(before)
        if (size := store.size(key)) is not None
    ]
    Stray.objects.filter(store=store.name).delete()
    return Stray.objects.bulk_create(found, batch_size=AT_ONCE)


def _unclaimed(keys: Iterable[str]) -> Iterator[str]:
    keys = iter(keys)
    while batch := list(islice(keys, AT_ONCE)):
        named = [key.rpartition("/")[2] for key in batch]
        held = set(File.objects.filter(sha256__in=named).values_list("sha256", flat=True))
        yield from (
            key for key, name in zip(batch, named, strict=True) if name not in held or key != original_key(name)
        )
