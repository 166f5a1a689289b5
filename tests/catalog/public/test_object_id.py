"""The Object ID sheet as a page and on paper, in four languages, from what is published alone."""

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.utils import translation
from PIL import Image
from pypdf import PdfReader

from archive import storage
from archive.deposit import deposit
from archive.models import File
from catalog.exchange.loading import Numbers, load
from catalog.ledger.merging import merge
from catalog.ledger.publishing import publish
from catalog.ledger.withdrawing import withdraw
from catalog.models.drafts import Concept, Scheme
from catalog.public.pages.laying import laid_out
from catalog.public.paper import MOST_PICTURES, printed
from catalog.public.reader import Reader
from catalog.public.views import object_id
from catalog.terms.document.holding import Holding
from tests import sample
from tests.catalog.crosswalks.printing import MOMENT, the_sample
from tests.sample import changed, name, statement

PAGE, PAPER = "/items/HL-0001/object-id", "/items/HL-0001/object-id.pdf"
RIGHTS = "http://creativecommons.org/publicdomain/zero/1.0/"


def words(page: bytes) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.decode()).split())


def read(paper: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(paper))


def text(paper: bytes) -> str:
    """What a PDF says, in one line."""
    return " ".join(" ".join(page.extract_text() for page in read(paper).pages).split())


def unspaced(words: str) -> str:
    """Words as they are however lines were broken."""
    return "".join(words.split())


def picture(shade: int, size: tuple[int, int] = (900, 600)) -> File:
    exif = Image.Exif()
    exif[0x013B] = "A photographer"
    out = io.BytesIO()
    Image.new("RGB", size, (shade, 90, 120)).save(out, "JPEG", exif=exif)
    out.seek(0)
    return deposit(out, f"{shade}.jpg", None)


@pytest.fixture
def with_pictures(catalogue):
    """A function that publishes HL-0001 with so many photographs, all as wide as this, with this warning."""
    scheme = Scheme.objects.create(key="holding-roles", labels={"en": "Roles"})
    Concept.objects.create(key="holding-roles/photograph", scheme=scheme, labels={"en": "photograph"})

    def published(count: int, **more) -> list[str]:
        files = [picture(n * 15).number for n in range(count)]
        holdings = tuple(
            Holding(
                key=f"M{20 + n}",
                file=file,
                role="holding-roles/photograph",
                caption={"en": f"View {n}"},
                alt={"en": f"A wall, {n}"},
                rights=RIGHTS,
                **more,
            )
            for n, file in enumerate(files)
        )
        load([changed(sample.CATHEDRAL, holdings=holdings)], None, Numbers.KEEP, "pictures")
        publish(["HL-0001"], None, "pictures")
        return files

    return published


def on_paper(number: str, language: str) -> bytes:
    """The sheet of a record of the sample in one language, without a database."""
    with translation.override(language):
        return printed(laid_out(SAMPLE[number], Reader(language)), {}, MOMENT, language)


SAMPLE = the_sample()


def test_the_page_has_every_category_with_its_voices(client, catalogue, no_drafts):
    with no_drafts():
        page = client.get(PAGE).content

    headings = re.findall(r'<section class="category"[^>]*><h2[^>]*>\d+\. ([^<]+)</h2>', page.decode())
    assert (len(headings), headings[0], headings[10], headings[15]) == (
        16,
        "Photographs",
        "Short description",
        "Date documented",
    )
    said = "from 1868 to 1887 Human Rights Watch , 16 December 2020 , HL-0001/S7 . Written in: Human Rights Watch 2020"
    assert said in words(page)
    assert words(page).count("No statement held") == 7
    assert "No photograph held" in words(page)


def test_every_item_leads_to_its_sheet_and_nothing_else_does(client, catalogue):
    assert f'<a class="btn" href="{PAGE}">Object ID sheet</a>' in client.get("/items/HL-0001").content.decode()
    assert f'href="/hy{PAGE}"' in client.get("/hy/items/HL-0001").content.decode()
    assert b"object-id" not in client.get("/places/P-0001").content


def test_the_page_leads_to_paper_and_json_and_names_itself_as_canonical(client, catalogue, settings):
    page = client.get(f"/az{PAGE}").content.decode()

    assert f'href="/az{PAPER}"' in page
    assert 'href="/items/HL-0001.object-id.json"' in page
    assert f'<link rel="canonical" href="{settings.IDENTIFIER_BASE}/az{PAGE}">' in page
    assert '<html lang="az">' in page
    assert "style=" not in page


@pytest.mark.parametrize("below", ["/object-id", "/object-id.pdf"])
def test_what_was_taken_back_moved_or_never_was_answers_as_elsewhere(client, catalogue, below):
    twice = changed(sample.CATHEDRAL, number="HL-0002", position=None, names=(name("N1", "Twice", shown=True),))
    other = changed(sample.CATHEDRAL, number="HL-0003", position=None, names=(name("N1", "Other", shown=True),))
    publish(load([twice, other], None, Numbers.KEEP, "more"), None, "more")
    withdraw("HL-0002", "It was entered twice.", None)
    merge("HL-0003", "HL-0001", None, "One building.")
    publish(["HL-0001"], None, "merged")

    def status(address: str) -> tuple[int, str]:
        answer = client.get(address)
        return answer.status_code, answer.headers.get("Location", "")

    assert status(f"/items/HL-0002{below}") == (410, "")
    assert status(f"/ru/items/HL-0003{below}") == (301, f"/ru/items/HL-0001{below}")
    assert status(f"/items/hl-0001{below}") == (301, f"/items/HL-0001{below}")
    assert status(f"/items/HL-0999{below}") == (404, "")
    assert status(f"/places/P-0001{below}") == (404, "")


@pytest.mark.parametrize("language", ["", "/hy", "/az", "/ru"])
def test_what_has_not_changed_is_not_made_again(client, catalogue, language, monkeypatch):
    for address in (f"{language}{PAGE}", f"{language}{PAPER}"):
        first = client.get(address)
        again = client.get(address, headers={"If-None-Match": first["ETag"]})

        assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
        assert client.get(address).content == first.content


@pytest.mark.parametrize("count", [1, 3])
def test_a_sheet_costs_no_more_for_three_pictures(count, client, with_pictures, no_drafts, django_assert_num_queries):
    with_pictures(count)

    with no_drafts(), django_assert_num_queries(1):
        client.get(PAGE)
    with no_drafts(), django_assert_num_queries(2):
        client.get(PAPER)


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("hy", "1283 թվականի երկու խաչքար"),
        ("az", "1283-cü il tarixli iki xaçdaş"),
        ("ru", "Два хачкара 1283 года"),
        ("en", "Two khachkars (cross-stones) dated 1283"),
    ],
)
def test_paper_can_be_read_back_in_each_language(language, title):
    paper = on_paper("HL-0012", language)
    root = read(paper).trailer["/Root"]
    stated = [each.text[language] for each in SAMPLE["HL-0012"].document.statements if each.kind == "description"]

    assert title in text(paper)
    assert len(stated) > 1
    assert [each for each in stated if unspaced(each) not in unspaced(text(paper))] == []
    assert "\N{REPLACEMENT CHARACTER}" not in text(paper)
    assert (root["/Lang"], read(paper).metadata.title) == (language, f"Object ID: {title}")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value


def test_each_page_tells_of_which_sheet_it_is():
    pages = [page.extract_text() for page in read(on_paper("HL-0001", "en")).pages]

    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert "An institution · Object ID" in page
        assert "HL-0001, edition 3 · Documented: 24 November 2026 · https://example.org/id/HL-0001" in page
        assert f"{number} / {len(pages)}" in page


def test_every_statement_on_paper_has_its_speaker_and_its_source():
    said = text(on_paper("HL-0012", "en"))

    assert "carver editors of allinnet.info, Date not recorded, HL-0012/S2. Written in: Art-A-Tsolum" in said
    assert "abbot or priest Natalia Ghukasyan, Date not recorded, HL-0012/S1. Written in: Ghukasyan" in said


def test_what_only_a_source_says_begins_with_the_source():
    said = text(on_paper("HL-0001", "en"))

    assert "The position is shown as it is recorded. Written in: Wikipedia: Ghazanchetsots Cathedral, infobox" in said


def test_paper_is_tagged_and_has_an_outline():
    paper = read(on_paper("HL-0012", "en"))
    tree = paper.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()["/K"]
    kinds = [each.get_object()["/S"] for each in tree]

    assert (kinds[0], kinds.count("/H1"), kinds.count("/H2")) == ("/H1", 1, 16)
    assert {each.get_object().get("/Lang") for each in tree} == {None, "hy", "az", "ru"}
    assert [each.title for each in paper.outline][:2] == ["Photographs", "Type of object"]


def test_a_sign_that_the_font_lacks_is_marked_and_told():
    record = SAMPLE["HL-0012"]
    odd = changed(record.document, labels={"en": "A stone, 碑"})
    with translation.override("en"):
        sheet = laid_out(type(record)(**{**vars(record), "document": odd}), Reader("en"))
        said = text(printed(sheet, {}, MOMENT, "en"))

    assert "A stone, \N{REPLACEMENT CHARACTER}" in said
    assert "Signs of scripts that are not printed here stand as a mark; the page has them." in said


@pytest.mark.once
def test_the_same_sheet_gives_the_same_bytes_in_every_process():
    made = {_digest(seed) for seed in ("1", "2")}

    assert len(made) == 1


def _digest(seed: str) -> str:
    script = (
        "import os, hashlib, django; os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'archive.settings');"
        "django.setup(); from tests.catalog.public.test_object_id import on_paper;"
        "print(hashlib.sha256(on_paper('HL-0012', 'hy')).hexdigest())"
    )
    env = {**os.environ, "PYTHONHASHSEED": seed}
    root = Path(__file__).resolve().parents[3]
    return subprocess.run([sys.executable, "-c", script], cwd=root, env=env, capture_output=True, text=True).stdout


def test_pictures_are_printed_from_public_copies_and_described(client, with_pictures):
    with_pictures(2)
    paper = read(client.get(PAPER).content)
    images = [Image.open(io.BytesIO(image.data)) for page in paper.pages for image in page.images]
    tree = paper.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()["/K"]

    assert [(image.size, dict(image.getexif())) for image in images] == [((800, 534), {}), ((800, 534), {})]
    assert [each.get_object()["/Alt"] for each in tree if each.get_object()["/S"] == "/Figure"] == [
        "A wall, 0",
        "A wall, 1",
    ]
    assert "Photograph. View 0" in text(client.get(PAPER).content)


def test_a_picture_with_a_warning_is_named_and_not_printed(client, with_pictures):
    with_pictures(1, warning={"en": "Human remains"})
    paper = client.get(PAPER).content

    assert [image for page in read(paper).pages for image in page.images] == []
    assert "Content warning: Human remains Not printed; see the page of the record: Photograph. View 0" in text(paper)


def test_a_sheet_prints_so_many_pictures_and_names_the_others(client, with_pictures):
    with_pictures(MOST_PICTURES + 1)
    paper = client.get(PAPER).content

    assert len([image for page in read(paper).pages for image in page.images]) == MOST_PICTURES
    assert f"Not printed; see the page of the record: Photograph. View {MOST_PICTURES}" in text(paper)


def test_a_copy_that_is_lost_does_not_break_the_sheet(client, with_pictures):
    [number] = with_pictures(1)
    for copy in ("800.jpg", "pyramid.tif"):
        storage.copy(File.objects.get(number=number).sha256, copy).unlink()

    answer = client.get(PAPER)

    assert answer.status_code == 200
    assert "Not printed; see the page of the record: Photograph. View 0" in text(answer.content)


def test_a_long_statement_goes_over_pages_and_nothing_of_it_is_lost(client, catalogue):
    long = " ".join(f"word{n}" for n in range(4000))
    more = statement("S9", "A-0006", "2021", long, "S-0001", kind="description")
    load([changed(sample.CATHEDRAL, statements=(*sample.CATHEDRAL.statements, more))], None, Numbers.KEEP, "long")
    publish(["HL-0001"], None, "long")

    said = text(client.get(PAPER).content)

    assert [n for n in range(4000) if f"word{n}" not in said] == []


def test_where_all_presses_are_at_work_one_is_asked_to_come_again(client, catalogue, monkeypatch):
    monkeypatch.setattr(object_id, "PATIENCE", 0.01)
    with object_id.PRESS, object_id.PRESS:
        answer = client.get(PAPER)

    assert (answer.status_code, answer["Retry-After"], "ETag" in answer) == (503, "10", False)
    assert answer.content.decode() == "Too many sheets are being printed just now. Ask again in ten seconds.\n"
    assert client.get(PAPER).status_code == 200


def test_the_sheet_of_an_earlier_day_says_so_and_is_not_listed(client, catalogue):
    today = MOMENT.now(MOMENT.tzinfo).strftime("%Y-%m-%d")
    page, paper = client.get(f"{PAGE}?as-of={today}"), client.get(f"{PAPER}?as-of={today}")

    assert (page["X-Robots-Tag"], paper["X-Robots-Tag"]) == ("noindex", "noindex")
    assert "As of" in words(page.content)
    assert client.get(f"{PAGE}?as-of=1990-01-01").status_code == 404
