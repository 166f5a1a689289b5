import io

import pytest
from django.test import Client
from PIL import Image

from archive.deposit import deposit
from archive.models import Access, File

WIDTH, HEIGHT = 1000, 600


@pytest.fixture
def image(db) -> File:
    """A public picture of four colours, 1000 x 600."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), "red")
    picture.paste("blue", (500, 0, 1000, 300))
    picture.paste("lime", (0, 300, 500, 600))
    out = io.BytesIO()
    picture.save(out, "PNG")
    out.seek(0)
    file = deposit(out, "colours.png", None)
    File.objects.update(access=Access.PUBLIC)
    return file


def asked(client: Client, file: File, request: str):
    return client.get(f"/iiif/image/3/{file.number}/{request}")


@pytest.mark.parametrize(
    ("request_", "size"),
    [
        ("full/max/0/default.jpg", (1000, 600)),
        ("square/max/0/default.jpg", (600, 600)),
        ("500,0,500,300/max/0/default.png", (500, 300)),
        ("900,500,500,500/max/0/default.png", (100, 100)),
        ("pct:50,0,50,50/max/0/default.png", (500, 300)),
        ("full/250,/0/default.jpg", (250, 150)),
        ("full/,150/0/default.jpg", (250, 150)),
        ("full/pct:50/0/default.jpg", (500, 300)),
        ("full/200,200/0/default.jpg", (200, 200)),
        ("full/!400,400/0/default.jpg", (400, 240)),
        ("full/!4000,4000/0/default.jpg", (1000, 600)),
        ("full/^max/0/default.jpg", (1000, 600)),
        ("full/max/90/default.jpg", (600, 1000)),
        ("full/800,/0/default.webp", (800, 480)),
        ("full/100,/!180/gray.png", (100, 60)),
        ("full/100,/0/bitonal.jpg", (100, 60)),
    ],
)
def test_a_request_gives_a_picture_of_the_size_asked_for(client, image, request_, size):
    answer = asked(client, image, request_)

    assert answer.status_code == 200
    assert Image.open(io.BytesIO(answer.content)).size == size
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Cache-Control"] == "public, no-cache"


def test_a_region_shows_that_part_of_the_picture(client, image):
    answer = asked(client, image, "600,100,100,100/10,/0/default.png")

    red, green, blue = Image.open(io.BytesIO(answer.content)).getpixel((5, 5))
    assert (red < 30, green < 30, blue > 220) == (True, True, True)


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ("full/full/0/default.jpg", 400),
        ("full/2000,/0/default.jpg", 400),
        ("full/^2000,/0/default.jpg", 501),
        ("full/0,/0/default.jpg", 400),
        ("full/pct:0/0/default.jpg", 400),
        ("0,0,0,10/max/0/default.jpg", 400),
        ("1000,0,10,10/max/0/default.jpg", 400),
        ("frob/max/0/default.jpg", 400),
        ("full/max/45/default.jpg", 501),
        ("full/max/361/default.jpg", 400),
        ("full/max/-1/default.jpg", 400),
        ("full/max/0/native.jpg", 400),
        ("full/max/0/default.gif", 400),
    ],
)
def test_what_cannot_be_is_refused_with_the_right_status(client, image, request_, status):
    assert asked(client, image, request_).status_code == status


def test_info_names_what_the_image_is(client, image):
    answer = asked(client, image, "info.json")

    told = answer.json()
    assert (told["id"], told["type"], told["profile"]) == (
        "http://127.0.0.1:8000/iiif/image/3/F-0001",
        "ImageService3",
        "level2",
    )
    assert told["sizes"] == [
        {"width": 320, "height": 192},
        {"width": 800, "height": 480},
        {"width": 1000, "height": 600},
    ]
    assert answer["Content-Type"] == "application/json"


def test_info_is_json_ld_for_who_asks_for_it(client, image):
    answer = client.get("/iiif/image/3/F-0001/info.json", headers={"Accept": "application/ld+json"})

    assert answer["Content-Type"] == 'application/ld+json;profile="http://iiif.io/api/image/3/context.json"'


def test_the_address_of_an_image_leads_to_its_information(client, image):
    answer = client.get("/iiif/image/3/F-0001")

    assert (answer.status_code, answer["Location"]) == (303, "http://127.0.0.1:8000/iiif/image/3/F-0001/info.json")


def test_a_closed_file_is_as_unknown_as_one_that_never_was(client, image):
    File.objects.update(access=Access.CLOSED)

    assert [client.get(f"/iiif/image/3/{n}/info.json").status_code for n in ("F-0001", "F-9999")] == [404, 404]


def test_a_picture_known_already_is_not_sent_again(client, image):
    etag = asked(client, image, "full/100,/0/default.jpg")["ETag"]

    again = client.get("/iiif/image/3/F-0001/full/100,/0/default.jpg", headers={"If-None-Match": etag})

    assert (again.status_code, again.content) == (304, b"")
