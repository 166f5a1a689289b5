"""A record as it was published on an earlier day, or at one edition of it. Sealed bytes are never handed out."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from catalog.finding.reading import Unknown, record
from catalog.models.published import Edition, Published
from catalog.terms.as_of import day_from, end_of
from catalog.terms.kinds import RecordKind, State
from catalog.terms.published import PublishedRecord, Tombstone


class Sealed(LookupError):
    """The edition was sealed: its bytes show more than is allowed now."""

    def __init__(self, edition: Edition) -> None:
        super().__init__(str(edition))
        self.edition = edition


class NotYet(LookupError):
    """The record was first published later, at `first`."""

    def __init__(self, number: str, first: datetime) -> None:
        super().__init__(number)
        self.number, self.first = number, first


@dataclass(frozen=True)
class Standing:
    """Where a record stood: as it was, or what was left of it then. `current` is its edition now, 0 for none."""

    held: PublishedRecord | Tombstone
    current: int

    @property
    def is_current(self) -> bool:
        return self.held.edition == self.current


def day_asked(given: str) -> date:
    """The day that `as-of` names. Raises NotADay."""
    return day_from(given, datetime.now(UTC).date())


def standing(number: str, day: date) -> Standing:
    """The edition that was current to the end of a day, in two queries. Raises Unknown, NotYet, Sealed."""
    pointer = _pointer(number)
    edition = current_on(number, day)
    if edition is None:
        raise NotYet(number, pointer.first_published)
    return _standing(pointer, edition)


def current_on(number: str, day: date) -> Edition | None:
    """The last edition that was published before a day had ended (UTC), sealed or not; one query."""
    return Edition.objects.of(number).filter(changed__lt=end_of(day)).order_by("-ordinal").first()


def at_ordinal(number: str, ordinal: int) -> Standing:
    """One edition by its ordinal, in two queries. Raises Unknown, Sealed."""
    pointer = _pointer(number)
    edition = Edition.objects.of(number).filter(ordinal=ordinal).first()
    if edition is None:
        raise Unknown(f"{number}, edition {ordinal}")
    return _standing(pointer, edition)


def _pointer(number: str) -> Published:
    pointer = Published.objects.select_related("edition").defer("edition__body", "card").filter(number=number).first()
    if pointer is None:
        raise Unknown(number)
    return pointer


def _standing(pointer: Published, edition: Edition) -> Standing:
    current = pointer.edition.ordinal if pointer.is_readable else 0
    if edition.sealed_at:
        raise Sealed(edition)
    if edition.state != State.PUBLISHED:
        return Standing(buried(edition, pointer.merged_into), current)
    return Standing(record(pointer, edition), current)


def buried(edition: Edition, merged_into: str = "") -> Tombstone:
    """What an edition without a body tells."""
    return Tombstone(
        number=edition.number,
        kind=RecordKind(edition.kind),
        state=edition.state,
        reason=edition.reason,
        merged_into=merged_into if edition.state == State.MERGED else "",
        edition=edition.ordinal,
        sequence=edition.sequence,
        changed=edition.changed,
    )
