"""One byte flipped, one original gone, one that cannot be read: the audit names each, and repair brings them back."""

import csv
import io
import os
from contextlib import contextmanager

from django.core.management import call_command

from archive import storage
from archive.fixity.standing import standing
from archive.models import Audit, Event, State, StoredCopy
from tests.archive.fixity.conftest import NOBODY


@contextmanager
def as_nobody():
    """Root reads whatever it likes; this block runs as somebody who may not."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def ran(*command: str, **options: object) -> tuple[int, str]:
    """Exit status and what was printed."""
    out = io.StringIO()
    try:
        with as_nobody():
            call_command(*command, stdout=out, stderr=io.StringIO(), **options)
    except SystemExit as stopped:
        return int(str(stopped.code)), out.getvalue()
    return 0, out.getvalue()


def harmed(site) -> None:
    """One byte of the first flipped, the second deleted, the third unreadable, all in the first store."""
    first = storage.first()
    one, two, three = site.files
    site.flip(first, one)
    first.delete(storage.original_key(two.sha256))
    site.bar(first, three)


def table(text: str) -> list[tuple[str, str, str, str]]:
    rows = csv.DictReader(io.StringIO(text[text.index("number,") :], newline=""))
    return [(row["number"], row["name"], row["store"], row["fault"]) for row in rows]


def test_sound_files_are_told_as_sound_and_the_exit_status_is_zero(site):
    assert not standing().well

    status, told = ran("check_fixity")

    where = f"{storage.first().name} and in {storage.second().name}"
    assert (status, told) == (0, f"3 of 3 originals read again in {where}: no faults.\n")
    assert standing().well
    assert set(StoredCopy.objects.values_list("state", flat=True)) == {"sound"}


def test_each_fault_is_named_with_what_to_do_and_the_exit_status_is_one(site):
    harmed(site)

    status, told = ran("check_fixity", csv="-")

    name = storage.first().name
    assert status == 1
    assert table(told) == [
        ("F-0001", "stone-1.png", name, "changed"),
        ("F-0002", "stone-2.png", name, "missing"),
        ("F-0003", "stone-3.png", name, "unreadable"),
    ]
    assert "It is sound in the other store: manage.py repair_files F-0002." in told


def test_the_first_page_of_the_desk_hears_of_it(site):
    ran("check_fixity")
    harmed(site)
    ran("check_fixity")

    told = standing()
    assert (told.faulty, told.well, told.says[0]) == (3, False, "3 files are changed, missing or unreadable.")


def test_repair_brings_back_every_byte_and_keeps_the_bad_ones_aside(site):
    harmed(site)
    ran("check_fixity")

    status, told = ran("repair_files", discard=site.frozen)

    assert (status, told.splitlines()[-1]) == (0, "3 files looked at; nothing could not be put right.")
    assert ran("check_fixity")[0] == 0
    aside = [key.partition(".")[0] for key in storage.first().keys("quarantine/")]
    one, _, three = site.files
    assert aside == sorted(f"quarantine/{file.sha256}" for file in ([one] if site.frozen else [one, three]))


def test_what_can_neither_be_read_nor_moved_is_not_written_over_unasked(site):
    if not site.frozen:
        return
    harmed(site)

    status, told = ran("repair_files", "F-0003")

    assert status == 1
    assert "Where what lies there may be lost: manage.py repair_files F-0003 --discard." in told


def test_the_events_tell_the_story(site):
    harmed(site)
    ran("check_fixity")
    ran("repair_files", "F-0001")

    told = Event.objects.filter(file=site.files[0]).order_by("id").values_list("type", "outcome")
    assert list(told)[-3:] == [("fixity check", "fail"), ("recovery", "success"), ("fixity check", "success")]
    last = Event.objects.filter(file=site.files[0], type="recovery").get()
    assert last.detail.startswith(f"Put back into {storage.first().name} from {storage.second().name}")


def test_what_is_lost_from_both_stores_is_named_and_comes_back_from_a_backup_only_if_it_is_the_same(site, tmp_path):
    file = site.files[1]
    body = storage.original(file.sha256).read_bytes()
    for store in (storage.first(), storage.second()):
        store.delete(storage.original_key(file.sha256))
    ran("check_fixity")
    status, told = ran("repair_files")
    assert (status, told.count("manage.py repair_files F-0002 --from FILE")) == (1, 2)

    backup = tmp_path / "backup.png"
    backup.write_bytes(body + b"!")
    assert call_status("repair_files", "F-0002", "--from", str(backup)) == 1
    backup.write_bytes(body)
    assert call_status("repair_files", "F-0002", "--from", str(backup)) == 0
    assert ran("check_fixity")[0] == 0


def call_status(*command: str) -> int:
    try:
        call_command(*command, stdout=io.StringIO())
    except SystemExit as stopped:
        return int(str(stopped.code))
    return 0


def test_the_second_store_is_refilled_from_the_first(site):
    second = storage.second()
    second.delete(storage.original_key(site.files[0].sha256))
    site.flip(second, site.files[1])
    assert ran("check_fixity")[0] == 1

    assert ran("repair_files")[0] == 0

    assert ran("check_fixity")[0] == 0
    assert Event.objects.filter(type="replication", outcome="success").count() == 1


def test_a_sound_original_is_never_written_over(site):
    site.flip(storage.second(), site.files[0])
    before = storage.original(site.files[0].sha256).read_bytes()

    ran("repair_files", "F-0001")

    assert storage.original(site.files[0].sha256).read_bytes() == before
    assert list(storage.first().keys("quarantine/")) == []


def test_what_nobody_owns_is_told_and_forgotten_when_it_is_gone(site, tmp_path):
    (tmp_path / "x").write_bytes(b"left behind")
    key = storage.original_key("ab" * 32)
    storage.first().put(tmp_path / "x", key)

    status, told = ran("check_fixity")
    assert (status, f"{key} in {storage.first().name}: stray. 11 bytes lie" in told) == (1, True)
    storage.first().delete(key)
    assert ran("check_fixity")[0] == 0


def test_a_new_second_store_is_filled_and_then_audited(site, settings):
    settings.SECOND_STORE += "-new"
    os.makedirs(settings.SECOND_STORE, exist_ok=True) if not settings.SECOND_STORE.startswith("s3") else None

    assert call_status("replicate_files") == 0

    assert [storage.second().size(storage.original_key(f.sha256)) for f in site.files] == [f.size for f in site.files]
    assert ran("check_fixity")[0] == 0


def test_a_sample_takes_those_that_were_not_read_for_longest(site):
    assert ran("check_fixity", sample="1")[0] == 0
    assert ran("check_fixity", sample="50%")[0] == 0

    read = StoredCopy.objects.filter(state=State.SOUND).values_list("file__number", flat=True).distinct()
    assert sorted(set(read)) == ["F-0001", "F-0002", "F-0003"]
    assert [(audit.full, audit.size) for audit in Audit.objects.order_by("id")] == [(False, 1), (False, 2)]
    assert not standing().well
