"""Whatever becomes of the process that looks, the archive goes on and says what happened."""

import os
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from archive.looking import look
from archive.looking.apart import BREAKING, EXHAUSTING
from archive.refusal import Refused


def end_the_child(path: Path, by: signal.Signals) -> None:
    """Send a signal to the process that looks at a file, as soon as there is one."""
    for process in until_there(lambda: [each for each in Path("/proc").glob("[0-9]*") if looks_at(each, path)]):
        os.kill(int(process.name), by)


def until_there(found: Callable[[], list[Path]]) -> list[Path]:
    for _ in range(600):
        if there := found():
            return there
        time.sleep(0.05)
    raise AssertionError("No process came to look.")


def looks_at(process: Path, path: Path) -> bool:
    with suppress(OSError):
        told = (process / "cmdline").read_bytes().split(b"\0")
        return b"archive.looking.child" in told and str(path).encode() in told
    return False


DEATHS = {
    signal.SIGSEGV: BREAKING,
    signal.SIGABRT: BREAKING,
    signal.SIGKILL: EXHAUSTING,
    signal.SIGXCPU: EXHAUSTING,
}


@pytest.mark.once
@pytest.mark.parametrize("by", DEATHS)
def test_a_child_that_dies_is_told_in_words(tmp_path, by):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    threading.Thread(target=end_the_child, args=(pipe, by)).start()

    with pytest.raises(Refused) as refused:
        look(pipe, "stone.jpg")

    assert str(refused.value) == f"stone.jpg was not taken in: {DEATHS[by]}"
    assert list(tmp_path.iterdir()) == [pipe]
