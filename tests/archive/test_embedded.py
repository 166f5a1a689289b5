"""What files say of themselves is read whole, in plain text, and what is hostile in it is passed over and noted."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command
from fpdf import FPDF
from mutagen.id3 import APIC, TIT2, TPE1
from mutagen.wave import WAVE

from archive.deposit import Refused, deposit
from archive.embedded import read_embedded
from archive.embedded.summary import tells
from archive.models import Event, File, Happened
from tests.archive import saying

DATES = {
    "Taken": ["2023-05-01 10:11:12 +04:00"],
    "Modified": ["2023-05-02 09:00:00 (no time zone given)"],
}


def read(tmp_path: Path, body: bytes, media_type: str) -> dict:
    place = tmp_path / "a"
    place.write_bytes(body)
    return read_embedded(place, media_type)


@pytest.mark.parametrize("media_type", saying.TALKATIVE)
def test_every_format_tells_the_staff_who_when_and_where(tmp_path, media_type):
    told = tells(read(tmp_path, saying.TALKATIVE[media_type](), media_type))

    assert told["Camera"] == ["NIKON COOLPIX"]
    assert told["Serial number of the camera"] == ["SERIAL-1283"]
    assert told["Serial number of the lens"] == ["LENS-77"]
    assert told["Owner"] == ["Owner O."]
    assert told["Maker"] == ["A name that can hurt"]
    assert {label: told[label] for label in DATES} == DATES
    assert told.position is not None
    assert (told.position.latitude, told.position.longitude) == (39.7588193, 46.7497528)
    assert "GPSLatitude 39, 45, 317493/10000" in told.position.as_written


def test_the_very_values_of_exif_are_kept_and_the_makers_note_is_not_read(tmp_path):
    exif = read(tmp_path, saying.jpeg(), "image/jpeg")["exif"]

    assert exif["Photograph"] == {
        "ExposureTime": "1/75",
        "DateTimeOriginal": "2023:05:01 10:11:12",
        "OffsetTimeOriginal": "+04:00",
        "BodySerialNumber": "SERIAL-1283",
        "LensSerialNumber": "LENS-77",
        "CameraOwnerName": "Owner O.",
        "MakerNote": "not read: its form is the maker's own",
    }
    assert exif["Image"]["Orientation"] == "6 (to be turned right)"


def test_iptc_and_xmp_are_read_in_any_script_and_what_is_nested_is_a_path(tmp_path):
    found = read(tmp_path, saying.jpeg(), "image/jpeg")

    assert found["iptc"]["Application"] == {
        "By-line": "A name that can hurt",
        "City": "Şuşa",
        "Keywords": ["church", "Հայ"],
    }
    assert found["xmp"]["dc"] == {
        "creator": "A name that can hurt",
        "subject": ["church", saying.SUBJECT],
        "title": ["West door", "Дверь (ru)"],
    }
    assert found["xmp"]["xmpMM"] == {"History[1]/stEvt:action": "saved", "History[1]/stEvt:when": "2023-05-01"}
    assert found["text"] == {"Text": {"Comment": "SECRET COMMENT"}}


def test_text_of_a_png_is_read_compressed_or_not(tmp_path):
    assert read(tmp_path, saying.png(), "image/png")["text"]["Text"] == {
        "Author": "A name that can hurt",
        "Comment": "SECRET COMMENT Շուշի",
        "Copyright": "Owner O.",
    }


def test_an_extended_packet_is_put_together(tmp_path):
    packet = saying.XMP.replace(b"Near the well", b"Beyond the well").replace(b"photoshop:City", b"photoshop:State")
    head = b"http://ns.adobe.com/xmp/extension/\0" + b"A" * 32 + len(packet).to_bytes(4)
    pieces = [head + at.to_bytes(4) + packet[at : at + 500] for at in range(0, len(packet), 500)]
    body = saying.with_segments(saying.jpeg(), *(saying.segment(0xE1, piece) for piece in reversed(pieces)))

    photoshop = read(tmp_path, body, "image/jpeg")["xmp"]["photoshop"]

    assert photoshop == {"City": "Near the well", "State": "Beyond the well"}


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
HOSTILE = {
    "entities that swell": saying.XMP.replace(b"<x:xmpmeta", LAUGHS + b"<x:xmpmeta").replace(b"church", b"&b;"),
    "a file of this machine": saying.XMP.replace(
        b"<x:xmpmeta", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x:xmpmeta'
    ),
}


def with_packet(packet: bytes) -> bytes:
    out = io.BytesIO()
    saying.scene().save(out, "JPEG", xmp=packet)
    return out.getvalue()


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_packets_are_not_read_and_the_picture_is_refused(db, tmp_path, what):
    body = with_packet(HOSTILE[what])

    assert read(tmp_path, body, "image/jpeg")["notes"] == [
        "XMP: it has a DTD or entities, which may be hostile, and was not read."
    ]
    with pytest.raises(Refused, match="its metadata holds what a browser would run"):
        deposit(io.BytesIO(body), "a.jpg", None)


def test_a_broken_packet_is_noted_and_the_picture_is_taken_in(db):
    file = deposit(io.BytesIO(with_packet(b"<x:xmpmeta")), "a.jpg", None)

    [note] = file.metadata["notes"]
    assert note.startswith("XMP: it is broken, and was not read")
    assert "xmp" not in file.metadata
    assert Event.objects.get(type=Happened.METADATA_READ).outcome == "warning"


def test_nesting_without_end_is_read_to_a_depth(tmp_path):
    deep = b"<rdf:li><rdf:Bag>" * 900 + b"<rdf:li>x</rdf:li>" + b"</rdf:Bag></rdf:li>" * 900
    out = io.BytesIO()
    saying.scene().save(out, "JPEG", xmp=saying.XMP.replace(b"<rdf:li>church</rdf:li>", deep))

    subject = read(tmp_path, out.getvalue(), "image/jpeg")["xmp"]["dc"]

    assert [value for name, value in subject.items() if name.startswith("subject[1]")] == [
        "nested too deep, and not read"
    ]


def test_a_picture_whose_exif_is_torn_is_taken_in_and_shown(db):
    for at in range(8, 420, 29):
        body = bytearray(saying.jpeg())
        start = body.index(b"Exif\0\0")
        body[start + at : start + at + 40] = bytes(range(215, 255))
        deposit(io.BytesIO(bytes(body)), f"{at}.jpg", None)

    assert File.objects.count() == 15


@pytest.mark.parametrize("at", range(20, 420, 13))
def test_broken_exif_never_refuses_a_good_picture(tmp_path, at):
    body = bytearray(saying.jpeg())
    start = body.index(b"Exif\0\0")
    body[start + at : start + at + 4] = b"\xff\xff\xff\xff"

    found = read(tmp_path, bytes(body), "image/jpeg")

    # Whatever became of EXIF, the other blocks are there.
    assert (len(found["iptc"]["Application"]), len(found["xmp"]["dc"])) == (3, 3)


def test_values_and_the_whole_are_bounded_and_what_was_cut_is_told(tmp_path):
    many = "".join(f"<dc:x{n}>{'y' * 3000}</dc:x{n}>" for n in range(60)).encode()
    packet = saying.XMP.replace(b"<dc:creator>", many + b"<dc:creator>")
    place = tmp_path / "a.webp"
    saying.scene().save(place, "WEBP", xmp=packet, exif=saying.exif().tobytes())

    found = read_embedded(place, "image/webp")

    assert len(json.dumps(found).encode()) <= 64 * 1024
    assert found["xmp"]["dc"]["x0"].endswith("… (3,000 characters, cut here)")
    assert len(found["xmp"]["dc"]["x0"]) <= 2000
    [note] = found["notes"]
    assert note.endswith("values of xmp were left out: 64 KiB are kept in all.")


def test_text_that_inflates_without_end_is_cut(tmp_path):
    body = saying.png()
    at = body.index(b"IDAT") - 4
    found = read(tmp_path, body[:at] + saying.cut_text(b"Bomb", 60_000_000) + body[at:], "image/png")

    assert len(found["text"]["Text"]["Bomb"]) <= 2000


def test_what_databases_cannot_keep_is_taken_out(db):
    out = io.BytesIO()
    exif = saying.exif()
    exif[0x010E] = "a\0b"
    exif[0x9C9B] = "\ud800x".encode("utf-16-le", "surrogatepass")
    saying.scene().save(out, "JPEG", exif=exif.tobytes())

    file = deposit(io.BytesIO(out.getvalue()), "a.jpg", None)

    image = File.objects.get(pk=file.pk).metadata["exif"]["Image"]
    assert "\0" not in json.dumps(image) and "\\u0000" not in json.dumps(image)
    assert image["XPTitle"] == "\ufffdx"


def test_a_pdf_tells_who_made_it_and_with_what(tmp_path):
    paper = FPDF()
    paper.add_page()
    paper.set_author("A name that can hurt")
    paper.set_title("Şuşa")
    paper.set_xmp_metadata(saying.XMP.decode().partition("?>")[2].rpartition("<?xpacket")[0])

    found = read(tmp_path, bytes(paper.output()), "application/pdf")

    assert found["pdf"]["Document"]["Author"] == "A name that can hurt"
    assert (found["pdf"]["Document"]["Title"], found["pdf"]["Document"]["Pages"]) == ("Şuşa", "1")
    assert found["xmp"]["aux"] == {"OwnerName": "Owner O."}


def test_tags_of_sound_are_read_and_pictures_in_them_told_by_their_size(tmp_path):
    place = tmp_path / "a.wav"
    place.write_bytes(b"RIFF" + (36 + 8000).to_bytes(4, "little") + b"WAVEfmt " + WAVE_FORMAT + b"\0" * 8000)
    sound = WAVE(place)
    sound.add_tags()
    for frame in (TPE1(3, ["A name"]), TIT2(3, ["Bells"]), APIC(3, "image/png", 3, "", b"\0" * 77)):
        sound.tags.add(frame)
    sound.save()

    found = read_embedded(place, "audio/wav")

    assert found["tags"]["Stream"]["length"] == "1.0 s"
    assert found["tags"]["WAVE"] == {"TPE1": "A name", "TIT2": "Bells", "APIC:": "77 bytes"}


WAVE_FORMAT = (
    (16).to_bytes(4, "little")
    + (1).to_bytes(2, "little") * 2
    + (8000).to_bytes(4, "little") * 2
    + (1).to_bytes(2, "little")
    + (8).to_bytes(2, "little")
    + b"data"
    + (8000).to_bytes(4, "little")
)


def test_reading_is_written_down_and_done_again_on_demand(db, capsys):
    file = deposit(io.BytesIO(saying.jpeg()), "a.jpg", None)
    assert Event.objects.get(type=Happened.METADATA_READ).detail == "Values read: EXIF 16, IPTC 4, XMP 7, Text 1."
    File.objects.update(metadata={})

    call_command("read_embedded")
    assert File.objects.get().metadata == {}
    call_command("read_embedded", "--again")

    assert File.objects.get().metadata == file.metadata
    assert Event.objects.filter(type=Happened.METADATA_READ).count() == 2
    assert capsys.readouterr().out.splitlines() == [
        "0 files were read, 0 of them with something to note.",
        "1 files were read, 0 of them with something to note.",
    ]
