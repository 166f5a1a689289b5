"""An audit that is cut off goes on; a store that is away is no heap of missing files; reading keeps its pace."""

import csv
import io
import signal
from argparse import ArgumentTypeError

import pytest
from django.core.management import CommandError, call_command

from archive import storage
from archive.deposit import deposit
from archive.fixity.auditing import begin, go_on, unfinished
from archive.fixity.faults import faults, write_csv
from archive.fixity.pace import Pace, rate
from archive.fixity.standing import standing
from archive.models import Audit, Event, File, StoredCopy
from tests.archive.test_deposit import picture
from tests.own_site import own_site

FILL = """
from tests.archive.test_deposit import picture
from archive.deposit import deposit
for n in range(12):
    deposit(picture("PNG", (40 + n, 30)), f"{n}.png", None)
print("1")
"""
TOLD = """
from archive.models import Audit, Event, StoredCopy
print(json.dumps([
    StoredCopy.objects.count(), Audit.objects.count(), Audit.objects.exclude(ended=None).count(),
    Event.objects.filter(type="fixity check").count(),
]))
"""
SLOW = """
from archive.fixity import auditing
from archive.fixity.pace import Pace
auditing.AT_ONCE = 1
for n, each in enumerate(auditing.go_on(auditing.begin(), Pace())):
    if n == 4:
        print("halfway", flush=True)
        import time
        time.sleep(60)
"""


@pytest.fixture
def files(db) -> list[File]:
    return [deposit(picture("PNG", (40 + n, 30)), f"{n}.png", None) for n in range(3)]


def test_an_audit_that_is_killed_goes_on_where_it_stopped(db, tmp_path):
    with own_site(tmp_path / "site") as site:
        site.run(FILL)
        process = site.start(SLOW)
        assert process.stdout.readline() == "halfway\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
        before = site.run(TOLD)

        ended = site.manage("check_fixity", "--resume")

        assert before == [5, 1, 0, 5]
        assert ended.returncode == 0, ended.stderr
        assert ended.stdout.startswith("7 of 12 originals read again in ")
        assert site.run(TOLD) == [12, 1, 1, 12]


def test_an_audit_that_is_left_keeps_what_it_has_read(files):
    audit = begin()
    reading = go_on(audit, Pace())
    next(reading)
    reading.close()

    assert unfinished() == audit
    assert "has not come to its end. It goes on with manage.py check_fixity --resume." in standing().says[0]
    assert [each.file.number for each in go_on(audit, Pace())] == ["F-0002", "F-0003"]
    assert (unfinished(), Event.objects.filter(type="fixity check").count()) == (None, 3)


def test_resuming_with_nothing_cut_off_begins_anew(files):
    call_command("check_fixity", resume=True, stdout=io.StringIO())

    assert Audit.objects.count() == 1


def test_a_store_that_is_not_mounted_is_said_and_no_file_is_called_missing(files, settings, tmp_path):
    settings.STORE = str(tmp_path / "unmounted")

    with pytest.raises(CommandError, match=r"it holds no original at all\. Is it mounted") as told:
        call_command("check_fixity")

    assert told.value.returncode == 2
    assert not StoredCopy.objects.exists()
    assert any("has not come to its end. " in says and "Is it mounted" in says for says in standing().says)


def test_an_empty_store_is_believed_where_that_is_asked(files, settings, tmp_path):
    settings.STORE = str(tmp_path / "emptied")

    with pytest.raises(SystemExit) as told:
        call_command("check_fixity", even_empty=True, stdout=io.StringIO())

    assert told.value.code == 1
    assert [fault.kind for fault in faults()] == ["missing"] * 3


def test_a_service_that_does_not_answer_is_told_and_no_file_is_called_unreadable(files, settings, monkeypatch):
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
    settings.STORE, settings.S3_ENDPOINT = "s3://strongroom", "http://127.0.0.1:9"

    for options in ({}, {"sample": "2"}):
        with pytest.raises(CommandError, match=r"s3://strongroom cannot be reached: .*Go on with --resume") as told:
            call_command("check_fixity", **options)
        assert told.value.returncode == 2
    assert not StoredCopy.objects.exists()


@pytest.mark.parametrize("sample", ["half", "0", "0%", "101%", "-3"])
def test_a_sample_that_is_none_is_refused_with_an_example(db, sample):
    with pytest.raises(CommandError, match="Write 5% or a number of files"):
        call_command("check_fixity", sample=sample)


def test_a_report_that_cannot_be_written_is_told(files, tmp_path):
    with pytest.raises(CommandError, match="cannot be written") as told:
        call_command("check_fixity", csv=str(tmp_path / "no" / "such.csv"), stdout=io.StringIO())
    assert told.value.returncode == 2


def test_a_report_is_written_to_a_file(files, tmp_path):
    storage.first().delete(storage.original_key(files[1].sha256))
    with pytest.raises(SystemExit):
        call_command("check_fixity", csv=str(tmp_path / "faults.csv"), stdout=io.StringIO())

    [row] = csv.DictReader((tmp_path / "faults.csv").open(encoding="utf-8", newline=""))
    assert row["number"] == "F-0002"
    assert row["what to do"] == "Bring it back from a backup: manage.py repair_files F-0002 --from FILE."


def test_a_name_that_a_spreadsheet_would_run_is_written_as_text(files):
    File.objects.update(original_name="=HYPERLINK(1)")
    StoredCopy.objects.create(
        file=files[0], store=storage.first().name, state="missing", found="It is not there.", at=files[0].deposited_at
    )
    out = io.StringIO()

    write_csv(faults(), out)

    assert out.getvalue().splitlines()[1].startswith("F-0001,'=HYPERLINK(1),")


def test_files_that_came_since_the_audit_and_old_audits_are_never_called_well(files):
    call_command("check_fixity", stdout=io.StringIO())
    assert standing().well
    deposit(picture("PNG", (99, 30)), "late.png", None)
    assert standing().says == ("1 original has come since the last audit and not been read again yet.",)
    Audit.objects.update(begun=Audit.objects.get().begun.replace(year=2020))
    assert "more than 35 days ago" in standing().says[0]


class Clock:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def test_reading_keeps_to_so_many_bytes_a_second(files):
    clock = Clock()
    for _ in go_on(begin(), Pace(100, clock, clock.sleep)):
        pass

    assert clock.now == pytest.approx(sum(file.size for file in files) / 100)


def test_a_rate_is_read_with_its_unit_and_nothing_else():
    assert rate("20MiB") == 20 * 1024**2
    with pytest.raises(ArgumentTypeError, match='"20" is no size'):
        rate("20")
