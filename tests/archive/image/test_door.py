import io

import pytest
from django.test import Client
from PIL import Image

from archive import storage
from archive.copies import PYRAMID
from archive.deposit import deposit
from archive.models import Access, Copies, File
from tests.archive.copies.pictures import corners, stream

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


def asked(client: Client, file: File, request: str, version: int = 3):
    return client.get(f"/iiif/image/{version}/{file.number}/{request}")


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
        ("full/max/0/default.avif", (1000, 600)),
        ("10,10,33,33/max/0/default.avif", (33, 33)),
        ("full/100,/!180/gray.png", (100, 60)),
        ("full/333,/0/default.jpg", (333, 200)),
        ("full/334,/0/default.jpg", (334, 201)),
        ("full/100,/360/default.jpg", (100, 60)),
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
        ("full/^!2000,2000/0/default.jpg", 501),
        ("full/pct:101/0/default.jpg", 400),
        ("full/99999999999,/0/default.jpg", 400),
        ("full/,/0/default.jpg", 400),
        ("full/%E0%A5%A7,/0/default.jpg", 400),
        ("pct:0,0,0,0/max/0/default.jpg", 400),
        ("-1,0,10,10/max/0/default.jpg", 400),
        ("full/max/!!0/default.jpg", 400),
        ("full/max/0/grey.jpg", 400),
    ],
)
def test_what_cannot_be_is_refused_with_the_right_status(client, image, request_, status):
    answer = asked(client, image, request_)

    assert (answer.status_code, answer["Content-Type"]) == (status, "text/plain; charset=utf-8")
    assert answer.content.endswith(b".\n")


@pytest.mark.parametrize(
    ("request_", "given"),
    [
        ("full/full/0/default.jpg", (1000, 600)),
        ("full/max/0/default.jpg", (1000, 600)),
        ("full/250,/0/default.jpg", (250, 150)),
        ("full/!4000,300/0/default.jpg", (500, 300)),
        ("square/100,/0/default.png", (100, 100)),
        ("full/100,100/0/default.jpg", (100, 100)),
        ("full/max/270/default.jpg", (600, 1000)),
        ("full/2000,/0/default.jpg", 501),
        ("full/pct:200/0/default.jpg", 501),
        ("full/^max/0/default.jpg", 400),
        ("full/^500,/0/default.jpg", 400),
        ("full/0,/0/default.jpg", 400),
        ("full/max/0/native.jpg", 400),
        ("full/max/12/default.jpg", 501),
        ("1000,0,10,10/full/0/default.jpg", 400),
    ],
)
def test_version_2_knows_full_and_no_caret(client, image, request_, given):
    answer = asked(client, image, request_, version=2)

    size = Image.open(io.BytesIO(answer.content)).size if answer.status_code == 200 else answer.status_code
    assert size == given


@pytest.mark.parametrize(
    ("version", "request_", "same"),
    [
        (3, "0,0,1000,600/1000,/0/color.jpg", "full/max/0/default.jpg"),
        (3, "pct:0,0,50,50/max/360/default.png", "0,0,500,300/max/0/default.png"),
        (3, "full/pct:50/!90/gray.jpg", "full/500,300/!90/gray.jpg"),
        (3, "full/!320,320/0/default.webp", "full/320,192/0/default.webp"),
        (2, "0,0,1000,600/1000,/0/color.jpg", "full/full/0/default.jpg"),
        (2, "full/pct:50/!90/gray.jpg", "full/500,/!90/gray.jpg"),
        (2, "full/500,200/0/default.jpg", "full/500,200/0/default.jpg"),
    ],
)
def test_every_picture_tells_its_canonical_address(client, image, version, request_, same):
    answer = asked(client, image, request_, version)

    base = f"http://127.0.0.1:8000/iiif/image/{version}/F-0001"
    profile = f"http://iiif.io/api/image/{version}/level2.json"
    assert answer["Link"] == f'<{base}/{same}>;rel="canonical", <{profile}>;rel="profile"'
    again = asked(client, image, same, version)
    assert (again.status_code, again["ETag"]) == (200, answer["ETag"])


def test_a_mirrored_picture_is_mirrored_before_it_is_turned(client, image):
    # Red and blue above, lime and red below; §4.3: mirrored first.
    answer = asked(client, image, "full/100,/!90/default.png")

    with Image.open(io.BytesIO(answer.content)) as picture:
        assert [nearest(picture.getpixel(at)) for at in ((15, 25), (45, 25), (15, 75), (45, 75))] == [
            "red", "blue", "lime", "red",
        ]  # fmt: skip


def nearest(pixel: tuple[int, int, int]) -> str:
    return ("red", "lime", "blue")[max(range(3), key=lambda channel: pixel[channel])]


def test_bitonal_is_black_and_white_alone(client, image):
    for form in ("png", "jpg", "webp"):
        answer = asked(client, image, f"full/max/0/bitonal.{form}")
        with Image.open(io.BytesIO(answer.content)) as picture:
            counted = picture.convert("L").histogram()
        assert sum(counted[:16]) + sum(counted[240:]) >= 0.99 * WIDTH * HEIGHT, form


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


def test_info_of_version_2_has_its_own_shape(client, image):
    answer = asked(client, image, "info.json", version=2)

    assert answer.json() == {
        "@context": "http://iiif.io/api/image/2/context.json",
        "@id": "http://127.0.0.1:8000/iiif/image/2/F-0001",
        "protocol": "http://iiif.io/api/image",
        "width": 1000,
        "height": 600,
        "sizes": [{"width": 320, "height": 192}, {"width": 800, "height": 480}, {"width": 1000, "height": 600}],
        "tiles": [{"width": 512, "height": 512, "scaleFactors": [1, 2]}],
        "profile": [
            "http://iiif.io/api/image/2/level2.json",
            {
                "formats": ["jpg", "png", "webp", "avif"],
                "qualities": ["default", "color", "gray", "bitonal"],
                "supports": ["canonicalLinkHeader", "mirroring", "profileLinkHeader", "regionSquare"],
            },
        ],
    }


@pytest.mark.parametrize("version", [3, 2])
def test_every_size_that_info_lists_is_given(client, image, version):
    for size in asked(client, image, "info.json", version).json()["sizes"]:
        answer = asked(client, image, f"full/{size['width']},{size['height']}/0/default.jpg", version)
        assert Image.open(io.BytesIO(answer.content)).size == (size["width"], size["height"])


def test_info_in_plain_json_says_which_context_it_has(client, image):
    assert asked(client, image, "info.json")["Link"] == (
        '<http://iiif.io/api/image/3/context.json>;rel="http://www.w3.org/ns/json-ld#context";'
        'type="application/ld+json", <http://iiif.io/api/image/3/level2.json>;rel="profile"'
    )


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


ADDRESSES = ("", "/info.json", "/full/max/0/default.jpg")


@pytest.mark.parametrize("version", [3, 2])
@pytest.mark.parametrize("rest", ADDRESSES)
def test_what_there_is_not_is_said_in_words(client, image, version, rest):
    answer = client.get(f"/iiif/image/{version}/F-9999{rest}")

    assert (answer.status_code, answer.content) == (404, b"There is no public image F-9999 here.\n")
    assert answer["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("rest", ADDRESSES)
def test_other_sites_may_ask_first_and_heads_have_no_body(client, image, rest):
    address = f"/iiif/image/3/F-0001{rest}"
    preflight = client.options(address, headers={"Access-Control-Request-Method": "GET", "Origin": "https://a.example"})
    head, whole = client.head(address), client.get(address)

    assert (preflight.status_code, preflight["Access-Control-Allow-Origin"]) == (204, "*")
    assert (client.options(address).status_code, client.post(address).status_code) == (204, 405)
    assert (head.status_code, head.content) == (whole.status_code, b"")
    assert head.headers.get("ETag") == whole.headers.get("ETag")


@pytest.mark.parametrize("rest", ADDRESSES[1:])
def test_copies_that_are_not_made_yet_are_a_matter_of_seconds(client, db, settings, rest):
    settings.COPIES_AT_ONCE = False
    file = deposit(stream(corners()), "corners.png", None)
    File.objects.update(access=Access.PUBLIC)

    answer = client.get(f"/iiif/image/3/{file.number}{rest}")

    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert answer.content == b"The public copies of F-0001 are being made. Ask again in 5 seconds.\n"


def test_copies_that_are_lost_are_told_of_too(client, image):
    storage.copy(image.sha256, PYRAMID).unlink()

    answer = asked(client, image, "0,0,512,512/max/0/default.jpg")

    assert (answer.status_code, answer["Retry-After"]) == (503, "3600")
    assert asked(client, image, "full/320,/0/default.jpg").status_code == 200


def test_while_copies_are_made_anew_those_that_there_are_are_given(client, image):
    File.objects.update(copies=Copies.MAKING)

    assert asked(client, image, "full/max/0/default.jpg").status_code == 200


@pytest.mark.parametrize(
    ("size", "form", "status"),
    [("max", "jpg", 200), ("max", "webp", 501), ("max", "avif", 501), ("16000,", "webp", 200), ("max", "png", 200)],
)
def test_what_a_format_cannot_hold_is_not_offered(client, db, size, form, status):
    file = deposit(stream(Image.new("L", (20_000, 210))), "wide.png", None)
    File.objects.update(access=Access.PUBLIC)

    assert asked(client, file, f"full/{size}/0/default.{form}").status_code == status


def test_of_a_very_large_picture_so_much_is_given_at_once(client, db):
    file = deposit(stream(Image.new("L", (10_000, 8_000), 90)), "large.png", None)
    File.objects.update(access=Access.PUBLIC)

    told = asked(client, file, "info.json").json()
    assert (told["maxArea"], told["sizes"][-1]) == (64_000_000, {"width": 8944, "height": 7155})
    assert asked(client, file, "info.json", 2).json()["profile"][1]["maxArea"] == 64_000_000
    assert asked(client, file, "full/9000,/0/default.jpg").status_code == 400
    assert asked(client, file, "full/full/0/default.jpg", 2).status_code == 400
    answer = asked(client, file, "full/max/0/default.jpg")
    assert Image.open(io.BytesIO(answer.content)).size == (8944, 7155)
    assert '/full/max/0/default.jpg>;rel="canonical"' in answer["Link"]


def test_asking_for_a_tile_costs_one_query(client, db, django_assert_num_queries):
    file = deposit(stream(corners(1100, 1100)), "corners.png", None)
    File.objects.update(access=Access.PUBLIC)

    with django_assert_num_queries(1):
        assert asked(client, file, "0,0,512,512/512,512/0/default.jpg").status_code == 200
