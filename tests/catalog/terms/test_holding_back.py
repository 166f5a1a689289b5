"""What is taken back from the public at once, while unfinished edits stay where they are."""

from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.terms.coordinates import Precision
from catalog.terms.document import Agent, Document, Item, Place
from catalog.terms.document.position import Position
from catalog.terms.embedding import embed
from catalog.terms.holding_back import FINENESS, HeldBack, held_back, joined, shows_more, without
from catalog.terms.kinds import RecordKind
from catalog.terms.redaction import redact
from tests.catalog.finding.shelf import opened
from tests.catalog.ledger import anything
from tests.catalog.terms.chances import FOR_EACH_KIND, OFTEN
from tests.sample import ARMENIA, CATHEDRAL, EVERYTHING, SHUSHI, STRIKES, changed

replace = msgspec.structs.replace
heldback = st.builds(
    HeldBack,
    statements=st.lists(st.sampled_from(["S1", "S2", "S3"]), unique=True).map(lambda keys: tuple(sorted(keys))),
    holdings=st.lists(st.sampled_from(["M1", "M2"]), unique=True).map(lambda keys: tuple(sorted(keys))),
    condition=st.lists(st.sampled_from(["R1", "R2"]), unique=True).map(lambda keys: tuple(sorted(keys))),
    precision=st.sampled_from(["", *(fineness.value for fineness in FINENESS[:-1])]),
)


def tightened(document: Document, chance: Random) -> Document:
    """A draft of it that shows less, by chance, and that has other edits too."""
    hidden = tuple(replace(s, hidden=s.hidden or chance.random() < 0.5) for s in document.statements)
    changes = {"statements": hidden, "notes": "unfinished", "names": ()}
    if isinstance(document, Item):
        changes["holdings"] = tuple(replace(h, closed=h.closed or chance.random() < 0.5) for h in document.holdings)
        changes["condition"] = tuple(replace(r, hidden=r.hidden or chance.random() < 0.5) for r in document.condition)
    if isinstance(document, Item | Place) and document.position:
        coarser = FINENESS[: FINENESS.index(document.position.precision) + 1]
        changes["position"] = replace(document.position, precision=chance.choice(coarser))
    if isinstance(document, Agent):
        changes |= {"confidential": True, "pseudonym": "A resident"}
    return changed(document, **changes)


@pytest.mark.parametrize("kind", RecordKind)
@FOR_EACH_KIND
@given(seed=st.integers(0, 10**9))
def test_what_the_draft_keeps_back_is_shown_no_more_and_nothing_else_of_it_is(kind, seed):
    chance = Random(seed)
    published = anything.document(kind, "X-1", chance)
    draft = tightened(published, chance)

    held = held_back(published, draft)
    left = without(published, held)

    assert shows_more(embed(redact(left), {}), "X-1", held) is False
    assert shows_more(embed(redact(published), {}), "X-1", held) is (redact(published) != redact(left))
    assert held_back(left, draft) == HeldBack()
    touched = {"statements", "holdings", "condition", "position", "confidential", "pseudonym"}
    for field in set(published.__struct_fields__) - touched:
        assert getattr(left, field) == getattr(published, field), field


@OFTEN
@given(heldback, heldback, heldback)
def test_what_was_held_back_before_stays_so(one, other, third):
    both = joined(one, other)

    assert both == joined(other, one)
    assert joined(both, third) == joined(one, joined(other, third))
    assert joined(one, one) == joined(one, HeldBack()) == one
    assert {*one.statements, *other.statements} == set(both.statements)


def test_nothing_is_held_back_where_the_draft_shows_more_or_merely_edits():
    assert not held_back(STRIKES, changed(STRIKES, notes="x", statements=STRIKES.statements[:1]))
    coarse = changed(SHUSHI, position=replace(SHUSHI.position, precision=Precision.TEN_KM))
    assert not held_back(coarse, SHUSHI)
    assert held_back(SHUSHI, coarse) == HeldBack(precision="10km")


def test_a_card_that_shows_what_is_held_back_shows_too_much():
    public = opened(EVERYTHING)

    assert shows_more(public["HL-0001"], "E-0001", HeldBack(statements=("S5",))) is True
    assert shows_more(public["HL-0001"], "E-0001", HeldBack(statements=("S99",))) is False
    assert shows_more(public["HL-0001"], "P-0001", HeldBack(precision="10km")) is True
    assert shows_more(public["HL-0001"], "A-0006", HeldBack(pseudonym="An observer")) is True
    assert shows_more(public["P-0001"], "A-0006", HeldBack(pseudonym="An observer")) is False


def test_one_who_becomes_confidential_is_held_back_by_the_pseudonym():
    hidden = changed(ARMENIA, confidential=True, pseudonym="A resident")

    assert held_back(ARMENIA, hidden) == HeldBack(pseudonym="A resident")
    assert held_back(hidden, hidden) == HeldBack()
    assert redact(without(ARMENIA, HeldBack(pseudonym="A resident"))) == redact(hidden)


def test_a_record_without_a_position_stays_without_one():
    bare = changed(CATHEDRAL, position=None)

    assert without(bare, HeldBack(precision="10km")) == bare
    assert held_back(bare, changed(bare, position=Position(longitude=1.0, latitude=1.0))) == HeldBack()
