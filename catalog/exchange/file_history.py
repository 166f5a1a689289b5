"""What the strongroom knows of a file, as JSON that goes with it: where it came from, and all that was done to it.

Names of confidential contributors are in it; a bag with such files is for an archive, not for the public.
"""

from collections.abc import Iterable
from datetime import datetime

import msgspec
from django.core.exceptions import ValidationError

from archive.models import Custody, Event, File, Happened, Outcome, Step, User


class EventPart(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A PREMIS event; `by` is an account's pseudonym."""

    type: Happened
    at: datetime
    outcome: Outcome
    detail: str = ""
    note: str = ""
    tool: str = ""
    by: str = ""


class StepPart(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A step of custody; `corrects` is the place of an earlier one, from 1, or 0."""

    what: Step
    by_whom: str
    entered_at: datetime
    confidential: bool = False
    when: str = ""
    whence: str = ""
    to_whom: str = ""
    tool: str = ""
    method: str = ""
    sha256_before: str = ""
    sha256_after: str = ""
    note: str = ""
    corrects: int = 0
    entered_by: str = ""


class FileHistory(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A file, with the path of its bytes in the bag."""

    number: str
    sha256: str
    size: int
    path: str
    deposited_at: datetime
    original_name: str = ""
    deposited_by: str = ""
    events: tuple[EventPart, ...] = ()
    custody: tuple[StepPart, ...] = ()


_EVENT = ("type", "at", "outcome", "detail", "note", "tool")
_STEP = tuple(name for name in StepPart.__struct_fields__ if name not in ("corrects", "entered_by"))


def history_of(file: File, path: str) -> FileHistory:
    """All that is known of a file."""
    steps = list(file.custody.select_related("entered_by").order_by("id"))
    places = {step.pk: place for place, step in enumerate(steps, 1)}
    events = file.events.select_related("by").order_by("id")
    return FileHistory(
        number=file.number,
        sha256=file.sha256,
        size=file.size,
        path=path,
        deposited_at=file.deposited_at,
        original_name=file.original_name,
        deposited_by=_pseudonym(file.deposited_by),
        events=tuple(EventPart(**{n: getattr(each, n) for n in _EVENT}, by=_pseudonym(each.by)) for each in events),
        custody=tuple(_step_part(step, places) for step in steps),
    )


def _step_part(step: Custody, places: dict[int, int]) -> StepPart:
    plain = {name: getattr(step, name) for name in _STEP}
    return StepPart(**plain, corrects=places.get(step.corrects_id or 0, 0), entered_by=_pseudonym(step.entered_by))


def _pseudonym(user: User | None) -> str:
    return user.pseudonym if user else ""


def faults_of(history: FileHistory) -> Iterable[str]:
    """What the database would refuse of it, in words."""
    rows: list[tuple[str, Event | Custody]] = [
        *((f"event {n}", _event(each, File(), {})) for n, each in enumerate(history.events, 1)),
        *((f"step {n}", _step(each, File(), {})) for n, each in enumerate(history.custody, 1)),
    ]
    for name, row in rows:
        try:
            row.clean_fields(exclude=["file", "by", "corrects", "entered_by"])
            row.validate_constraints(exclude=["corrects", "file"])
        except ValidationError as wrong:
            yield f"files/{history.number}.json, {name}: {' '.join(wrong.messages)}"
    for place, step in enumerate(history.custody, 1):
        if not 0 <= step.corrects < place or (step.what == Step.CORRECTED and not step.corrects):
            yield f"files/{history.number}.json, step {place}: it corrects no earlier step."


def bring_back(history: FileHistory, file: File, accounts: dict[str, User]) -> None:
    """Give a file that was just deposited the history it has elsewhere, in place of its first moments here."""
    by = accounts.get(history.deposited_by)
    File.objects.filter(pk=file.pk).update(
        original_name=history.original_name, deposited_at=history.deposited_at, deposited_by=by
    )
    Event.objects.filter(file=file).delete()
    Event.objects.bulk_create(_event(each, file, accounts) for each in history.events)
    steps: list[Custody] = []
    for part in history.custody:
        step = _step(part, file, accounts)
        step.corrects = steps[part.corrects - 1] if part.corrects else None
        step.save()
        steps.append(step)


def _event(part: EventPart, file: File, accounts: dict[str, User]) -> Event:
    return Event(file=file, by=accounts.get(part.by), **{name: getattr(part, name) for name in _EVENT})


def _step(part: StepPart, file: File, accounts: dict[str, User]) -> Custody:
    return Custody(file=file, entered_by=accounts.get(part.entered_by), **{name: getattr(part, name) for name in _STEP})


def accounts_named(histories: Iterable[FileHistory]) -> dict[str, User]:
    """An account for every pseudonym: one that is here, or one that nobody can log in with."""
    named = {history.deposited_by for history in histories}
    named |= {each.by for history in histories for each in history.events}
    named |= {each.entered_by for history in histories for each in history.custody}
    held = {user.pseudonym: user for user in User.objects.filter(pseudonym__in=named)}
    for pseudonym in sorted(named - held.keys() - {""}):
        user = User(username=pseudonym, pseudonym=pseudonym, is_active=False, role="auditor")
        user.set_unusable_password()
        user.save()
        held[pseudonym] = user
    return held


def as_bytes(history: FileHistory) -> bytes:
    """Its JSON, keys sorted. Text stays as it is: the name of a file is evidence, NFC or not."""
    return msgspec.json.encode(history, order="sorted")
