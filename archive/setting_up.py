"""Prepares the environment the house runs in, with nothing but Python's standard library.

`python3 manage.py demo` on a fresh machine makes `.venv` from the hash-locked list, stamps it, and starts
itself again inside. Within an environment that already has Django, or with HERITAGE_NO_VENV=1, it stands
aside.
"""

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST = (3, 11)
NO_VENV_MODULE = "Python's venv module is missing. On Debian and Ubuntu: apt install python3-venv. Then run this again."


def stand_in_environment(argv: list[str]) -> None:
    """Return inside an environment that has what the command needs; else make one and start again in it."""
    if sys.version_info < OLDEST:
        sys.exit(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}.")
    if os.environ.get("HERITAGE_NO_VENV") == "1":
        return
    inside = Path(sys.prefix).resolve() == VENV.resolve()
    if not inside and sys.prefix != sys.base_prefix and importlib.util.find_spec("django"):
        return
    lock = ROOT / ("requirements-test.lock" if argv[1:2] == ["test"] else "requirements.lock")
    with only_one(ROOT / ".venv.lock"):
        prepare(VENV, lock)
    if not inside:
        python = str(VENV / "bin" / "python")
        os.execv(python, [python, *argv])


def prepare(venv: Path, lock: Path) -> None:
    """An environment with all that a lock lists; one half made is cleared away first."""
    stamp, wanted = venv / f"{lock.stem}.stamp", hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if venv.exists() and not list(venv.glob("*.stamp")):
        shutil.rmtree(venv)
    if not venv.exists():
        make(venv)
    print(f"Installing what {lock.name} lists; this is done once.", flush=True)
    command = [str(venv / "bin" / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    if subprocess.run([*command, "--require-hashes", "-r", str(lock)]).returncode:
        sys.exit("Installing did not succeed; the message above says why. Run the same command again.")
    stamp.write_text(wanted)


def make(venv: Path) -> None:
    made = subprocess.run([sys.executable, "-m", "venv", str(venv)], capture_output=True, text=True)
    if made.returncode:
        shutil.rmtree(venv, ignore_errors=True)
        sys.exit(NO_VENV_MODULE if "ensurepip" in made.stdout + made.stderr else made.stderr)


@contextlib.contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Two commands started together prepare one after the other."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
