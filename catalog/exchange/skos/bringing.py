"""A vocabulary brought in from a file: read, set over the one that is held, stored and published, with a report."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from django.db import transaction

from archive.models import User
from catalog.exchange.skos import jsonld, turtle
from catalog.exchange.skos.jsonld import BadVocabulary
from catalog.exchange.skos.reading import Read, vocabulary_of
from catalog.ledger.term_lists import publish_vocabularies
from catalog.ledger.vocabularies import held, store
from catalog.terms.vocabulary_faults import called_alike, faults
from catalog.terms.vocabulary_merging import Merged, merged

JSON = (".jsonld", ".json")


@dataclass(frozen=True)
class Report:
    """What came of it, or would; `printed` is how many records were published again because they show it."""

    scheme: str
    merged: Merged
    conflicts: tuple[str, ...]
    passed_over: dict[str, int]
    printed: int = 0

    def lines(self) -> Iterator[str]:
        """The report in words: first the counts, then each change by name."""
        told = {"added": self.merged.added, "changed": self.merged.changed}
        counts = [*((word, len(rows)) for word, rows in told.items()), ("unchanged", len(self.merged.unchanged))]
        counts.append(("conflicts", len(self.conflicts)))
        yield f"{self.scheme}: " + ", ".join(f"{count} {word}" for word, count in counts) + "."
        for word, rows in told.items():
            yield from (f"{word}: {row}" for row in rows)
        yield from (f"conflict: {row}" for row in self.conflicts)
        for predicate, count in sorted(self.passed_over.items()):
            yield f"passed over, for we have no place for it: {predicate} ({count})"


def bring(body: bytes, name: str, scheme: str = "", by: User | None = None, dry_run: bool = False) -> Report:
    """Bring a file in, all of it or nothing. Raises BadVocabulary with every fault; a dry run writes nothing."""
    read = _read(body, name, scheme)
    with transaction.atomic():
        before = held(read.vocabulary.scheme.key)
        made = merged(before, read.vocabulary)
        if found := faults(made.vocabulary):
            raise BadVocabulary("\n".join(found))
        conflicts = tuple(called_alike(made.vocabulary))
        report = Report(made.vocabulary.scheme.key, made, conflicts, dict(read.passed_over))
        if dry_run or not (made.added or made.changed):
            return report
        if conflicts:
            raise BadVocabulary("\n".join(conflicts))
        store(made.vocabulary, before)
        printed = publish_vocabularies([report.scheme], by)
    return Report(report.scheme, made, conflicts, report.passed_over, len(printed))


def _read(body: bytes, name: str, scheme: str) -> Read:
    suffix = PurePath(name).suffix.lower()
    if suffix in JSON:
        return vocabulary_of(jsonld.statements(body), scheme)
    if suffix in turtle.FORMATS:
        return vocabulary_of(turtle.statements(body, suffix), scheme)
    known = ", ".join((*JSON, *turtle.FORMATS))
    raise BadVocabulary(f'{name}: files in "{suffix}" are not read here. Known: {known}.')
