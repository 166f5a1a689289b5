from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.crosswalks.formats import FORMATS
from catalog.harvest import tokens
from catalog.harvest.listing import first_page
from catalog.harvest.refusing import Refusal
from catalog.harvest.tokens import Token
from catalog.ledger.withdrawing import withdraw
from catalog.models.published import Published
from catalog.terms.kinds import RecordKind
from tests import sample
from tests.catalog.harvest.shelf import lay
from tests.catalog.harvest.test_verbs import in_order_of_change

DC = {"metadataPrefix": "oai_dc"}


@pytest.fixture
def short_pages(settings):
    settings.HARVEST_PAGE = 4


@pytest.mark.django_db
@pytest.mark.parametrize("verb", ["ListRecords", "ListIdentifiers"])
def test_pages_follow_one_another_to_the_end(ask, catalogue, short_pages, verb):
    pages = list(harvest(ask, verb))

    assert [n for page in pages for n in page.numbers] == in_order_of_change()
    assert [len(page.numbers) for page in pages] == [4, 4, 3]
    assert [page.token.get("cursor") for page in pages] == ["0", "4", "8"]
    assert {page.token.get("completeListSize") for page in pages} == {"11"}
    assert [bool(page.token.text) for page in pages] == [True, True, False]


@pytest.mark.django_db
def test_the_same_token_gives_the_same_page(ask, catalogue, short_pages):
    token = ask(verb="ListRecords", **DC).token.text

    first, second = (ask(verb="ListRecords", resumptionToken=token) for _ in range(2))

    assert first.numbers == second.numbers
    assert first.request.get("resumptionToken") == token


@pytest.mark.django_db
def test_a_list_of_a_set_and_a_period_stays_one(ask, catalogue, short_pages):
    pages = list(harvest(ask, "ListIdentifiers", set="agent", from_="2020-01-01", until="2999-01-01"))

    assert [n for page in pages for n in page.numbers] == ["A-0001", "A-0002", "A-0003", "A-0004", "A-0005", "A-0006"]


@pytest.mark.django_db
def test_what_changes_during_a_harvest_is_met_again_at_its_end(ask, catalogue, short_pages):
    pages = harvest(ask, "ListRecords")
    held = {}

    for turn, page in enumerate(pages):
        held |= {number.lstrip("-"): number for number in page.numbers}
        if turn == 0:
            withdraw("E-0001", "entered twice", None)
            lay(sample.changed(sample.HRW, names=(sample.name("N1", "HRW", shown=True),)))

    now = {p.number: p.number if p.is_readable else f"-{p.number}" for p in Published.objects.all()}
    assert held == now


@pytest.mark.django_db
def test_a_list_whose_rest_has_changed_since_still_ends(ask, catalogue, short_pages):
    Published.objects.update(changed="2020-01-01T00:00:00Z")
    token = ask(verb="ListIdentifiers", until="2020-06-01", **DC).token.text
    last_given = in_order_of_change()[3]
    Published.objects.exclude(number__in=in_order_of_change()[:4]).update(changed="2021-01-01T00:00:00Z")

    answer = ask(verb="ListIdentifiers", resumptionToken=token)

    assert answer.numbers == [last_given]
    assert not answer.token.text


@pytest.mark.django_db
@pytest.mark.parametrize(
    "token",
    [
        Token("lodo", "", "", 1, 4, 11),
        Token("oai_dc", "nothing", "", 1, 4, 11),
        Token("oai_dc", "", "2024-02-30", 1, 4, 11),
        Token("oai_dc", "", "", -1, 4, 11),
        Token("oai_dc", "", "", 2**70, 4, 11),
    ],
)
def test_a_token_that_was_never_given_out_is_refused(ask, catalogue, token):
    assert ask(verb="ListRecords", resumptionToken=tokens.written(token)).errors == ["badResumptionToken"]


@pytest.mark.django_db
def test_a_format_made_of_some_kinds_only_lists_no_others(catalogue):
    of_items = replace(FORMATS["oai_dc"], kinds=frozenset({RecordKind.ITEM}))

    assert [each.number for each in first_page(of_items, "", "", "").records] == ["HL-0001"]
    with pytest.raises(Refusal, match="No record has changed"):
        first_page(of_items, "", "", "agent")


@pytest.mark.once
@given(st.text())
def test_a_token_is_read_as_it_was_written_or_not_at_all(text):
    whole = Token("oai_dc", text, "", 1, 4, 11)

    assert tokens.read(tokens.written(whole)) == whole
    try:
        assert tokens.written(tokens.read(text)) == text
    except Refusal as refused:
        assert refused.code == "badResumptionToken"


def harvest(ask, verb, **arguments):
    """Page after page, as a harvester asks for them."""
    answer = ask(verb=verb, **DC, **arguments)
    yield answer
    while answer.token is not None and answer.token.text:
        answer = ask(verb=verb, resumptionToken=answer.token.text)
        yield answer
