"""Large files as an archivist sends them in Chromium: in pieces, with pauses, breaks and other tabs."""

import io
import os
import wave
from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page, Route

from archive import storage
from archive.models import File, User
from tests.browsing import IN_CHROMIUM, Look, chromium, faults_everywhere
from tests.catalog.admin.test_in_a_browser import PASSWORD, signed_in

pytestmark = IN_CHROMIUM
UPLOADS = "**/admin/archive/file/uploads/*/"
SECONDS = 250


@pytest.fixture
def recording(transactional_db: None, tmp_path: Path) -> Path:
    """A sound of 21 MiB, three pieces; and an archivist."""
    User.objects.create_superuser("archivist", "a@example.org", PASSWORD)
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(44_100)
        sound.writeframes(os.urandom(44_100) * 2 * SECONDS)
    path = tmp_path / "the mason speaks.wav"
    path.write_bytes(out.getvalue())
    return path


def at_the_form(look: Look, site: str) -> Page:
    return look.at(site + reverse("admin:archive_file_add")).page


def save(page: Page, path: Path) -> None:
    page.set_input_files("#id_upload", path)
    page.click("[name=_save]")


def waiting() -> list[str]:
    return [path.name for path in storage.incoming().rglob("*") if path.is_file()]


def offsets(page: Page) -> list[str]:
    """Where each piece began that this page sends from now on."""
    sent: list[str] = []
    page.on("request", lambda each: sent.append(each.headers["upload-offset"]) if each.method == "PATCH" else None)
    return sent


def test_a_large_file_goes_in_pieces_to_its_page(live_server, recording):
    with chromium() as browser:
        page = at_the_form(signed_in(browser, live_server.url), live_server.url)
        sent = offsets(page)
        save(page, recording)
        page.wait_for_url("**/change/")
        told = page.inner_text("#content")

    [file] = File.objects.all()
    assert sent == ["0", "8388608", "16777216"]
    assert "the mason speaks.wav" in told
    assert (file.media_type, file.size) == ("audio/wav", recording.stat().st_size)
    assert waiting() == []


def test_what_breaks_off_goes_on_where_it_stopped_when_the_same_file_is_chosen_again(live_server, recording):
    def break_off(route: Route) -> None:
        second = route.request.headers.get("upload-offset") == "8388608"
        route.abort() if second else route.continue_()

    with chromium() as browser:
        look = signed_in(browser, live_server.url)
        page = at_the_form(look, live_server.url)
        page.route(UPLOADS, break_off)
        save(page, recording)
        page.wait_for_selector("#upload-progress .counts:has-text('8.0 MiB of')")
        counts = page.inner_text("#upload-progress .counts")
        page.unroute(UPLOADS)
        page = at_the_form(look, live_server.url)
        sent = offsets(page)
        save(page, recording)
        page.wait_for_url("**/change/")

    assert counts == "38 %, 8.0 MiB of 21.0 MiB"
    assert sent == ["8388608", "16777216"]
    assert File.objects.get().size == recording.stat().st_size


def test_it_pauses_and_goes_on_and_axe_finds_no_fault_meanwhile(live_server, recording):
    with chromium() as browser:
        page = (look := signed_in(browser, live_server.url, reduced_motion="reduce")).page
        at_the_form(look, live_server.url)
        held: list[Route] = []
        page.route(UPLOADS, lambda route: held.append(route) if not held else route.continue_())
        save(page, recording)
        page.wait_for_selector("#upload-progress button")
        while not held:
            page.wait_for_timeout(50)
        page.click("#upload-progress button")
        paused = page.inner_text("#upload-progress [role=status]"), page.inner_text("#upload-progress button")
        faults = [*faults_everywhere(look)]
        page.click("#upload-progress button")
        page.wait_for_url("**/change/")

    assert paused == ("Paused. What was sent stays for a week.", "Go on")
    assert faults == []
    assert File.objects.get().size == recording.stat().st_size


def test_a_second_tab_with_the_same_file_says_so(live_server, recording):
    with chromium() as browser:
        look = signed_in(browser, live_server.url)
        page = at_the_form(look, live_server.url)
        held: list[Route] = []
        page.route(UPLOADS, lambda route: held.append(route) if not held else route.continue_())
        save(page, recording)
        while not held:
            page.wait_for_timeout(50)
        other = page.context.new_page()
        other.goto(live_server.url + reverse("admin:archive_file_add"))
        save(other, recording)
        other.wait_for_selector("#upload-progress.errornote")
        said = other.inner_text("#upload-progress [role=status]")
        held[0].continue_()
        page.wait_for_url("**/change/")

    assert said == "This file is being sent in another tab of this browser. Look there."
    assert File.objects.count() == 1


def test_a_refusal_stands_on_the_page_and_another_file_can_be_sent(live_server, recording):
    cut_off = recording.with_name("cut off.wav")
    cut_off.write_bytes(recording.read_bytes()[:9_000_000])
    with chromium() as browser:
        page = at_the_form(signed_in(browser, live_server.url), live_server.url)
        save(page, cut_off)
        page.wait_for_selector("#upload-progress.errornote")
        said = page.inner_text("#upload-progress [role=status]")
        left = waiting()
        save(page, recording)
        page.wait_for_url("**/change/")

    assert said == "cut off.wav was not taken in: it is broken or cut off. Send it again from the original."
    assert left == []
    assert File.objects.get().original_name == "the mason speaks.wav"


def test_whoever_was_logged_out_meanwhile_is_told_and_goes_on(live_server, recording):
    with chromium() as browser:
        look = signed_in(browser, live_server.url)
        page = at_the_form(look, live_server.url)
        held: list[Route] = []
        page.route(UPLOADS, lambda route: held.append(route) if not held else route.continue_())
        save(page, recording)
        while not held:
            page.wait_for_timeout(50)
        page.context.clear_cookies()
        held[0].continue_(headers={**held[0].request.headers, "cookie": ""})
        page.wait_for_selector("#upload-progress.errornote")
        said = page.inner_text("#upload-progress [role=status]")
        other = page.context.new_page()
        other.goto(live_server.url + reverse("admin:login"))
        other.fill("#id_username", "archivist")
        other.fill("#id_password", PASSWORD)
        other.click("[type=submit]")
        other.wait_for_load_state()
        page.click("[name=_save]")
        page.wait_for_url("**/change/")

    assert said.startswith("You are no longer logged in. Log in in another tab, come back, and save once more")
    assert File.objects.count() == 1
