import pytest

from catalog.finding.index import PUBLISHED
from catalog.ledger.publishing import publish
from catalog.ledger.verifying import faults
from catalog.ledger.withdrawing import NotPublished, StillCited, close, withdraw
from catalog.models.published import Edition, Mention, Published


def test_a_cited_record_cannot_be_withdrawn_and_the_refusal_lists_who_cites_it(catalogue):
    with pytest.raises(StillCited) as refused:
        withdraw("S-0001", "published by mistake", None)

    assert refused.value.by == ["E-0001", "HL-0001"]


def test_a_withdrawn_event_leaves_the_items_it_affected(catalogue):
    withdraw("E-0001", "entered twice", None)

    body = bytes(Published.objects.with_body().get(pk="HL-0001").edition.body)
    assert b"E-0001" not in body
    assert Published.objects.get(pk="E-0001").state == "withdrawn"
    assert not PUBLISHED.entries.objects.filter(number="E-0001").exists()


def test_a_withdrawn_record_keeps_its_number_its_reason_and_no_open_edition(catalogue):
    withdraw("E-0001", "entered twice", None)

    tombstone = Published.objects.get(pk="E-0001")
    assert tombstone.reason == "entered twice"
    assert [bytes(e.body) for e in Edition.objects.open().filter(number="E-0001")] == [b""]
    assert not Mention.objects.filter(from_number="E-0001").exists()


def test_a_closed_source_stands_as_withheld_and_still_counts_as_a_source(catalogue):
    close("S-0001", "its author asked for it", None)

    body = bytes(Published.objects.with_body().get(pk="HL-0001").edition.body)
    assert b'"S-0001":{"state":"withheld","type":""}' in body
    assert b'"source":"S-0001"' in body
    assert b"Possible War Crime" not in b"".join(bytes(e.body) for e in Edition.objects.open())


def test_taking_back_what_is_not_published_is_refused(catalogue):
    withdraw("E-0001", "entered twice", None)

    with pytest.raises(NotPublished):
        withdraw("E-0001", "again", None)


def test_a_withdrawn_record_can_be_published_again(catalogue):
    withdraw("E-0001", "entered twice", None)

    publish(["E-0001"], None)

    assert Published.objects.get(pk="E-0001").state == "published"
    assert list(faults()) == []
