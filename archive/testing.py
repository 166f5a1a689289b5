"""`manage.py test`: the whole suite on SQLite, and again on a PostgreSQL of its own.

What is not on the machine is said and skipped; with CI=true it is a failure.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from archive.setting_up import only_one, prepare

ROOT = Path(__file__).resolve().parent.parent
JUDGES = ROOT / ".venv-judges"
CHROMIUM = Path("/usr/bin/chromium")
STRICT = os.environ.get("CI", "").lower() == "true"
WHERE_POSTGRES_IS = "/usr/lib/postgresql"


def run(arguments: list[str]) -> int:
    """Run both passes; the exit status is 0 only where everything that ran passed."""
    needed = {"Chromium": CHROMIUM.exists(), "PostgreSQL": bool(_initdb()), "ExifTool": bool(shutil.which("exiftool"))}
    missing = [name for name, there in needed.items() if not there]
    if missing and STRICT:
        print(f"{' and '.join(missing)} cannot be found here. With CI=true nothing may be skipped.")
        return 1
    with only_one(ROOT / ".venv.lock"):
        prepare(JUDGES, ROOT / "requirements-judges.lock")
    results = {"SQLite": _pytest(arguments, {"DATABASE_URL": ""})}
    url = os.environ.get("HERITAGE_TEST_DATABASE_URL", "")
    if url:
        results["PostgreSQL"] = _on_postgres(arguments, url)
    elif _initdb():
        with postgres() as made:
            results["PostgreSQL"] = _on_postgres(arguments, made)
    for name, result in results.items():
        print(f"{name}: {'passed' if result == 0 else 'FAILED'}")
    for name in missing:
        print(f"{name}: not on this machine, so what needs it was skipped")
    return max(results.values())


def _on_postgres(arguments: list[str], url: str) -> int:
    return _pytest(["-m", "not browser and not once", *arguments], {"DATABASE_URL": url})


def _pytest(arguments: list[str], variables: dict[str, str]) -> int:
    workers = [] if any(argument.startswith("-n") for argument in arguments) else ["-n", "2"]
    command = [sys.executable, "-m", "pytest", *workers, *arguments]
    code = subprocess.run(command, cwd=ROOT, env={**os.environ, **variables}).returncode
    # 5: nothing was selected, as when only browser tests were asked for.
    return 0 if code == 5 and arguments[:1] == ["-m"] else code


def _initdb() -> Path | None:
    """Debian's newest initdb, or the one on the path."""
    found = sorted(Path(WHERE_POSTGRES_IS).glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    return found[-1] if found else (Path(on_path) if on_path else None)


@contextmanager
def postgres(port: int = 0) -> Iterator[str]:
    """A throw-away PostgreSQL on the loopback address; gives its URL, and is gone afterwards."""
    initdb = _initdb()
    assert initdb is not None
    port = port or 54000 + os.getpid() % 1000
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    with TemporaryDirectory(prefix="heritage-postgres-") as folder:
        if as_user:
            shutil.chown(folder, "postgres")
        data = f"{folder}/data"
        quiet = {"check": True, "stdout": subprocess.DEVNULL, "cwd": folder}
        subprocess.run(
            [
                *as_user,
                str(initdb),
                "-D",
                data,
                "-U",
                "heritage",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
            ],
            **quiet,
        )  # type: ignore[call-overload]
        options = f"-h 127.0.0.1 -p {port} -k {folder} -c fsync=off -c full_page_writes=off -c max_connections=100"
        control = [*as_user, str(initdb.parent / "pg_ctl"), "-D", data, "-w"]
        subprocess.run([*control, "-l", f"{folder}/log", "-o", options, "start"], **quiet)  # type: ignore[call-overload]
        try:
            yield f"postgres://heritage@127.0.0.1:{port}/postgres"
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], **quiet)  # type: ignore[call-overload]
            time.sleep(0.2)
