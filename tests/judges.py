"""Libraries that judge what we send and do not go with our own. `manage.py test` makes `.venv-judges` for them."""

import os
import subprocess
from pathlib import Path

import pytest

PYTHON = Path(__file__).resolve().parent.parent / ".venv-judges" / "bin" / "python"


def judged(script: str, given: str = "", *arguments: str) -> str:
    """What a script prints that runs among the judges, with something on its standard input; it must end well."""
    if not PYTHON.exists():
        assert os.environ.get("CI") != "true", "There is no .venv-judges. `manage.py test` makes it."
        pytest.skip("there is no .venv-judges; `manage.py test` makes it")
    ended = subprocess.run([str(PYTHON), "-c", script, *arguments], input=given, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout
