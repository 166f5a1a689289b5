"""Pages as Chromium shows them: wide and narrow, light and dark, with what they said and fetched, and axe's word."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text()
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
IN_CHROMIUM = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Chromium (Debian: apt install chromium)"),
]
SIZES, SCHEMES = (1280, 390), ("light", "dark")
FAULTS = """axe.run({resultTypes: ["violations"]}).then(found => found.violations.map(
    fault => fault.id + ": " + fault.nodes.slice(0, 3).map(node => node.target.join(" ")).join(", ")))"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """One browser, closed afterwards."""
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)


class Look:
    """A window in Chromium that goes from page to page."""

    def __init__(self, browser: Browser, **context: object) -> None:
        self.page = browser.new_context(**context).new_page()  # type: ignore[arg-type]
        self.said: list[str] = []
        self.fetched: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.fetched.append(request.url))

    def at(self, address: str) -> "Look":
        self.page.goto(address, wait_until="load")
        return self

    def faults(self) -> list[str]:
        """What axe finds, all its rules."""
        self.page.evaluate(AXE)
        found: list[str] = self.page.evaluate(FAULTS)
        return found

    def foreign(self, own: str) -> list[str]:
        return [address for address in self.fetched if not address.startswith((own, "data:"))]

    def overflows(self) -> bool:
        """True where the page is wider than its window."""
        wide: int = self.page.evaluate("document.documentElement.scrollWidth")
        assert self.page.viewport_size is not None
        return wide > self.page.viewport_size["width"]


def faults_everywhere(look: Look) -> Iterator[tuple[int, str, str]]:
    """(width, scheme, fault) of the page as it stands, in each size and scheme, without loading it again."""
    look.page.evaluate(AXE)
    for width in SIZES:
        for scheme in SCHEMES:
            look.page.set_viewport_size({"width": width, "height": 900})
            look.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            yield from ((width, scheme, fault) for fault in look.page.evaluate(FAULTS))
        if look.overflows():
            yield width, "both", "it is wider than its window"


def looks(browser: Browser, **context: object) -> Iterator[Look]:
    """Wide and narrow, light and dark."""
    for width in SIZES:
        for scheme in SCHEMES:
            yield Look(browser, viewport={"width": width, "height": 900}, color_scheme=scheme, **context)
