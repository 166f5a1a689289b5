"""The looking is done by a child, so that a file that exhausts or breaks its reader harms nothing else."""

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from archive.looking.bounds import MOST_MEMORY, MOST_SECONDS
from archive.looking.looked import Looked
from archive.refusal import Refused

ROOT = Path(__file__).resolve().parents[2]
EXHAUSTING = (
    f"it could not be read within {MOST_MEMORY // 1024**3} GiB of memory and {MOST_SECONDS // 60} minutes. "
    "Send a smaller one, or the parts it is made of."
)
BREAKING = (
    "whatever reads such files broke down over it, as it does over files that are made to do harm. Ask whoever sent "
    "it how it was made, and send another copy."
)
_ENDED_BY_BOUNDS = {signal.SIGXCPU, signal.SIGKILL, signal.SIGXFSZ}
_log = logging.getLogger(__name__)


def look(path: Path, name: str) -> Looked:
    """Tell what a file is. Raises Refused for what is not allowed, broken, or a bomb."""
    with tempfile.TemporaryDirectory(prefix="looking-", dir=path.parent) as folder:
        environment = {"PATH": os.defpath, "TMPDIR": folder, "VIPS_CONCURRENCY": "1", "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-m", "archive.looking.child", str(path), name]
        try:
            ended = subprocess.run(
                command, cwd=ROOT, env=environment, capture_output=True, timeout=2 * MOST_SECONDS, check=False
            )
        except subprocess.TimeoutExpired as late:
            raise Refused(name, EXHAUSTING) from late
    return _told(ended, name)


def _told(ended: "subprocess.CompletedProcess[bytes]", name: str) -> Looked:
    """The last line that the child printed; or, where it died, over what."""
    try:
        told = json.loads(ended.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        _log.warning("Looking at %s ended with %s: %s", name, ended.returncode, ended.stderr[-500:])
        broke = ended.returncode < 0 and -ended.returncode not in _ENDED_BY_BOUNDS
        raise Refused(name, BREAKING if broke else EXHAUSTING) from None
    if "unfit" in told:
        raise Refused(name, told["unfit"])
    return Looked(**told)
