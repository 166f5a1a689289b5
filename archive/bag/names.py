"""Names of files in bags: such as every system can keep, and as manifests write them (RFC 8493 §2.1.3, §6.1)."""

import re
import unicodedata

_LONGEST = 150
_NOT_EVERYWHERE = re.compile(r'[\x00-\x1f\x7f\\/:*?"<>|%]')
# Windows keeps these for devices, whatever their suffix.
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_ENCODED = {"%": "%25", "\n": "%0A", "\r": "%0D"}


def safe(name: str) -> str:
    """A name near to this one, in NFC, that every file system takes; "file" where nothing is left of it."""
    plain = _NOT_EVERYWHERE.sub("_", unicodedata.normalize("NFC", name)).strip(" .")
    if _DEVICES.fullmatch(plain):
        plain = f"_{plain}"
    return _short(plain) or "file"


def _short(name: str) -> str:
    """At most so many bytes, with the suffix kept."""
    stem, dot, suffix = name.rpartition(".")
    if not stem or len(suffix) > 12:
        stem, dot, suffix = name, "", ""
    while len(f"{stem}{dot}{suffix}".encode()) > _LONGEST:
        stem = stem[:-1]
    return f"{stem}{dot}{suffix}"


def encoded(path: str) -> str:
    """A path as a manifest writes it: percent signs and ends of lines encoded, nothing else."""
    return re.sub("[%\n\r]", lambda found: _ENCODED[found[0]], path)


def decoded(path: str) -> str:
    """A path from a manifest. Writers that leave percent signs alone are understood too."""
    return re.sub("%(25|0[AaDd])", lambda found: {"25": "%", "0A": "\n", "0D": "\r"}[found[1].upper()], path)


def fault_of(path: str) -> str:
    """What is wrong with the path of a file in a zip, in words; empty where it stays in its folder."""
    if path.startswith("/") or "\\" in path or re.match(r"[A-Za-z]:", path):
        return "its path is not relative to the bag"
    if any(part in ("", ".", "..") for part in path.removesuffix("/").split("/")):
        return "its path leads out of the bag"
    if "\x00" in path or any(unicodedata.category(letter) == "Cs" for letter in path):
        return "its name has letters that no file can have"
    return ""


def sameness(path: str) -> str:
    """Paths that some file system takes for one give the same."""
    return unicodedata.normalize("NFC", path).casefold()
