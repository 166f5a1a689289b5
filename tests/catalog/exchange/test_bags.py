"""Records and files out as a bag and back into an empty site: the same, to the byte; or refused, with what is wrong."""

import io
import json
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import bagit
import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from lxml import etree

from archive import storage
from archive.bag import BagWriter
from archive.deposit import deposit
from archive.fixity.auditing import begin, go_on
from archive.fixity.pace import Pace
from archive.models import Copies, Custody, Event, File, Step, User
from archive.premis import premis
from catalog.exchange.loading import Numbers, load
from catalog.ledger.compiling import compiled
from catalog.ledger.publishing import publish
from catalog.ledger.vocabularies import held
from catalog.models.drafts import Concept, Record, Scheme
from catalog.models.published import Published
from catalog.terms.body import bytes_of
from catalog.terms.document import Collection
from catalog.terms.document.holding import Holding
from tests import sample
from tests.archive.test_deposit import picture
from tests.sample import changed, name

PART = {
    "event": ("type", "at", "outcome", "detail", "note", "tool", "by__pseudonym"),
    "step": ("what", "by_whom", "confidential", "when", "whence", "to_whom", "tool", "method", "sha256_before",
             "sha256_after", "note", "entered_by__pseudonym", "entered_at", "corrects__by_whom"),
    "file": ("number", "sha256", "size", "media_type", "width", "height", "original_name", "metadata",
             "deposited_by__pseudonym", "deposited_at", "access"),
}  # fmt: skip


def house() -> None:
    """The sample's church with a picture of it in a collection, and how the picture came here."""
    by = User.objects.create_user("ani", "ani@example.org", "a-long-password")
    sample.vocabulary()
    Scheme.objects.create(key="unused-so-far", labels={"en": "unused so far"})
    scheme = Scheme.objects.create(key="holding-roles", labels={"en": "roles"})
    Concept.objects.create(key="holding-roles/photograph", scheme=scheme, labels={"en": "photograph"})
    file = deposit(picture("PNG"), "cafe\u0301: west door?.png", by)
    deposit(picture("PNG", (30, 30)), "of nobody's interest.png", None)
    step = Custody.objects.create(
        file=file, what=Step.RECORDED, by_whom="A. Witness", confidential=True, when="2020-10-08", entered_by=by
    )
    Custody.objects.create(file=file, what=Step.CORRECTED, by_whom="B. Witness", corrects=step, confidential=True)
    list(go_on(begin(), Pace()))
    holding = Holding(
        key="M90", file=file.number, role="holding-roles/photograph", caption={"en": "The west door."},
        alt={"en": "A door of stone."}, rights="http://rightsstatements.org/vocab/InC/1.0/", credit="The museum",
    )  # fmt: skip
    church = changed(
        sample.CATHEDRAL, holdings=(holding,), collections=("C-0001",), notes="Zqnote: ask again.", identifiers=()
    )
    collection = Collection(number="C-0001", names=(name("N1", "Doors", shown=True),))
    others = [document for document in sample.EVERYTHING if document.number != church.number]
    publish(load([*others, collection, church], None, Numbers.KEEP, "loaded"), None, "loaded")


def state() -> dict[str, Any]:
    """All that must come back, of the records and files of the bag."""
    return {
        "documents": {r.pk: bytes_of(compiled(r)) for r in Record.objects.order_by("pk")},
        "vocabularies": {s.pk: held(s.pk) for s in Scheme.objects.all()},
        "editions": {p.pk: bytes(p.edition.body) for p in Published.objects.with_body()},
        "file": list(File.objects.filter(number="F-0001").values_list(*PART["file"])),
        "events": list(Event.objects.filter(file__number="F-0001").order_by("id").values_list(*PART["event"])),
        "custody": list(Custody.objects.order_by("id").values_list(*PART["step"])),
        "files": list(File.objects.order_by("number").values_list("number", flat=True)),
        "bytes": storage.original(File.objects.get(number="F-0001").sha256).read_bytes(),
        "premis": premis(File.objects.get(number="F-0001")),
    }


@pytest.fixture
def exported(db, tmp_path, settings) -> Callable[..., dict[str, Any]]:
    """Make the house, run export_bag, tear the house down; gives what it was. The site is empty then."""

    def run(*arguments: str) -> dict[str, Any]:
        with transaction.atomic():
            house()
            was = state()
            call_command("export_bag", *arguments, "--to", str(tmp_path / "shushi.zip"), stdout=io.StringIO())
            transaction.set_rollback(True)
        settings.MEDIA_ROOT = tmp_path / "empty"
        return was

    return run


@pytest.fixture
def bag(exported, tmp_path) -> Path:
    exported("--collection", "C-0001")
    return tmp_path / "shushi.zip"


def unpacked(bag: Path) -> Path:
    with zipfile.ZipFile(bag) as file:
        file.extractall(bag.parent)
    return bag.parent / "shushi"


def test_a_bag_comes_back_into_an_empty_site_as_it_was_to_the_byte(exported, tmp_path):
    was = exported("--all")

    call_command("import_bag", str(tmp_path / "shushi.zip"), publish=True, stdout=io.StringIO())

    now = state()
    for part, before in was.items():
        assert now[part] == before, part


def test_what_is_published_with_a_bag_has_its_public_copies_as_on_a_real_site(exported, tmp_path, settings):
    exported("--all")
    settings.COPIES_AT_ONCE = False

    call_command("import_bag", str(tmp_path / "shushi.zip"), publish=True, stdout=io.StringIO())

    assert {file.copies for file in File.objects.all()} == {Copies.MADE}
    assert Published.objects.filter(number="HL-0001").exists()


def test_one_item_brings_all_that_it_names_and_nothing_else(exported, tmp_path):
    was = exported("HL-0001")
    call_command("import_bag", str(tmp_path / "shushi.zip"), stdout=io.StringIO())

    now = state()
    assert "HL-0001" in now["documents"] and "C-0001" in now["documents"]
    assert {number: was["documents"][number] for number in now["documents"]} == now["documents"]
    assert (now["file"][0][:3], now["events"], now["custody"]) == (was["file"][0][:3], was["events"], was["custody"])
    assert not File.objects.filter(number="F-0002").exists()
    assert not Published.objects.exists()


def test_an_exported_bag_is_valid_by_the_library_of_congresss_own_program(exported, tmp_path):
    exported("--collection", "C-0001", "--sha512")

    found = bagit.Bag(str(unpacked(tmp_path / "shushi.zip")))

    assert found.validate()
    assert sorted(found.algorithms) == ["sha256", "sha512"]
    assert found.info["Source-Organization"] == "Heritage Ledger, sample catalogue"
    assert "http://127.0.0.1:8000/id/HL-0001" in found.info["External-Identifier"]
    assert "data/originals/F-0001/caf\u00e9_ west door_.png" in found.payload_entries()


def test_accounts_that_came_along_cannot_be_logged_in_with(bag):
    call_command("import_bag", str(bag), stdout=io.StringIO())

    user = File.objects.get().deposited_by
    assert (user.username, user.is_active, user.has_usable_password()) == (user.pseudonym, False, False)


def test_premis_in_the_bag_names_nobody_confidential_and_the_history_does(bag):
    folder = unpacked(bag)

    body = (folder / "data/premis/F-0001.xml").read_bytes()
    assert b"Witness" not in body
    assert etree.fromstring(body).tag == "{http://www.loc.gov/premis/v3}premis"
    history = json.loads((folder / "data/files/F-0001.json").read_bytes())
    assert [step["by_whom"] for step in history["custody"]] == ["A. Witness", "B. Witness"]


def test_a_bag_for_the_public_has_editions_and_nothing_of_the_staffs(exported, tmp_path):
    was = exported("--collection", "C-0001", "--public")

    folder = unpacked(tmp_path / "shushi.zip")
    paths = sorted(path.relative_to(folder).as_posix() for path in (folder / "data").rglob("*") if path.is_file())
    assert paths == ["data/editions/C-0001.json", "data/editions/HL-0001.json"]
    assert (folder / "data/editions/HL-0001.json").read_bytes() == was["editions"]["HL-0001"]
    with pytest.raises(CommandError, match="Only whole bags of this program come back"):
        call_command("import_bag", str(tmp_path / "shushi.zip"))


def test_a_site_that_is_not_empty_is_left_alone(bag):
    deposit(picture(), "already here.jpg", None)

    with pytest.raises(CommandError, match="This site has records or files already"):
        call_command("import_bag", str(bag))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["HL-0999"], "There is no record HL-0999. Nothing was written."),
        ([], "Say which: numbers of records, --collection C-0001, or --all."),
        (["--public", "S-0003"], "Not published: S-0003. Leave it out, or publish it. Nothing was written."),
    ],
)
def test_what_cannot_be_bagged_is_told_and_leaves_no_file(db, tmp_path, asked, told):
    with pytest.raises(CommandError) as refused:
        call_command("export_bag", *asked, "--to", str(tmp_path / "bag.zip"))

    assert str(refused.value) == told
    assert list(tmp_path.glob("*bag*")) == []


def test_a_file_that_is_not_sound_goes_into_no_bag(db, tmp_path):
    house()
    storage.first().delete(storage.original_key(File.objects.get(number="F-0001").sha256))

    with pytest.raises(CommandError, match=r"F-0001 is not sound: .*manage\.py repair_files F-0001"):
        call_command("export_bag", "HL-0001", "--to", str(tmp_path / "bag.zip"))
    assert list(tmp_path.glob("*bag*")) == []


Payload = dict[str, bytes]


def rebagged(bag: Path, change: Callable[[Payload], object]) -> Path:
    """The bag with its payload changed and every checksum made anew: valid, and yet not to be believed."""
    with zipfile.ZipFile(bag) as file:
        payload = {n.partition("/data/")[2]: file.read(n) for n in file.namelist() if "/data/" in n}
    change(payload)
    with bag.open("wb") as out, BagWriter(out, "shushi") as writer:
        for path, body in payload.items():
            writer.add(path, [body])
        writer.close({"Heritage-Ledger-Content": "records 1"})
    return bag


def in_history(**said: object) -> Callable[[Payload], object]:
    def change(payload: Payload) -> None:
        told = json.loads(payload["files/F-0001.json"])
        payload["files/F-0001.json"] = json.dumps({**told, **said}).encode()

    return change


PICTURE = "originals/F-0001/caf\u00e9_ west door_.png"
EVENT = {"at": "2026-01-01T00:00:00Z", "type": "ingestion", "outcome": "success"}
STEP = {"what": "received", "by_whom": "Museum", "entered_at": "2026-01-01T00:00:00Z"}
TAMPERED: dict[str, tuple[Callable[[Payload], object], str]] = {
    "a document that is none": (
        lambda p: p.update({"records/HL-0001.json": b'{"type":"item","number":5}'}),
        "data/records/HL-0001.json: Expected `str`, got `int`",
    ),
    "a document under another name": (
        lambda p: p.update({"records/HL-0002.json": p.pop("records/HL-0001.json")}),
        "data/records/HL-0002.json belongs to no record, file or vocabulary of the bag.",
    ),
    "a record that others name, taken out": (
        lambda p: p.pop("records/P-0001.json"),
        "HL-0001 names P-0001, which is not in the bag.",
    ),
    "a vocabulary taken out": (
        lambda p: p.pop("vocabularies/holding-roles.json"),
        "HL-0001 names holding-roles/photograph, which is not in the bag.",
    ),
    "a file taken out": (lambda p: p.pop("files/F-0001.json"), f"data/{PICTURE} belongs to no record, file"),
    "bytes taken out": (lambda p: p.pop(PICTURE), "files/F-0001.json: its bytes are not at data/originals/F-0001/"),
    "other bytes": (
        lambda p: p.update({PICTURE: picture("PNG", (9, 9)).getvalue()}),
        "is not F-0001: its SHA-256 is another than in its history.",
    ),
    "bytes from elsewhere in the bag": (
        in_history(path="records/HL-0001.json"),
        "files/F-0001.json: its bytes are not at data/records/HL-0001.json.",
    ),
    "an event that cannot be": (in_history(events=[{**EVENT, "type": "blessing"}]), "Invalid enum value 'blessing'"),
    "an event that failed and does not say how": (
        in_history(events=[{**EVENT, "outcome": "fail"}]),
        "files/F-0001.json, event 1: Where something did not end well, say how it ended.",
    ),
    "a checksum in custody that is none": (
        in_history(custody=[{**STEP, "sha256_before": "xyz"}]),
        "files/F-0001.json, step 1: A checksum here is a SHA-256",
    ),
    "a correction of a later step": (
        in_history(custody=[{**STEP, "what": "corrected", "corrects": 2}, STEP]),
        "files/F-0001.json, step 1: it corrects no earlier step.",
    ),
    "a field that nobody knows": (in_history(access="public"), "Object contains unknown field `access`"),
}


@pytest.mark.parametrize("how", TAMPERED)
def test_a_bag_whose_checksums_were_made_anew_is_still_looked_through(bag, how, settings):
    change, told = TAMPERED[how]

    with pytest.raises(CommandError) as refused:
        call_command("import_bag", str(rebagged(bag, change)))

    assert told in str(refused.value)
    assert (Record.objects.count(), File.objects.count()) == (0, 0)
    assert not list(settings.MEDIA_ROOT.rglob("*"))


def test_what_is_refused_half_way_leaves_neither_records_nor_bytes(bag, settings):
    """A program under the name of a picture: the strongroom refuses it when the bag is already believed."""
    bad = b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"

    def change(payload: Payload) -> None:
        good = json.loads(payload["files/F-0001.json"])
        path = "originals/F-0009/bad.svg"
        history = {**good, "number": "F-0009", "path": path, "sha256": sha256(bad).hexdigest(), "size": len(bad)}
        payload |= {path: bad, "files/F-0009.json": json.dumps(history).encode()}

    with pytest.raises(CommandError, match="a text that browsers can run"):
        call_command("import_bag", str(rebagged(bag, change)))

    assert (Record.objects.count(), File.objects.count(), User.objects.count()) == (0, 0, 0)
    assert [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()] == []
