"""The house keeps its own rules: imports, types, form. See docs/how-it-is-built.md."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
pytestmark = pytest.mark.once
TRESPASSES = {
    "a door to the drafts": ("catalog/public/views/trespass.py", "from catalog.models.drafts import Item"),
    "the API to the drafts": ("catalog/api/trespass.py", "from catalog.models.drafts import Item"),
    "a crosswalk to the drafts": ("catalog/crosswalks/trespass.py", "from catalog.models.drafts import Item"),
    "the strongroom to the catalogue": ("archive/trespass.py", "from catalog.terms import kinds"),
    "one door to another": ("catalog/harvest/trespass.py", "from catalog.api import urls"),
    "a term to Django": ("catalog/terms/trespass.py", "from django.conf import settings"),
}


def run(*command: str, where: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(BIN / command[0]), *command[1:]], cwd=where, capture_output=True, text=True)


def test_imports_point_inward_only():
    kept = run("lint-imports", "--no-cache")

    assert kept.returncode == 0, kept.stdout


@pytest.mark.parametrize("trespass", TRESPASSES)
def test_a_trespass_is_caught(tmp_path, trespass):
    for name in ("archive", "catalog", "pyproject.toml"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, tmp_path / name)
    place, line = TRESPASSES[trespass]
    (tmp_path / place).write_text(line + "\n")

    assert run("lint-imports", "--no-cache", where=tmp_path).returncode == 1


def test_the_code_is_formed_as_the_house_forms_it():
    assert run("ruff", "format", "--check", "-q", ".").stdout == ""
    assert run("ruff", "check", "-q", "--output-format", "concise", ".").stdout == ""


def test_types_hold():
    checked = run("mypy", "archive", "catalog")

    assert checked.returncode == 0, checked.stdout


def test_django_finds_no_fault_in_the_house():
    call_command("check", fail_level="WARNING")


@pytest.mark.django_db
def test_the_tables_are_as_the_models_say():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
