"""Taking a record from the public: withdrawn where nobody cites it, closed where somebody does."""

from django.db import transaction

from archive.chain import locked_head
from archive.models import Act, User
from catalog.ledger import editions, formerly
from catalog.ledger.press import EVENT, THROUGH_EVENT, THROUGH_SOURCE
from catalog.ledger.publishing import print_all
from catalog.ledger.sealing import seal
from catalog.models.drafts import Record
from catalog.models.published import Edition, Mention, Published
from catalog.terms.kinds import RecordKind, State

NOT_CITING = (EVENT, THROUGH_EVENT, THROUGH_SOURCE)


class StillCited(Exception):
    """A cited record cannot be withdrawn; `by` lists who cites it."""

    def __init__(self, number: str, by: list[str]) -> None:
        super().__init__(
            f"{number} is cited by {', '.join(by)}. Take it out there and publish those first; or close it "
            "instead: then they show it as withheld."
        )
        self.by = by


class NotPublished(Exception):
    """There is nothing public to take back."""


def withdraw(number: str, reason: str, by: User | None) -> Edition:
    """Take a record back for good: its address answers 410 with the reason. Raises StillCited."""
    citing = Mention.objects.filter(to_number=number).exclude(role__in=NOT_CITING)
    found = sorted(set(citing.values_list("from_number", flat=True)))
    if found:
        raise StillCited(number, found)
    return _take_back(number, State.WITHDRAWN, Act.WITHDRAWN, reason, by)


def close(number: str, reason: str, by: User | None) -> Edition:
    """Keep a record from the public; whoever cites it shows "withheld", and counts as sourced still."""
    return _take_back(number, State.CLOSED, Act.CLOSED, reason, by)


def _take_back(number: str, state: State, act: Act, reason: str, by: User | None) -> Edition:
    if not reason.strip():
        raise ValueError(f"Say why {number} is taken back: everybody who asks for it will read the reason.")
    with transaction.atomic():
        Record.objects.select_for_update().get(pk=number)
        with locked_head() as head:
            published = Published.objects.readable().filter(pk=number).first()
            if published is None:
                raise NotPublished(f"{number} is not published, so there is nothing to take back.")
            shown = {edition for each in formerly.numbers_of(number) for edition in formerly.showing(each)}
            sheets = print_all({}, gone=[number])
            kind = RecordKind(published.kind)
            edition = editions.bury(head, number, kind, state, reason)
            editions.enter(head, act, [edition], by)
            editions.write(head, sheets, by)
            seal(head, shown, reason=f"{number} was {state.value}: {reason}", by=by)
            return edition
