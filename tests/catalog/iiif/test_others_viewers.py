"""Viewers of others, served from another origin, open what we send and zoom to single pixels."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest

from catalog.terms.document import Collection
from tests import sample
from tests.browsing import IN_CHROMIUM, Look, chromium
from tests.catalog import filed
from tests.catalog.filed import held, item
from tests.catalog.public.test_before_and_after import shown
from tests.catalog.public.test_viewer_in_a_browser import gradient
from tests.npm import unpacked

pytestmark = IN_CHROMIUM
Answered = list[tuple[str, int]]
PAGE = """<!doctype html><meta charset="utf-8"><title>Another origin</title>
<style>#viewer{{position:absolute;inset:0}}</style><div id="viewer"></div><script src="{script}"></script>
<script>{begin}</script>"""
MIRADOR = """Mirador.viewer({{id: "viewer", windows: [{{manifestId: "{manifest}"}}]}});"""
OPENSEADRAGON = """fetch("{manifest}").then(answer => answer.json()).then(manifest => {{
    const services = manifest.items[0].items[0].items[0].body.service;
    const address = (services.find(each => each["@type"] === "{service}" || each.type === "{service}"));
    window.opened = OpenSeadragon({{id: "viewer", tileSources: (address.id || address["@id"]) + "/info.json",
        showNavigationControl: false}});
    opened.addHandler("open", () => opened.viewport.zoomTo(opened.viewport.imageToViewportZoom(1), null, true));
}});"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Says nothing."""


@contextmanager
def another_origin(folder: Path) -> Iterator[str]:
    """A server of files on another port, which is another origin."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def frame(transactional_db, live_server, settings) -> str:
    """The manifest of an item with a picture of 3840 x 2160, at the address it has on the live server."""
    settings.IDENTIFIER_BASE = live_server.url
    filed.published(item(held("M20", gradient())))
    return f"{live_server.url}/iiif/items/HL-0001/manifest"


def at_full_resolution(answered: Answered) -> list[int]:
    """The answers to tiles asked for pixel by pixel, well within the picture."""
    found = []
    for address, status in answered:
        parts = urlsplit(address).path.split("/")
        if "/iiif/image/" not in address or parts[-4].count(",") != 3:
            continue
        _x, _y, width, height = parts[-4].split(",")
        if parts[-3] in (f"{width},{height}", f"{width},", "max", "full"):
            found.append(status)
    return found


def until(look: Look, holds: Callable[[], bool]) -> None:
    """Wait for something to hold, a minute at most."""
    for _ in range(600):
        if holds():
            return
        look.page.wait_for_timeout(100)
    raise AssertionError("It did not come to hold within a minute.")


def opened(tmp_path: Path, package: str, script: str, begin: str, near: Callable[[Look, Answered], None]) -> Answered:
    """What was answered to a viewer that opened a page of another origin, after `near` has come nearer."""
    folder = unpacked(package, tmp_path)
    shutil.copyfile(folder / script, tmp_path / "viewer.js")
    (tmp_path / "index.html").write_text(PAGE.format(script="viewer.js", begin=begin))
    with another_origin(tmp_path) as origin, chromium() as browser:
        look = Look(browser, viewport={"width": 1280, "height": 900})
        answered: Answered = []
        look.page.on("response", lambda answer: answered.append((answer.url, answer.status)))
        look.at(f"{origin}/index.html")
        near(look, answered)
        look.page.wait_for_load_state("networkidle")
        assert [said for said in look.said if "CORS" in said or "blocked" in said] == []
        return answered


def test_mirador_opens_a_manifest_from_another_origin_and_zooms_to_single_pixels(tmp_path, frame):
    def near(look: Look, answered: Answered) -> None:
        # Before it has drawn anything, Mirador zooms to nowhere.
        until(look, lambda: any(address.endswith("/0/default.jpg") for address, _ in answered))
        button = look.page.get_by_role("button", name="Zoom in")
        for _ in range(6):
            button.click()
            look.page.wait_for_timeout(300)
        until(look, lambda: len(at_full_resolution(answered)) > 1)

    answered = opened(tmp_path, "mirador@4.0.0", "dist/mirador.min.js", MIRADOR.format(manifest=frame), near)
    tiles = at_full_resolution(answered)

    assert len(tiles) > 1 and set(tiles) == {200}


def test_mirador_plays_a_film_from_another_origin(tmp_path, transactional_db, live_server, settings):
    settings.IDENTIFIER_BASE = live_server.url
    files = filed.film()

    def near(look: Look, _answered: Answered) -> None:
        look.page.locator("video").wait_for(state="attached")
        size = look.page.evaluate("""async () => {
            const film = document.querySelector("video");
            film.muted = true;
            await film.play();
            return [film.videoWidth, film.videoHeight];
        }""")
        assert size == [320, 180]

    begin = MIRADOR.format(manifest=f"{live_server.url}/iiif/items/HL-0001/manifest")
    answered = opened(tmp_path, "mirador@4.0.0", "dist/mirador.min.js", begin, near)

    assert {status for address, status in answered if f"/files/{files['film']}/content" in address} <= {200, 206}
    assert any(f"/files/{files['film']}/content" in address for address, _ in answered)


@pytest.mark.parametrize("service", ["ImageService3", "ImageService2"])
def test_openseadragon_opens_either_service_from_another_origin_and_zooms_to_single_pixels(tmp_path, frame, service):
    begin = OPENSEADRAGON.format(manifest=frame, service=service)
    script = "build/openseadragon/openseadragon.min.js"

    def near(look: Look, _answered: Answered) -> None:
        look.page.wait_for_function("window.opened?.world.getItemAt(0)?.getFullyLoaded()")

    answered = opened(tmp_path, "openseadragon@6.1.1", script, begin, near)
    tiles = at_full_resolution(answered)

    assert len(tiles) > 1 and set(tiles) == {200}
    assert all(f"/iiif/image/{service[-1]}/" in address for address, _ in answered if "/iiif/image/" in address)


READ = """
const { Traverse, normalize, serialize, serializeConfigPresentation3 } = require(process.argv[1] + "/dist/index.cjs");
const { presentation3StrictUpgrade } = require(process.argv[1] + "/dist/strict.cjs");
const trees = JSON.parse(require("fs").readFileSync(0, "utf8")), warnings = [];
console.warn = (...words) => warnings.push(words.join(" "));
const told = trees.map(tree => {
    const counted = { canvas: 0, annotation: 0, manifest: 0, contentResource: 0 };
    const count = Object.fromEntries(Object.keys(counted).map(kind => [kind, [each => { counted[kind] += 1; }]]));
    new Traverse(count).traverseUnknown(structuredClone(tree));
    const normal = normalize(structuredClone(tree));
    const again = serialize({ entities: normal.entities, mapping: normal.mapping, requests: {} }, normal.resource,
        serializeConfigPresentation3);
    const strict = presentation3StrictUpgrade(structuredClone(tree));
    return { id: tree.id, ...counted, again: (again.items || []).map(each => each.id),
        structures: (again.structures || []).map(each => each.id),
        untouched: JSON.stringify(strict) === JSON.stringify(tree) };
});
process.stdout.write(JSON.stringify({ told, warnings }));
"""


def test_the_parser_of_the_iiif_community_reads_every_manifest_and_mends_nothing(tmp_path, db, client):
    several = (
        held("M20", filed.picture()),
        held("M21", filed.paper(), "drawing"),
        held("M22", filed.picture(), "drawing"),
    )
    few = Collection(number="C-0001", names=(sample.name("N1", "A few", shown=True),), description={"en": "Few."})
    filed.published(
        few,
        item(*several, number="HL-0002", identifiers=(), collections=("C-0001",)),
        item(number="HL-0003", identifiers=(), position=None),
    )
    filed.film("HL-0004")
    addresses = [f"/iiif/items/HL-000{n}/manifest" for n in (1, 2, 3, 4)]
    addresses += ["/iiif/collections/all", "/iiif/collections/C-0001"]
    shown()
    trees = [client.get(address).json() for address in addresses]

    read = in_node(READ, json.dumps(trees), str(unpacked("@iiif/parser@2.2.10", tmp_path)))

    assert read["warnings"] == []
    # It makes a list of the one language of a remark or of captions, and gives manifests in a list no canvases.
    assert [each["untouched"] for each in read["told"]] == [False, True, True, False, False, False]
    for tree, told in zip(trees, read["told"], strict=True):
        assert told["again"] == [each["id"] for each in tree["items"]]
        assert told["structures"] == [each["id"] for each in tree.get("structures", ())]
    assert [each["canvas"] for each in read["told"]][:4] == [2, 2, 1, 2]
    assert [len(each["structures"]) for each in read["told"]] == [0, 2, 0, 0, 0, 0]
    assert [each["manifest"] for each in read["told"]] == [1, 1, 1, 1, 4, 1]


def in_node(script: str, given: str, *arguments: str) -> dict:
    ran = subprocess.run(["node", "-e", script, *arguments], input=given, capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)
