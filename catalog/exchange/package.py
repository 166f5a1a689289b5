"""A catalogue as a folder: documents as JSON, one a file, with the files they hold and their vocabularies.

catalogue/items/HL-0001.json     the desk's document of each record
catalogue/files.json             [{"number": "F-0001", "path": "files/church.png", "sha256": "..."}]
vocabularies/item-kinds.json     {"scheme", "labels", "exclusive": [[...]], "concepts": [...]}
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from archive.copies.making import make_copies
from archive.deposit import deposit
from archive.models import User
from catalog.ledger.term_lists import publish_vocabularies
from catalog.ledger.vocabularies import all_held, store
from catalog.models.drafts import Concept
from catalog.terms.body import document_from
from catalog.terms.document import Document
from catalog.terms.vocabulary import Vocabulary
from catalog.terms.vocabulary_faults import faults
from catalog.terms.vocabulary_merging import merged


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
    """Schemes and concepts from JSON files, new or changed, and published; gives how many concepts there are."""
    keep_vocabularies(vocabularies(folder))
    return Concept.objects.count()


def keep_vocabularies(read: list[Vocabulary]) -> None:
    """Vocabularies brought in over those that are held, and published. Raises BadPackage."""
    held = all_held(each.scheme.key for each in read)
    for brought in read:
        before = held.get(brought.scheme.key)
        wanted = merged(before, brought).vocabulary
        if found := faults(wanted):
            raise BadPackage("\n".join(found))
        store(wanted, before)
    publish_vocabularies([each.scheme.key for each in read], None)


def vocabularies(folder: Path) -> list[Vocabulary]:
    """Every vocabulary of a package, A-Z by key. Raises BadPackage."""
    return [_vocabulary(path) for path in sorted(folder.glob("*.json"))]


def _vocabulary(path: Path) -> Vocabulary:
    """A vocabulary as our own files have it: keys without the scheme's, groups of which no two hold together."""
    read = json.loads(path.read_text("utf-8"))
    scheme = read["scheme"]
    apart: dict[str, set[str]] = defaultdict(set)
    for group in read.get("exclusive", []):
        for key in group:
            apart[key] |= set(group) - {key}
    try:
        concepts = [_concept(scheme, concept, apart[f"{scheme}/{concept['key']}"]) for concept in read["concepts"]]
        own = {"key": scheme, "labels": read["labels"], "description": read.get("description", {})}
        return msgspec.convert({"scheme": own, "concepts": concepts}, Vocabulary)
    except msgspec.ValidationError as wrong:
        raise BadPackage(f"vocabularies/{path.name}: {wrong}. Mend it, and load again.") from wrong


def _concept(scheme: str, concept: dict[str, Any], excludes: set[str]) -> dict[str, Any]:
    whole = {**concept, "key": f"{scheme}/{concept['key']}", "excludes": sorted(excludes)}
    for ties in ("broader", "related"):
        named = concept.get(ties) or []
        named = [named] if isinstance(named, str) else named
        whole[ties] = [key if "/" in key else f"{scheme}/{key}" for key in named]
    if (replacing := concept.get("replaced_by")) and "/" not in replacing:
        whole["replaced_by"] = f"{scheme}/{replacing}"
    return whole


def deposit_files(folder: Path, listing: Path, by: User | None) -> Iterator[str]:
    """Deposit the files a package lists, under the numbers it gives them, and make their copies now: it is to be
    published next."""
    if not listing.exists():
        return
    for each in json.loads(listing.read_text("utf-8")):
        with (folder / each["path"]).open("rb") as stream:
            name = Path(each["path"]).name
            file = deposit(stream, name, by, sha256=each.get("sha256", ""), number=each["number"])
        make_copies(file)
        yield file.number
