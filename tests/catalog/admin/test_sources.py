"""A source at the desk: its numbers checked, a copy of it deposited, its links watched."""

import io
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from archive.models import Access, File, User
from catalog.ledger.publishing import publish
from catalog.models.drafts import LinkCheck, Source
from catalog.models.published import Published
from catalog.terms.body import public_from
from tests.catalog.admin.test_desk import errors, form_of

ADDRESS = "admin:catalog_source_change"


@pytest.fixture
def desk(client, catalogue):
    client.force_login(User.objects.create_superuser("archivist", "a@example.org", "a-long-password"))
    return client


def picture(colour: str = "white") -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (60, 80), colour).save(out, "PNG")
    return SimpleUploadedFile("page.png", out.getvalue(), "image/png")


def sent(desk, **changes: object):
    """The form of S-0001 sent back with some things changed."""
    address = reverse(ADDRESS, args=["S-0001"])
    return desk.post(address, {**form_of(desk.get(address)), **changes})


def test_a_deposited_copy_fills_in_its_checksum(desk):
    answer = sent(desk, capture=picture())

    assert answer.status_code == 302, errors(answer)
    source, file = Source.objects.get(pk="S-0001"), File.objects.get()
    assert (source.captured, source.held_sha256, source.held_form) == (file, file.sha256, "copy")
    assert f"{file}, {file.size} bytes" in desk.get(reverse(ADDRESS, args=["S-0001"])).content.decode().replace(
        "</a>", ""
    )


def test_only_the_checksum_of_a_copy_is_published_and_the_file_stays_closed(desk):
    sent(desk, capture=picture())
    publish(["S-0001"], None, "with a copy")

    body = bytes(Published.objects.with_body().get(pk="S-0001").edition.body)
    file = File.objects.get()
    assert public_from(body).held.sha256 == file.sha256
    assert file.number.encode() not in body
    assert file.access == Access.CLOSED
    assert desk.get(f"/iiif/image/3/{file.number}/full/max/0/default.jpg").status_code == 404


def test_another_copy_takes_the_place_of_the_one_before(desk):
    sent(desk, capture=picture("white"))
    sent(desk, capture=picture("black"))

    source = Source.objects.get(pk="S-0001")
    assert (File.objects.count(), source.held_sha256) == (2, File.objects.last().sha256)


def test_what_is_no_picture_is_refused_at_the_field(desk):
    answer = sent(desk, capture=SimpleUploadedFile("page.png", b"words", "image/png"))

    assert answer.status_code == 200
    assert "capture" in answer.context["adminform"].form.errors
    assert File.objects.count() == 0


def test_a_checksum_that_is_not_the_copys_is_refused(desk):
    sent(desk, capture=picture())
    kept = File.objects.get().sha256

    answer = sent(desk, held_sha256="ab" * 32)

    assert answer.context["adminform"].form.errors["held_sha256"] == [
        f"This is not the checksum of the copy that is deposited here ({kept}). Put that back, or deposit the copy "
        "that it belongs to."
    ]


def test_numbers_of_registers_are_checked_and_a_doi_is_kept_bare(desk):
    answer = sent(desk, doi="nothing", isbn="978-0-306-40615-8", issn="0140-6737")

    assert set(answer.context["adminform"].form.errors) == {"doi", "isbn", "issn"}

    sent(desk, doi="https://doi.org/10.1000/x_1", isbn="978-0-306-40615-7", issn="0140-6736")

    source = Source.objects.get(pk="S-0001")
    assert (source.doi, source.isbn, source.issn) == ("10.1000/x_1", "978-0-306-40615-7", "0140-6736")


def check(outcome: str, address: str) -> None:
    LinkCheck.objects.create(
        source_id="S-0001", which="address", address=address, checked=datetime(2026, 11, 20, tzinfo=UTC),
        outcome=outcome, status=404, told="The page is gone.",
    )  # fmt: skip


def test_a_dead_link_is_found_in_the_list_and_told_on_the_page(desk):
    check("dead", Source.objects.get(pk="S-0001").url)

    found = desk.get(reverse("admin:catalog_source_changelist"), {"link": "dead"})
    page = desk.get(reverse(ADDRESS, args=["S-0001"])).content.decode()

    assert [source.pk for source in found.context["cl"].result_list] == ["S-0001"]
    assert "address, asked 2026-11-20: dead (HTTP 404). The page is gone." in page


def test_a_link_that_was_corrected_is_dead_no_more(desk):
    check("dead", "https://example.org/the-address-before")

    assert list(desk.get(reverse("admin:catalog_source_changelist"), {"link": "dead"}).context["cl"].result_list) == []
    assert "Not asked yet" in desk.get(reverse(ADDRESS, args=["S-0001"])).content.decode()


def test_the_public_page_says_nothing_of_a_link_that_is_dead(desk, client):
    check("dead", Source.objects.get(pk="S-0001").url)

    assert "The page is gone." not in client.get("/sources/S-0001").content.decode()


def test_what_reference_managers_are_told_follows_from_the_kind(desk):
    assert "CSL report, RIS RPRT, BibTeX techreport" in desk.get(reverse(ADDRESS, args=["S-0001"])).content.decode()


def test_selected_sources_make_a_bibliography(desk):
    answer = desk.post(
        reverse("admin:catalog_source_changelist"),
        {"action": "as_bibliography", "_selected_action": ["S-0001", "S-0002"]},
    )

    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content.decode() == (
        "Human Rights Watch. 2020. Azerbaijan: Attack on Church Possible War Crime. 16 December 2020. "
        "https://www.hrw.org/news/2020/12/16/azerbaijan-attack-church-possible-war-crime.\n"
        "(Human Rights Watch 2020) S-0001\n\n"
        "TASS. 2020. “Azerbaijan denies shelling church in Nagorno-Karabakh”. 8 October 2020.\n(TASS 2020) S-0002\n"
    )
