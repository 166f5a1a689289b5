import hashlib
import subprocess

import pytest

from archive import setting_up


@pytest.fixture
def lock(tmp_path):
    file = tmp_path / "requirements.lock"
    file.write_text("")
    return file


def test_an_environment_with_its_stamp_is_used_as_it_is(tmp_path, lock):
    venv = tmp_path / ".venv"
    venv.mkdir()
    (venv / "requirements.stamp").write_text(hashlib.sha256(b"").hexdigest())

    setting_up.prepare(venv, lock)

    assert [path.name for path in venv.iterdir()] == ["requirements.stamp"]


@pytest.mark.once
def test_an_environment_half_made_is_cleared_and_made_again(tmp_path, lock):
    venv = tmp_path / ".venv"
    (venv / "lib").mkdir(parents=True)
    (venv / "lib" / "half").write_text("")

    setting_up.prepare(venv, lock)

    assert not (venv / "lib" / "half").exists()
    assert subprocess.run([venv / "bin" / "python", "-c", ""]).returncode == 0
    assert (venv / "requirements.stamp").exists()


def test_it_stands_aside_where_it_is_told_to(monkeypatch):
    monkeypatch.setenv("HERITAGE_NO_VENV", "1")

    assert setting_up.stand_in_environment(["manage.py", "check"]) is None


def test_an_older_python_is_told_which_is_needed(monkeypatch):
    monkeypatch.setattr(setting_up.sys, "version_info", (3, 9))

    with pytest.raises(SystemExit, match=r"Python 3\.11 or newer is needed"):
        setting_up.stand_in_environment(["manage.py"])
