"""What everybody may have of a document: only what the public type declares, and no finer than allowed."""

from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.terms.body import bytes_of, public_from
from catalog.terms.coordinates import Precision
from catalog.terms.document import PUBLIC_FORM, Agent, Document, Item, Place
from catalog.terms.document.condition import ConditionReport, Evidence
from catalog.terms.document.geometry import LineString
from catalog.terms.document.holding import Holding
from catalog.terms.document.inscription import Inscription
from catalog.terms.document.position import Position
from catalog.terms.kinds import RecordKind
from catalog.terms.redaction import public_position, redact
from tests.catalog.ledger import anything
from tests.catalog.terms.chances import FOR_EACH_KIND
from tests.sample import ARMENIA, CATHEDRAL, SHUSHI, STRIKES, changed, name

SECRET = "kept-in-the-house"
EXACT = Position(longitude=46.7478831, latitude=39.7588192)
DIGITS = (b"46.7478831", b"39.7588192")
replace = msgspec.structs.replace


def planted(document: Document, chance: Random) -> Document:
    """The document with a secret wherever the desk may keep one."""
    changes = {"notes": SECRET, "statements": tuple(_planted_statement(s) for s in document.statements)}
    if isinstance(document, Item):
        changes["holdings"] = tuple(_planted_holding(h) for h in document.holdings)
        changes["condition"] = tuple(_planted_report(r) for r in document.condition)
    if isinstance(document, Item | Place):
        changes["position"] = replace(EXACT, precision=chance.choice([p for p in Precision if p != Precision.EXACT]))
    if isinstance(document, Agent) and document.confidential:
        changes |= {"names": (name("N1", SECRET),), "statements": (), "pseudonym": "A witness"}
    return changed(document, **changes)


def _planted_statement(statement):
    shown = replace(statement, staff_note=SECRET)
    return replace(shown, text={"en": SECRET}, calls_it=SECRET) if statement.hidden else shown


def _planted_holding(holding):
    shown = replace(holding, staff_note=SECRET)
    return replace(shown, caption={"en": SECRET}, credit=SECRET) if holding.closed else shown


def _planted_report(report):
    shown = replace(report, staff_note=SECRET)
    return replace(shown, text={"en": SECRET}, access={"hy": SECRET}) if report.hidden else shown


@pytest.mark.parametrize("kind", RecordKind)
@FOR_EACH_KIND
@given(seed=st.integers(0, 10**9))
def test_nothing_that_is_kept_in_the_house_gets_across(kind, seed):
    chance = Random(seed)
    document = planted(anything.document(kind, "X-1", chance), chance)

    public = redact(document)
    body = bytes_of(public)

    assert type(public) is PUBLIC_FORM[type(document)]
    assert SECRET.encode() in bytes_of(document)
    assert SECRET.encode() not in body
    assert [digits for digits in DIGITS if digits in body] == []
    assert bytes_of(public_from(body)) == body


@pytest.mark.parametrize("kind", RecordKind)
@FOR_EACH_KIND
@given(seed=st.integers(0, 10**9))
def test_all_that_is_open_gets_across_unchanged(kind, seed):
    document = anything.document(kind, "X-1", Random(seed))
    if isinstance(document, Agent):
        document = changed(document, confidential=False)

    public = redact(document)

    both = set(document.__struct_fields__) & set(public.__struct_fields__)
    for field in both - {"position", "holdings", "questions", "statements", "condition", "inscriptions"}:
        assert getattr(public, field) == getattr(document, field), field
    if isinstance(document, Item):
        assert [r.key for r in public.condition] == [r.key for r in document.condition if not r.hidden]
        assert [i.key for i in public.inscriptions] == [i.key for i in document.inscriptions]
    assert [s.key for s in public.statements] == [s.key for s in document.statements if not s.hidden]
    shown = [s for s in document.statements if not s.hidden]
    for kept, statement in zip(public.statements, shown, strict=True):
        for field in set(kept.__struct_fields__) - {"stances"}:
            assert getattr(kept, field) == getattr(statement, field), field


def test_a_hidden_statement_takes_the_stances_towards_it_along():
    first, second, third = STRIKES.statements
    public = redact(changed(STRIKES, statements=(replace(first, hidden=True), second, third)))

    assert [statement.key for statement in public.statements] == ["S6", "S7"]
    assert public.statements[0].stances == ()


def test_a_confidential_agent_is_known_by_its_number_its_kind_and_a_pseudonym():
    hidden = changed(ARMENIA, confidential=True, pseudonym="A resident")

    public = redact(hidden)

    assert (public.number, public.kind, public.pseudonymous) == ("A-0002", "agent-kinds/state", True)
    assert [(each.value, each.language) for each in public.names] == [("A resident", "und")]
    assert (public.identifiers, public.statements, public.part_of) == ((), (), ())


def test_a_closed_holding_stays_in_the_house():
    holdings = (
        Holding(key="M1", file="F-0001", role="holding-roles/photograph", closed=True),
        Holding(key="M2", file="F-0002", role="holding-roles/drawing"),
    )

    assert [holding.file for holding in redact(changed(CATHEDRAL, holdings=holdings)).holdings] == ["F-0002"]


def test_what_points_at_a_closed_picture_points_nowhere_and_a_source_that_has_it_stays():
    held = Holding(key="M1", file="F-0001", role="holding-roles/photograph", closed=True)
    report = ConditionReport(
        key="R1",
        on="2021-05-03",
        state="condition/poor",
        evidence=(Evidence(holding="M1"), Evidence(holding="M1", region="9,9,9,9", source="S-0001", taken="2021-05")),
    )
    item = changed(
        CATHEDRAL,
        holdings=(held,),
        condition=(report, replace(report, key="R2", hidden=True)),
        inscriptions=(Inscription(key="I1", language="hy", picture="M1"),),
    )

    public = redact(item)

    assert [each.key for each in public.condition] == ["R1"]
    assert public.condition[0].evidence == (Evidence(source="S-0001", taken="2021-05"),)
    assert public.inscriptions == (Inscription(key="I1", language="hy"),)


@pytest.mark.parametrize("precision", [Precision.ONE_KM, Precision.TEN_KM])
def test_an_outline_is_shown_only_where_the_position_is_exact(precision):
    wall = LineString(coordinates=((46.7478831, 39.7588192), (46.7479, 39.7589)))

    assert public_position(replace(EXACT, precision=Precision.EXACT, shape=wall)).shape == wall
    assert public_position(replace(EXACT, precision=precision, shape=wall)).shape is None


@pytest.mark.parametrize(("precision", "radius"), [(Precision.EXACT, 30), (Precision.ONE_KM, 800)])
def test_a_position_is_shown_as_finely_as_is_allowed(precision, radius):
    assert public_position(replace(EXACT, uncertainty=30, precision=precision)).radius == radius


@pytest.mark.parametrize("precision", [Precision.REGION, Precision.HIDDEN])
def test_a_hidden_position_is_no_position(precision):
    assert redact(changed(SHUSHI, position=replace(EXACT, precision=precision))).position is None
    assert public_position(None) is None
