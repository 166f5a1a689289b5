"""Films and recordings play in Chromium."""

import pytest

from tests.archive import films
from tests.browsing import IN_CHROMIUM, SIZES, Look, chromium
from tests.catalog import filed
from tests.catalog.filed import held, item

pytestmark = IN_CHROMIUM
PLAYED = """async tag => {
    const player = document.querySelector(tag);
    player.muted = true;
    await player.play();
    await new Promise(done => { player.ontimeupdate = () => player.currentTime > 0.3 && done(); });
    player.pause();
    player.currentTime = 1.5;
    await new Promise(done => { player.onseeked = done; });
    return { duration: player.duration, at: player.currentTime, error: player.error,
        size: [player.videoWidth || 0, player.videoHeight || 0] };
}"""
READ = """async () => {
    const track = document.querySelector("video").textTracks[0];
    track.mode = "showing";
    while (!track.cues?.length) await new Promise(done => setTimeout(done, 50));
    return [...track.cues].map(cue => cue.text);
}"""


@pytest.fixture
def film(transactional_db) -> str:
    return filed.film()["film"]


@pytest.fixture(params=["mp3", "flac", "wav"])
def recording(request, transactional_db) -> str:
    file = filed.taken(films.recording(request.param), f"bell.{request.param}")
    filed.published(item(held("M20", file, "film")))
    return file


def test_a_film_plays_goes_to_any_moment_and_has_its_captions(film, live_server):
    with chromium() as browser:
        look = Look(browser).at(f"{live_server.url}/files/{film}")

        played = look.page.evaluate(PLAYED, "video")

        assert (played["error"], played["at"], played["size"]) == (None, 1.5, [320, 180])
        assert played["duration"] == pytest.approx(2, abs=0.1)
        assert look.page.evaluate(READ) == ["A bell."]
        assert look.said == []


def test_a_recording_plays_and_goes_to_any_moment(recording, live_server):
    with chromium() as browser:
        look = Look(browser).at(f"{live_server.url}/files/{recording}")

        played = look.page.evaluate(PLAYED, "audio")

        assert (played["error"], played["at"]) == (None, 1.5)
        assert played["duration"] == pytest.approx(2, abs=0.1)


def test_nothing_moves_when_a_film_is_loaded(film, live_server):
    with chromium() as browser:
        for width in SIZES:
            look = Look(browser, viewport={"width": width, "height": 900}).at(f"{live_server.url}/files/{film}")

            before = look.page.locator("video").bounding_box()
            look.page.evaluate(PLAYED, "video")

            assert before == look.page.locator("video").bounding_box()
            assert before is not None and before["width"] <= width
