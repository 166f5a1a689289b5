"""Copies are waited for, made by one process at a time, made again as they were, and written down."""

import io
import os
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from archive import storage
from archive.copies.making import SILENCE, make_copies, make_waiting
from archive.deposit import deposit
from archive.models import Copies, Event, File, Happened
from tests.archive.copies.pictures import corners, stream
from tests.own_site import OwnSite, own_site

DEPOSIT = """
import io
from PIL import Image
from archive.deposit import deposit
def deposited(width):
    out = io.BytesIO()
    Image.new("RGB", (width, 90), "red").save(out, "PNG")
    out.seek(0)
    return deposit(out, "a.png", None)
"""


@pytest.fixture
def waiting(db, settings) -> File:
    """A picture just deposited, whose copies nobody has made."""
    settings.COPIES_AT_ONCE = False
    return deposit(stream(corners()), "corners.png", None)


def spoilt(file: File) -> File:
    """Cut off in the store after it was taken in, as by a failing disk."""
    place = storage.original(file.sha256)
    place.chmod(0o644)
    place.write_bytes(place.read_bytes()[:700])
    return file


def copies(file: File) -> dict[str, bytes]:
    store = storage.first()
    return {key: store.local(key).read_bytes() for key in store.keys(storage.copies_key(file.sha256))}


def made_events(file: File) -> list[Event]:
    return list(file.events.filter(type=Happened.COPIES_MADE))


def told(*arguments: str, **options: object) -> str:
    out = io.StringIO()
    call_command("make_copies", *arguments, stdout=out, **options)
    return out.getvalue()


def test_a_deposited_picture_waits_for_its_copies(waiting):
    waiting.refresh_from_db()

    assert (waiting.copies, waiting.copies_made, copies(waiting)) == (Copies.WAITING, None, {})


def test_what_is_no_picture_waits_and_is_cleaned_apart_too(db, settings):
    settings.COPIES_AT_ONCE = False
    file = deposit(io.BytesIO(b"\xef\xbb\xbfSome words.\n"), "a.txt", None)

    assert (file.copies, copies(file)) == (Copies.WAITING, {})
    assert make_copies(file)
    assert (file.copies, list(copies(file).values())) == (Copies.MADE, [b"Some words.\n"])


def test_what_waits_is_made_in_its_order_and_written_down(waiting):
    second = deposit(stream(corners(300, 200)), "small.png", None)

    assert [file.number for file in make_waiting()] == [waiting.number, second.number]

    [event] = made_events(waiting)
    assert (event.outcome, event.detail) == (
        "success",
        "Made 7 public copies: 320.avif, 320.webp, 320.jpg, 600.avif, 600.webp, 600.jpg, pyramid.tif.",
    )
    assert event.tool.startswith("libvips 8.")
    waiting.refresh_from_db()
    assert (waiting.copies, waiting.copies_why) == (Copies.MADE, "")
    assert list(make_waiting()) == []


def test_copies_made_again_are_the_same_bytes(db):
    file = deposit(stream(corners(2000, 1500)), "corners.png", None)
    before = copies(file)

    assert make_copies(file, again=True)

    assert len(before) == 10
    assert copies(file) == before
    assert len(made_events(file)) == 2


def test_copies_that_are_there_are_not_made_again_unasked(db):
    assert not make_copies(deposit(stream(corners()), "corners.png", None))


def test_a_file_that_cannot_be_decoded_says_why_and_does_not_stop_the_others(waiting):
    spoilt(waiting)
    second = deposit(stream(corners(300, 200)), "small.png", None)

    assert [(file.number, file.copies) for file in make_waiting()] == [
        (waiting.number, Copies.FAILED),
        (second.number, Copies.MADE),
    ]

    waiting.refresh_from_db()
    [event] = made_events(waiting)
    assert waiting.copies_why.startswith("The picture cannot be decoded: ")
    assert (event.outcome, event.note) == ("fail", waiting.copies_why)
    assert event.tool.startswith("libvips 8.")


def test_a_file_whose_original_is_lost_says_so(waiting):
    storage.original(waiting.sha256).unlink()

    make_copies(waiting)

    assert waiting.copies_why.startswith("The original is lost: originals/")


def test_copies_that_were_made_stay_where_they_cannot_be_made_again(db):
    file = deposit(stream(corners()), "corners.png", None)
    before, made = copies(file), file.copies_made

    make_copies(spoilt(file), again=True)

    assert (file.copies, file.copies_made, copies(file)) == (Copies.FAILED, made, before)


def test_why_copies_could_not_be_made_stands_only_where_they_could_not(waiting):
    with pytest.raises(IntegrityError), transaction.atomic():
        File.objects.update(copies=Copies.FAILED)
    with pytest.raises(IntegrityError), transaction.atomic():
        File.objects.update(copies_why="a reason")


def test_what_another_is_at_is_left_to_it_until_it_falls_silent(waiting):
    File.objects.update(copies=Copies.MAKING, copies_at=timezone.now())
    assert (make_copies(waiting), make_copies(waiting, again=True), list(make_waiting())) == (False, False, [])

    File.objects.update(copies_at=timezone.now() - SILENCE - timedelta(seconds=1))
    assert [file.copies for file in make_waiting()] == [Copies.MADE]


@pytest.fixture(scope="module")
def site(tmp_path_factory, django_db_setup, django_db_blocker) -> Iterator[OwnSite]:
    with django_db_blocker.unblock(), own_site(tmp_path_factory.mktemp("site")) as made:
        yield made


@pytest.mark.once
def test_several_workers_make_each_file_once(site):
    site.run(f"{DEPOSIT}\n[deposited(width) for width in range(100, 112)]")
    work = "from archive.copies.making import make_waiting; print(json.dumps(sum(1 for _ in make_waiting())))"
    workers = [site.start(work) for _ in range(3)]
    done = [int(worker.communicate(timeout=120)[0]) for worker in workers]
    counted = site.run(
        "from archive.models import File, Event; made = File.objects.filter(copies='made', width__lt=112);"
        "print(json.dumps([made.count(), Event.objects.filter(type='creation', file__in=made).count()]))"
    )

    assert sum(done) == 12
    assert counted == [12, 12]


BESIDE = """
import time
from archive.copies.background import BACKGROUND
from archive.models import File
BACKGROUND.attend() if sys.argv[1] == "attends" else BACKGROUND.wake()
files = [deposited(int(width)).pk for width in sys.argv[2:]]
mine = File.objects.filter(pk__in=files) if files else File.objects
until = time.time() + (60 if sys.argv[1] == "attends" else 1)
while mine.exclude(copies="made").exists() and time.time() < until:
    time.sleep(0.1)
print(json.dumps(sorted(set(mine.values_list("copies", flat=True)))))
"""


@pytest.mark.once
def test_a_process_that_serves_makes_copies_beside_it(site):
    assert site.run(DEPOSIT + BESIDE, "attends", "200", "201") == ["made"]


@pytest.mark.once
def test_a_command_leaves_copies_to_who_serves_which_begins_with_them(site):
    assert site.run(DEPOSIT + BESIDE, "does not", "300", "301") == ["waiting"]
    assert site.run(DEPOSIT + BESIDE, "attends") == ["made"]


def test_what_a_killed_maker_left_is_swept_away(waiting):
    old, new = storage.incoming() / "copies-old", storage.incoming() / "copies-new"
    for folder in (old, new):
        folder.mkdir()
        (folder / "half").write_bytes(b"x")
    os.utime(old, (0, 0))

    list(make_waiting())

    assert [folder.name for folder in storage.incoming().iterdir()] == ["copies-new"]


def test_the_command_makes_what_waits_and_says_how_much(waiting):
    assert told() == "The copies of 1 made.\n"
    assert told() == "The copies of 0 made.\n"


def test_the_command_makes_named_files_again_or_all(waiting):
    deposit(stream(corners(300, 200)), "small.png", None)

    assert told("F-0002") == "The copies of 1 made.\n"
    assert told("F-0002", again=True) == "The copies of 1 made.\n"
    assert told(all=True) == "The copies of 1 made.\n"
    assert told(all=True, again=True) == "The copies of 2 made.\n"


def test_the_command_names_what_could_not_be_made_and_ends_badly(waiting, capsys):
    spoilt(waiting)
    out = io.StringIO()

    with pytest.raises(SystemExit) as ended:
        call_command("make_copies", stdout=out)

    assert ended.value.code == 1
    assert out.getvalue().startswith("F-0001: The picture cannot be decoded: ")
    assert out.getvalue().endswith("The copies of 0 made, of 1 not.\n")


def test_the_command_refuses_what_it_cannot_do(waiting):
    with pytest.raises(CommandError, match="There is no file F-0077 in the strongroom"):
        told("F-0077")
    with pytest.raises(CommandError, match="Say of which files"):
        told(again=True)
