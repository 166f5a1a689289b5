import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from archive.chain import locked_head
from archive.models.entry import Entry
from catalog.exchange.loading import Numbers, load
from catalog.ledger import editions, revisions
from catalog.ledger.press import Sheet
from catalog.ledger.publishing import print_all
from catalog.models.published import Edition, Mention, Published
from catalog.terms.body import document_from
from catalog.terms.kinds import RecordKind, State
from tests import sample


@pytest.fixture
def drafts(db) -> list[str]:
    """The sample, loaded and not published."""
    sample.vocabulary()
    return load(sample.EVERYTHING, None, Numbers.KEEP, "loaded")


def sheet(number: str) -> Sheet:
    revision = revisions.newest(number)
    return Sheet(document_from(bytes(revision.body)), revision.version, cause="loaded")


def written(numbers: list[str]) -> int:
    """How many queries writing first editions of these records takes."""
    with transaction.atomic(), locked_head() as head:
        printed = print_all({number: sheet(number) for number in numbers})
        with CaptureQueriesContext(connection) as queries:
            editions.write(head, printed, None)
    return len(queries)


def test_three_editions_are_written_in_as_many_queries_as_one(drafts):
    written(["A-0002"])
    one = written(["A-0004"])

    assert written(["A-0001", "A-0003", "A-0005"]) == one
    assert Published.objects.count() == 5


def test_nothing_to_write_leaves_the_chain_as_it_was(drafts):
    before = Entry.objects.count()

    assert written([]) == 0
    assert (Entry.objects.count(), Edition.objects.count()) == (before, 0)


def test_a_withdrawn_record_names_nobody_and_keeps_its_docid(catalogue):
    docid = Published.objects.get(number="E-0001").docid

    with transaction.atomic(), locked_head() as head:
        tombstone = editions.bury(head, "E-0001", RecordKind.EVENT, State.WITHDRAWN, "entered twice")

    pointer = Published.objects.get(number="E-0001")
    assert (pointer.docid, pointer.state, pointer.reason) == (docid, "withdrawn", "entered twice")
    assert (tombstone.ordinal, bytes(tombstone.body)) == (2, b"")
    assert not Mention.objects.filter(from_number="E-0001").exists()
