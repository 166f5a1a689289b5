"""Numbers for ever: one counter a prefix, locked while the next is taken."""

import re

from django.db import transaction

from archive.models import Counter

_NUMBER = re.compile(r"([A-Z][A-Z0-9]{0,15})-(\d{1,12})")
DIGITS = 4


def next_number(prefix: str) -> str:
    """The next number of a series, HL-0001. Gaps are fine; reuse never."""
    with transaction.atomic():
        Counter.objects.get_or_create(prefix=prefix)
        counter = Counter.objects.select_for_update().get(prefix=prefix)
        counter.last += 1
        counter.save(update_fields=["last"])
        return f"{prefix}-{counter.last:0{DIGITS}d}"


def reserve(number: str) -> None:
    """Move the counter of a series past a number that came from elsewhere."""
    prefix, value = split(number)
    with transaction.atomic():
        Counter.objects.get_or_create(prefix=prefix)
        counter = Counter.objects.select_for_update().get(prefix=prefix)
        if counter.last < value:
            counter.last = value
            counter.save(update_fields=["last"])


def split(number: str) -> tuple[str, int]:
    """Prefix and value: HL-0001 -> ("HL", 1). ValueError says how a number is written."""
    match = _NUMBER.fullmatch(number)
    if match is None:
        raise ValueError(f'"{number}" is no record number. Numbers are written like HL-0001.')
    return match[1], int(match[2])
