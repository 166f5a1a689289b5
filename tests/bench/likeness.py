"""How long it takes to find the pictures that look like one: python -m tests.bench.likeness [HOW MANY].

On the database of DATABASE_URL, else on SQLite in a folder of its own; what it fills in is gone afterwards.
"""

import os
import random
import sys
import time
from tempfile import TemporaryDirectory

import django
from django.conf import settings


def fill(count: int) -> list[int]:
    """So many files, with metadata as long as a photograph's; gives their fingerprints."""
    from archive.models import File  # noqa: PLC0415

    chance = random.Random(1)
    prints = [chance.getrandbits(64) - 2**63 for _ in range(count)]
    metadata = {"exif": {"Image": {f"Field{n}": "x" * 40 for n in range(40)}}}
    File.objects.bulk_create(
        (
            File(number=f"F-{n}", sha256=f"{n:064x}", size=1, likeness=bits, metadata=metadata)
            for n, bits in enumerate(prints)
        ),
        batch_size=2000,
    )
    return prints


def tell(prints: list[int]) -> None:
    """The middle of nine searches, upright and in all eight positions."""
    from archive.likeness.nearest import nearest  # noqa: PLC0415

    for what, asked in (("upright", prints[:1]), ("eight positions", prints[:8])):
        took = []
        for _ in range(9):
            begun = time.perf_counter()
            found = nearest(asked)
            took.append(time.perf_counter() - begun)
        print(f"{len(prints)} pictures, {what}: {sorted(took)[4] * 1000:.0f} ms, {len(found)} found")


def main(count: int) -> None:
    with TemporaryDirectory(prefix="heritage-bench-") as folder:
        os.environ |= {"HERITAGE_DATA": folder, "DJANGO_SETTINGS_MODULE": "archive.settings"}
        django.setup()
        from django.core.management import call_command  # noqa: PLC0415

        call_command("migrate", verbosity=0)
        print(settings.DATABASES["default"]["ENGINE"].rpartition(".")[2])
        tell(fill(count))


if __name__ == "__main__":
    main(int((sys.argv[1:] or ["100000"])[0]))
