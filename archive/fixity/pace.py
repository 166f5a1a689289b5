"""How fast originals are read, so that an audit leaves room for those who work."""

import re
import time
from collections.abc import Callable

_UNITS = {"KiB": 1024, "MiB": 1024**2, "GiB": 1024**3}


class Pace:
    """So many bytes a second at most, over all that is read; 0: as fast as it goes."""

    def __init__(
        self,
        rate: int = 0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.rate, self.clock, self.sleep = rate, clock, sleep
        self.due = clock()

    def passed(self, size: int) -> None:
        """So many bytes were read: wait until the next may be."""
        if not self.rate:
            return
        now = self.clock()
        self.due = max(self.due, now) + size / self.rate
        self.sleep(self.due - now)


def bytes_a_second(text: str) -> int:
    """20MiB -> 20971520. ValueError says how a rate is written."""
    match = re.fullmatch(r"([1-9][0-9]{0,6}) ?(KiB|MiB|GiB)", text)
    if match is None:
        raise ValueError(f'"{text}" is no rate. Write bytes for each second like 20MiB.')
    return int(match[1]) * _UNITS[match[2]]
