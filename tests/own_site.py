"""A site of its own for tests that need several processes: own database, own files, the real settings."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connections

ROOT = Path(__file__).resolve().parent.parent
BEGIN = """
import os, sys, json
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
import django
django.setup()
"""


class OwnSite:
    """Runs Python, and management commands, against a database that no other test has."""

    def __init__(self, folder: Path, url: str) -> None:
        self.env = {
            **os.environ,
            "HERITAGE_DATA": str(folder),
            "DATABASE_URL": url,
            "HERITAGE_LOG_LEVEL": "ERROR",
            "HERITAGE_NO_VENV": "1",
        }

    def start(self, script: str, *arguments: str) -> subprocess.Popen[str]:
        """A Python process with Django set up, and its output to read."""
        command = [sys.executable, "-c", BEGIN + script, *arguments]
        return subprocess.Popen(command, cwd=ROOT, env=self.env, stdout=subprocess.PIPE, text=True)

    def run(self, script: str, *arguments: str) -> Any:
        """Run to the end; gives what the script printed as JSON."""
        process = self.start(script, *arguments)
        printed, _ = process.communicate(timeout=300)
        assert process.returncode == 0, printed
        return json.loads(printed) if printed.strip() else None

    def manage(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.run(command, cwd=ROOT, env=self.env, capture_output=True, text=True, timeout=300)


@contextmanager
def own_site(folder: Path) -> Iterator[OwnSite]:
    """A migrated, empty site on the engine that the suite runs on."""
    folder.mkdir(parents=True, exist_ok=True)
    with database(folder.name) as url:
        site = OwnSite(folder, url)
        migrated = site.manage("migrate", "--verbosity", "0")
        assert migrated.returncode == 0, migrated.stderr
        yield site


@contextmanager
def database(name: str) -> Iterator[str]:
    """An empty database beside the suite's own; for SQLite the data folder is enough."""
    held = settings.DATABASES["default"]
    if "postgresql" not in held["ENGINE"]:
        yield ""
        return
    name = f"own_{os.getpid()}_{''.join(filter(str.isalnum, name))}"[:60].lower()
    with connections["default"]._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}"')
    try:
        yield f"postgres://{held['USER']}:{held['PASSWORD']}@{held['HOST']}:{held['PORT']}/{name}"
    finally:
        with connections["default"]._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
