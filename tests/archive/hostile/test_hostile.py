"""Hostile and broken files: each is refused in words that somebody can act on, and nothing is left of it anywhere."""

import io
import resource
from pathlib import Path

import pytest

from archive.deposit import Refused, deposit
from archive.looking.bounds import MOST_MEMORY
from archive.models import Entry, Event, File
from tests.archive.hostile.others import OTHERS
from tests.archive.hostile.papers import PAPERS
from tests.archive.hostile.pictures import PICTURES

CORPUS = {**PICTURES, **PAPERS, **OTHERS}
# While it looks at any file of the corpus, a process takes at most so much (of the three that it may): bytes.
BOUND = 512 * 1024**2


def everything_below(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file()]


def test_there_are_at_least_sixty():
    assert len(CORPUS) == len(PICTURES) + len(PAPERS) + len(OTHERS) >= 60


@pytest.mark.parametrize("what", CORPUS)
def test_it_is_refused_with_what_to_do_and_leaves_nothing(db, strongroom_of_its_own, what):
    make, because = CORPUS[what]

    with pytest.raises(Refused) as refused:
        deposit(io.BytesIO(make()), "stone", None)

    assert str(refused.value) == f"stone was not taken in: {because}"
    assert everything_below(strongroom_of_its_own) == []
    assert (File.objects.count(), Event.objects.count(), Entry.objects.count()) == (0, 0, 0)


@pytest.mark.once
@pytest.mark.django_db
def test_no_file_of_the_corpus_takes_more_memory_than_is_stated():
    for make, _ in CORPUS.values():
        with pytest.raises(Refused):
            deposit(io.BytesIO(make()), "stone", None)

    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < BOUND < MOST_MEMORY
