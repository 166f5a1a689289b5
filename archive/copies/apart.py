"""The decoding of strangers' bytes in a process of its own, with bounds: memory, processor time, hours."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

LONGEST = 900
BEAT = 10


class CannotMake(Exception):
    """The copies of a file cannot be made: why, and with what it was tried."""

    def __init__(self, why: str, tool: str = "") -> None:
        super().__init__(why)
        self.tool = tool


class Written(NamedTuple):
    """What the child wrote: names of files, a picture's size upright in pixels (else 0), with what it was made."""

    names: list[str]
    width: int
    height: int
    tool: str


def written_apart(original: Path, media_type: str, folder: Path, beat: Callable[[], object]) -> Written:
    """Have a child write the copies of an original into a folder; `beat` is called every few seconds meanwhile.

    Raises CannotMake, with a sentence, whatever the child comes to.
    """
    command = [sys.executable, "-m", "archive.copies.child", str(original), media_type, str(folder)]
    environment = {"PATH": os.defpath, "TMPDIR": str(folder), "VIPS_CONCURRENCY": "2", "VIPS_DISC_THRESHOLD": "64m"}
    child = subprocess.Popen(
        command, cwd=settings.BASE_DIR, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        return _told(*_waited_for(child, beat), child.returncode)
    finally:
        child.kill()
        child.wait()


def _waited_for(child: subprocess.Popen[str], beat: Callable[[], object]) -> tuple[str, str]:
    for _ in range(LONGEST // BEAT):
        try:
            return child.communicate(timeout=BEAT)
        except subprocess.TimeoutExpired:
            beat()
    raise CannotMake(f"It took longer than {LONGEST // 60} minutes. Deposit a smaller one beside it.")


def _told(printed: str, complained: str, status: int) -> Written:
    try:
        told = json.loads(printed.splitlines()[-1])
    except (IndexError, ValueError):
        last = complained.strip().splitlines()[-1:] or [f"it ended with {status}"]
        raise CannotMake(f"The process that decodes it stopped, for want of memory or time: {last[0][:200]}.") from None
    if "wrong" in told:
        raise CannotMake(told["wrong"], told["tool"])
    return Written(told["names"], told["width"], told["height"], told["tool"])
