"""What a bag says of itself against what is in it: RFC 8493 §3, complete and valid."""

import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterator

from archive.bag.faulty import BadBag
from archive.bag.names import decoded

PIECE = 1024 * 1024
LARGEST_TAG = 64 * 1024 * 1024
ALGORITHMS = ("sha512", "sha256")
_DECLARED = re.compile(r"BagIt-Version: (0\.97|1\.0)\r?\nTag-File-Character-Encoding: UTF-8\r?\n?", re.IGNORECASE)
_LINE = re.compile(r"([0-9A-Fa-f]+)[ \t]+\*?(.+)")
# Ends of lines by RFC 8493 alone: names may hold letters that Unicode calls ends of lines.
_END = re.compile("\r\n|\r|\n")
Entries = dict[str, zipfile.ZipInfo]


def check(file: zipfile.ZipFile, found: Entries) -> dict[str, list[str]]:
    """Everything a bag must be; gives what bag-info.txt says, by label. Raises BadBag with every fault."""
    if "bagit.txt" not in found or not _DECLARED.fullmatch(_text(file, found, "bagit.txt")):
        raise BadBag(["bagit.txt is missing, or does not say BagIt-Version: 1.0 and UTF-8. This is no bag we know."])
    info = _info(_text(file, found, "bag-info.txt")) if "bag-info.txt" in found else {}
    if faults := [*_of_form(found), *_of_oxum(found, info), *_of_checksums(file, found)]:
        raise BadBag(faults)
    return info


def _of_form(found: Entries) -> Iterator[str]:
    if "fetch.txt" in found:
        yield "fetch.txt sends for files elsewhere; nothing is fetched here. Send the bag whole."
    if not _manifests(found, "manifest-"):
        yield "It has no manifest with SHA-256 or SHA-512, so nothing in it can be checked."
    if not any(path.startswith("data/") for path in found):
        yield "It has nothing under data/."


def _manifests(found: Entries, prefix: str) -> list[tuple[str, str]]:
    """(algorithm, path) of each manifest that can be checked."""
    return [(name, f"{prefix}{name}.txt") for name in ALGORITHMS if f"{prefix}{name}.txt" in found]


def _of_oxum(found: Entries, info: dict[str, list[str]]) -> Iterator[str]:
    """The count that finds a bag cut short at once (§2.2.2)."""
    payload = [entry.file_size for path, entry in found.items() if path.startswith("data/")]
    for oxum in info.get("payload-oxum", ()):
        if oxum != f"{sum(payload)}.{len(payload)}":
            yield f"Payload-Oxum says {oxum}, but there are {sum(payload)} bytes in {len(payload)} files."


def _of_checksums(file: zipfile.ZipFile, found: Entries) -> Iterator[str]:
    """Each manifest whole, and every file as it says; each file is read once."""
    wanted: dict[str, dict[str, str]] = {}
    for algorithm, path in (*_manifests(found, "manifest-"), *_manifests(found, "tagmanifest-")):
        listed, faults = _listed(_text(file, found, path), path)
        yield from faults
        for name in listed.keys() - found.keys():
            yield f"{name} is named in {path} and is not there."
        if path.startswith("manifest-"):
            for name in sorted(each for each in found if each.startswith("data/") and each not in listed):
                yield f"{name} is there and not named in {path}."
        for name in listed.keys() & found.keys():
            wanted.setdefault(name, {})[algorithm] = listed[name]
    for name in sorted(wanted):
        yield from _of_file(file, found[name], name, wanted[name])


def _listed(text: str, path: str) -> tuple[dict[str, str], list[str]]:
    """Checksums by path, as a manifest has them, and what is wrong with its lines."""
    listed: dict[str, str] = {}
    faults = []
    for number, line in enumerate(_END.split(text.rstrip("\r\n")), 1):
        match = _LINE.fullmatch(line)
        name = decoded(match[2]) if match else ""
        if match is None:
            faults.append(f"{path}, line {number}: it is no checksum with a path.")
        elif path.startswith("manifest-") and not name.startswith("data/"):
            faults.append(f'{path}, line {number}: "{name}" is not under data/.')
        elif listed.setdefault(name, match[1].lower()) != match[1].lower():
            faults.append(f"{path}, line {number}: {name} is named twice, with two checksums.")
    return listed, faults


def _of_file(file: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, wanted: dict[str, str]) -> Iterator[str]:
    hashing = {algorithm: hashlib.new(algorithm) for algorithm in wanted}
    try:
        with file.open(entry) as stream:
            while piece := stream.read(PIECE):
                for each in hashing.values():
                    each.update(piece)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as wrong:
        yield f"{name} cannot be unpacked: {wrong}."
        return
    for algorithm, digest in wanted.items():
        if hashing[algorithm].hexdigest() != digest:
            yield f"{name} was changed: its {algorithm.upper()} is not the one in the manifest."


def _text(file: zipfile.ZipFile, found: Entries, path: str) -> str:
    if found[path].file_size > LARGEST_TAG:
        raise BadBag([f"{path} is longer than {LARGEST_TAG // 1024**2} MiB."])
    try:
        return file.read(found[path]).decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise BadBag([f"{path} is not in UTF-8."]) from wrong


def _info(text: str) -> dict[str, list[str]]:
    """Labels in small letters; a line that begins with a space goes on with the one before (§2.2.2)."""
    info: dict[str, list[str]] = {}
    label = ""
    for line in _END.split(text.rstrip("\r\n")):
        if line[:1] in (" ", "\t") and label:
            info[label][-1] += f" {line.strip()}"
        elif ":" in line:
            label, _, value = line.partition(":")
            label = label.strip().lower()
            info.setdefault(label, []).append(value.strip())
    return info
