"""Both pages of the documentation as Chromium shows them, under our own content policy."""

from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, sync_playwright

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from tests import sample

CHROMIUM = Path("/usr/bin/chromium")
AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text()
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Chromium (Debian: apt install chromium)"),
]


class Look:
    """A page in Chromium, with what it said and what it fetched."""

    def __init__(self, browser: Browser, address: str, **context: object) -> None:
        self.page = browser.new_context(**context).new_page()  # type: ignore[arg-type]
        self.said: list[str] = []
        self.fetched: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.fetched.append(request.url))
        self.page.goto(address, wait_until="networkidle")

    def foreign(self, own: str) -> list[str]:
        return [address for address in self.fetched if not address.startswith((own, "data:"))]


def looks(browser: Browser, address: str) -> Iterator[Look]:
    """Wide and narrow, light and dark."""
    for width in (1280, 390):
        for scheme in ("light", "dark"):
            yield Look(browser, address, viewport={"width": width, "height": 900}, color_scheme=scheme)


def test_the_documentation_has_no_fault_that_axe_can_find(live_server):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        for look in looks(browser, f"{live_server.url}/api/v1/docs/"):
            look.page.evaluate(AXE)
            faults = look.page.evaluate("axe.run().then(found => found.violations.map(fault => fault.id))")
            width = look.page.viewport_size["width"]

            assert (faults, look.said, look.foreign(live_server.url)) == ([], [], [])
            assert look.page.evaluate("document.documentElement.scrollWidth") == width


@pytest.fixture
def shown(transactional_db: None) -> None:
    """The sample, published where the server can see it."""
    sample.vocabulary()
    publish(load(sample.EVERYTHING, None, Numbers.KEEP, "loaded"), None, "loaded")


def test_a_request_can_be_tried_out_without_a_word_in_the_console(live_server, shown):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        look = Look(browser, f"{live_server.url}/api/v1/docs/try/")
        look.page.locator("#operations-items-get_item button").first.click()
        look.page.get_by_role("button", name="Try it out").click()
        look.page.get_by_role("button", name="Execute").click()
        answer = look.page.locator(".live-responses-table .response-col_status").last
        answer.wait_for()

        assert answer.inner_text().split()[0] == "200"
        assert (look.said, look.foreign(live_server.url)) == ([], [])
