import json

import pytest

from catalog.ledger.publishing import Blocked, publish
from catalog.ledger.revising import Overtaken, revising
from catalog.models.drafts import Name, Record, Statement
from catalog.models.published import Edition, Mention, Published
from catalog.terms.kinds import Verdict
from tests import sample


def body(published) -> dict:
    return json.loads(bytes(published.edition.body))


def test_publishing_gives_every_record_an_edition_in_one_sequence(catalogue):
    sequences = list(Edition.objects.order_by("sequence").values_list("sequence", flat=True))

    assert sequences == list(range(1, len(sample.EVERYTHING) + 1))


def test_the_cathedral_carries_the_strikes_with_every_voice(published):
    card = body(published("HL-0001"))["cards"]["E-0001"]

    who = next(q for q in card["questions"] if q["topic"] == "who-did")
    assert who["state"] == Verdict.CONTESTED
    assert who["statements"] == ["S5", "S6", "S7"]
    assert [s["speaker"] for s in card["statements"]] == ["A-0004", "A-0003", "A-0006"]


def test_internal_notes_stay_inside(published):
    assert b"Staff only" not in bytes(published("HL-0001").edition.body)


def test_an_unfinished_edit_of_a_source_is_not_published_with_a_record_that_cites_it(catalogue, published):
    with revising("S-0001", None, None, "halfway"):
        Name.objects.filter(record="S-0001").update(value="A name not yet decided")
    with revising("HL-0001", None, None, "a word"):
        Statement.objects.filter(record="HL-0001").update(text={"en": "Built between 1868 and 1887."})

    editions = publish(["HL-0001"], None)

    assert [edition.number for edition in editions] == ["HL-0001"]
    assert b"not yet decided" not in bytes(published("HL-0001").edition.body)


def test_publishing_a_source_publishes_exactly_the_records_that_show_its_card(catalogue):
    before = Edition.objects.count()
    with revising("S-0002", None, None, "title"):
        Name.objects.filter(record="S-0002").update(value="TASS, on 8 October 2020")

    editions = publish(["S-0002"], None)

    assert {e.number: e.cause for e in editions} == {
        "S-0002": "edited", "E-0001": "card S-0002", "HL-0001": "card S-0002",
    }  # fmt: skip
    assert Edition.objects.count() == before + 3


def test_publishing_again_what_has_not_changed_makes_no_edition(catalogue):
    assert publish(["HL-0001"], None) == []


def test_a_record_overtaken_by_another_editor_is_not_overwritten(catalogue):
    opened = Record.objects.get(pk="HL-0001").version
    with revising("HL-0001", opened, None):
        Name.objects.filter(record="HL-0001", key="N3").update(value="Gazanchy Church")

    with pytest.raises(Overtaken), revising("HL-0001", opened, None):
        pytest.fail("the block must not be entered")


def test_a_statement_without_a_source_stops_publication_in_words(catalogue):
    with revising("HL-0001", None, None):
        Statement.objects.get(record="HL-0001").carriers.all().delete()

    with pytest.raises(Blocked) as refused:
        publish(["HL-0001"], None)

    assert [blocker.at for blocker in refused.value.blockers] == ["HL-0001/S7"]


def test_who_rests_on_a_source_can_be_asked(catalogue):
    resting = Mention.objects.filter(to_number="S-0001", role="source").values_list("from_number", flat=True)

    assert sorted(resting) == ["E-0001", "HL-0001"]


def test_a_published_pointer_keeps_its_docid(catalogue, published):
    docid = published("HL-0001").docid
    with revising("HL-0001", None, None):
        Name.objects.filter(record="HL-0001", key="N3").update(value="Gazanchi church")
    publish(["HL-0001"], None)

    assert Published.objects.get(pk="HL-0001").docid == docid
