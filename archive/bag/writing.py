"""A bag written as a stream: nothing is held but the checksums."""

import hashlib
import re
import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import IO, NamedTuple, Self

from archive.bag.names import encoded

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_MANY_LINES = re.compile(r"\s*[\r\n]+\s*")


class Written(NamedTuple):
    """The checksums of one file, by algorithm, and its size."""

    digests: dict[str, str]
    size: int


class BagWriter:
    """Files put into a new bag one after the other; `close` adds the manifests and ends it. To be used in a `with`.

    `top` is the one folder that everything lies in; `algorithms` are names that hashlib knows: sha256, sha512.
    """

    def __init__(self, out: IO[bytes], top: str, algorithms: tuple[str, ...] = ("sha256",)) -> None:
        self.top, self.algorithms = top, algorithms
        self.zip = zipfile.ZipFile(out, "w", allowZip64=True)
        self.at = datetime.now(UTC)
        self.payload: dict[str, Written] = {}
        self.tags: dict[str, Written] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.zip.close()

    def add(self, path: str, pieces: Iterable[bytes], *, packed: bool = True) -> Written:
        """Put in a file of the payload, under data/; gives its checksums. `packed`: compressed."""
        self.payload[f"data/{path}"] = written = self._written(f"data/{path}", pieces, packed)
        return written

    def close(self, info: Mapping[str, str | Iterable[str]]) -> None:
        """Write what RFC 8493 asks for (§2.1, §2.2): declaration, bag-info, manifests of payload and of tags."""
        octets = sum(each.size for each in self.payload.values())
        told = {**info, "Bagging-Date": f"{self.at:%Y-%m-%d}", "Payload-Oxum": f"{octets}.{len(self.payload)}"}
        self._tag("bagit.txt", DECLARATION)
        self._tag("bag-info.txt", _info(told))
        for algorithm in self.algorithms:
            self._tag(f"manifest-{algorithm}.txt", _manifest(self.payload, algorithm))
        tags = dict(self.tags)
        for algorithm in self.algorithms:
            self._tag(f"tagmanifest-{algorithm}.txt", _manifest(tags, algorithm))
        self.zip.close()

    def _tag(self, path: str, body: bytes) -> None:
        self.tags[path] = self._written(path, [body], packed=True)

    def _written(self, path: str, pieces: Iterable[bytes], packed: bool) -> Written:
        entry = zipfile.ZipInfo(f"{self.top}/{path}", self.at.timetuple()[:6])
        entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        entry.external_attr = 0o100644 << 16
        hashing, size = {name: hashlib.new(name) for name in self.algorithms}, 0
        with self.zip.open(entry, "w", force_zip64=True) as out:
            for piece in pieces:
                out.write(piece)
                size += len(piece)
                for each in hashing.values():
                    each.update(piece)
        return Written({name: each.hexdigest() for name, each in hashing.items()}, size)


def _manifest(files: Mapping[str, Written], algorithm: str) -> bytes:
    lines = (f"{files[path].digests[algorithm]}  {encoded(path)}\n" for path in sorted(files))
    return "".join(lines).encode()


def _info(told: Mapping[str, str | Iterable[str]]) -> bytes:
    """A label may stand several times; a value is one line (§2.2.2)."""
    lines = []
    for label, values in told.items():
        for value in [values] if isinstance(values, str) else values:
            lines.append(f"{label}: {_MANY_LINES.sub(' ', value)}\n")
    return "".join(lines).encode()
