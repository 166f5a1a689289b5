"""Tiles: copied out of the pyramid where they lie in it whole, cut out of it at the edges, and of the right size."""

import io
from math import ceil
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from archive import storage
from archive.copies import PYRAMID, TILE
from archive.copies.cutting import cut
from archive.deposit import deposit
from archive.image.tiles import tile_of
from archive.models import Access, File
from tests.archive.copies.pictures import stream

WIDTH, HEIGHT = 2500, 1337


def shaded(width: int, height: int) -> Image.Image:
    """Every place has a colour of its own: red grows to the right, green downwards, blue waves."""
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    down = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (across, down, ImageChops.offset(across, width // 3, height // 5)))


@pytest.fixture
def file(db) -> File:
    made = deposit(stream(shaded(WIDTH, HEIGHT)), "shaded.png", None)
    File.objects.update(access=Access.PUBLIC)
    return made


def tiles_of(info: dict) -> list[tuple[int, int, int, int, int]]:
    """(factor, x, y, w, h) of every tile that a client may ask for."""
    found = []
    for factor in info["tiles"][0]["scaleFactors"]:
        span = TILE * factor
        for x in range(0, info["width"], span):
            for y in range(0, info["height"], span):
                found.append((factor, x, y, min(span, info["width"] - x), min(span, info["height"] - y)))
    return found


def apart(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures are apart: grey levels, in the mean."""
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean)


@pytest.mark.parametrize("version", [3, 2])
def test_every_tile_that_info_offers_has_its_size_and_shows_its_part(client, file, version):
    base = f"/iiif/image/{version}/{file.number}"
    whole = shaded(WIDTH, HEIGHT)
    asked = tiles_of(client.get(f"{base}/info.json").json())
    assert len(asked) == 15 + 6 + 2 + 1

    for factor, x, y, w, h in asked:
        wide, high = ceil(w / factor), ceil(h / factor)
        answer = client.get(f"{base}/{x},{y},{w},{h}/{wide},{high}/0/default.jpg")
        tile = Image.open(io.BytesIO(answer.content))
        assert (answer.status_code, tile.size, tile.format) == (200, (wide, high), "JPEG")
        assert apart(tile, whole.crop((x, y, x + w, y + h)).resize((wide, high), Image.Resampling.BOX)) < 4


def test_a_copied_tile_is_what_decoding_the_pyramid_gives(file):
    pyramid = storage.copy(file.sha256, PYRAMID)

    copied = tile_of(pyramid, 1, 1, 0)
    decoded = cut(pyramid, (1024, 0, 2048, 1024), TILE, TILE)

    decoded_picture = Image.open(io.BytesIO(decoded.pngsave_buffer()))
    assert apart(Image.open(io.BytesIO(copied)), decoded_picture) < 1


def test_a_copied_tile_is_a_jpeg_file_in_its_own_right(file):
    body = tile_of(storage.copy(file.sha256, PYRAMID), 0, 0, 0)

    assert body.startswith(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00") and body.endswith(b"\xff\xd9")
    assert body.count(b"\xff\xd8\xff") == 1
    with Image.open(io.BytesIO(body)) as tile:
        assert (tile.mode, tile.size) == ("RGB", (TILE, TILE))


@pytest.mark.parametrize("place", [(0, 5, 0), (0, 0, 3), (1, 2, 1), (7, 0, 0)])
def test_there_is_no_tile_beyond_the_edge_or_the_last_level(file, place):
    assert tile_of(storage.copy(file.sha256, PYRAMID), *place) is None


def test_a_pyramid_that_was_replaced_is_read_anew(file, tmp_path: Path):
    place = tmp_path / "pyramid.tif"
    place.write_bytes(storage.copy(file.sha256, PYRAMID).read_bytes())
    assert tile_of(place, 0, 0, 0) is not None
    other = deposit(stream(Image.new("RGB", (1100, 1100), "blue")), "blue.png", None)

    (tmp_path / "new").write_bytes(storage.copy(other.sha256, PYRAMID).read_bytes())
    (tmp_path / "new").replace(place)

    tile = Image.open(io.BytesIO(tile_of(place, 0, 1, 1)))
    assert tile.getpixel((5, 5))[2] > 250


def test_the_picture_is_clean_up_to_its_very_edge(client, db):
    """Whatever lies beyond the edge in the pyramid's last tiles does not bleed into the picture."""
    file = deposit(stream(Image.new("RGB", (1001, 777), "white")), "white.png", None)
    File.objects.update(access=Access.PUBLIC)

    for request in ("full/max/0/default.png", "full/320,/0/default.jpg", "990,770,20,20/max/0/default.png"):
        answer = client.get(f"/iiif/image/3/{file.number}/{request}")
        with Image.open(io.BytesIO(answer.content)) as picture:
            assert min(low for low, _ in picture.convert("RGB").getextrema()) >= 253, request
