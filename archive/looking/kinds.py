"""Which reader looks at which bytes, by how they begin."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from archive.likeness.fingerprint import fingerprints
from archive.looking import endings, films, foreign, models, papers, pictures, riders, sounds, texts
from archive.looking.looked import BROKEN, Looked, Unfit

HEAD = 4096
Reader = Callable[[Path], Looked]
ISO_BRANDS: dict[bytes, Reader] = {
    **dict.fromkeys((b"avif", b"avis"), pictures.picture),
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), pictures.picture),
}
SIGNS: tuple[tuple[int, bytes, Reader], ...] = (
    (0, b"\xff\xd8\xff", pictures.picture),
    (0, b"\x89PNG\r\n\x1a\n", pictures.picture),
    (0, b"II*\x00", pictures.picture),
    (0, b"MM\x00*", pictures.picture),
    (0, b"II+\x00", pictures.picture),
    (0, b"MM\x00+", pictures.picture),
    (8, b"WEBP", pictures.picture),
    (0, b"\x00\x00\x00\x0cjP  \r\n\x87\n", pictures.picture),
    (0, b"%PDF-", papers.paper),
    (8, b"WAVE", sounds.wave),
    (0, b"fLaC", sounds.flac),
    (0, b"ID3", sounds.mp3),
    (0, b"\x1aE\xdf\xa3", films.webm),
    (0, b"glTF", models.glb),
)


def told(path: Path, name: str) -> dict[str, Any]:
    """What a file is, or {"unfit": why it must not come in}: whatever happens, something to be said."""
    try:
        looked = _looked(path, name)
    except Unfit as unfit:
        return {"unfit": str(unfit)}
    except MemoryError:
        return {"unfit": "it needs more memory than a file may. Send a smaller one, or the parts it is made of."}
    except Exception:  # A reader may raise anything on bytes that were made to break it.
        return {"unfit": BROKEN}
    return looked._asdict()


def _looked(path: Path, name: str) -> Looked:
    with path.open("rb") as file:
        head = file.read(HEAD)
    reader = _reader(head)
    if reader is None:
        foreign.refuse(head)
        reader = texts.text
    looked = reader(path)
    remarks = (looked.remark, endings.check(name, looked.media_type))
    return looked._replace(
        remark=" ".join(filter(None, remarks)),
        embedded=riders.check(path, looked.media_type),
        prints=_prints(path, looked.media_type),
    )


def _prints(path: Path, media_type: str) -> list[int] | None:
    """What cannot be compared may come in all the same."""
    try:
        return fingerprints(path) if media_type.startswith("image/") else None
    except ValueError:
        return None


def _reader(head: bytes) -> Reader | None:
    for at, sign, reader in SIGNS:
        if head[at : at + len(sign)] == sign:
            return reader
    if head[4:8] == b"ftyp":
        brands = {head[8:12], *(head[at : at + 4] for at in range(16, min(len(head), 64), 4))}
        return next((reader for brand, reader in ISO_BRANDS.items() if brand in brands), films.mp4)
    is_mpeg = len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2
    return sounds.mp3 if is_mpeg else None
