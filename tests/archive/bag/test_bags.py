"""Bags by RFC 8493: what we write other programs find valid, and what was tampered with is refused by name."""

import io
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import bagit
import pytest

from archive.bag import BadBag, BagWriter, opened
from archive.bag.names import decoded, encoded, safe

NAMES = ("originals/F-0001/Շուշի, the cathedral's west door.txt", "records/HL-0001.json")
Files = dict[str, bytes]


def written(path: Path, algorithms: tuple[str, ...] = ("sha256",)) -> Path:
    with path.open("wb") as out, BagWriter(out, "shushi", algorithms) as bag:
        bag.add(NAMES[0], [b"stone ", b"by stone"], packed=False)
        bag.add(NAMES[1], [b'{"number":"HL-0001"}'])
        bag.close({"Source-Organization": "The Archive", "External-Identifier": ["HL-0001", "HL-0002\nforged: yes"]})
    return path


@pytest.fixture
def bag(tmp_path) -> Path:
    return written(tmp_path / "bag.zip")


@pytest.mark.parametrize("algorithms", [("sha256",), ("sha256", "sha512")])
def test_a_bag_is_valid_by_the_library_of_congresss_own_program(tmp_path, algorithms):
    with zipfile.ZipFile(written(tmp_path / "bag.zip", algorithms)) as file:
        file.extractall(tmp_path)

    found = bagit.Bag(str(tmp_path / "shushi"))

    assert found.validate()
    assert found.version == "1.0"
    assert found.info["Payload-Oxum"] == "34.2"
    assert found.info["External-Identifier"] == ["HL-0001", "HL-0002 forged: yes"]


def test_what_was_put_in_comes_out(bag):
    with opened(bag) as found:
        assert found.paths == sorted(NAMES)
        assert found.read(NAMES[0]) == b"stone by stone"
        assert found.info["source-organization"] == ["The Archive"]
        with pytest.raises(BadBag, match=r"data/no\.json is not in the bag"):
            found.read("no.json")


def tampered(bag: Path, change: Callable[[Files], None]) -> Path:
    """The bag with its files changed; names may be anything."""
    with zipfile.ZipFile(bag) as file:
        files = {name: file.read(name) for name in file.namelist()}
    change(files)
    with zipfile.ZipFile(bag, "w", zipfile.ZIP_DEFLATED) as out:
        for name, body in files.items():
            out.writestr(name, body)
    return bag


def in_manifest(text: bytes) -> Callable[[Files], None]:
    def change(files: Files) -> None:
        files["shushi/manifest-sha256.txt"] += text
        del files["shushi/tagmanifest-sha256.txt"]

    return change


RECORD, ZEROS = f"shushi/data/{NAMES[1]}", "0" * 64
TAMPERED: dict[str, tuple[Callable[[Files], object], str]] = {
    "a byte of the payload": (
        lambda f: f.update({RECORD: b'{"number":"HL-0002"}'}),
        "data/records/HL-0001.json was changed: its SHA256 is not the one in the manifest.",
    ),
    "a file taken out": (lambda f: f.pop(RECORD), "data/records/HL-0001.json is named in manifest-sha256.txt and is"),
    "a file put in": (
        lambda f: f.update({"shushi/data/records/HL-0009.json": b"{}"}),
        "data/records/HL-0009.json is there and not named in manifest-sha256.txt.",
    ),
    "the count of bytes": (
        lambda f: f.update({"shushi/bag-info.txt": b"Payload-Oxum: 35.2\n"}),
        "Payload-Oxum says 35.2, but there are 34 bytes in 2 files.",
    ),
    "bag-info.txt": (
        lambda f: f.update({"shushi/bag-info.txt": b"Source-Organization: Another\n"}),
        "bag-info.txt was changed: its SHA256 is not the one in the manifest.",
    ),
    "no declaration": (lambda f: f.pop("shushi/bagit.txt"), "bagit.txt is missing, or does not say"),
    "another version": (
        lambda f: f.update({"shushi/bagit.txt": b"BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n"}),
        "bagit.txt is missing, or does not say",
    ),
    "no manifest": (
        lambda f: [f.pop("shushi/manifest-sha256.txt"), f.pop("shushi/tagmanifest-sha256.txt")],
        "It has no manifest with SHA-256 or SHA-512",
    ),
    "a manifest that names two checksums": (
        in_manifest(f"{ZEROS}  data/{NAMES[1]}\n".encode()),
        "manifest-sha256.txt, line 3: data/records/HL-0001.json is named twice, with two checksums.",
    ),
    "a manifest that points out": (
        in_manifest(f"{ZEROS}  ../../etc/passwd\n".encode()),
        'manifest-sha256.txt, line 3: "../../etc/passwd" is not under data/.',
    ),
    "a line that is none": (in_manifest(b"hello\n"), "manifest-sha256.txt, line 3: it is no checksum with a path."),
    "letters of another encoding": (in_manifest(b"\xff\xfe"), "manifest-sha256.txt is not in UTF-8."),
    "files to be fetched": (
        lambda f: f.update({"shushi/fetch.txt": b"http://127.0.0.1/x 1 data/x\n"}),
        "fetch.txt sends for files elsewhere; nothing is fetched here. Send the bag whole.",
    ),
    "a path that leads out": (
        lambda f: f.update({"shushi/../../evil.txt": b"x"}),
        '"shushi/../../evil.txt": its path leads out of the bag.',
    ),
    "an absolute path": (lambda f: f.update({"/etc/evil.txt": b"x"}), '"/etc/evil.txt": its path is not relative'),
    "a path of Windows": (lambda f: f.update({"C:\\evil.txt": b"x"}), '"C:\\evil.txt": its path is not relative'),
    "names that differ in case": (
        lambda f: f.update({"shushi/data/records/hl-0001.JSON": b"{}"}),
        '"data/records/hl-0001.JSON" and "data/records/HL-0001.json" are one name to some systems.',
    ),
    "names that differ in composition": (
        lambda f: f.update({"shushi/data/caf\u00e9": b"", "shushi/data/cafe\u0301": b""}),
        "are one name to some systems.",
    ),
    "two folders": (lambda f: f.update({"other/bagit.txt": b"x"}), "A bag is one folder with everything in it"),
    "a bomb": (
        lambda f: f.update({"shushi/data/zeros": b"0" * 60_000_000}),
        "it was made to do harm.",
    ),
}


@pytest.mark.parametrize("how", TAMPERED)
def test_a_bag_that_was_tampered_with_is_refused_and_what_is_wrong_is_named(bag, how):
    change, told = TAMPERED[how]

    with pytest.raises(BadBag) as refused, opened(tampered(bag, change)):
        pass

    assert told in str(refused.value)


def test_a_link_is_refused(bag):
    with zipfile.ZipFile(bag, "a") as out:
        link = zipfile.ZipInfo("shushi/data/passwords")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        out.writestr(link, "/etc/passwd")

    with pytest.raises(BadBag, match="it is a link or a device, not a file"), opened(bag):
        pass


def test_the_same_name_twice_is_refused(bag):
    with zipfile.ZipFile(bag, "a") as out, pytest.warns(UserWarning, match="Duplicate name"):
        out.writestr(f"shushi/data/{NAMES[1]}", "{}")

    with pytest.raises(BadBag, match=r'"data/records/HL-0001\.json" is there twice'), opened(bag):
        pass


def test_a_bag_that_is_cut_off_or_no_zip_is_refused(bag, tmp_path):
    body = bag.read_bytes()
    for name, bad in {"half.zip": body[: len(body) // 2], "text.zip": b"not a zip", "none.zip": None}.items():
        if bad is not None:
            (tmp_path / name).write_bytes(bad)
        with pytest.raises(BadBag, match=name), opened(tmp_path / name):
            pass


def test_a_byte_flipped_inside_the_packed_bytes_is_found(bag):
    body = bytearray(bag.read_bytes())
    place = body.index(b"stone by")
    body[place] ^= 1
    bag.write_bytes(bytes(body))

    with pytest.raises(BadBag, match=r"west door\.txt cannot be unpacked: Bad CRC-32"), opened(bag):
        pass


def test_an_error_of_whoever_reads_the_bag_is_no_fault_of_the_bag(bag):
    with pytest.raises(OSError, match="disk full"), opened(bag):
        raise OSError("disk full")


def test_a_bag_by_other_hands_is_taken_with_other_manifests_beside_and_names_encoded(tmp_path):
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "a\nb.txt").write_text("x")
    bagit.make_bag(str(folder), {"Contact-Name": "Them"}, checksums=["md5", "sha512"])
    with zipfile.ZipFile(tmp_path / "theirs.zip", "w") as out:
        for path in folder.rglob("*"):
            out.write(path, path.relative_to(tmp_path))

    with opened(tmp_path / "theirs.zip") as found:
        assert found.paths == ["a\nb.txt"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Շուշի.jpg", "Շուշի.jpg"),
        ("cafe\u0301.jpg", "caf\u00e9.jpg"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("a:b*c?.tif", "a_b_c_.tif"),
        ("100%.png", "100_.png"),
        ("CON.txt", "_CON.txt"),
        (" . ", "file"),
        ("x" * 300 + ".jpeg", "x" * 145 + ".jpeg"),
        ("ա" * 300 + ".jpg", "ա" * 73 + ".jpg"),
    ],
)
def test_names_become_such_as_every_system_can_keep(name, kept):
    assert safe(name) == kept


def test_paths_in_manifests_encode_ends_of_lines_and_percent_signs_alone():
    assert encoded("data/100% a\r\nb Շ") == "data/100%25 a%0D%0Ab Շ"
    assert decoded(encoded("data/100%0A a\r\nb")) == "data/100%0A a\r\nb"
    assert io.StringIO(encoded("a\nb")).readline() == "a%0Ab"
