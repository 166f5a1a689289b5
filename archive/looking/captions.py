"""Captions: WebVTT whose times can be read and run forwards, or they would be shown at no time."""

import re

from archive.looking.looked import Unfit

# A line of times (WebVTT §4.1): hours may be left out, settings may follow.
_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMES = re.compile(rf"\s*{_TIME}\s+-->\s+{_TIME}(?:\s.*)?")
_NO_CUE = re.compile(r"(NOTE|STYLE|REGION)(?=[ \t\n]|$)")


def check(read: str) -> None:
    """Raises Unfit, with the line, where times cannot be read or end before they begin."""
    skipping = False
    for number, line in enumerate(read.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        skipping = bool(line) and (skipping or bool(_NO_CUE.match(line)))
        if skipping or "-->" not in line:
            continue
        times = _TIMES.fullmatch(line)
        if times is None:
            raise Unfit(f"line {number} of these captions has times that cannot be read. Write them like 00:01.500 --> "
                        "00:04.000, and send it again.")  # fmt: skip
        if _moment(times.groups()[4:]) <= _moment(times.groups()[:4]):
            raise Unfit(f"line {number} of these captions ends before it begins. Put it right, and send it again.")


def _moment(parts: tuple[str | None, ...]) -> tuple[int, ...]:
    return tuple(int(part or 0) for part in parts)
