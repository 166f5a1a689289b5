"""Models in three dimensions without what their programs wrote beside them (glTF 2.0 §3.1, §4 for GLB)."""

import json
import struct
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from archive.cleaned.uncleanable import Uncleanable
from archive.cleaned.within import bare

BROKEN = "This model cannot be read whole. Export it again as GLB, and send that."
_JSON, _BINARY = 0x4E4F534A, 0x004E4942


def glb(path: Path, out: Path) -> None:
    """The same model in one file, its JSON cleaned, its binary chunk byte for byte."""
    body = path.read_bytes()
    if len(body) < 20 or body[:4] != b"glTF":
        raise Uncleanable(BROKEN)
    length, kind = struct.unpack_from("<II", body, 12)
    if kind != _JSON or 20 + length > len(body):
        raise Uncleanable(BROKEN)
    tree = _tree(body[20 : 20 + length])
    rest = _bare_pictures(tree, _binary(body, 20 + length))
    text = _written(tree)
    text += b" " * (-len(text) % 4)
    whole = 12 + 8 + len(text) + len(rest)
    out.write_bytes(struct.pack("<4sIIII", b"glTF", 2, whole, len(text), _JSON) + text + rest)


def gltf(path: Path, out: Path) -> None:
    """The same model as JSON; it has to carry its own data."""
    tree = _tree(path.read_bytes())
    for image in tree.get("images", ()):
        image["uri"] = _bare_address(image.get("uri", ""))
    out.write_bytes(_written(tree))


def _binary(body: bytes, at: int) -> bytes:
    """The binary chunk with its head; chunks of other kinds are somebody's own, and are left out."""
    while at + 8 <= len(body):
        length, kind = struct.unpack_from("<II", body, at)
        if kind == _BINARY:
            return body[at : at + 8 + length]
        at += 8 + length
    return b""


def _bare_pictures(tree: dict[str, Any], binary: bytes) -> bytes:
    """The binary chunk, each picture in it without its own metadata, in the room that it had."""
    data = bytearray(binary)
    for image in tree.get("images", ()):
        if "bufferView" not in image:
            continue
        view = tree["bufferViews"][image["bufferView"]]
        start = 8 + view.get("byteOffset", 0)
        end = start + view["byteLength"]
        data[start:end] = _bare(bytes(data[start:end])).ljust(end - start, b"\0")
    return bytes(data)


def _bare_address(uri: str) -> str:
    head, _comma, body = uri.partition(",")
    if not head.endswith(";base64"):
        raise Uncleanable(BROKEN)
    return f"{head},{b64encode(_bare(b64decode(body))).decode()}"


def _bare(picture: bytes) -> bytes:
    if not picture.startswith((b"\xff\xd8", b"\x89PNG")):
        raise Uncleanable("A surface of this model is no JPEG or PNG. Export it with those, and send that.")
    return bare(picture)


def _tree(text: bytes) -> dict[str, Any]:
    """The JSON without extras and without who made it with what; refused where it fetches from elsewhere."""
    tree = _without_extras(json.loads(text))
    for part in ("buffers", "images"):
        if any(not each.get("uri", "data:").startswith("data:") for each in tree.get(part, ())):
            raise Uncleanable("This model lies in several files. Export it as GLB, which is one, and send that.")
    tree["asset"] = {"version": tree["asset"].get("version", "2.0")}
    return tree


def _written(tree: dict[str, Any]) -> bytes:
    return json.dumps(tree, separators=(",", ":")).encode()


def _without_extras(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {k: _without_extras(v) for k, v in tree.items() if k not in ("extras", "KHR_xmp_json_ld")}
    return [_without_extras(each) for each in tree] if isinstance(tree, list) else tree
