"""IPTC-IIM (version 4.2): what press agencies and scanners write into pictures."""

from collections.abc import Iterator

from archive.embedded.plain import Groups, decoded, plain

_RESOURCE = b"8BIM"
_IPTC_RESOURCE = 0x0404
_CHARACTER_SET, _UTF_8 = (1, 90), b"\x1b%G"
_MOST_DATASETS = 1_000
NAMES = {
    (1, 0): "EnvelopeRecordVersion", (1, 20): "FileFormat", (1, 30): "ServiceIdentifier", (1, 70): "DateSent",
    (1, 80): "TimeSent", (1, 90): "CodedCharacterSet", (1, 100): "UniqueObjectName",
    (2, 0): "RecordVersion", (2, 3): "ObjectType", (2, 4): "ObjectAttribute", (2, 5): "ObjectName",
    (2, 7): "EditStatus", (2, 10): "Urgency", (2, 12): "SubjectReference", (2, 15): "Category",
    (2, 20): "SupplementalCategory", (2, 22): "FixtureIdentifier", (2, 25): "Keywords",
    (2, 26): "ContentLocationCode", (2, 27): "ContentLocationName", (2, 30): "ReleaseDate", (2, 35): "ReleaseTime",
    (2, 37): "ExpirationDate", (2, 40): "SpecialInstructions", (2, 55): "DateCreated", (2, 60): "TimeCreated",
    (2, 62): "DigitalCreationDate", (2, 63): "DigitalCreationTime", (2, 65): "OriginatingProgram",
    (2, 70): "ProgramVersion", (2, 80): "By-line", (2, 85): "By-lineTitle", (2, 90): "City", (2, 92): "Sublocation",
    (2, 95): "ProvinceState", (2, 100): "CountryCode", (2, 101): "CountryName",
    (2, 103): "OriginalTransmissionReference", (2, 105): "Headline", (2, 110): "Credit", (2, 115): "Source",
    (2, 116): "CopyrightNotice", (2, 118): "Contact", (2, 120): "Caption", (2, 122): "WriterEditor",
    (2, 130): "ImageType", (2, 131): "ImageOrientation", (2, 135): "LanguageIdentifier",
}  # fmt: skip
_NUMBERS = {(1, 0), (1, 20), (2, 0)}
_RECORDS = {1: "Envelope", 2: "Application"}


def read_iptc(body: bytes, notes: list[str]) -> Groups:
    """The datasets of an IIM block by name; repeated ones are a list. What is cut off is noted."""
    found: Groups = {}
    utf_8 = False
    for key, value in _datasets(body, notes):
        utf_8 = utf_8 or (key == _CHARACTER_SET and value == _UTF_8)
        group = found.setdefault(_RECORDS.get(key[0], f"Record {key[0]}"), {})
        name = NAMES.get(key, f"Dataset {key[0]}:{key[1]:02d}")
        before = group.get(name)
        text = _text(key, value, utf_8)
        group[name] = text if before is None else [*([before] if isinstance(before, str) else before), text]
    return found


def in_resources(body: bytes) -> bytes:
    """The IIM block among Photoshop's image resources; empty where there is none."""
    at = body.find(_RESOURCE)
    while 0 <= at <= len(body) - 12:
        name_length = body[at + 6] + 1
        start = at + 6 + name_length + name_length % 2
        size = int.from_bytes(body[start : start + 4])
        if int.from_bytes(body[at + 4 : at + 6]) == _IPTC_RESOURCE:
            return body[start + 4 : start + 4 + size]
        at = body.find(_RESOURCE, start + 4 + size)
    return b""


def _datasets(body: bytes, notes: list[str]) -> Iterator[tuple[tuple[int, int], bytes]]:
    at, count = 0, 0
    while at + 5 <= len(body) and body[at] == 0x1C and count < _MOST_DATASETS:
        record, dataset, size = body[at + 1], body[at + 2], int.from_bytes(body[at + 3 : at + 5])
        # The highest bit says that the size is longer than two bytes: no picture needs such a dataset.
        if size & 0x8000 or at + 5 + size > len(body):
            notes.append("IPTC: it is cut off or broken, and was read up to there.")
            return
        yield (record, dataset), body[at + 5 : at + 5 + size]
        at, count = at + 5 + size, count + 1


def _text(key: tuple[int, int], value: bytes, utf_8: bool) -> str:
    if key in _NUMBERS:
        return str(int.from_bytes(value))
    if key == _CHARACTER_SET:
        return "UTF-8" if value == _UTF_8 else plain(value)
    if len(value) > 2 and b"\0" in value.rstrip(b"\0"):
        return plain(value)
    return plain(value.decode("utf-8", "replace") if utf_8 else decoded(value))
