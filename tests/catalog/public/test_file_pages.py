"""Every file that a published item shows has a page of its own; a warning is heeded wherever a file is shown."""

import io
import re

import pytest
from django.test import Client
from pypdf import PdfReader

from archive.models import File
from catalog.crosswalks.formats import FORMATS
from catalog.ledger.publishing import Blocked
from catalog.ledger.withdrawing import close
from tests.archive import saying
from tests.archive.cleaned import making
from tests.catalog import filed
from tests.catalog.filed import held, item

WARNING = {"en": "Human remains are seen."}


def test_a_file_has_a_page_with_what_each_item_says_of_it(db, client, no_drafts):
    file = filed.picture()
    church = item(held("M20", file, credit="A. Photographer", shows_when="2011"))
    stone = item(held("M21", file, caption={"en": "Seen from the east"}), number="HL-0002", identifiers=())
    filed.published(church, stone)

    with no_drafts():
        page = client.get(f"/files/{file}").content.decode()

    for words in ("Caption M20", "A. Photographer", "2011", "Seen from the east", "1000 × 600", "CC BY 4.0"):
        assert words in page, words
    assert re.findall(r'href="(/items/[^"#]+)#M2', page) == ["/items/HL-0001", "/items/HL-0002"]
    assert re.findall(r'href="(/iiif/image/3/[^"]+)" download', page) == [
        f"/iiif/image/3/{file}/full/{size}/0/default.jpg" for size in ("320,", "800,", "max")
    ]
    assert all(client.get(address).status_code == 200 for address in re.findall(r'(?:href|src)="(/iiif[^"]+)"', page))


def test_a_page_of_a_file_takes_three_queries_however_many_items_show_it(db, client, django_assert_num_queries):
    file = filed.picture()
    filed.published(*(item(held("M20", file), number=f"HL-000{n}", identifiers=()) for n in range(2, 6)))

    with django_assert_num_queries(3):
        assert client.get(f"/files/{file}").status_code == 200


SIGNED = {
    True: "the same to the byte as what was signed",
    False: "it could not be confirmed that this is what was signed",
}


@pytest.mark.parametrize("holds", SIGNED)
def test_a_signed_original_says_whether_its_signature_held_and_never_who_signed(db, client, holds):
    body = bytearray(saying.signed(saying.jpeg()))
    body[-2000] ^= not holds
    file = filed.taken(bytes(body), "west.jpg")
    filed.published(item(held("M20", file)))

    page = client.get(f"/files/{file}").content.decode()

    assert [words in page for words in SIGNED.values()] == [holds, not holds]
    assert f'<time datetime="{File.objects.get(number=file).metadata["c2pa"]["checked"]}">' in page
    for name in ("Stone Watch", "A. Signer", "Stone Camera", "west-door.jpg"):
        assert name not in page, name


def test_a_signature_that_is_read_again_is_told_anew(db, client):
    file = filed.taken(saying.signed(saying.jpeg()), "west.jpg")
    filed.published(item(held("M20", file)))
    was = client.get(f"/files/{file}").headers["ETag"]

    signed = File.objects.get(number=file)
    signed.metadata["c2pa"]["state"] = "invalid"
    signed.save()

    again = client.get(f"/files/{file}", headers={"If-None-Match": was})
    assert again.status_code == 200
    assert SIGNED[False] in again.content.decode()


def test_a_file_that_no_published_record_shows_is_as_unknown_as_one_that_never_was(db, client):
    file, closed = filed.picture(), filed.picture(colour="black")
    filed.published(item(held("M20", file), held("M21", closed, closed=True)))

    assert [client.get(f"/files/{n}").status_code for n in (file, closed, "F-0999", "HL-0001")] == [200, 404, 404, 404]
    assert client.get(f"/files/{file.lower()}").headers["Location"] == f"/files/{file}"
    assert "No published record shows a file F-0999." in client.get("/files/F-0999").content.decode()

    close("HL-0001", "It may harm somebody.", None)
    assert client.get(f"/files/{file}").status_code == 404


def test_the_files_of_an_item_lead_to_one_another(db, client):
    files = [filed.picture(colour=colour) for colour in ("red", "green", "blue")]
    filed.published(item(*(held(f"M2{n}", file) for n, file in enumerate(files))))

    middle = client.get(f"/files/{files[1]}").content.decode()
    first = client.get(f"/files/{files[0]}").content.decode()

    assert re.findall(r'rel="(prev|next)" href="([^"]+)"', middle) == [
        ("prev", f"/files/{files[0]}"),
        ("next", f"/files/{files[2]}"),
    ]
    assert re.findall(r'rel="(prev|next)"', first) == ["next"]


def test_an_item_with_many_pictures_shows_the_first_large_and_the_others_small(db, client):
    files = [filed.picture(colour=colour) for colour in ("red", "green", "blue")]
    filed.published(item(*(held(f"M2{n}", file) for n, file in enumerate(files))))

    page = client.get("/items/HL-0001").content.decode()
    gallery = page.partition('<ul class="gallery"')[2].partition("</ul>")[0]

    assert re.findall(r'<figure id="(M\d+)"', page) == ["M20", "M21", "M22"]
    assert re.findall(r'<figure id="(M\d+)"', gallery) == ["M21", "M22"]
    assert re.findall(r'src="([^"]+)"', gallery) == [
        f"/iiif/image/3/{file}/full/320,/0/default.jpg" for file in files[1:]
    ]
    assert gallery.count('loading="lazy"') == 2


def test_what_is_no_picture_is_offered_as_a_cleaned_copy(db, client):
    paper = filed.paper()
    filed.published(item(held("M20", paper, "drawing")))

    page = client.get(f"/files/{paper}").content.decode()
    copy = client.get(f"/files/{paper}/content")

    assert f'href="/files/{paper}/content" download' in page
    assert "application/pdf" in page and File.objects.get(number=paper).sha256 in page
    assert PdfReader(io.BytesIO(b"".join(copy.streaming_content))).metadata in (None, {})
    assert f'href="/files/{paper}/content"' in client.get("/items/HL-0001").content.decode()


def test_a_file_that_cannot_be_cleaned_is_not_published_and_the_desk_is_told_why(db):
    file = File.objects.get(number=filed.model("image/ktx2"))

    with pytest.raises(Blocked) as refused:
        filed.published(item(held("M20", file.number)))

    assert [(b.at, b.says) for b in refused.value.blockers] == [
        (
            "HL-0001/M20",
            f"The public copies of {file.number} could not be made: A surface of this model is no JPEG or PNG. Export "
            "it with those, and send that. Deposit another file in its place, close it here, or have them made again "
            f"with manage.py make_copies {file.number} --again.",
        )
    ]


def pages(client: Client, file: str) -> dict[str, bytes]:
    """Everything public that has to do with the item, by address."""
    paths = ["/", "/items/HL-0001", "/items/HL-0001/object-id", "/items/HL-0001/object-id.pdf", "/search", "/hy/search"]
    paths += ["/search?view=table", "/search?view=map", "/items", "/places/P-0001", "/events/E-0001", "/sources/S-0001"]
    paths += ["/items/HL-0001/history", "/items/HL-0001/editions/1", f"/files/{file}", f"/hy/files/{file}"]
    paths += ["/search.json", "/search.csv", "/api/v1/items/", "/api/v1/items/HL-0001/", "/iiif/collections/all"]
    paths += ["/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:127.0.0.1:HL-0001"]
    paths += [f"/items/HL-0001{f.suffix}" for f in FORMATS.values() if f.suffix]
    return {path: client.get(path).content for path in paths}


@pytest.mark.parametrize("warned", ["the item", "the picture"])
def test_behind_a_warning_no_picture_is_loaded_nor_named_until_somebody_asks_for_it(db, client, warned):
    file = filed.picture()
    of_item = {"warning": WARNING} if warned == "the item" else {}
    of_picture = {"warning": WARNING} if warned == "the picture" else {}
    filed.published(item(held("M20", file, **of_picture), **of_item))

    named = {path for path, body in pages(client, file).items() if f"/iiif/image/3/{file}".encode() in body}
    manifest = client.get("/iiif/items/HL-0001/manifest").json()

    # The Object ID sheet as data names it, and its warning beside it.
    assert named == {"/items/HL-0001.object-id.json"}
    assert WARNING["en"] in client.get("/items/HL-0001.object-id.json").content.decode()
    assert "thumbnail" not in manifest and "thumbnail" not in manifest["items"][0]
    assert WARNING["en"] in str(manifest)
    for path in ("/items/HL-0001", "/search", f"/files/{file}", "/items/HL-0001/object-id"):
        page = client.get(path).content.decode()
        assert WARNING["en"] in page, path
        assert "og:image" not in page, path
        assert "data-viewer" not in page, path


def test_whoever_asks_for_what_is_behind_a_warning_sees_it_with_the_warning_and_robots_do_not_list_it(db, client):
    file = filed.picture()
    filed.published(item(held("M20", file, warning=WARNING)))

    before = client.get(f"/files/{file}").content.decode()
    [link] = re.findall(r'href="([^"]+\?show=yes)"', before)
    asked = client.get(link)

    assert link == f"/files/{file}?show=yes"
    assert f'src="/iiif/image/3/{file}/full/800,/0/default.jpg"' in asked.content.decode()
    assert WARNING["en"] in asked.content.decode()
    assert asked["X-Robots-Tag"] == "noindex"
    assert "og:image" not in asked.content.decode()


def test_a_warning_of_one_item_stands_before_the_file_on_its_page_and_not_in_another_item(db, client):
    file = filed.picture()
    plain = item(held("M20", file))
    filed.published(plain, item(held("M21", file, warning=WARNING), number="HL-0002", identifiers=()))

    assert f"/iiif/image/3/{file}" in client.get("/items/HL-0001").content.decode()
    assert f"/iiif/image/3/{file}" not in client.get("/items/HL-0002").content.decode()
    assert f"/iiif/image/3/{file}" not in client.get(f"/files/{file}").content.decode()


def test_social_cards_show_the_first_picture_where_nobody_has_to_be_warned(db, client):
    file = filed.picture()
    filed.published(item(held("M20", file)))

    for path in ("/items/HL-0001", f"/files/{file}"):
        page = client.get(path).content.decode()
        assert f'content="http://127.0.0.1:8000/iiif/image/3/{file}/full/800,/0/default.jpg"' in page
        assert 'property="og:image:alt" content="In words M20"' in page


def test_a_film_has_its_poster_captions_and_transcript(db, client):
    files = filed.film()

    for path in ("/items/HL-0001", f"/files/{files['film']}"):
        page = client.get(path).content.decode()
        [player] = re.findall(r"(?s)<video.*?</video>", page)
        assert f'src="/files/{files["film"]}/content" width="320" height="180"' in player
        assert 'preload="none"' in player
        assert f'poster="/iiif/image/3/{files["poster"]}/full/800,/0/default.jpg"' in player
        assert f'src="/files/{files["captions"]}/content" srclang="hy" label="Հայերեն"' in player
        assert f'href="/files/{files["transcript"]}"' in page
    assert "A bell &lt;b&gt;is&lt;/b&gt; rung." in client.get(f"/files/{files['film']}").content.decode()
    assert "A bell &lt;b&gt;is&lt;/b&gt; rung." in client.get(f"/files/{files['transcript']}").content.decode()


def test_a_film_tells_how_large_it_is_and_how_long_it_lasts(db, client):
    page = client.get(f"/files/{filed.film()['film']}").content.decode()

    assert re.search(r"video/webm, [^<]*, 320 × 180, 0:02<br>", page)


def test_behind_a_warning_a_film_has_no_address_no_poster_and_no_captions(db, client):
    files = filed.film(warning=WARNING)

    for path in ("/items/HL-0001", f"/files/{files['film']}", "/search"):
        page = client.get(path).content.decode()
        assert f"{files['film']}/content" not in page, path
        assert "<video" not in page and "<track" not in page, path
    assert "<video" in client.get(f"/files/{files['film']}?show=yes").content.decode()


def test_what_goes_with_a_film_is_behind_its_warning_too(db, client):
    files = filed.film(warning=WARNING)

    item_page = client.get("/items/HL-0001").content.decode()
    film_page = client.get(f"/files/{files['film']}").content.decode()

    assert f"/iiif/image/3/{files['poster']}" not in item_page + film_page
    assert "A bell" not in film_page


def test_a_model_shows_its_poster_and_is_taken_home(db, client):
    model, poster = filed.taken(making.glb(), "stone.glb"), filed.picture()
    filed.published(item(held("M20", model, "model"), held("M21", poster, "poster")))

    page = client.get("/items/HL-0001").content.decode()
    answer = client.get(f"/files/{model}/content")

    assert f'<img src="/iiif/image/3/{poster}/full/800,/0/default.jpg"' in page
    assert f'href="/files/{model}/content"' in page
    assert (answer["Content-Type"], answer["Content-Disposition"]) == (
        "model/gltf-binary",
        f'inline; filename="{model}.glb"',
    )
