"""Models in three dimensions: glTF 2.0, as JSON or as GLB, whole and in one file."""

import json
import struct
from pathlib import Path
from typing import Any

from archive.looking.looked import BROKEN, Looked, Unfit

MOST = 1024**3
MOST_JSON = 64 * 1024**2
_JSON, _BINARY = 0x4E4F534A, 0x004E4942
ELSEWHERE = (
    "this model fetches parts of itself from elsewhere ({}). Export it as GLB, which is one file, and send that."
)


def glb(path: Path) -> Looked:
    """A GLB (§4): its head says how long it is, its first chunk is JSON, its second, if any, binary."""
    size = path.stat().st_size
    if size > MOST:
        raise Unfit(f"this model is larger than {MOST // 1024**2} MiB. Send it in parts.")
    with path.open("rb") as file:
        _, version, length = struct.unpack("<4sII", file.read(12))
        if version != 2:
            raise Unfit(f"it is glTF {version}. Export it as glTF 2.0, and send that.")
        if length != size:
            raise Unfit(BROKEN)
        chunk, kind = struct.unpack("<II", file.read(8))
        if kind != _JSON or chunk > min(MOST_JSON, size - 20):
            raise Unfit(BROKEN)
        tree = json.loads(file.read(chunk))
        binary = _binary(file.read(8), size - 20 - chunk)
    _check(tree, binary)
    return Looked("model/gltf-binary", form="GLB, glTF 2.0")


def gltf(tree: Any) -> Looked:
    """glTF as JSON, which carries its own data."""
    _check(tree, None)
    return Looked("model/gltf+json", form="glTF 2.0")


def _binary(head: bytes, left: int) -> int:
    """How many bytes the binary chunk holds; 0 where there is none. No chunk may reach behind the end."""
    if not left:
        return 0
    length, kind = struct.unpack("<II", head)
    if kind != _BINARY or length > left - 8:
        raise Unfit(BROKEN)
    return int(length)


def _check(tree: Any, binary: int | None) -> None:
    """What a reader relies on (§3): a version, buffers that are here, views that lie within them."""
    if not str(tree["asset"].get("version", "")).startswith("2."):
        raise Unfit("it is no glTF 2.0. Export it as GLB, and send that.")
    buffers = tree.get("buffers", [])
    for each in (*buffers, *tree.get("images", [])):
        uri = each.get("uri", "")
        if uri and not uri.startswith("data:"):
            raise Unfit(ELSEWHERE.format(uri[:80]))
    if binary is not None and buffers and "uri" not in buffers[0] and buffers[0]["byteLength"] > binary:
        raise Unfit(BROKEN)
    for view in tree.get("bufferViews", []):
        if view.get("byteOffset", 0) + view["byteLength"] > buffers[view["buffer"]]["byteLength"]:
            raise Unfit(BROKEN)
