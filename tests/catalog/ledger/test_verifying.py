from archive.models import Entry
from catalog.finding.index import PUBLISHED
from catalog.ledger.rebuilding import rebuild, unproven
from catalog.ledger.verifying import faults
from catalog.models.drafts import Name
from catalog.models.published import Edition
from tests import sample


def test_a_catalogue_just_loaded_is_whole(catalogue):
    assert list(faults()) == []
    assert list(unproven()) == []


def test_a_write_behind_the_ledgers_back_is_named(catalogue):
    Name.objects.filter(record="HL-0001", key="N3").update(value="Somebody's own idea")

    assert list(faults()) == ["HL-0001: its tables say something else than its last revision (1)."]


def test_a_changed_edition_is_named(catalogue):
    edition = Edition.objects.get(number="HL-0001")
    Edition.objects.filter(pk=edition.pk).update(body=bytes(edition.body).replace(b"1868", b"1869"))

    assert "HL-0001, edition 1: its bytes were changed." in list(faults())
    assert list(unproven()) == ["HL-0001, edition 1 cannot be made again from what it was pinned to."]


def test_an_entry_taken_out_of_the_chain_is_named(catalogue):
    Entry.objects.filter(position=3).delete()

    assert "Entry 3 is missing: the chain goes on with 4." in list(faults())


def test_rebuilding_fills_the_index_as_it_was(catalogue):
    before = sorted(PUBLISHED.entries.objects.values_list("number", "docid"))
    PUBLISHED.entries.objects.all().delete()

    assert rebuild() == len(sample.EVERYTHING)
    assert sorted(PUBLISHED.entries.objects.values_list("number", "docid")) == before
