"""A catalogue as a folder: documents as JSON, one a file, with the files they hold and their vocabularies.

catalogue/items/HL-0001.json     the desk's document of each record
catalogue/files.json             [{"number": "F-0001", "path": "files/church.png", "sha256": "..."}]
vocabularies/item-kinds.json     {"scheme", "labels", "exclusive": [[...]], "concepts": [...]}
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from archive.deposit import deposit
from archive.models import User
from catalog.models.drafts import Concept, Scheme
from catalog.terms.body import document_from
from catalog.terms.document import Document


class BadPackage(Exception):
    """A file of the package cannot be read; the message names it and what is wrong."""


def documents(folder: Path) -> list[Document]:
    """Every document of a package, in the order of their numbers. Raises BadPackage."""
    return [_document(path) for path in sorted(folder.glob("*/*.json"))]


def _document(path: Path) -> Document:
    try:
        return document_from(path.read_bytes())
    except (msgspec.DecodeError, msgspec.ValidationError) as wrong:
        raise BadPackage(f"{path.parent.name}/{path.name}: {wrong}. Mend it, and load again.") from wrong


def load_vocabularies(folder: Path) -> int:
    """Schemes and concepts from JSON files, new or changed; gives how many concepts there are."""
    read = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    for scheme in read:
        Scheme.objects.update_or_create(key=scheme["scheme"], defaults={"labels": scheme["labels"]})
    for scheme in read:
        for concept in scheme["concepts"]:
            _concept(scheme["scheme"], concept)
    for scheme in read:
        _tell_apart(scheme.get("exclusive", []))
    return Concept.objects.count()


def _concept(scheme: str, concept: dict[str, Any]) -> None:
    broader = concept.get("broader") or None
    if broader and "/" not in broader:
        broader = f"{scheme}/{broader}"
    Concept.objects.update_or_create(
        key=f"{scheme}/{concept['key']}",
        defaults={
            "scheme_id": scheme,
            "labels": concept["labels"],
            "definition": concept.get("definition", {}),
            "broader_id": broader,
            "matches": concept.get("matches", []),
        },
    )


def _tell_apart(groups: list[list[str]]) -> None:
    """Concepts of one group cannot hold together."""
    for group in groups:
        for key in group:
            Concept.objects.get(key=key).excludes.add(
                *Concept.objects.filter(key__in=[other for other in group if other != key])
            )


def deposit_files(folder: Path, listing: Path, by: User | None) -> Iterator[str]:
    """Deposit the files a package lists, under the numbers it gives them."""
    if not listing.exists():
        return
    for each in json.loads(listing.read_text("utf-8")):
        with (folder / each["path"]).open("rb") as stream:
            name = Path(each["path"]).name
            yield deposit(stream, name, by, sha256=each.get("sha256", ""), number=each["number"]).number
