"""A record is not published before the public can see its pictures."""

import pytest

from archive import storage
from archive.copies.making import make_copies
from archive.deposit import deposit
from archive.models import Copies, File
from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import Blocked, publish
from catalog.models.drafts import Concept, Scheme
from catalog.terms.document.holding import Holding
from tests import sample
from tests.archive.copies.pictures import corners, stream

RIGHTS = "http://creativecommons.org/licenses/by/4.0/"


@pytest.fixture
def file(db, settings) -> File:
    """A picture that a draft shows, and whose copies nobody has made."""
    settings.COPIES_AT_ONCE = False
    sample.vocabulary()
    scheme = Scheme.objects.create(key="holding-roles", labels={"en": "Roles"})
    Concept.objects.create(key="holding-roles/drawing", scheme=scheme, labels={"en": "drawing"})
    made = deposit(stream(corners()), "west.png", None)
    holding = Holding(
        key="M20", file=made.number, role="holding-roles/drawing", alt={"en": "A wall"}, rights=RIGHTS
    )  # fmt: skip
    rest = [each for each in sample.EVERYTHING if each.number != "HL-0001"]
    load([*rest, sample.changed(sample.CATHEDRAL, holdings=(holding,))], None, Numbers.KEEP, "loaded")
    return made


def stopped() -> list[tuple[str, str]]:
    """Where and why publication stops, of pictures."""
    try:
        publish([each.number for each in sample.EVERYTHING], None, "loaded")
    except Blocked as blocked:
        return [(blocker.at, blocker.says) for blocker in blocked.blockers]
    return []


@pytest.mark.parametrize(("state", "word"), [(Copies.WAITING, "waiting"), (Copies.MAKING, "being made")])
def test_a_picture_whose_copies_are_not_ready_stops_publication_for_a_minute(file, state, word):
    File.objects.update(copies=state)

    assert stopped() == [
        ("HL-0001/M20", f"The public copies of F-0001 are not ready yet: {word}. Publish again in a minute.")
    ]


def test_a_picture_whose_copies_could_not_be_made_says_why_and_what_to_do(file):
    storage.original(file.sha256).unlink()
    make_copies(file)

    [(at, says)] = stopped()
    assert at == "HL-0001/M20"
    assert says.startswith("The public copies of F-0001 could not be made: The original is lost: originals/")
    assert says.endswith("or have them made again with manage.py make_copies F-0001 --again.")


def test_a_picture_whose_copies_are_made_stops_nothing(file):
    make_copies(file)

    assert stopped() == []


def test_while_copies_are_made_anew_those_that_there_are_will_do(file):
    make_copies(file)
    File.objects.update(copies=Copies.MAKING)

    assert stopped() == []
