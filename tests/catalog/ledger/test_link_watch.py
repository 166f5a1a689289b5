"""Which addresses are asked, how fast, and what is kept of it."""

import time
from datetime import UTC, datetime

import pytest

from archive.outside import Reply
from catalog.ledger.link_watch import Pace, checked, in_words, outcome_of, wanted
from catalog.models.drafts import LinkCheck, Outcome, Revision, Source, Which
from tests.answering import answering

QUICK = Pace(timeout=1, rest=0, at_once=2)
GRADES = {
    Reply("http://a.org/x", 200, "http://a.org/x"): Outcome.ANSWERS,
    Reply("http://a.org/x", 200, "https://www.a.org/x/"): Outcome.ANSWERS,
    Reply("http://a.org/x", 200, "http://a.org/"): Outcome.MOVED,
    Reply("http://a.org/x", 403, "http://a.org/x"): Outcome.REFUSED,
    Reply("http://a.org/x", 429, "http://a.org/x"): Outcome.REFUSED,
    Reply("http://a.org/x", 404, "http://a.org/x"): Outcome.DEAD,
    Reply("http://a.org/x", 500, "http://a.org/x"): Outcome.DEAD,
    Reply("http://a.org/x", None, told="There is no host of the name a.org."): Outcome.DEAD,
    Reply("http://10.0.0.1/", told="Inside.", asked=False): Outcome.NOT_ASKED,
}


@pytest.fixture
def here(settings):
    settings.LINKS_MAY_ASK = ("127.0.0.1",)
    with answering() as (address, asked):
        yield address, asked


def addresses(number: str, url: str, archived: str = "") -> None:
    Source.objects.filter(pk=number).update(url=url, held_archived=archived)


@pytest.mark.parametrize("reply", GRADES, ids=lambda reply: f"{reply.status} {reply.final}")
def test_a_reply_is_graded_by_what_a_reader_would_find(reply):
    assert outcome_of(reply) == GRADES[reply]
    assert bool(in_words(reply)) is (GRADES[reply] is not Outcome.ANSWERS)


def test_both_addresses_of_a_source_are_asked_and_kept_apart(catalogue, here):
    addresses("S-0001", f"{here[0]}/gone", f"{here[0]}/well")
    addresses("S-0002", f"{here[0]}/moved")

    list(checked(wanted(), QUICK))

    kept = LinkCheck.objects.values_list("source", "which", "outcome", "status", "final_address", "told")
    assert list(kept) == [
        ("S-0001", "address", "dead", 404, "",
         "The page is gone. Look for an archived copy, and give its address beside this one."),
        ("S-0001", "archived", "answers", 200, "", ""),
        ("S-0002", "address", "moved", 200, f"{here[0]}/well?now=here",
         f"It leads to {here[0]}/well?now=here now. Check whether that is the same text; then correct the address."),
    ]  # fmt: skip


def test_asking_changes_no_record(catalogue, here):
    addresses("S-0001", f"{here[0]}/gone")
    before = Revision.objects.count(), Source.objects.get(pk="S-0001").version

    list(checked(wanted(), QUICK))

    assert (Revision.objects.count(), Source.objects.get(pk="S-0001").version) == before


def test_what_was_asked_since_a_day_is_left_out_and_the_longest_ago_comes_first(catalogue, here):
    addresses("S-0001", f"{here[0]}/well?1", f"{here[0]}/well?2")
    addresses("S-0002", f"{here[0]}/well?3")
    list(checked(wanted(), QUICK))
    LinkCheck.objects.filter(source="S-0002").update(checked=datetime(2026, 10, 1, tzinfo=UTC))
    LinkCheck.objects.filter(which=Which.ARCHIVED).update(checked=datetime(2026, 9, 1, tzinfo=UTC))

    assert [each.address[-1] for each in wanted()] == ["2", "3", "1"]
    assert [each.address[-1] for each in wanted(since=datetime(2026, 9, 15, tzinfo=UTC))] == ["2"]
    assert [each.address[-1] for each in wanted(limit=2)] == ["2", "3"]
    assert wanted(host="www.hrw.org") == []


def test_an_address_that_was_corrected_counts_as_never_asked(catalogue, here):
    addresses("S-0001", f"{here[0]}/gone")
    list(checked(wanted(), QUICK))
    addresses("S-0001", f"{here[0]}/well")

    assert LinkCheck.objects.dead().count() == 0
    assert [each.address for each in wanted(since=datetime(2026, 1, 1, tzinfo=UTC))] == [f"{here[0]}/well"]


def test_who_stops_half_way_goes_on_where_it_ended(catalogue, here):
    addresses("S-0001", f"{here[0]}/well?1", f"{here[0]}/well?2")
    running = checked(wanted(), Pace(timeout=1, rest=0.2, at_once=1))
    first = next(running)
    running.close()

    left = wanted(since=datetime(2026, 1, 1, tzinfo=UTC))

    assert [first.address, *(each.address for each in left)] == [f"{here[0]}/well?1", f"{here[0]}/well?2"]


def test_a_host_has_its_rest_between_two_requests(catalogue, here):
    addresses("S-0001", f"{here[0]}/well?1", f"{here[0]}/well?2")
    before = time.monotonic()

    list(checked(wanted(), Pace(timeout=1, rest=0.3, at_once=4)))

    assert time.monotonic() - before >= 0.3


def test_nothing_inside_is_asked_without_a_setting(catalogue):
    with answering() as (address, asked):
        addresses("S-0001", f"{address}/well")

        (check,) = [each for each in checked(wanted(host=address.removeprefix("http://")), QUICK)]

    assert (check.outcome, asked) == (Outcome.NOT_ASKED, [])
