"""The looking is done by a child, so that a file that exhausts or breaks its reader harms nothing else."""

import json
import os
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
    return _told(ended.stdout, name)


def _told(printed: bytes, name: str) -> Looked:
    """The last line that the child printed; whatever else ended it, memory or time was at its end."""
    try:
        told = json.loads(printed.splitlines()[-1])
    except (IndexError, ValueError):
        raise Refused(name, EXHAUSTING) from None
    if "unfit" in told:
        raise Refused(name, told["unfit"])
    return Looked(**told)
