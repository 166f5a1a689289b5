"""What hangs on an item as its page shows it: condition, provenance, inscriptions, registers."""

import re

import msgspec
import pytest

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.models.drafts import Concept, Scheme
from catalog.terms.document.base import Attribution, Date, Quotation
from catalog.terms.document.condition import ConditionReport, Evidence
from catalog.terms.document.designation import Designation
from catalog.terms.document.inscription import Inscription
from catalog.terms.document.provenance import ProvenanceStep
from catalog.terms.document.statement import Answer, Question
from catalog.terms.document.value import DateValue, MeasureValue, TextValue
from catalog.terms.kinds import Moment
from tests import sample
from tests.sample import changed, statement

replace = msgspec.structs.replace
HRW = Attribution(speaker="A-0006", source="S-0001", said="2020-12-16", locator="para. 6")
STEP = ProvenanceStep(key="V1", role="holder-roles/keeper", by=HRW)
CONCEPTS = (
    "condition/poor",
    "condition/destroyed",
    "methods/site-visit",
    "agreement/one-assessor",
    "holder-roles/keeper",
    "acquisition/given",
    "designation-levels/national",
    "measurements/height",
)


@pytest.fixture
def rich(catalogue):
    """HL-0001 with everything an item can carry; gives a function that publishes and reads its page."""
    for key in CONCEPTS:
        scheme, _ = Scheme.objects.get_or_create(key=key.partition("/")[0], defaults={"labels": {"en": key}})
        labels = {"en": key.partition("/")[2].replace("-", " ")}
        Concept.objects.update_or_create(key=key, defaults={"scheme": scheme, "labels": labels})

    def published(**changes):
        load([changed(sample.CATHEDRAL, **changes)], None, Numbers.KEEP, "more of it")
        publish(["HL-0001"], None, "more of it")

    return published


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def section(page: str, anchor: str) -> str:
    return words(page.partition(f'<section class="s" aria-labelledby="{anchor}">')[2].partition("</section>")[0])


def report(key: str, on: str, state: str) -> ConditionReport:
    return ConditionReport(
        key=key,
        on=on,
        state=state,
        methods=("methods/site-visit",),
        agreement="agreement/one-assessor",
        next_check="2027",
        text={"en": "Holes in the vault."},
        evidence=(Evidence(moment=Moment.BASELINE, source="S-0002", taken="2019", sensor="a camera"),),
        by=HRW,
    )


def test_reports_of_condition_stand_each_with_its_day_its_voice_and_how_they_looked(client, rich):
    rich(condition=(report("R21", "2020-10-09", "condition/poor"), report("R20", "1987", "condition/destroyed")))

    shown = section(client.get("/items/HL-0001").content.decode(), "condition")

    assert shown.index("R20") < shown.index("R21")
    for said in (
        "Human Rights Watch",
        "9 October 2020",
        "poor",
        "How they looked site visit",
        "Agreement one assessor",
        "Seen before",
        "2019 , a camera",
        "Next check 2027",
        "Holes in the vault.",
    ):
        assert said in shown, said


def test_the_timeline_tells_a_report_as_its_speakers_and_infers_no_state_from_an_event(client, rich):
    rich(condition=(report("R21", "2020-10-09", "condition/poor"),))

    shown = section(client.get("/items/HL-0001").content.decode(), "time")

    assert shown.count("Condition as reported by Human Rights Watch: poor") == 1
    assert "damaged" not in shown.replace("Reported", "")


def test_provenance_is_shown_step_by_step_with_its_gaps(client, rich):
    steps = [("V30", "1992/2020", "A-0001"), ("V31", "1909/1915", "A-0002")]
    rich(
        provenance=tuple(
            ProvenanceStep(
                key=key, role="holder-roles/keeper", acquired="acquisition/given", holder=holder, during=during, by=HRW
            )
            for key, during, holder in steps
        )
    )

    shown = section(client.get("/items/HL-0001").content.decode(), "provenance")

    assert shown.index("1909") < shown.index("1915–1992 No step held") < shown.index("from 1992 to 2020")
    assert shown.count("Human Rights Watch , 16 December 2020") == 2


def test_an_inscription_is_shown_with_everybody_who_reads_it_and_in_its_own_script(client, rich):
    text = TextValue(text={"en": "I, Atanas"}, transcription="Ես Աթանաս")
    year = DateValue(date=Date(edtf="1283"))
    readings = (
        statement("S40", "A-0006", "2020", "It is read so.", "S-0001", Answer(question="Q41", value=text)),
        statement("S42", "A-0003", "2021", "It gives a year.", "S-0002", Answer(question="Q43", value=year)),
    )
    rich(
        inscriptions=(Inscription(key="I44", language="hy", where={"en": "above the door"}, by=HRW),),
        questions=(
            *sample.CATHEDRAL.questions,
            Question(key="Q41", topic="reads", inscription="I44"),
            Question(key="Q43", topic="dated", inscription="I44"),
        ),
        statements=(*sample.CATHEDRAL.statements, *readings),
    )

    page = client.get("/items/HL-0001").content.decode()
    shown = section(page, "inscriptions")

    assert '<blockquote><span lang="hy">Ես Աթանաս</span></blockquote>' in page
    for said in ("above the door", "I, Atanas", "1283", "Human Rights Watch", "S40", "S42"):
        assert said in shown, said
    assert page.count('Asked of the inscription <a href="#I44">I44</a>') == 2


def test_registers_are_shown_with_the_body_that_keeps_them_and_whose_word_it_is(client, rich):
    rich(
        designations=(
            Designation(
                key="D50",
                register={"en": "A list of monuments"},
                body="A-0001",
                number="4.1",
                level="designation-levels/national",
                during="2001/..",
                by=HRW,
            ),
        )
    )

    shown = section(client.get("/items/HL-0001").content.decode(), "registers")

    for said in ("A list of monuments", "4.1", "national", "Human Rights Watch", "since 2001"):
        assert said in shown, said


def test_a_measurement_says_how_it_was_taken_and_a_statement_how_its_speaker_looked(client, rich):
    value = MeasureValue(dimension="measurements/height", number="35", unit="m", method={"en": "from a drawing"})
    said = statement("S60", "A-0006", "2020", "It is high.", "S-0001", Answer(question="Q61", value=value))
    rich(
        questions=(*sample.CATHEDRAL.questions, Question(key="Q61", topic="measures")),
        statements=(*sample.CATHEDRAL.statements, changed(said, methods=("methods/site-visit",))),
    )

    page = words(client.get("/items/HL-0001").content.decode())

    assert "height : 35 m (measured: from a drawing)" in page.replace("height:", "height :")
    assert "How they looked site visit" in page


@pytest.mark.parametrize("rows", [1, 3])
def test_an_item_page_asks_as_much_for_three_of_each_as_for_one(client, rich, rows, django_assert_num_queries):
    rich(
        condition=tuple(report(f"R{70 + n}", f"200{n}", "condition/poor") for n in range(rows)),
        provenance=tuple(
            ProvenanceStep(key=f"V{80 + n}", role="holder-roles/keeper", holder="A-0001", during=f"19{n}0", by=HRW)
            for n in range(rows)
        ),
        inscriptions=tuple(Inscription(key=f"I{90 + n}", language="hy", by=HRW) for n in range(rows)),
        designations=tuple(Designation(key=f"D{95 + n}", register={"en": f"List {n}"}, by=HRW) for n in range(rows)),
    )

    with django_assert_num_queries(6):
        client.get("/items/HL-0001")


def test_a_row_tells_its_words_in_translation_and_from_where_its_source_has_it(client, rich):
    quoted = Quotation(
        text="Построена в 1887 году.",
        language="ru",
        translation={"en": "Built in 1887."},
        translator="the cataloguer",
        translated_from="hy",
    )
    told = replace(HRW, quotation=quoted, origin="S-0002", first_hand=False)
    rich(provenance=(replace(STEP, holder="A-0006", by=told),))

    shown = section(client.get("/items/HL-0001").content.decode(), "provenance")

    assert shown.partition("para. 6; ")[2] == (
        "going back to TASS, 8 October 2020 (not first hand) “ Построена в 1887 году. ” "
        "(translated there from: Հայերեն) Translation Built in 1887. (the cataloguer)"
    )


def test_a_position_is_shown_with_whose_word_it_is(client, rich):
    rich(position=replace(sample.CATHEDRAL.position, by=HRW))

    shown = section(client.get("/items/HL-0001").content.decode(), "where")

    assert shown.endswith(
        "Position according to Human Rights Watch , 16 December 2020 : Human Rights Watch 2020 , para. 6."
    )
