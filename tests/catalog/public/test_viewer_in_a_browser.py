"""The viewer as Chromium shows it: by mouse, finger and keys, in full screen, from a link to a part."""

import io
from urllib.parse import urlsplit

import pytest
from PIL import Image

from archive.deposit import deposit
from tests.browsing import IN_CHROMIUM, Look, chromium
from tests.catalog import filed
from tests.catalog.filed import held, item

pytestmark = IN_CHROMIUM
SEEN = "() => location.hash.replace('#xywh=', '').split(',').map(Number)"


def gradient(width: int = 3840, height: int = 2160) -> str:
    """The number of a picture of that size, no two corners of it alike."""
    picture = Image.radial_gradient("L").resize((width, height)).convert("RGB")
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80)
    out.seek(0)
    return deposit(out, "frame.jpg", None).number


@pytest.fixture
def frame(transactional_db: None) -> str:
    """The number of a published picture of 3840 x 2160."""
    number = gradient()
    filed.published(item(held("M20", number)))
    return number


@pytest.fixture
def look(live_server, frame):
    with chromium() as browser:
        yield at(Look(browser, viewport={"width": 1280, "height": 900}, reduced_motion="reduce"), live_server, frame)


def at(look: Look, live_server, frame: str, fragment: str = "") -> Look:
    look.at(f"{live_server.url}/files/{frame}{fragment}")
    look.page.wait_for_selector(".stage.close")
    return look


def whole_tiles(look: Look) -> list[str]:
    """Tiles asked for at full resolution: as many pixels as the region has."""
    parts = [urlsplit(address).path.split("/") for address in look.fetched if "/0/default.jpg" in address]
    return [part[5] for part in parts if "," in part[5] and part[5].split(",")[2:] == part[6].split(",")]


def seen(look: Look) -> list[int]:
    """The part that is seen, as the address tells it once the hand rests."""
    look.page.wait_for_timeout(600)
    return look.page.evaluate(SEEN)


def test_keys_zoom_to_single_pixels_move_and_come_back(look):
    stage = look.page.locator(".stage.close")
    stage.focus()
    for _ in range(6):
        look.page.keyboard.press("+")
    x, y, width, _height = seen(look)
    assert 0 < width < 1280 and x > 0
    assert whole_tiles(look)
    assert "per cent" in look.page.locator(".plate [role=status]").inner_text()

    look.page.keyboard.press("ArrowRight")
    look.page.keyboard.press("ArrowDown")
    assert seen(look)[0] > x and seen(look)[1] > y

    look.page.keyboard.press("Home")
    look.page.wait_for_timeout(600)
    assert look.page.evaluate("location.hash") == ""


def test_the_wheel_zooms_once_the_picture_has_the_focus_and_scrolls_the_page_before(look):
    box = look.page.locator(".stage.close").bounding_box()
    look.page.mouse.move(box["x"] + 100, box["y"] + 100)
    look.page.mouse.wheel(0, -300)
    look.page.wait_for_timeout(600)
    assert look.page.evaluate("location.hash") == ""

    look.page.mouse.click(box["x"] + 100, box["y"] + 100)
    look.page.mouse.wheel(0, -300)
    near = seen(look)
    assert near[2] < 2000

    look.page.mouse.down()
    look.page.mouse.move(box["x"] + 40, box["y"] + 60, steps=4)
    look.page.mouse.up()
    assert seen(look)[0] > near[0]


def test_two_fingers_draw_it_nearer(look):
    look.page.evaluate(
        """() => {
            const stage = document.querySelector(".stage.close"), box = stage.getBoundingClientRect();
            const finger = (kind, id, x) => stage.dispatchEvent(new PointerEvent(kind, {pointerId: id, bubbles: true,
                clientX: box.left + x, clientY: box.top + 100, pointerType: "touch"}));
            stage.setPointerCapture = () => {};
            finger("pointerdown", 1, 300); finger("pointerdown", 2, 400);
            finger("pointermove", 2, 500); finger("pointermove", 1, 100);
            finger("pointerup", 1, 100); finger("pointerup", 2, 500);
        }"""
    )

    assert 900 < seen(look)[2] < 1000


def test_a_link_to_a_part_shows_that_part_and_can_be_copied(live_server, frame):
    with chromium() as browser:
        look = Look(browser, viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
        at(look, live_server, frame, "#xywh=1000,500,400,225")
        look.page.wait_for_timeout(600)
        assert [part.split(",")[:2] for part in whole_tiles(look)] != []
        look.page.get_by_role("button", name="Copy a link to this part").click()
        copied = look.page.evaluate("navigator.clipboard.readText()")
        left, top, width, height = map(int, copied.partition("#xywh=")[2].split(","))

        assert urlsplit(copied).path == f"/files/{frame}"
        assert left <= 1000 and top <= 500 and left + width >= 1400 and top + height >= 725
        look.page.get_by_text("The link to this part is copied.").wait_for()


def test_full_screen_keeps_the_focus_and_every_button_has_a_name(look):
    names = [button.inner_text().strip() for button in look.page.locator(".tools button").all()]
    assert names == [
        "Zoom in", "Zoom out", "Whole picture", "Turn to the right", "Copy a link to this part", "Full screen",
    ]  # fmt: skip
    look.page.locator(".stage.close").focus()
    look.page.keyboard.press("f")
    look.page.wait_for_function("document.fullscreenElement !== null")
    look.page.wait_for_function("document.activeElement.classList.contains('close')")
    look.page.keyboard.press("f")
    look.page.wait_for_function("document.fullscreenElement === null")
    look.page.wait_for_function("document.activeElement.classList.contains('close')")


def test_turned_it_moves_as_the_hand_does(look):
    look.page.locator(".stage.close").focus()
    for key in "r+++":
        look.page.keyboard.press(key)
    before = seen(look)
    look.page.keyboard.press("ArrowRight")
    after = seen(look)

    assert (before[0], after[1] < before[1]) == (after[0], True)


def test_without_javascript_the_picture_its_sizes_and_its_words_are_there(live_server, frame):
    with chromium() as browser:
        look = Look(browser, java_script_enabled=False, viewport={"width": 390, "height": 800})
        look.at(f"{live_server.url}/files/{frame}")

        assert look.page.locator("a.stage img").bounding_box()["width"] > 300
        assert look.page.locator(".sizes a").count() == 5
        assert not look.page.locator(".tools").is_visible() and not look.page.locator(".keys").is_visible()
        assert look.page.locator("html").bounding_box()["width"] == 390
