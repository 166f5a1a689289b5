from random import Random

import msgspec
import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from archive.models import File
from catalog.exchange.loading import Numbers, load
from catalog.ledger.compiling import compiled
from catalog.models.drafts import Record
from catalog.terms.body import bytes_of
from catalog.terms.document import Collection, Item
from catalog.terms.document.base import Name
from catalog.terms.document.condition import ConditionReport, Evidence
from catalog.terms.document.designation import Designation
from catalog.terms.document.holding import Holding
from catalog.terms.document.inscription import Inscription
from catalog.terms.document.provenance import ProvenanceStep
from catalog.terms.kinds import RecordKind
from tests import sample
from tests.catalog.ledger import anything

replace = msgspec.structs.replace
OF_AN_ITEM = {
    "names": Name,
    "holdings": Holding,
    "inscriptions": Inscription,
    "provenance": ProvenanceStep,
    "designations": Designation,
}


@pytest.mark.parametrize("document", sample.EVERYTHING, ids=lambda document: document.number)
def test_tables_say_what_the_document_said(catalogue, document):
    assert compiled(Record.objects.get(pk=document.number)) == document


def test_loading_the_same_document_again_changes_no_byte(catalogue):
    load([sample.CATHEDRAL], None, Numbers.KEEP, "again")

    assert Record.objects.get(pk="HL-0001").version == 1
    assert bytes_of(compiled(Record.objects.get(pk="HL-0001"))) == bytes_of(sample.CATHEDRAL)


def test_what_a_document_no_longer_has_is_taken_out(catalogue):
    shorter = sample.changed(
        sample.STRIKES, statements=sample.STRIKES.statements[:1], questions=sample.STRIKES.questions[:2]
    )

    load([shorter], None, Numbers.KEEP, "shorter")

    assert compiled(Record.objects.get(pk="E-0001")) == shorter


def test_new_numbers_keep_the_old_address_and_references_follow(catalogue):
    numbers = load([sample.STRIKES, sample.CATHEDRAL], None, Numbers.NEW, "from a partner")

    assert numbers == ["E-0002", "HL-0002"]
    event = compiled(Record.objects.get(pk="E-0002"))
    assert event.affected[0].item == "HL-0002"
    assert event.identifiers[0].value == "http://127.0.0.1:8000/id/E-0001"


@pytest.mark.parametrize("statements", [1, 3])
def test_compiling_costs_the_same_for_three_statements_as_for_one(catalogue, statements, django_assert_num_queries):
    event = sample.changed(
        sample.STRIKES,
        statements=sample.STRIKES.statements[:statements] if statements == 3 else sample.STRIKES.statements[:1],
    )
    load([event], None, Numbers.KEEP, "shorter")
    record = Record.objects.get(pk="E-0001")

    with django_assert_num_queries(14):
        compiled(record)


@pytest.mark.parametrize("rows", [1, 3])
def test_compiling_an_item_costs_the_same_for_three_of_every_row_as_for_one(shelf, rows, django_assert_num_queries):
    chance = Random(1283)
    maker = anything.Maker("HL-0077", chance)
    item = Item(
        number="HL-0077",
        **{field: tuple(maker.part(struct) for _ in range(rows)) for field, struct in OF_AN_ITEM.items()},
        condition=tuple(
            replace(maker.part(ConditionReport), evidence=(Evidence(source="S-0001"),) * rows) for _ in range(rows)
        ),
    )
    load([item], None, Numbers.KEEP, "made up")
    record = Record.objects.get(pk="HL-0077")

    with django_assert_num_queries(19):
        compiled(record)


@pytest.fixture
def shelf(db) -> None:
    """All that `anything` may name, as drafts."""
    sample.vocabulary()
    File.objects.create(number="F-0001", sha256="ab" * 32, size=1, media_type="image/jpeg")
    load([*sample.EVERYTHING, Collection(number="C-0001")], None, Numbers.KEEP, "loaded")


@pytest.mark.parametrize("kind", RecordKind)
@settings(max_examples=12, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10**9))
def test_tables_say_whatever_a_document_said(shelf, kind, seed):
    number = f"{'HL' if kind is RecordKind.ITEM else kind.value[0].upper()}-0077"
    with transaction.atomic():
        for document in (anything.document(kind, number, Random(seed + n)) for n in (0, 1)):
            load([document], None, Numbers.KEEP, "made up")
            assert compiled(Record.objects.get(pk=number)) == document, seed
        transaction.set_rollback(True)
