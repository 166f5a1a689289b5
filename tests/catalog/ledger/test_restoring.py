"""A record goes back to any of its versions, and single rows come back, with everything that hung on them."""

from random import Random

import msgspec
import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from archive.models import File
from catalog.exchange.loading import Numbers, load
from catalog.ledger.compiling import compiled
from catalog.ledger.departed import departed
from catalog.ledger.publishing import publish
from catalog.ledger.restoring import CannotRestore, as_of, bring_back, restore, shown_again
from catalog.ledger.revising import Overtaken, revising
from catalog.ledger.verifying import faults
from catalog.ledger.withdrawing import withdraw
from catalog.models.drafts import Citation, Concept, Record, Revision, Statement
from catalog.models.published import Edition, Published
from catalog.terms.body import bytes_of
from catalog.terms.document import Collection, Document
from catalog.terms.document.base import Identifier
from catalog.terms.document.holding import Holding
from catalog.terms.document.item import Relation
from catalog.terms.document.source import Citation as CitationPart
from catalog.terms.kinds import RecordKind
from tests import sample
from tests.catalog.ledger import anything
from tests.sample import changed

DRAWING = "item-kinds/church-building"


def now(number: str) -> Document:
    return compiled(Record.objects.get(pk=number))


def saved(document: Document) -> int:
    """A save by which the record says this; gives the version."""
    load([document], None, Numbers.KEEP, "saved")
    return Record.objects.get(pk=document.number).version


def body(number: str, version: int) -> bytes:
    return bytes(Revision.objects.get(record=number, version=version).body)


@pytest.fixture
def file(db) -> str:
    return File.objects.create(number="F-0001", sha256="ab" * 32, size=1, media_type="image/jpeg").number


@pytest.fixture
def shelf(file) -> None:
    """All that `anything` may name, as drafts."""
    sample.vocabulary()
    load([*sample.EVERYTHING, Collection(number="C-0001")], None, Numbers.KEEP, "loaded")


@pytest.fixture
def rich(catalogue, file) -> Document:
    """The cathedral with all that can hang on a statement, a file, and a tie to another church."""
    [statement] = sample.CATHEDRAL.statements
    whole = msgspec.structs.replace(
        statement,
        told_by=("A-0001", "A-0003"),
        rests_on=("S-0002", "S-0001"),
        calls_it="the Cathedral of the Holy Saviour",
        hidden=True,
        staff_note="ask who measured it",
    )
    doubt = sample.statement(
        "S9", "A-0001", "2021", "It was built later.", "S-0002", *statement.answers,
        stances=(sample.Stance(towards="S7", kind=sample.StanceKind.DENIES, question="Q6", locator="para. 2"),),
    )  # fmt: skip
    document = changed(
        sample.CATHEDRAL,
        statements=(whole, doubt),
        holdings=(Holding(key="M8", file="F-0001", role=DRAWING, caption={"en": "A drawing"}, credit="nobody"),),
        related=(Relation(to="HL-0001", kind=DRAWING),),
    )
    saved(document)
    return document


def without_key(document: Document, *keys: str) -> Document:
    """A document that has lost rows, and whatever else of it named them."""
    gone = set(keys)
    statements = tuple(
        msgspec.structs.replace(
            statement,
            answers=tuple(a for a in statement.answers if a.question not in gone),
            stances=tuple(s for s in statement.stances if not {s.towards, s.question} & gone),
        )
        for statement in document.statements
        if statement.key not in gone
    )
    lists = {field: tuple(row for row in getattr(document, field) if row.key not in gone) for field in ("names",
             "questions", "searches")}  # fmt: skip
    if hasattr(document, "holdings"):
        lists["holdings"] = tuple(row for row in document.holdings if row.key not in gone)
    return changed(document, statements=statements, **lists)


@pytest.mark.parametrize("kind", RecordKind)
@settings(max_examples=12, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10**9))
def test_any_version_of_any_record_comes_back_to_the_letter(shelf, kind, seed):
    number = f"{'HL' if kind is RecordKind.ITEM else kind.value[0].upper()}-0077"
    first, second = (anything.document(kind, number, Random(seed + n)) for n in (0, 1))
    with transaction.atomic():
        load([first], None, Numbers.KEEP, "made up")
        version = saved(second)
        counter = Record.objects.get(pk=number).last_key

        again = restore(number, 1, None, "the first was right")
        other = restore(number, version, None, "or was it")

        assert (bytes(again.body), bytes(other.body)) == (bytes_of(first), bytes_of(second)), seed
        assert Record.objects.get(pk=number).last_key >= counter
        transaction.set_rollback(True)


def test_what_comes_back_is_a_new_version_and_nothing_is_lost(catalogue):
    before = body("HL-0001", 1)
    saved(changed(sample.CATHEDRAL, names=sample.CATHEDRAL.names[:1], notes="shorter"))

    made = restore("HL-0001", 1, None, "the names are needed")

    assert (made.version, made.why) == (3, "version 1 restored: the names are needed")
    assert bytes(made.body) == before
    assert b"shorter" in body("HL-0001", 2)
    assert list(faults()) == []


def test_restoring_what_is_there_keeps_no_version(catalogue):
    assert restore("HL-0001", 1, None).version == 1


def test_a_deleted_statement_comes_back_with_relations_and_files(rich):
    saved(changed(sample.CATHEDRAL, statements=(), questions=(), names=sample.CATHEDRAL.names[:2]))

    restore("HL-0001", 2, None)

    assert now("HL-0001") == rich
    assert Statement.objects.get(address="HL-0001/S7").told_by.count() == 2


def test_a_row_keeps_its_address_and_the_counter_never_goes_back(rich):
    saved(changed(sample.CATHEDRAL, statements=(), questions=()))
    restore("HL-0001", 2, None)
    record = Record.objects.get(pk="HL-0001")

    assert record.take_key("S") == "S10"


def test_one_statement_comes_back_with_its_question_and_who_denied_it_and_nothing_else(rich):
    shorter = changed(without_key(rich, "S7", "Q6"), notes="meanwhile", names=rich.names[1:])
    saved(shorter)

    made = bring_back("HL-0001", "S7", None, "taken out by mistake")

    assert made.why == "S7 brought back: taken out by mistake"
    back = now("HL-0001")
    assert (back.questions, back.statements) == (rich.questions, rich.statements)
    assert changed(back, questions=(), statements=()) == changed(shorter, questions=(), statements=())


def test_a_reply_that_comes_back_brings_what_it_replies_to(rich):
    saved(without_key(rich, "S7", "S9"))

    bring_back("HL-0001", "S9", None)

    assert now("HL-0001").statements == rich.statements


@pytest.mark.parametrize("key", ["N3", "M8", "Q6", "S7"])
def test_any_row_comes_back_to_its_old_place(rich, key):
    saved(without_key(rich, key))

    bring_back("HL-0001", key, None)

    assert now("HL-0001") == rich


def test_rows_taken_out_are_listed_with_the_version_that_had_them_last(rich):
    saved(without_key(rich, "N3", "M8"))
    saved(without_key(rich, "N3", "M8", "S7"))

    assert [(row.key, row.field, row.version, row.why) for row in departed("HL-0001")] == [
        ("S7", "statements", 3, "saved"),
        ("M8", "holdings", 2, "saved"),
        ("N3", "names", 2, "saved"),
    ]


def test_a_row_that_is_there_cannot_be_brought_back(catalogue):
    with pytest.raises(CannotRestore) as refused:
        bring_back("HL-0001", "S7", None)

    assert refused.value.reasons == ["HL-0001 has no S7 that was taken out: it is there, or it never was."]


def test_a_version_that_never_was_is_refused_by_its_number(catalogue):
    with pytest.raises(CannotRestore) as refused:
        restore("HL-0001", 7, None)

    assert refused.value.reasons == ["HL-0001 has no version 7. Choose one from its history."]


def test_who_was_overtaken_restores_nothing(catalogue):
    saved(changed(sample.CATHEDRAL, notes="by somebody else"))

    with pytest.raises(Overtaken):
        restore("HL-0001", 1, None, opened=1)

    assert now("HL-0001").notes == "by somebody else"


def test_two_identifiers_may_change_places(catalogue):
    one, two = Identifier(scheme="Wikidata", value="Q1"), Identifier(scheme="Wikidata", value="Q2")
    version = saved(changed(sample.CATHEDRAL, identifiers=(one, two)))
    saved(changed(sample.CATHEDRAL, identifiers=(two, one)))

    restore("HL-0001", version, None)

    assert now("HL-0001").identifiers == (one, two)


def test_an_identifier_that_another_record_has_now_is_refused_by_name(catalogue):
    identifier = Identifier(scheme="Wikidata", value="Q1")
    version = saved(changed(sample.CATHEDRAL, identifiers=(identifier,)))
    saved(sample.CATHEDRAL)
    saved(changed(sample.SHUSHI, identifiers=(identifier,)))

    with pytest.raises(CannotRestore) as refused:
        restore("HL-0001", version, None)

    assert refused.value.reasons == [
        "P-0001 has the identifier Wikidata Q1 now. Take it out there; or merge the two if they are one."
    ]


def test_what_the_version_names_and_is_gone_is_refused_with_its_place(catalogue, file):
    concept = Concept.objects.create(key="item-kinds/chapel", scheme_id="item-kinds", labels={"en": "chapel"})
    holding = Holding(key="M8", file=file, role=concept.key)
    version = saved(changed(sample.CATHEDRAL, holdings=(holding,)))
    saved(sample.CATHEDRAL)
    concept.delete()

    with pytest.raises(CannotRestore) as refused:
        restore("HL-0001", version, None)

    assert refused.value.reasons == [
        "M8 would name item-kinds/chapel, which is no longer there. Bring back single rows that do not name it, "
        "and enter the rest anew."
    ]


def test_what_the_version_names_and_was_withdrawn_is_refused_with_the_reason(catalogue):
    source = changed(sample.TASS, number="S-0003")
    load([source], None, Numbers.KEEP, "loaded")
    publish(["S-0003"], None)
    [statement] = sample.CATHEDRAL.statements
    carrier = msgspec.structs.replace(statement.carriers[0], source="S-0003")
    version = saved(changed(sample.CATHEDRAL, statements=(msgspec.structs.replace(statement, carriers=(carrier,)),)))
    saved(sample.CATHEDRAL)
    withdraw("S-0003", "a forgery", None)

    with pytest.raises(CannotRestore) as refused:
        restore("HL-0001", version, None)

    assert refused.value.reasons == [
        'S7 would name S-0003, which was withdrawn ("a forgery"). Publish S-0003 again first; or bring back single '
        "rows."
    ]


def test_what_the_version_names_and_was_merged_is_refused_with_where_it_went(catalogue):
    saved(changed(sample.CATHEDRAL, place=""))
    load([changed(sample.SHUSHI, number="P-0002")], None, Numbers.KEEP, "loaded")
    Record.objects.filter(pk="P-0001").update(merged_into="P-0002")

    with pytest.raises(CannotRestore) as refused:
        restore("HL-0001", 1, None)

    assert refused.value.reasons == [
        "HL-0001 would name P-0001, which was merged into P-0002. Bring back single rows, and name P-0002 in the rest."
    ]


def test_a_merged_record_is_left_alone(catalogue):
    saved(changed(sample.SHUSHI, notes="more"))
    load([changed(sample.SHUSHI, number="P-0002")], None, Numbers.KEEP, "loaded")
    Record.objects.filter(pk="P-0001").update(merged_into="P-0002")

    with pytest.raises(CannotRestore) as refused:
        restore("P-0001", 1, None)

    assert "P-0001 was merged into P-0002, and is kept as it was." in refused.value.reasons[0]


def test_a_row_that_another_record_cites_does_not_go(catalogue):
    saved(changed(sample.CATHEDRAL, statements=(*sample.CATHEDRAL.statements, sample.statement(
        "S8", "A-0001", "2021", "It stands.", "S-0002"))))  # fmt: skip
    saved(changed(sample.HRW_REPORT, citations=(CitationPart(key="K2", cited="S-0002", for_statement="HL-0001/S8"),)))

    with pytest.raises(CannotRestore) as refused:
        restore("HL-0001", 1, None)

    assert refused.value.reasons == [
        "S-0001/K2 points at HL-0001/S8, which would go. Change it there first; or bring back single rows."
    ]
    assert Citation.objects.get().for_statement == "HL-0001/S8"


def test_a_version_that_hides_hides_at_once(catalogue):
    with revising("E-0001", None, None, "hide"):
        Statement.objects.filter(record="E-0001", key="S7").update(hidden=True)
    with revising("E-0001", None, None, "show again"):
        Statement.objects.filter(record="E-0001", key="S7").update(hidden=False)
    publish(["E-0001"], None)
    assert b"apparently on purpose" in bytes(Published.objects.with_body().get(pk="HL-0001").edition.body)

    restore("E-0001", 2, None, "hidden after all")

    assert b"apparently on purpose" not in b"".join(bytes(e.body) for e in Edition.objects.open())
    assert list(faults()) == []


def test_a_version_that_did_not_hide_yet_shows_nothing_until_it_is_published(catalogue):
    with revising("E-0001", None, None, "hide"):
        Statement.objects.filter(record="E-0001", key="S7").update(hidden=True)

    assert shown_again("E-0001", now("E-0001"), as_of("E-0001", 1)).statements == ("S7",)
    restore("E-0001", 1, None)

    assert b"apparently on purpose" not in b"".join(bytes(e.body) for e in Edition.objects.open())


def test_a_row_that_was_hidden_before_it_was_taken_out_would_be_shown_again(rich):
    shown = changed(rich, statements=(msgspec.structs.replace(rich.statements[0], hidden=False), rich.statements[1]))
    version = saved(shown)
    saved(rich)
    saved(without_key(rich, "S7"))

    assert shown_again("HL-0001", now("HL-0001"), as_of("HL-0001", version)).statements == ("S7",)


def test_what_a_younger_rule_forbids_is_refused_in_the_words_of_the_rule(catalogue):
    nameless = changed(sample.CATHEDRAL, names=(msgspec.structs.replace(sample.CATHEDRAL.names[0], value=""),))
    Revision.objects.filter(record="HL-0001").update(body=bytes_of(nameless))

    with pytest.raises(CannotRestore) as refused:
        restore("HL-0001", 1, None)

    assert refused.value.reasons == [
        "A rule of today refuses what that version says: A name needs its words. Write them, or take the row out. "
        "Enter what is missing by hand."
    ]
    assert now("HL-0001") == sample.CATHEDRAL
