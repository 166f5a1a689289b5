"""Both pages of the documentation as Chromium shows them, under our own content policy."""

import pytest

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from tests import sample
from tests.browsing import IN_CHROMIUM, Look, chromium, looks

pytestmark = IN_CHROMIUM


def test_the_documentation_has_no_fault_that_axe_can_find(live_server):
    with chromium() as browser:
        for look in looks(browser):
            look.at(f"{live_server.url}/api/v1/docs/")

            assert (look.faults(), look.said, look.foreign(live_server.url)) == ([], [], [])
            assert not look.overflows()


@pytest.fixture
def shown(transactional_db: None) -> None:
    """The sample, published where the server can see it."""
    sample.vocabulary()
    publish(load(sample.EVERYTHING, None, Numbers.KEEP, "loaded"), None, "loaded")


def test_a_request_can_be_tried_out_without_a_word_in_the_console(live_server, shown):
    with chromium() as browser:
        look = Look(browser).at(f"{live_server.url}/api/v1/docs/try/")
        look.page.locator("#operations-items-get_item button").first.click()
        look.page.get_by_role("button", name="Try it out").click()
        look.page.get_by_role("button", name="Execute").click()
        answer = look.page.locator(".live-responses-table .response-col_status").last
        answer.wait_for()

        assert answer.inner_text().split()[0] == "200"
        assert (look.said, look.foreign(live_server.url)) == ([], [])
