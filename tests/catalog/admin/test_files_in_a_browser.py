"""The pages of files at the desk, as an archivist sees them in Chromium."""

import io

import pytest
from django.urls import reverse
from PIL import Image

from archive.deposit import deposit
from archive.models import User
from tests.archive import saying
from tests.browsing import IN_CHROMIUM, chromium, faults_everywhere
from tests.catalog.admin.test_files import SEEN_BEFORE, smaller
from tests.catalog.admin.test_in_a_browser import PASSWORD, signed_in

pytestmark = IN_CHROMIUM


@pytest.fixture
def pages(transactional_db: None) -> dict[str, str]:
    """A file that says much and is signed, one that looks like it turned, a text; and the pages of files."""
    User.objects.create_superuser("archivist", "a@example.org", PASSWORD)
    talking = deposit(io.BytesIO(saying.signed(saying.jpeg())), "west-door.jpg", None)
    out = io.BytesIO()
    saying.scene().transpose(Image.Transpose.ROTATE_270).save(out, "JPEG")
    deposit(io.BytesIO(out.getvalue()), "small.jpg", None)
    words = deposit(io.BytesIO(b"What the mason said."), "a.txt", None)
    return {
        "list": reverse("admin:archive_file_changelist"),
        "talking": reverse("admin:archive_file_change", args=[talking.pk]),
        "text": reverse("admin:archive_file_change", args=[words.pk]),
        "asking": SEEN_BEFORE,
        "found": f"{SEEN_BEFORE}?file={talking.number}",
    }


def test_no_page_of_files_has_a_fault_that_axe_can_find(live_server, pages):
    found = {}
    with chromium() as browser:
        look = signed_in(browser, live_server.url, reduced_motion="reduce")
        for what, path in pages.items():
            look.said.clear()
            said = tuple(look.at(live_server.url + path).said)
            for each in look.page.locator("details summary").all():
                each.click()
            faults = [*faults_everywhere(look), *said]
            if faults:
                found[what] = faults
        assert look.foreign(live_server.url) == []

    assert found == {}, "\n".join(f"{where}: {faults}" for where, faults in found.items())


def test_a_picture_is_asked_about_and_then_deposited_with_a_word_of_what_it_is_like(live_server, pages):
    picture = {"name": "again.jpg", "mimeType": "image/jpeg", "buffer": smaller()}
    with chromium() as browser:
        look = signed_in(browser, live_server.url).at(live_server.url + pages["asking"])
        look.page.set_input_files("#id_picture", picture)
        look.page.click("text=Look for it")
        look.page.wait_for_selector(".alikes")
        asked = look.page.inner_text("#content")

        look.at(live_server.url + reverse("admin:archive_file_add"))
        look.page.set_input_files("#id_upload", picture)
        look.page.click("[name=_save]")
        look.page.wait_for_selector(".messagelist")
        said = look.page.inner_text(".messagelist")
        drawn = look.page.evaluate("[...document.querySelectorAll('.alike img')].map(each => each.naturalWidth > 0)")

    assert "F-0002 small.jpg" in asked and "looks nearly the same" in asked
    assert "Seen before?" in said and "small.jpg" in said
    assert drawn == [True, True]
