"""What holds for all tests of the strongroom."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent
# What is told from bytes alone says the same on every database.
OF_BYTES = (
    "cleaned",
    "copies",
    "hostile",
    "image",
    "looking",
    "test_embedded.py",
    "test_naming.py",
    "test_public_bytes.py",
)
# What is not about copies makes none: they are the dearest part of a deposit.
WITHOUT_COPIES = (
    "fixity", "hostile", "looking", "premis", "test_embedded.py", "test_naming.py", "test_nothing_left.py",
    "test_credentials.py", "test_custody.py", "test_likeness.py", "test_happening.py",
)  # fmt: skip


def part_of(path: Path) -> str:
    return path.relative_to(HERE).parts[0]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE) and part_of(item.path) in OF_BYTES:
            item.add_marker(pytest.mark.once)


@pytest.fixture(autouse=True)
def copies_where_they_are_looked_at(request: pytest.FixtureRequest, settings, strongroom_of_its_own) -> None:
    settings.COPIES_AT_ONCE = part_of(request.path) not in WITHOUT_COPIES
