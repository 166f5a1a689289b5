"""What lies in a zip file, before a byte of it is unpacked: one folder, plain files, names and sizes to be believed."""

import stat
import zipfile
from collections.abc import Iterator

from archive.bag.faulty import BadBag
from archive.bag.names import fault_of, sameness

MOST_FILES = 200_000
# Deflate makes at most 1,032 bytes of one. What we pack never comes near this over a whole bag.
MOST_FOR_ONE = 200
ROOM = 16 * 1024 * 1024
KNOWN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 0x1


def entries(file: zipfile.ZipFile, size: int) -> dict[str, zipfile.ZipInfo]:
    """The files of a bag by their path below its top folder. Raises BadBag with all that is wrong.

    `size`: of the zip file, in bytes.
    """
    listed = file.infolist()
    if faults := [*_of_sizes(listed, size), *(fault for entry in listed for fault in _of_entry(entry))]:
        raise BadBag(faults)
    files = [entry for entry in listed if not entry.is_dir()]
    tops = {entry.filename.partition("/")[0] for entry in files}
    if len(tops) != 1 or any("/" not in entry.filename for entry in files):
        raise BadBag(["A bag is one folder with everything in it; this zip file has another form."])
    found = {entry.filename.partition("/")[2]: entry for entry in files}
    if faults := list(_of_names([entry.filename.partition("/")[2] for entry in files])):
        raise BadBag(faults)
    return found


def _of_sizes(listed: list[zipfile.ZipInfo], size: int) -> Iterator[str]:
    """Bombs: too many files, too much in too little, or the same bytes claimed twice."""
    if len(listed) > MOST_FILES:
        yield f"It has {len(listed)} files; more than {MOST_FILES} are not taken in one bag."
    unpacked, packed = sum(each.file_size for each in listed), sum(each.compress_size for each in listed)
    if packed > size:
        yield "Its files claim more bytes than the zip file has: it was made to do harm."
    if unpacked > ROOM + MOST_FOR_ONE * size:
        yield f"Unpacked it would have {unpacked} bytes, out of {size}: it was made to do harm."


def _of_entry(entry: zipfile.ZipInfo) -> Iterator[str]:
    name, mode = entry.filename, entry.external_attr >> 16
    # The name as it was written: the zip reader turns some of what is wrong into what is not.
    if wrong := fault_of(entry.orig_filename) or fault_of(name):
        yield f'"{name}": {wrong}.'
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        yield f'"{name}": it is a link or a device, not a file.'
    if entry.flag_bits & ENCRYPTED:
        yield f'"{name}": it is encrypted.'
    elif entry.compress_type not in KNOWN:
        yield f'"{name}": it is packed in a way that is not taken here. Pack it with deflate.'


def _of_names(paths: list[str]) -> Iterator[str]:
    """The same path twice, or two that some file systems take for one."""
    seen: dict[str, str] = {}
    for path in paths:
        other = seen.get(sameness(path))
        if other is not None:
            yield (
                f'"{path}" is there twice.'
                if other == path
                else f'"{path}" and "{other}" are one name to some systems.'
            )
        seen[sameness(path)] = path
