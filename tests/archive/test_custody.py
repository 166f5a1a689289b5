"""How a file came to us: steps that are written once, and say whether it came through whole."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from archive.deposit import deposit
from archive.models import Custody, File, Step
from archive.models.custody import NeverAltered
from tests.archive.test_deposit import picture

ONE, OTHER = "a" * 64, "b" * 64


@pytest.fixture
def file(db) -> File:
    return deposit(picture(), "door.jpg", None)


def step(file: File, **said: object) -> Custody:
    return Custody(**{"file": file, "what": Step.RECEIVED, "by_whom": "Museum", **said})


def test_a_step_is_never_altered_and_never_taken_away(file):
    kept = step(file)
    kept.save()

    for act in (kept.save, kept.delete, Custody.objects.all().delete, lambda: Custody.objects.update(note="x")):
        with pytest.raises(NeverAltered, match="Add a correction that names it"):
            act()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"by_whom": ""}, "Say by whom, or write unknown."),
        ({"sha256_before": "A" * 64}, "A checksum here is a SHA-256: 64 hexadecimal digits"),
        ({"sha256_after": "abc"}, "A checksum here is a SHA-256: 64 hexadecimal digits"),
        ({"what": Step.CORRECTED}, "A correction names the earlier step that it puts right. Choose that step."),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_by_the_database(file, said, told):
    with pytest.raises(ValidationError, match=told):
        step(file, **said).validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        step(file, **said).save()


def test_a_correction_is_of_a_step_of_the_same_file(file):
    other = deposit(picture("PNG"), "other.png", None)
    theirs = step(other)
    theirs.save()

    with pytest.raises(ValidationError, match="That step is of another file"):
        step(file, what=Step.CORRECTED, corrects=theirs).clean()


@pytest.mark.parametrize(
    ("before", "after", "whole"), [(ONE, ONE, True), (ONE, OTHER, False), (ONE, "", None), ("", "", None)]
)
def test_a_transfer_says_whether_the_bytes_came_through(file, before, after, whole):
    assert step(file, sha256_before=before, sha256_after=after).came_through is whole


def test_whoever_is_confidential_is_not_named_outside(file):
    assert step(file, by_whom="A. Witness", confidential=True).named == "a contributor known to the archive"
    assert step(file).named == "Museum"
