"""Sizes in bytes, as people write and read them: 500 MiB, 64GiB."""

import re

UNITS = {"KiB": 1024, "MiB": 1024**2, "GiB": 1024**3, "TiB": 1024**4}
_WRITTEN = re.compile(rf"([1-9][0-9]{{0,6}}) ?({'|'.join(UNITS)})")


def bytes_of(written: str) -> int:
    """20 MiB -> 20971520. Raises ValueError where it is no size."""
    match = _WRITTEN.fullmatch(written)
    if match is None:
        raise ValueError(f'"{written}" is no size. Write it like 20MiB, in {", ".join(UNITS)}.')
    return int(match[1]) * UNITS[match[2]]


def told_size(size: int) -> str:
    """In the largest unit that comes out even."""
    unit = next((unit for unit in reversed(UNITS) if size % UNITS[unit] == 0), "bytes")
    return f"{size // UNITS.get(unit, 1)} {unit}"
