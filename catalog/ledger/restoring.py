"""Going back: a record as it was at any of its versions, or one row that was taken out of it.

Nothing is lost by it. What comes back is a new version, made as any save is made: what it hides is hidden at
once, what it shows again is a draft until somebody publishes it. Rows keep their keys and their addresses.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from archive.models import User
from catalog.ledger.compiling import compiled
from catalog.ledger.departed import departed
from catalog.ledger.hindrances import hindrances
from catalog.ledger.revising import Merged, revising
from catalog.ledger.revisions import document_of, newest
from catalog.ledger.storing import store_root, store_rows, with_no_counter_behind
from catalog.models.drafts import Record, Revision
from catalog.terms.body import bytes_of
from catalog.terms.bringing_back import brought_back
from catalog.terms.canonical import digest
from catalog.terms.document import Document
from catalog.terms.holding_back import HeldBack, held_back
from catalog.terms.keys import rows_of

Change = Callable[[Document], Document]


class CannotRestore(Exception):
    """What stands in the way, each in a sentence that says what to do; nothing was changed."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons


def restore(number: str, version: int, by: User | None, why: str = "", opened: int | None = None) -> Revision:
    """Make a record say again, byte for byte, what its revision `version` says; gives the newest revision.

    `opened` is the version that was looked at before (None: whatever is there). Raises Overtaken where somebody
    saved since, and CannotRestore.
    """
    reason = f"version {version} restored: {why}" if why else f"version {version} restored"
    return _make_it_say(number, lambda now: as_of(number, version), by, reason, opened)


def bring_back(number: str, key: str, by: User | None, why: str = "", opened: int | None = None) -> Revision:
    """Put one row that was taken out back as it last was, with all that hung on it and what it needs.

    Everything else stays as it is now. Raises Overtaken and CannotRestore.
    """
    reason = f"{key} brought back: {why}" if why else f"{key} brought back"
    return _make_it_say(number, lambda now: with_row_back(number, now, key), by, reason, opened)


def as_of(number: str, version: int) -> Document:
    """The document of a version; CannotRestore where there is none."""
    revision = Revision.objects.filter(record=number, version=version).first()
    if revision is None:
        raise CannotRestore([f"{number} has no version {version}. Choose one from its history."])
    return document_of(revision)


def with_row_back(number: str, now: Document, key: str) -> Document:
    """The record as it is now, with a row that was taken out; CannotRestore where it never had that row."""
    gone = next((row for row in departed(number) if row.key == key), None)
    if gone is None:
        raise CannotRestore([f"{number} has no {key} that was taken out: it is there, or it never was."])
    return brought_back(now, as_of(number, gone.version), key)[0]


def shown_again(number: str, now: Document, then: Document) -> HeldBack:
    """What was last kept from the public, and would no longer be: worth a second look before publishing.

    A row that is no longer there counts as it was when it was taken out.
    """
    for gone in departed(number):
        if gone.key in rows_of(then) and gone.key not in rows_of(now):
            now = brought_back(now, as_of(number, gone.version), gone.key)[0]
    return held_back(then, now)


def _make_it_say(number: str, change: Change, by: User | None, why: str, opened: int | None) -> Revision:
    with transaction.atomic():
        with _refusals_in_words(), revising(number, opened, by, why) as record:
            now = compiled(record)
            document = change(now)
            _store(record, now, document)
        last = newest(number)
        assert last is not None
        if last.digest != digest(bytes_of(document)):
            raise CannotRestore([f"{number} would not come back as it was, to the letter, so nothing was changed."])
        return last


def _store(record: Record, now: Document, document: Document) -> None:
    if reasons := hindrances(record, now, document):
        raise CannotRestore(reasons)
    store_root(record, document)
    store_rows(record, document)
    with_no_counter_behind(record, document)
    record.save(update_fields=["last_key"])


@contextmanager
def _refusals_in_words() -> Iterator[None]:
    """What the database refuses although nothing was found to hinder it: a rule that is younger than the version."""
    try:
        yield
    except Merged as refused:
        raise CannotRestore([str(refused)]) from refused
    except ProtectedError as refused:
        holding = ", ".join(sorted(str(each) for each in refused.protected_objects)[:5])
        raise CannotRestore([f"A row that would go is still needed by: {holding}. Change that first."]) from refused
    except IntegrityError as refused:
        told = f"A rule of today refuses what that version says: {_rule(refused)} Enter what is missing by hand."
        raise CannotRestore([told]) from refused


def _rule(refused: IntegrityError) -> str:
    """The rule that the database names, in the words of its table; else what the database says."""
    rules = (rule for model in apps.get_app_config("catalog").get_models() for rule in model._meta.constraints)
    return next((str(rule.violation_error_message) for rule in rules if rule.name in str(refused)), f"{refused}.")
