import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from archive.deposit import deposit
from archive.happening import happened
from archive.models import Event, Happened, Outcome
from tests.archive.test_deposit import picture

pytestmark = pytest.mark.django_db


def told(number: str) -> list[tuple[str, str, str]]:
    return list(Event.objects.filter(file__number=number).values_list("type", "outcome", "detail"))


def test_taking_in_is_written_down_with_the_checksum():
    file = deposit(picture(), "west-door.jpg", None)

    assert told(file.number)[:2] == [
        ("ingestion", "success", "Taken in as west-door.jpg, and sealed."),
        ("message digest calculation", "success", f"SHA-256 {file.sha256}, over the bytes as they came."),
    ]


def test_the_same_bytes_once_more_are_no_second_event():
    file = deposit(picture(), "west-door.jpg", None)
    before = told(file.number)
    deposit(picture(), "again.jpg", None)

    assert told(file.number) == before


def test_a_bad_end_needs_words(db):
    file = deposit(picture(), "west-door.jpg", None)

    with pytest.raises(IntegrityError), transaction.atomic():
        happened(file, Happened.FIXITY_CHECKED, "Read and hashed again.", outcome=Outcome.FAILURE)
    with pytest.raises(ValidationError, match="Where something did not end well, say how it ended"):
        Event(file=file, type="fixity check", at=file.deposited_at, outcome="fail").validate_constraints()
