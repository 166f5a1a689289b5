"""The sample catalogue, loaded whole by the code a partner would use, and what publication makes of it."""

import pytest
from django.conf import settings
from django.core.management import call_command

from catalog.exchange.package import documents
from catalog.ledger.rebuilding import unproven
from catalog.ledger.verifying import faults
from catalog.models.published import Published
from catalog.terms.body import public_from
from catalog.terms.document import Agent, Event, Item, Place, Source
from catalog.terms.document.base import Date
from catalog.terms.kinds import Held, Read, Verdict
from catalog.terms.mentions import mentioned
from catalog.terms.redaction import redact
from tests.catalog.exchange import sample_facts as facts

SAMPLE = settings.BASE_DIR / "fixtures" / "catalogue"
# Words that take a side, in any text that speaks for the catalogue itself.
PARTISAN = ("liberat", "occupied", "occupation", "exodus", "massacre", "genocide", "aggress", "terror", "separatis")


@pytest.mark.once
def test_the_whole_sample_is_published_and_every_edition_is_proven(db):
    call_command("import_records", SAMPLE, keep=True, verbosity=0)
    bodies = {p.number: public_from(bytes(p.edition.body)) for p in Published.objects.with_body()}

    assert len(bodies) == len(documents(SAMPLE))
    assert verdicts(bodies) == facts.CASES
    assert list(faults()) == []
    assert list(unproven()) == []


def verdicts(bodies) -> dict[tuple[str, str, str], Verdict]:
    found = {}
    for number, topic, word in facts.CASES:
        asked = [q for q in bodies[number].questions if q.topic == topic and word in q.about.get("en", "")]
        [question] = asked if len(asked) < 2 else [q for q in asked if not q.about]
        found[number, topic, word] = question.state
    return found


@pytest.fixture(scope="module")
def sample():
    return documents(SAMPLE)


@pytest.mark.once
def test_every_statement_has_a_voice_and_a_source(sample):
    for document in sample:
        for statement in document.statements:
            at = f"{document.number}/{statement.key}"
            assert bool(statement.speaker) != bool(statement.described), at
            assert statement.carriers, at


@pytest.mark.once
def test_the_essay_cites_its_sixteen_references_verbatim(sample):
    essay = next(document for document in sample if document.number == "S-0001")

    assert [citation.note for citation in essay.citations] == [str(n) for n in range(1, 17)]
    assert all(citation.as_cited and citation.locator.startswith("para. ") for citation in essay.citations)


@pytest.mark.once
def test_no_name_handle_or_caption_of_ours_takes_a_side(sample):
    for document in sample:
        ours = [name.value for name in document.names if name.kind == "supplied by the cataloguer"]
        ours += [words for question in document.questions for words in question.about.values()]
        ours += [words for holding in getattr(document, "holdings", ()) for words in holding.caption.values()]
        said = " ".join(ours).lower()
        assert [word for word in PARTISAN if word in said] == [], document.number


@pytest.mark.once
def test_every_picture_without_a_photograph_says_that_it_is_a_drawing(sample):
    drawings = [h for d in sample for h in getattr(d, "holdings", ()) if h.role == "holding-roles/drawing"]

    assert drawings
    for holding in drawings:
        assert set(holding.alt) == {"en", "hy", "az", "ru"}
        assert holding.alt["en"].startswith("Drawing, not a photograph or a survey")


@pytest.mark.once
@pytest.mark.parametrize("kind", [Item, Event, Place, Agent, Source])
def test_the_sample_has_records_of_every_kind(sample, kind):
    assert sum(isinstance(document, kind) for document in sample) >= 10


@pytest.fixture(scope="module")
def by_number(sample):
    return {document.number: document for document in sample}


def voice(row) -> str:
    return row.speaker or row.described


@pytest.mark.once
def test_every_record_of_the_facts_is_there_under_its_broadest_kind(by_number):
    assert {number: by_number[number].kind for number in facts.RECORDS} == facts.RECORDS


@pytest.mark.once
def test_something_rests_on_every_source_that_was_seen_or_its_reason_is_given(sample):
    cited = {
        mention.to for document in sample if not isinstance(document, Source) for mention in mentioned(redact(document))
    }
    seen = {*facts.SEEN, *facts.COPIES}

    assert {number for number in seen if number not in cited} == set(facts.UNCITED)
    titles = [document.title for document in sample if isinstance(document, Source)]
    assert [title for title in titles for left in facts.LEFT_OUT if left in title] == []


@pytest.mark.once
def test_a_source_of_which_the_beginning_was_seen_says_so(by_number):
    for number, called in facts.SEEN.items():
        assert by_number[number].read is Read.PART, number
        assert called in by_number[number].publisher, number


@pytest.mark.once
def test_a_source_seen_in_anothers_copy_names_the_copy(by_number):
    others = {n: d.held.which for n, d in by_number.items() if isinstance(d, Source) and d.held.which}

    assert {number: others.get(number) for number in facts.COPIES} == facts.COPIES
    for number, copy in others.items():
        assert (by_number[number].held.form, by_number[number].read) == (Held.OTHERS_COPY, Read.PART), number
        assert by_number[copy].read in (Read.PART, Read.WHOLE), copy


@pytest.mark.once
def test_each_inscription_has_the_years_its_readers_give(by_number):
    found = {}
    for document in by_number.values():
        for inscription in getattr(document, "inscriptions", ()):
            asked = {q.key for q in document.questions if q.inscription == inscription.key and q.topic == "dated"}
            years = found.setdefault((document.number, inscription.where["en"]), {})
            for statement in document.statements:
                given = [a.value.date.edtf for a in statement.answers if a.question in asked]
                years.update({voice(statement): given} if given else {})
    assert found == facts.YEARS


@pytest.mark.once
def test_the_wall_paintings_keep_the_year_746_as_it_was_read(by_number):
    paintings = by_number["HL-0005"]
    [dated] = [q.key for q in paintings.questions if q.topic == "dated"]
    [read] = [a.value.date for s in paintings.statements for a in s.answers if a.question == dated]

    assert read == Date(edtf="1297", phrase="746", calendar="Armenian era")


@pytest.mark.once
def test_a_state_is_told_by_somebody_of_a_day_and_graded_by_nobody_else(by_number):
    reports = {n: d.condition for n, d in by_number.items() if getattr(d, "condition", ())}

    assert {
        number: [(report.on, voice(report.by), list(report.methods)) for report in held]
        for number, held in reports.items()
    } == facts.STATES
    for report in (report for held in reports.values() for report in held):
        assert report.state == ""
        assert set(report.text) == {"en", "hy", "az", "ru"}
        assert report.by.source


@pytest.mark.once
def test_registers_and_holders_are_those_their_sources_name(by_number):
    registers = {n: d.designations for n, d in by_number.items() if getattr(d, "designations", ())}
    holders = {n: d.provenance for n, d in by_number.items() if getattr(d, "provenance", ())}

    assert {n: [(r.body or r.body_described["en"], r.number) for r in rows] for n, rows in registers.items()} == (
        facts.REGISTERS
    )
    assert {n: [(r.holder_described["en"], r.during, voice(r.by)) for r in rows] for n, rows in holders.items()} == (
        facts.HOLDERS
    )
    assert all(row.by.source for rows in (*registers.values(), *holders.values()) for row in rows)


@pytest.mark.once
def test_dadivank_was_founded_when_each_speaker_says_and_as_firmly(by_number):
    dadivank = by_number["HL-0003"]
    [founded] = [q.key for q in dadivank.questions if q.topic == "founded"]

    assert {
        voice(s): (a.how, a.value.date.edtf) for s in dadivank.statements for a in s.answers if a.question == founded
    } == facts.FOUNDED


@pytest.mark.once
def test_the_church_and_the_mosque_are_asked_the_same_and_reported_on_alike(by_number):
    church, mosque = by_number["HL-0001"], by_number["HL-0020"]

    for building in (church, mosque):
        assert {question.topic for question in building.questions} >= facts.ASKED_OF_BOTH
    assert len(church.condition) == len(mosque.condition)


@pytest.mark.once
def test_what_was_looked_for_and_not_found_is_told(by_number):
    for number, sought in facts.NOT_FOUND.items():
        [search] = [search for search in by_number[number].searches if search.sought["en"] == sought]
        assert (search.on, search.found) == ("2026-11-22", False), number


@pytest.mark.once
def test_words_of_ours_stand_in_four_languages(sample):
    for document in sample:
        for statement in document.statements:
            assert set(statement.text) == {"en", "hy", "az", "ru"}, f"{document.number}/{statement.key}"


@pytest.mark.once
def test_a_movable_stone_has_no_exact_position(sample):
    movable = ("item-kinds/cross-stone", "item-kinds/group-of-cross-stones", "item-kinds/movable-object")

    assert [d.number for d in sample if getattr(d, "kind", "") in movable and d.position] == []
