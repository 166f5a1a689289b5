"""What every test may ask for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection
from django.utils import translation

from archive.renditions import RENDITIONS
from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.models.published import Published
from tests import sample
from tests.set_down import SetDown


@pytest.fixture(autouse=True)
def strongroom_of_its_own(settings, tmp_path: Path) -> Path:
    """Files of a test go with the test."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.COPIES_AT_ONCE = True
    return tmp_path / "media"


@pytest.fixture(autouse=True)
def nothing_kept_from_another_test() -> None:
    """Pages that were kept in memory are another test's, and so is the language of its last request."""
    RENDITIONS.clear()
    translation.deactivate()


def loaded_and_published() -> tuple[str, ...]:
    sample.vocabulary()
    numbers = load(sample.EVERYTHING, None, Numbers.KEEP, "loaded")
    publish(numbers, None, "loaded")
    return tuple(numbers)


SAMPLE = SetDown(loaded_and_published)


@pytest.fixture
def catalogue(db) -> tuple[str, ...]:
    """The few records of tests.sample, loaded and published; gives their numbers."""
    return SAMPLE()


@pytest.fixture
def published(catalogue) -> Callable[[str], Published]:
    """The pointer to a published record, by number, with its current bytes."""
    return lambda number: Published.objects.with_body().get(pk=number)


class DraftTouched(AssertionError):
    """A door asked the draft tables something."""


@pytest.fixture
def no_drafts() -> Callable[[], object]:
    """A block in which any SQL that names a draft_* table is a failure."""

    def refuse(execute, sql, params, many, context):
        if "draft_" in sql or "desk_index" in sql:
            raise DraftTouched(sql[:200])
        return execute(sql, params, many, context)

    @contextmanager
    def block() -> Iterator[None]:
        with connection.execute_wrapper(refuse):
            yield

    return block
