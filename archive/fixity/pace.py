"""How fast originals are read, so that an audit leaves room for those who work."""

import time
from argparse import ArgumentTypeError
from collections.abc import Callable

from archive.measure import bytes_of


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


def rate(text: str) -> int:
    """What a command was given as --rate: 20MiB, for each second."""
    try:
        return bytes_of(text)
    except ValueError as wrong:
        raise ArgumentTypeError(str(wrong)) from wrong
