"""A bag back into an empty site: everything is looked at before anything is loaded, and all is loaded or nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec
from django.db import transaction

from archive import storage
from archive.bag import BadBag, Bag, opened
from archive.copies.making import make_copies
from archive.deposit import Refused, deposit
from archive.models import File
from catalog.exchange.bagging import CONTENT, WHOLE
from catalog.exchange.file_history import FileHistory, accounts_named, bring_back, faults_of
from catalog.exchange.loading import CannotLoad, Numbers, load
from catalog.exchange.package import BadPackage, keep_vocabularies
from catalog.ledger.publishing import Blocked, publish
from catalog.models.drafts import Record
from catalog.terms.body import document_from
from catalog.terms.document import Document
from catalog.terms.mentions import mentioned
from catalog.terms.vocabulary import Vocabulary

T = TypeVar("T")
NOT_EMPTY = (
    "This site has records or files already. A bag keeps its numbers, so that it comes back as it was: bring it into "
    "an empty site."
)


class Brought(NamedTuple):
    """What a bag has, read and typed."""

    documents: list[Document]
    vocabularies: list[Vocabulary]
    histories: list[FileHistory]


def import_bag(path: Path, *, publishing: bool = False) -> Brought:
    """Bring a bag into this empty site under its own numbers. Raises BadBag or CannotLoad; then nothing is left."""
    with opened(path) as bag:
        brought = read(bag)
        if Record.objects.exists() or File.objects.exists():
            raise CannotLoad(NOT_EMPTY)
        try:
            with transaction.atomic():
                _load(bag, brought, publishing)
        except (BadPackage, Blocked, Refused) as refused:
            _unsealed(brought)
            raise CannotLoad(f"{refused} Nothing was loaded.") from refused
        except BaseException:
            _unsealed(brought)
            raise
    return brought


def _load(bag: Bag, brought: Brought, publishing: bool) -> None:
    keep_vocabularies(brought.vocabularies)
    accounts = accounts_named(brought.histories)
    for history in brought.histories:
        with bag.open(history.path) as stream:
            name = history.original_name or history.number
            file = deposit(stream, name, None, sha256=history.sha256, number=history.number)
        if publishing:
            make_copies(file)
        bring_back(history, file, accounts)
    numbers = load(brought.documents, None, Numbers.KEEP, "brought from a bag")
    if publishing:
        publish(numbers, None, "brought from a bag")


def _unsealed(brought: Brought) -> None:
    """Take away the bytes of files that did not come to be: a site that was empty is empty again."""
    held = set(File.objects.values_list("sha256", flat=True))
    for digest in {history.sha256 for history in brought.histories} - held:
        for store in filter(None, (storage.first(), storage.second())):
            for key in [*store.keys(storage.copies_key(digest)), storage.original_key(digest)]:
                store.delete(key)


def read(bag: Bag) -> Brought:
    """Everything in a bag, typed. Raises BadBag with all that is wrong or missing."""
    if bag.info.get(CONTENT.lower()) != [WHOLE]:
        raise BadBag([f'bag-info.txt does not say "{CONTENT}: {WHOLE}". Only whole bags of this program come back.'])
    faults: list[str] = []
    brought = Brought(
        list(_each(bag, "records/", document_from, faults)),
        list(_each(bag, "vocabularies/", msgspec.json.Decoder(Vocabulary).decode, faults)),
        list(_each(bag, "files/", msgspec.json.Decoder(FileHistory).decode, faults)),
    )
    if faults := faults or [*_of_names(bag, brought), *_of_files(bag, brought), *_of_mentions(brought)]:
        raise BadBag(faults)
    return brought


def _each(bag: Bag, folder: str, understand: Callable[[bytes], T], faults: list[str]) -> Iterator[T]:
    for path in bag.paths:
        if path.startswith(folder):
            try:
                yield understand(bag.read(path))
            except (msgspec.DecodeError, msgspec.ValidationError, ValueError) as wrong:
                faults.append(f"data/{path}: {wrong}.")


def _of_names(bag: Bag, brought: Brought) -> Iterator[str]:
    """Each text is called by what it holds, and nothing lies about that belongs to nothing."""
    known = {f"records/{document.number}.json" for document in brought.documents}
    known |= {f"vocabularies/{each.scheme.key}.json" for each in brought.vocabularies}
    for history in brought.histories:
        known |= {f"files/{history.number}.json", f"premis/{history.number}.xml", history.path}
    for path in bag.paths:
        if path not in known:
            yield f"data/{path} belongs to no record, file or vocabulary of the bag."


def _of_files(bag: Bag, brought: Brought) -> Iterator[str]:
    for history in brought.histories:
        yield from faults_of(history)
        if not history.path.startswith(f"originals/{history.number}/") or history.path not in bag.paths:
            yield f"files/{history.number}.json: its bytes are not at data/{history.path}."
        elif bag.sha256(history.path) != history.sha256:
            yield f"data/{history.path} is not {history.number}: its SHA-256 is another than in its history."


def _of_mentions(brought: Brought) -> Iterator[str]:
    """Whatever a document names is in the bag."""
    there = {document.number for document in brought.documents}
    there |= {history.number for history in brought.histories}
    there |= {concept.key for vocabulary in brought.vocabularies for concept in vocabulary.concepts}
    for document in brought.documents:
        for to in sorted({mention.to for mention in mentioned(document)}):
            if to not in there and to.partition("/")[0] not in there:
                yield f"{document.number} names {to}, which is not in the bag."
