"""The desk's eyes on the strongroom: how files came here, whether they are whole, and never "well" unasked."""

import csv
import html
import io
import re
from contextlib import suppress

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import etree

from archive import storage
from archive.deposit import deposit
from archive.models import Audit, Custody, File, Step, Stray, User
from tests.archive.test_deposit import picture

FIXITY = "admin:archive_audit_changelist"


@pytest.fixture
def desk(client, db):
    client.force_login(User.objects.create_superuser("archivist", "a@example.org", "a-long-password"))
    return client


@pytest.fixture
def auditor(client, db):
    user = User.objects.create_user("auditor", "b@example.org", "a-long-password", is_staff=True, role="auditor")
    client.force_login(user)
    return client


def files(count: int) -> list[File]:
    return [deposit(picture("PNG", (40 + n, 30)), f"stone-{n + 1}.png", None) for n in range(count)]


def audited() -> None:
    with suppress(SystemExit):
        call_command("check_fixity", even_empty=True, stdout=io.StringIO())


def seen(page) -> str:
    """The text of a page, as it is read."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())))


def test_the_first_page_says_that_nobody_knows_until_there_was_an_audit(desk):
    assert "No files are kept yet." in seen(desk.get(reverse("admin:index")))
    files(1)
    assert "nobody knows whether the files are sound" in seen(desk.get(reverse("admin:index")))

    audited()

    told = seen(desk.get(reverse("admin:index")))
    assert "every original was sound" in told
    assert f"1 file. Last full audit: {Audit.objects.get().begun:%Y-%m-%d}." in told


def test_an_old_audit_is_called_old_and_not_well(desk):
    files(1)
    audited()
    Audit.objects.update(begun="2020-01-01T00:00:00Z")

    told = seen(desk.get(reverse("admin:index")))

    assert "The last full audit began on 2020-01-01, more than 35 days ago." in told
    assert "every original was sound" not in told


def test_faults_are_on_the_first_page_on_the_fixity_page_and_in_the_csv(desk):
    one, two = files(2)
    storage.first().delete(storage.original_key(two.sha256))
    audited()
    Stray.objects.create(store=storage.first().name, key="originals/ab/cd/abcd", size=7, seen=one.deposited_at)

    first, page = desk.get(reverse("admin:index")), desk.get(reverse(FIXITY))

    address = reverse("admin:archive_file_custody", args=[two.pk])
    for each in (first, page):
        assert f'<a href="{address}">F-0002' in each.content.decode()
        assert "1 file is changed, missing or unreadable." in seen(each)
    told = seen(page)
    assert "Bring it back from a backup: manage.py repair_files F-0002 --from FILE." in told
    assert "originals/ab/cd/abcd" in told
    assert "There is no second store" in told
    rows = list(csv.DictReader(io.StringIO(desk.get(reverse("admin:archive_audit_csv")).content.decode(), newline="")))
    assert [(row["number"], row["fault"]) for row in rows] == [("F-0002", "missing"), ("", "stray")]


def test_every_member_of_the_staff_may_look_and_nobody_else(auditor, client):
    [file] = files(1)
    addresses = [
        reverse(FIXITY),
        reverse("admin:archive_audit_csv"),
        reverse("admin:archive_file_custody", args=[file.pk]),
        reverse("admin:archive_file_premis", args=[file.pk]),
    ]
    assert [auditor.get(address).status_code for address in addresses] == [200] * 4
    client.logout()
    assert [client.get(address).status_code for address in addresses] == [302] * 4


def step(**said: str) -> dict[str, str]:
    return {"what": "received", "by_whom": "Museum", "when": "2020-10-08T13:05:00Z", **said}


def test_a_step_is_added_and_shown(desk):
    [file] = files(1)
    address = reverse("admin:archive_file_custody", args=[file.pk])

    answer = desk.post(address, step(sha256_before=" " + file.sha256.upper(), sha256_after=file.sha256))

    assert answer.status_code == 302
    kept = Custody.objects.get()
    assert (kept.file, kept.entered_by.username, kept.sha256_before) == (file, "archivist", file.sha256)
    told = seen(desk.get(address))
    assert "whole: the two checksums are the same." in told
    assert "As kept here the same bytes." in told


def test_a_transfer_that_changed_the_bytes_is_shown_as_such(desk):
    [file] = files(1)
    address = reverse("admin:archive_file_custody", args=[file.pk])
    desk.post(address, step(sha256_before="a" * 64, sha256_after="b" * 64))

    told = seen(desk.get(address))

    assert "changed: the two checksums differ." in told
    assert "As kept here other bytes than those kept here." in told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"by_whom": ""}, "This field is required."),
        ({"when": "October 2020"}, "October 2020"),
        ({"sha256_before": "abc"}, "A checksum here is a SHA-256: 64 hexadecimal digits"),
        ({"what": "corrected"}, "A correction names the earlier step that it puts right. Choose that step."),
    ],
)
def test_a_step_that_cannot_be_is_refused_in_words_and_nothing_typed_is_lost(desk, said, told):
    [file] = files(1)

    answer = desk.post(reverse("admin:archive_file_custody", args=[file.pk]), step(note="Kept in a box.", **said))

    assert answer.status_code == 200
    assert told in seen(answer)
    assert "Kept in a box." in answer.content.decode()
    assert not Custody.objects.exists()


def test_a_correction_names_a_step_of_this_file_alone(desk):
    one, other = files(2)
    mine = Custody.objects.create(file=one, what=Step.RECEIVED, by_whom="Museum")
    theirs = Custody.objects.create(file=other, what=Step.RECEIVED, by_whom="Museum")
    address = reverse("admin:archive_file_custody", args=[one.pk])

    refused = desk.post(address, step(what="corrected", corrects=str(theirs.pk)))
    taken = desk.post(address, step(what="corrected", corrects=str(mine.pk), note="by post"))

    assert (refused.status_code, taken.status_code) == (200, 302)
    told = seen(desk.get(address))
    assert "Step 2: correction of an earlier step ( step 1 )" in told
    assert "Step 1: received Put right by step 2 ." in told


def test_an_auditor_reads_custody_and_adds_nothing(auditor):
    [file] = files(1)
    address = reverse("admin:archive_file_custody", args=[file.pk])

    assert "Add a step" not in seen(auditor.get(address))
    assert auditor.post(address, step()).status_code == 403
    assert not Custody.objects.exists()


def test_premis_is_taken_away_from_the_files_page(desk):
    [file] = files(1)
    page = desk.get(reverse("admin:archive_file_change", args=[file.pk])).content.decode()
    address = reverse("admin:archive_file_premis", args=[file.pk])
    assert f'href="{address}"' in page

    answer = desk.get(address)

    assert answer["Content-Disposition"] == 'attachment; filename="F-0001-premis.xml"'
    assert etree.fromstring(answer.content).tag == "{http://www.loc.gov/premis/v3}premis"


def queries(desk, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert desk.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("what", ["first page", "fixity", "csv", "custody", "premis"])
def test_a_page_asks_as_much_for_three_rows_as_for_one(desk, what):
    [file] = files(1)
    storage.first().delete(storage.original_key(file.sha256))
    user = User.objects.get()
    addresses = {
        "first page": reverse("admin:index"),
        "fixity": reverse(FIXITY),
        "csv": reverse("admin:archive_audit_csv"),
        "custody": reverse("admin:archive_file_custody", args=[file.pk]),
        "premis": reverse("admin:archive_file_premis", args=[file.pk]),
    }

    def more(count: int) -> None:
        for n in range(count):
            Custody.objects.create(file=file, what=Step.RECEIVED, by_whom=f"Museum {n}", entered_by=user)
            Stray.objects.create(store=storage.first().name, key=f"x{count}{n}", size=1, seen=file.deposited_at)
            audited()

    more(1)
    once = queries(desk, addresses[what])
    others = files(3)[1:]
    for other in others:
        storage.first().delete(storage.original_key(other.sha256))
    more(2)

    assert queries(desk, addresses[what]) == once
