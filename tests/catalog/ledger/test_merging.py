"""Two records of one thing become one: the church in Shushi / Şuşa, entered twice."""

import json
from random import Random

import msgspec
import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from archive.chain import leaf_of
from archive.models import Act, Entry, File
from catalog.exchange.loading import CannotLoad, Numbers, load
from catalog.ledger.compiling import compiled
from catalog.ledger.joining import CannotMerge
from catalog.ledger.merging import merge
from catalog.ledger.publishing import Blocked, publish
from catalog.ledger.rebuilding import rebuild, unproven
from catalog.ledger.revising import Merged, Overtaken, revising
from catalog.ledger.revisions import document_of
from catalog.ledger.submitting import unfinished, waiting
from catalog.ledger.unmerging import CannotUnmerge, unmerge
from catalog.ledger.verifying import faults
from catalog.ledger.withdrawing import close
from catalog.models import drafts
from catalog.models.drafts import Record, Revision
from catalog.models.published import Edition, Moved, Published
from catalog.terms.document import Collection, Item
from catalog.terms.document.base import Date, Identifier
from catalog.terms.document.forms import FORMS
from catalog.terms.document.item import Relation
from catalog.terms.document.source import Citation
from catalog.terms.document.statement import Answer, Question
from catalog.terms.document.value import SpanValue
from catalog.terms.kinds import RecordKind, Sense
from tests import sample
from tests.catalog.ledger import anything
from tests.sample import changed, name, statement

WIKIDATA = Identifier(scheme="Wikidata", value="Q2667033")
AGAIN = Item(
    number="HL-0009",
    kind="item-kinds/church-building",
    place="P-0001",
    names=(
        name("N1", "Gazanchi Church", "en", shown=True),
        name("N2", "Holy Saviour Cathedral", "en", shown=True),
        name("N3", "Собор Казанчецоц", "ru"),
    ),
    identifiers=(WIKIDATA,),
    questions=(Question(key="Q4", topic="made"), Question(key="Q5", topic="made", about={"en": "the belfry"})),
    statements=(
        statement("S6", "A-0006", "2020-12-16", "It was built in the 19th century.", "S-0001",
                  Answer(question="Q4", value=SpanValue(date=Date(edtf="18XX")))),
        statement("S7", "A-0006", "2020-12-16", "The belfry is from 1858.", "S-0001",
                  Answer(question="Q5", value=SpanValue(date=Date(edtf="1858")))),
    ),
    notes="Entered from the second list.",
)  # fmt: skip


@pytest.fixture
def twice(catalogue) -> None:
    """The church under a second number, public; the strikes are said to have affected that one too."""
    strikes = changed(
        sample.STRIKES, affected=(*sample.STRIKES.affected, changed(sample.STRIKES.affected[0], item="HL-0009"))
    )
    load([AGAIN, strikes], None, Numbers.KEEP, "entered twice")
    publish(["HL-0009", "E-0001"], None, "entered")


@pytest.fixture
def shelf(db) -> None:
    """All that `anything` may name, as drafts."""
    sample.vocabulary()
    File.objects.create(number="F-0001", sha256="ab" * 32, size=1, media_type="image/jpeg")
    load([*sample.EVERYTHING, Collection(number="C-0001")], None, Numbers.KEEP, "loaded")


def document(number: str):
    return compiled(Record.objects.get(pk=number))


def test_what_the_merged_record_says_is_said_by_the_one_that_stays(twice):
    merge("HL-0009", "HL-0001", None, "one church")

    church = document("HL-0001")
    assert [(n.key, n.value, n.shown) for n in church.names if n.language == "en"] == [
        ("N3", "Gazanchi Church", True),
        ("N4", "Ghazanchetsots Cathedral", True),
        ("N11", "Holy Saviour Cathedral", False),
    ]
    assert church.identifiers == (
        WIKIDATA,
        Identifier(scheme="former number", value="http://127.0.0.1:8000/id/HL-0009"),
    )
    assert [(q.key, q.topic, q.about) for q in church.questions] == [
        ("Q6", "made", {}),
        ("Q8", "made", {"en": "the belfry"}),
    ]
    assert [(s.key, s.text["en"], s.answers[0].question) for s in church.statements] == [
        ("S7", "It was built from 1868 to 1887.", "Q6"),
        ("S9", "It was built in the 19th century.", "Q6"),
        ("S10", "The belfry is from 1858.", "Q8"),
    ]
    assert church.notes == (
        "Staff only: ask for the inscription.\n\nFrom HL-0009, merged into this record:\n"
        "Entered from the second list.\nShown name of HL-0009: Holy Saviour Cathedral"
    )


def test_whoever_named_the_merged_record_names_the_other_once(twice):
    merge("HL-0009", "HL-0001", None, "one church")

    assert [each.item for each in document("E-0001").affected] == ["HL-0001"]
    body = bytes(Published.objects.with_body().get(pk="E-0001").edition.body)
    assert b"HL-0009" not in body
    assert Edition.objects.of("E-0001").last().cause == "merged HL-0009"


def test_the_ledger_is_whole_after_a_merge_and_says_that_it_was_one(twice):
    made = merge("HL-0009", "HL-0001", None, "one church")

    assert list(faults()) == []
    assert list(unproven()) == []
    assert [(e.number, e.state, e.cause) for e in made] == [
        ("HL-0009", "merged", "merged"),
        ("E-0001", "published", "merged HL-0009"),
        ("HL-0001", "published", "merged"),
    ]
    assert [leaf_of(e)["into"] for e in Entry.objects.filter(act=Act.MERGED) if "into" in leaf_of(e)] == ["HL-0001"]
    assert rebuild() == len(sample.EVERYTHING)


def test_a_merged_record_is_kept_as_it_was_and_takes_no_change(twice):
    merge("HL-0009", "HL-0001", None, "one church")

    kept = Record.objects.get(pk="HL-0009")
    assert (kept.merged_into_id, kept.merge.keys["S6"], str(kept)) == (
        "HL-0001",
        "S9",
        "Gazanchi Church / Holy Saviour Cathedral (HL-0009)",
    )
    assert document_of(Revision.objects.get(record="HL-0009", version=1)) == AGAIN
    with (
        pytest.raises(Merged, match="HL-0009 was merged into HL-0001, and is kept as it was"),
        revising("HL-0009", None, None),
    ):
        pass
    with pytest.raises(CannotLoad, match="Load it under that number"):
        load([AGAIN], None, Numbers.KEEP, "again")
    with pytest.raises(Blocked, match="HL-0009: It was merged into HL-0001"):
        publish(["HL-0009"], None)
    assert [r.pk for r in (*waiting(), *unfinished())] == []


def test_what_is_unfinished_in_a_record_that_names_the_merged_one_stays_unfinished(twice):
    strikes = document("E-0001")
    load(
        [changed(strikes, notes="unfinished", names=(name("N1", "Zqunfinished", shown=True),))], None, Numbers.KEEP, "x"
    )

    merge("HL-0009", "HL-0001", None, "one church")

    body = bytes(Published.objects.with_body().get(pk="E-0001").edition.body)
    assert b"Zqunfinished" not in body
    assert b"HL-0009" not in body
    assert [each.item for each in document("E-0001").affected] == ["HL-0001"]
    assert Edition.objects.of("E-0001").last().moved == {"HL-0009": "HL-0001"}
    assert list(unproven()) == []


@pytest.mark.parametrize(
    ("loser", "winner", "prepare", "says"),
    [
        ("HL-0001", "HL-0001", (), "HL-0001 cannot be merged into itself. Choose the other record."),
        ("HL-0009", "P-0001", (), "HL-0009 is an item and P-0001 a place. Merge records of one kind only."),
        ("HL-0009", "HL-0404", (), "There is no record HL-0404. Look it up by its number or a name."),
        ("HL-0009", "HL-0001", (changed(AGAIN, notes="unfinished"),),
         "HL-0009 has changes that are not published, and merging would publish them. Publish HL-0009 first, or "
         "restore what is public."),
        ("HL-0009", "HL-0001", (changed(sample.CATHEDRAL, notes="unfinished"),),
         "HL-0001 has changes that are not published, and merging would publish them. Publish HL-0001 first, or "
         "restore what is public."),
        ("HL-0009", "HL-0010", (changed(AGAIN, number="HL-0010", identifiers=()),),
         "HL-0009 is public and HL-0010 is not, so its address would lead nowhere. Publish HL-0010 first, or merge "
         "it into HL-0009 instead."),
        ("HL-0010", "HL-0001", (Item(number="HL-0011", part_of="HL-0001"), Item(number="HL-0010", part_of="HL-0011")),
         "HL-0010 is part of HL-0001. A part and its whole are two things; check which are one."),
        ("HL-0010", "HL-0001",
         (Item(number="HL-0010", related=(Relation(to="HL-0001", kind="item-kinds/church-building"),)),),
         "HL-0010 and HL-0001 are tied to each other (related), so they stand for two things. If they are one, take "
         "that out and save first."),
        ("A-0009", "A-0003",
         (changed(sample.AZ_MINISTRY, number="A-0009", confidential=True, pseudonym="Contributor 9"),),
         "A-0009 is confidential and A-0003 is not: merged, one name would tell the other. Make both confidential "
         "first, or neither."),
    ],
)  # fmt: skip
def test_a_merge_that_cannot_be_is_refused_in_words_and_changes_nothing(twice, loser, winner, prepare, says):
    load(prepare, None, Numbers.KEEP, "prepared")
    before = list(Record.objects.values_list("pk", "version", "merged_into"))

    with pytest.raises(CannotMerge) as refused:
        merge(loser, winner, None, "one church")

    assert str(refused.value) == says
    assert list(Record.objects.values_list("pk", "version", "merged_into")) == before


def test_a_merge_needs_a_reason_and_the_versions_that_were_looked_at(twice):
    with pytest.raises(CannotMerge, match="Say why HL-0009 is merged"):
        merge("HL-0009", "HL-0001", None, "  ")
    with pytest.raises(Overtaken, match="HL-0001 was saved by somebody else"):
        merge("HL-0009", "HL-0001", None, "one church", (1, 0))


def test_what_stops_the_publication_of_both_together_is_told_at_the_address_it_has_now(twice):
    [said, belfry] = AGAIN.statements
    [carrier] = said.carriers
    unquoted = changed(said, speaker="A-0001", carriers=(changed(carrier, quotation=None),), answers=(
        Answer(question="Q4", value=SpanValue(date=Date(edtf="1868/1887")), sense=Sense.IS_NOT),
    ))  # fmt: skip
    load([changed(AGAIN, statements=(unquoted, belfry))], None, Numbers.KEEP, "no quotation yet")
    publish(["HL-0009"], None)

    with pytest.raises(Blocked, match="HL-0009/S6: Somebody here contests it") as blocked:
        merge("HL-0009", "HL-0001", None, "one church")

    assert [b.at for b in blocked.value.blockers] == ["HL-0009/S6"]
    assert Published.objects.get(pk="HL-0009").state == "published"


def test_a_record_that_was_never_public_is_merged_without_publishing_anything(twice):
    load([changed(AGAIN, number="HL-0010", identifiers=(), notes="")], None, Numbers.KEEP, "a third time")
    sequence = Published.objects.get(pk="HL-0001").edition_id

    assert merge("HL-0010", "HL-0001", None, "one church") == []

    assert Published.objects.get(pk="HL-0001").edition_id == sequence
    assert len(document("HL-0001").statements) == 3
    assert document("HL-0001").identifiers == ()
    assert not Moved.objects.exists()


def test_an_identifier_that_stands_once_for_all_records_is_freed_by_merging(twice):
    taken = changed(sample.CATHEDRAL, identifiers=(WIKIDATA,))
    with pytest.raises(CannotLoad, match="refused"):
        load([taken], None, Numbers.KEEP, "the same identifier")
    row = drafts.Identifier(record_id="HL-0001", scheme="Wikidata", value="Q2667033")
    with pytest.raises(ValidationError, match="If both are the same thing, merge them"):
        row.validate_constraints()

    merge("HL-0009", "HL-0001", None, "one church")

    assert document("HL-0001").identifiers[0] == WIKIDATA


def test_a_statement_entered_twice_is_one_and_keeps_its_address_in_the_record_that_stays(twice):
    [_, belfry] = AGAIN.statements
    same = changed(sample.CATHEDRAL.statements[0], key="S6", answers=(
        changed(sample.CATHEDRAL.statements[0].answers[0], question="Q4"),
    ))  # fmt: skip
    load([changed(AGAIN, statements=(same, belfry))], None, Numbers.KEEP, "as in the first record")
    publish(["HL-0009"], None)

    merge("HL-0009", "HL-0001", None, "one church")

    assert [s.key for s in document("HL-0001").statements] == ["S7", "S9"]
    assert Moved.objects.get(pk="HL-0009/S6").new == "HL-0001/S7"


def test_a_note_that_supports_a_statement_of_the_merged_record_supports_the_statement_it_is_now(twice):
    note = Citation(key="K2", cited="S-0001", for_statement="HL-0009/S7")
    load([changed(sample.TASS, citations=(note,))], None, Numbers.KEEP, "a note")
    publish(["S-0002"], None)

    merge("HL-0009", "HL-0001", None, "one church")

    assert document("S-0002").citations[0].for_statement == "HL-0001/S10"
    assert b'"for_statement":"HL-0001/S10"' in bytes(Published.objects.with_body().get(pk="S-0002").edition.body)


def test_speakers_and_sources_that_are_merged_speak_and_carry_under_the_number_that_stays(catalogue):
    ministry = changed(sample.AM_MINISTRY, number="A-0009", names=(name("N1", "Armenian MoD", shown=True),))
    load([ministry, changed(sample.STRIKES, statements=(
        changed(sample.STRIKES.statements[0], speaker="A-0009", told_by=("A-0004", "A-0009")),
        *sample.STRIKES.statements[1:],
    ))], None, Numbers.KEEP, "the ministry twice")  # fmt: skip
    publish(["A-0009", "E-0001"], None)

    merge("A-0009", "A-0004", None, "one ministry")

    said = document("E-0001").statements[0]
    assert (said.speaker, said.told_by) == ("A-0004", ("A-0004",))
    assert [n.value for n in document("A-0004").names] == ["Ministry of Defence of Armenia", "Armenian MoD"]
    assert document("A-0004").part_of == ministry.part_of
    assert list(faults()) == list(unproven()) == []


def test_what_is_hidden_after_the_merge_is_sealed_in_the_editions_of_the_merged_record_too(twice):
    merge("HL-0009", "HL-0001", None, "one church")
    church = document("HL-0001")
    hidden = tuple(changed(s, hidden=s.key == "S9") for s in church.statements)

    with revising("HL-0001", None, None):
        drafts.Statement.objects.filter(address="HL-0001/S9").update(hidden=True)

    assert document("HL-0001").statements == hidden
    assert [(e.number, e.ordinal) for e in Edition.objects.exclude(sealed_at=None).order_by("number", "ordinal")] == [
        ("HL-0001", 2),
        ("HL-0009", 1),
    ]


def test_closing_the_record_that_stays_seals_the_editions_of_the_merged_one(twice):
    merge("HL-0009", "HL-0001", None, "one church")

    close("HL-0001", "its keeper asked for it", None)

    assert not Edition.objects.open().filter(number__in=["HL-0001", "HL-0009"], state="published").exists()


@pytest.mark.parametrize("kind", RecordKind)
@settings(max_examples=6, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10**9))
def test_merging_any_two_records_of_a_kind_loses_nothing(shelf, kind, seed):
    prefix = "HL" if kind is RecordKind.ITEM else kind.value[0].upper()
    kept, lost = (anything.document(kind, f"{prefix}-007{n}", Random(seed + n)) for n in (7, 8))
    if kind is RecordKind.AGENT:
        lost = changed(lost, confidential=kept.confidential)
    with transaction.atomic():
        load([kept, lost], None, Numbers.KEEP, "made up")
        merge(lost.number, kept.number, None, "one thing")

        both = document(kept.number)
        keys = Record.objects.get(pk=lost.number).merge.keys
        for part in (kept, lost):
            assert nothing_missing(part, both, keys if part is lost else {}), seed
        transaction.set_rollback(True)


EMPTY = {form: form(number="X-1") for form in FORMS.values()}


def nothing_missing(part, both, keys) -> bool:
    """Every row of a document stands in another, under its key now; every word elsewhere, or in the notes."""
    for field in part.__struct_fields__:
        rows, held = getattr(part, field), getattr(both, field)
        if isinstance(rows, tuple) and field not in ("authors", "editors"):
            here = {row.key: row for row in held if hasattr(row, "key")}
            for row in rows:
                one = here[keys.get(row.key, row.key)] if hasattr(row, "key") else row
                assert one in held
                assert said_in(row) <= said_in(one), (field, row, one)
        elif field not in ("number", "version", "notes") and getattr(EMPTY[type(part)], field) != rows:
            missing = said_in(rows) - said_in(held)
            assert all(
                word in both.notes or json.dumps(word, ensure_ascii=False)[1:-1] in both.notes for word in missing
            ), (field, rows)
    return part.notes in both.notes


NOT_WORDS = ("key", "question", "towards", "inscription", "holding", "picture", "shown")


def said_in(row) -> set[str]:
    """The words, numbers and dates of a row, without the keys it points at."""
    found = msgspec.to_builtins(row)
    flat: list = [found]
    words: set[str] = set()
    while flat:
        value = flat.pop()
        if isinstance(value, dict):
            flat += [v for k, v in value.items() if k not in NOT_WORDS]
        elif isinstance(value, list | tuple):
            flat += value
        else:
            words.add(json.dumps(value) if isinstance(value, bool | None) else str(value))
    return words


NUMBERS = ("HL-0001", "HL-0009", "E-0001", "S-0002")


def bodies() -> dict[str, bytes]:
    return {number: bytes(Published.objects.with_body().get(pk=number).edition.body) for number in NUMBERS}


@pytest.fixture
def unfinished_strikes(twice) -> None:
    """The event has edits that are not published, and a note supports a statement of the second church."""
    names = (name("N1", "Zqunfinished", shown=True),)
    note = Citation(key="K2", cited="S-0001", for_statement="HL-0009/S7")
    load([changed(sample.TASS, citations=(note,))], None, Numbers.KEEP, "a note")
    publish(["S-0002"], None)
    load([changed(document("E-0001"), names=names)], None, Numbers.KEEP, "unfinished")


def test_a_merge_is_undone_to_the_byte_and_publishes_nothing_unfinished(unfinished_strikes):
    public, drafts_before = bodies(), [document(number) for number in NUMBERS]
    merge("HL-0009", "HL-0001", None, "one church")

    made = unmerge("HL-0009", None, "two churches after all")

    assert bodies() == public
    assert [document(number) for number in NUMBERS] == drafts_before
    assert {edition.cause for edition in made} == {"merge undone"}
    assert Published.objects.get(pk="HL-0009").merged_into == ""
    assert not Moved.objects.exists()
    assert list(faults()) == list(unproven()) == []


def test_what_was_merged_first_leads_to_the_record_it_led_to_when_the_second_merge_is_undone(unfinished_strikes):
    load([changed(sample.CATHEDRAL, number="HL-0010")], None, Numbers.KEEP, "a third time")
    publish(["HL-0010"], None)
    merge("HL-0009", "HL-0001", None, "one church")
    public = bodies()
    merge("HL-0001", "HL-0010", None, "one church")
    assert Edition.objects.of("E-0001").last().moved == {"HL-0009": "HL-0010", "HL-0001": "HL-0010"}

    unmerge("HL-0001", None, "two churches after all")

    assert bodies() == public
    assert Edition.objects.of("E-0001").last().moved == {"HL-0009": "HL-0001"}
    assert list(faults()) == list(unproven()) == []


def test_a_merge_is_not_undone_once_somebody_has_gone_on(twice):
    merge("HL-0009", "HL-0001", None, "one church")
    load([changed(document("HL-0001"), notes="gone on")], None, Numbers.KEEP, "gone on")

    with pytest.raises(CannotUnmerge, match="HL-0001 changed since HL-0009 was merged into HL-0001, and undoing"):
        unmerge("HL-0009", None, "two churches after all")
    with pytest.raises(CannotUnmerge, match="HL-0001 was not merged into another record"):
        unmerge("HL-0001", None, "two churches after all")

    assert Record.objects.get(pk="HL-0009").merged_into_id == "HL-0001"
