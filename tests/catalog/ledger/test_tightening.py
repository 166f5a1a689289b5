import pytest

from catalog.ledger.publishing import publish
from catalog.ledger.rebuilding import unproven
from catalog.ledger.revising import revising
from catalog.ledger.verifying import faults
from catalog.models.drafts import Agent, Name, Position, Statement
from catalog.models.published import Edition, Published

SECRET = "apparently on purpose"


def public_bytes() -> bytes:
    """All that anybody can be shown: every edition that is not sealed."""
    return b"".join(bytes(edition.body) for edition in Edition.objects.open())


def test_a_hidden_statement_is_gone_at_once_from_every_edition_that_showed_it(catalogue):
    with revising("E-0001", None, None, "hide"):
        Statement.objects.filter(record="E-0001", key="S7").update(hidden=True)

    assert SECRET.encode() not in public_bytes()
    sealed = set(Edition.objects.exclude(sealed_at=None).values_list("number", flat=True))
    assert sealed == {"E-0001", "HL-0001"}


def test_hiding_publishes_nothing_else_of_the_draft(catalogue):
    with revising("E-0001", None, None, "unfinished"):
        Name.objects.filter(record="E-0001").update(value="An unfinished title")
    with revising("E-0001", None, None, "hide"):
        Statement.objects.filter(record="E-0001", key="S7").update(hidden=True)

    assert b"An unfinished title" not in public_bytes()
    assert SECRET.encode() not in public_bytes()


def test_a_confidential_agent_is_a_pseudonym_everywhere_at_once(catalogue):
    with revising("A-0006", None, None, "protect"):
        Agent.objects.filter(pk="A-0006").update(confidential=True, pseudonym="Contributor 7")

    agent = bytes(Published.objects.with_body().get(pk="A-0006").edition.body)
    assert b"Human Rights Watch" not in agent
    card = Edition.objects.get(pk=Published.objects.get(pk="HL-0001").edition_id)
    assert b'"und":"Contributor 7"' in bytes(card.body)


@pytest.mark.parametrize("precision", ["10km", "region", "hidden"])
def test_a_coarser_position_is_coarser_in_every_open_edition(catalogue, precision):
    with revising("HL-0001", None, None, "protect"):
        Position.objects.filter(record="HL-0001").update(precision=precision)

    assert b"46.747883" not in public_bytes()


def test_after_tightening_and_publishing_again_the_ledger_is_whole(catalogue):
    with revising("E-0001", None, None, "hide"):
        Statement.objects.filter(record="E-0001", key="S7").update(hidden=True)
    publish(["E-0001", "HL-0001"], None)

    assert list(faults()) == []
    assert list(unproven()) == []
