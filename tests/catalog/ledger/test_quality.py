"""What stops publication, said so that a cataloguer can mend it."""

import msgspec
import pytest

from catalog.ledger.quality import blockers
from catalog.terms.coordinates import Precision
from catalog.terms.document.base import Attribution
from catalog.terms.document.condition import ConditionReport
from catalog.terms.document.designation import Designation
from catalog.terms.document.geometry import Geometry, LineString, Polygon
from catalog.terms.document.position import Position
from catalog.terms.document.provenance import ProvenanceStep
from catalog.terms.document.statement import Answer, Question, Stance
from catalog.terms.document.value import ConceptValue
from catalog.terms.kinds import Ground, StanceKind
from tests.sample import CATHEDRAL, EVERYTHING, SHUSHI, STRIKES, changed, statement

replace = msgspec.structs.replace


def assessed(status: str, said: str = "2021", **more: object):
    """The strikes with one more statement, which assesses the report."""
    answer = Answer(question="Q90", value=ConceptValue(concept=f"statuses/{status}"))
    said_so = replace(statement("S91", "A-0006", said, "It is assessed.", "S-0001", answer), **more)
    return changed(
        STRIKES,
        questions=(*STRIKES.questions, Question(key="Q90", topic="status")),
        statements=(*STRIKES.statements, said_so),
    )


def said_at(document, at: str) -> list[str]:
    return [blocker.says for blocker in blockers(document) if blocker.at == at]


@pytest.mark.parametrize("document", EVERYTHING, ids=lambda document: document.number)
def test_nothing_stops_records_that_are_whole(document):
    assert blockers(document) == []


@pytest.mark.parametrize(
    ("status", "more"),
    [
        ("alleged", {}),
        ("potential", {"methods": ("methods/satellite-image",)}),
        ("corroborated", {"methods": ("methods/satellite-image", "methods/testimony")}),
        ("verified", {"methods": ("methods/site-visit",), "ground": Ground.OBSERVATION}),
    ],
)
def test_a_status_with_what_it_means_stops_nothing(status, more):
    assert said_at(assessed(status, **more), "E-0001/S91") == []


def test_a_status_needs_the_day_of_its_assessment():
    assert said_at(assessed("alleged", said=""), "E-0001/S91") == [
        "A status is an assessment on a day. Say when it was assessed, or take the answer out."
    ]


def test_corroborated_needs_two_methods_and_one_named_twice_is_one():
    assert said_at(assessed("corroborated", methods=("methods/photograph", "methods/photograph")), "E-0001/S91") == [
        "Corroborated means two independent methods, each named. Add both under how the speaker looked, or choose "
        '"potential".'
    ]


@pytest.mark.parametrize("more", [{"methods": ("methods/site-visit",)}, {"ground": Ground.OBSERVATION}])
def test_verified_needs_method_and_ground(more):
    assert len(said_at(assessed("verified", **more), "E-0001/S91")) == 1


def test_only_its_own_speaker_replaces_a_statement():
    first, second = STRIKES.statements[:2]
    stance = Stance(
        towards=first.key, kind=StanceKind.SUPERSEDES, question=first.answers[0].question, locator="para. 1"
    )
    document = changed(STRIKES, statements=(first, replace(second, stances=(stance,)), *STRIKES.statements[2:]))

    assert said_at(document, f"E-0001/{second.key}") == [
        f"It supersedes {first.key}, which somebody else said. Only a statement of the same speaker can be replaced: "
        "choose another stance, or take it out."
    ]


def test_a_stance_is_about_a_question_that_both_answer():
    first, second = STRIKES.statements[:2]
    stance = Stance(towards=first.key, kind=StanceKind.QUALIFIES, question="Q99", locator="para. 1")
    document = changed(STRIKES, statements=(first, replace(second, stances=(stance,)), *STRIKES.statements[2:]))

    assert said_at(document, f"E-0001/{second.key}") == [
        f"It qualifies {first.key} on Q99, which one of the two does not answer. Choose the question that both answer."
    ]


def test_a_condition_report_names_its_source_unless_it_stays_with_the_staff():
    report = ConditionReport(key="R90", on="2021", state="condition/poor", by=Attribution(speaker="A-0006"))

    assert len(said_at(changed(CATHEDRAL, condition=(report,)), "HL-0001/R90")) == 1
    assert said_at(changed(CATHEDRAL, condition=(replace(report, hidden=True),)), "HL-0001/R90") == []


def test_steps_and_registers_have_a_voice_or_stay_in_the_house():
    step = ProvenanceStep(key="V90", role="holder-roles/owner", holder="A-0001")
    listed = Designation(key="D91", register={"en": "A list"})
    mended = Attribution(source="S-0001")

    assert [b.at for b in blockers(changed(CATHEDRAL, provenance=(step,), designations=(listed,)))] == [
        "HL-0001/V90",
        "HL-0001/D91",
    ]
    whole = changed(CATHEDRAL, provenance=(replace(step, by=mended),), designations=(replace(listed, by=mended),))
    assert blockers(whole) == []


# The plateau of Shushi, roughly.
RING = ((46.74, 39.75), (46.76, 39.75), (46.76, 39.77), (46.74, 39.77), (46.74, 39.75))
PLATEAU = Polygon(coordinates=(RING,))


def placed(longitude: float, latitude: float, shape: Geometry | None, **more: object) -> Position:
    by = Attribution(source="S-0001")
    return Position(longitude=longitude, latitude=latitude, shape=shape, **{"by": by, **more})


@pytest.mark.parametrize("record", [CATHEDRAL, SHUSHI], ids=lambda record: record.number)
@pytest.mark.parametrize(
    "position",
    [
        placed(46.75, 39.76, PLATEAU),
        placed(46.7619, 39.7481, PLATEAU),
        placed(46.78, 39.76, PLATEAU, uncertainty=2000),
        placed(46.75, 39.7, LineString(coordinates=((46.75, 39.71), (46.75, 39.81)))),
        placed(-180.0, 66.0, LineString(coordinates=((179.9, 66.0), (-179.9, 66.0)))),
        placed(0.0, 0.0, None),
    ],
    ids=["within", "a tenth beyond", "as uncertain", "on a line's end", "across 180", "no shape"],
)
def test_a_point_in_or_near_its_shape_stops_nothing(record, position):
    assert blockers(changed(record, position=position)) == []


@pytest.mark.parametrize("record", [CATHEDRAL, SHUSHI], ids=lambda record: record.number)
@pytest.mark.parametrize("precision", Precision)
def test_a_point_far_from_its_shape_is_told_with_how_far(record, precision):
    position = placed(46.78, 39.76, PLATEAU, uncertainty=500, precision=precision)

    assert said_at(changed(record, position=position), record.number) == [
        "Its point lies about 1.7 km from its line or outline. Correct the one or the other, or say in metres how "
        "uncertain the point is; then publish again."
    ]


def test_a_shape_with_latitude_first_is_told_so():
    swapped = Polygon(coordinates=(tuple((y, x) for x, y in RING),))

    assert said_at(changed(CATHEDRAL, position=placed(46.75, 39.76, swapped)), "HL-0001") == [
        "Its line or outline seems to have latitude first: swap the two in every point; then publish again."
    ]


def test_an_outline_that_everybody_would_see_has_a_voice():
    unsaid = {"by": Attribution(), "precision": Precision.EXACT}

    assert said_at(changed(SHUSHI, position=placed(46.75, 39.76, PLATEAU, **unsaid)), "P-0001") == [
        "Nobody is named whose line or outline this is. Under its position, add who draws it so, or where it is "
        "drawn; then publish again."
    ]
    for precision in set(Precision) - {Precision.EXACT}:
        assert (
            blockers(changed(SHUSHI, position=placed(46.75, 39.76, PLATEAU, by=Attribution(), precision=precision)))
            == []
        )


def test_an_imported_shape_that_is_none_is_told_so():
    broken = Polygon(coordinates=(RING[:4],))

    assert said_at(changed(SHUSHI, position=placed(46.75, 39.76, broken)), "P-0001") == [
        "Its line or outline cannot be shown: A ring of an outline has four points or more, and ends where it began. "
        "Close it."
    ]
