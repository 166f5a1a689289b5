"""Whatever becomes of the process that looks, the archive goes on and says what happened."""

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from archive.looking import look
from archive.looking.apart import BREAKING, EXHAUSTING
from archive.refusal import Refused


def waiting_child(path: Path) -> int:
    """The process that looks at a file, as soon as it has begun to wait for it."""
    while True:
        for process in Path("/proc").glob("[0-9]*"):
            try:
                told = (process / "cmdline").read_bytes()
                if str(path).encode() in told and b"looking.child" in told and "pipe" in (process / "wchan").read_text():
                    return int(process.name)
            except (OSError, ValueError):
                continue
        time.sleep(0.05)


@pytest.mark.once
@pytest.mark.parametrize(
    ("ended_by", "because"),
    [(signal.SIGSEGV, BREAKING), (signal.SIGABRT, BREAKING), (signal.SIGKILL, EXHAUSTING), (signal.SIGXCPU, EXHAUSTING)],
)
def test_a_child_that_dies_is_told_in_words(tmp_path, ended_by, because):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    threading.Thread(target=lambda: os.kill(waiting_child(pipe), ended_by)).start()

    with pytest.raises(Refused) as refused:
        look(pipe, "stone.jpg")

    assert str(refused.value) == f"stone.jpg was not taken in: {because}"
    assert list(tmp_path.iterdir()) == [pipe]
