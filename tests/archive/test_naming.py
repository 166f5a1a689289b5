import io

import pytest

from archive.deposit import deposit
from archive.naming import plain_name
from tests.archive.hostile.pictures import picture

NAMES = {
    "../../etc/passwd": "passwd",
    "C:\\Users\\Anush\\west.jpg": "west.jpg",
    "/absolute/stone.jpg": "stone.jpg",
    "west\x00.jpg": "west.jpg",
    "west\r\nSet-Cookie: a=b.jpg": "west Set-Cookie: a=b.jpg",
    "gpj.\u202eexe.jpg": "gpj.exe.jpg",
    "Ղազանչեցոց.jpg": "Ղազանչեցոց.jpg",
    "Şuşa.tif": "Şuşa.tif",
    "a\ud800.jpg": "a.jpg",
    "": "unnamed",
    "..": "unnamed",
    "x" * 5_000 + ".jpeg": "x" * 250 + ".jpeg",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_kept_as_words_and_never_as_a_path(name):
    assert plain_name(name) == NAMES[name]


@pytest.mark.parametrize("name", [name for name in NAMES if not name.endswith(".tif")])
def test_no_name_leads_a_file_anywhere_else(db, strongroom_of_its_own, name):
    file = deposit(io.BytesIO(picture()), name, None)

    file.refresh_from_db()
    assert file.original_name == NAMES[name]
    assert {path.name for path in (strongroom_of_its_own / "originals").rglob("*") if path.is_file()} == {file.sha256}
