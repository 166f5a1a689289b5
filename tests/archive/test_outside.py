"""Asking the outside world, with a real server on this machine."""

import time

import pytest

from archive import outside
from archive.outside import Reply, ask
from tests.answering import answering

pytestmark = pytest.mark.once
INSIDE = [
    "http://127.0.0.1/", "http://localhost/", "http://10.1.2.3/", "http://192.168.0.1/", "http://169.254.169.254/latest",
    "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::10.0.0.1]/", "http://0.0.0.0/", "http://2130706433/",
    "http://100.64.0.1/", "http://[fe80::1]/", "http://224.0.0.1/",
]  # fmt: skip
NO_ADDRESS = ["", "ftp://example.org/", "file:///etc/passwd", "http://", "http://[", "http://example.org:x/", "words"]


@pytest.fixture
def here(settings):
    settings.LINKS_MAY_ASK = ("127.0.0.1",)
    with answering() as (address, asked):
        yield address, asked


def asked_of(here, path: str, timeout: float = 2) -> tuple[Reply, list[str]]:
    address, asked = here
    return ask(address + path, timeout, "tests"), asked


def test_a_page_that_is_there_is_asked_for_its_head_alone(here):
    reply, asked = asked_of(here, "/well")

    assert (reply.status, reply.final, reply.told, reply.asked) == (200, f"{here[0]}/well", "", True)
    assert asked == ["HEAD /well"]


def test_it_is_followed_where_it_moved(here):
    reply, asked = asked_of(here, "/moved")

    assert (reply.status, reply.final) == (200, f"{here[0]}/well?now=here")
    assert asked == ["HEAD /moved", "HEAD /well?now=here"]


def test_who_does_not_understand_head_is_asked_with_get(here):
    reply, asked = asked_of(here, "/no-head")

    assert reply.status == 200
    assert asked == ["HEAD /no-head", "GET /no-head"]


@pytest.mark.parametrize(("path", "status"), [("/gone", 404), ("/turns-away", 403), ("/broken", 500)])
def test_the_last_word_counts(here, path, status):
    reply, asked = asked_of(here, path)

    assert (reply.status, reply.told) == (status, "")
    assert asked == [f"HEAD {path}", f"GET {path}"]


def test_one_that_sends_round_in_a_circle_leads_nowhere(here):
    reply, asked = asked_of(here, "/round")

    assert (reply.status, reply.told) == (None, "It sends on more than 10 times, and leads nowhere.")
    assert len(asked) == outside.MOST_REDIRECTS + 1


@pytest.mark.parametrize("path", ["/late", "/drips"])
def test_one_that_is_late_or_drips_is_hung_up_on(here, path):
    before = time.monotonic()

    reply, _ = asked_of(here, path, timeout=0.3)

    assert (reply.status, reply.told) == (None, "It did not answer within 0.3 seconds, or broke off.")
    assert time.monotonic() - before < 3


def test_one_that_breaks_off_is_told_so(here):
    reply, _ = asked_of(here, "/breaks-off")

    assert reply.told == "It broke the connection off."


def test_one_that_nobody_listens_at_is_told_so(settings):
    settings.LINKS_MAY_ASK = ("127.0.0.1",)
    with answering() as (address, _):
        closed = address

    assert ask(closed, 2, "tests").told == "It refuses to be connected to."


@pytest.mark.parametrize("address", INSIDE)
def test_what_is_inside_is_never_asked(address):
    reply = ask(address, 2, "tests")

    assert (reply.asked, reply.status) == (False, None)
    assert reply.told.endswith("is inside a network of its own, not on the public internet.")


def test_no_request_reaches_this_machine_unless_a_setting_says_so():
    with answering() as (address, asked):
        assert ask(f"{address}/well", 2, "tests").asked is False

    assert asked == []


def test_a_redirect_inside_is_not_followed(here):
    reply, asked = asked_of(here, "/inside")

    assert reply.told == "10.0.0.1 is inside a network of its own, not on the public internet."
    assert asked == ["HEAD /inside"]


@pytest.mark.parametrize("address", NO_ADDRESS)
def test_what_is_no_web_address_is_not_asked(address):
    assert ask(address, 2, "tests") == Reply(address, told=f"{address} is no web address.", asked=False)


def test_a_host_that_is_not_there_is_named():
    assert ask("http://nowhere.invalid/", 2, "tests").told == "There is no host of the name nowhere.invalid."
